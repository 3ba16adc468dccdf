import { z } from "zod";
import { type Notebook, parseNotebook } from "../notebook.ts";
import type { Output } from "./output.ts";

const mark = z.object({ prompt: z.string(), notes: z.string() });

/** What `metadata.live` of a cell says to the instructor. */
export type Mark = z.infer<typeof mark>;

/** A cell of a lecture as it is finished. */
export interface LectureCell {
  id: string;
  type: "code" | "markdown" | "raw";
  source: string;
  /** The outputs of the run that is in the lecture's file. */
  outputs: Output[];
  /** Whether it is meant to end with an error. */
  mayFail: boolean;
  /** Present in a cell that is typed in front of the class. */
  mark?: Mark;
}

/** A lecture, as far as live coding is concerned with it. */
export interface Lecture {
  title: string;
  cells: LectureCell[];
  /** The places in `cells` of those that are typed in front of the class. */
  steps: number[];
}

/**
 * Reads a lecture with its marks for live coding.
 *
 * @throws {NotebookError} when the text is no notebook
 * @throws {z.ZodError} when a mark lacks its prompt or its notes
 */
export function parseLecture(text: string): Lecture {
  const cells = parseNotebook(text).cells.map(lectureCell);
  const title = /^#\s+(.*)/m.exec(cells[0]?.source ?? "")?.[1] ?? "";
  const steps = cells.flatMap(({ mark }, i) => (mark ? [i] : []));
  return { title, cells, steps };
}

function lectureCell(cell: Notebook["cells"][number]): LectureCell {
  const metadata = (cell.metadata ?? {}) as { live?: unknown; tags?: string[] };
  return {
    id: String(cell.id),
    type: cell.cell_type,
    source: cell.source,
    outputs: (cell.outputs ?? []) as Output[],
    mayFail: metadata.tags?.includes("raises-exception") ?? false,
    ...(metadata.live ? { mark: mark.parse(metadata.live) } : {}),
  };
}

/** What stands in a cell that is still to be typed. */
export function promptOf({ prompt }: Mark): string {
  return `// ${prompt}`;
}
