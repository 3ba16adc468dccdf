import { z } from "zod";

/** Text in a notebook file: one string, or one string a line. */
const text = z
  .union([z.string(), z.array(z.string())])
  .transform((lines) => (typeof lines === "string" ? lines : lines.join("")));

// Unknown fields are kept, so that writing a notebook loses nothing.
const cell = z.looseObject({
  cell_type: z.enum(["code", "markdown", "raw"]),
  source: text,
});

const notebook = z.looseObject({
  nbformat: z.literal(4),
  nbformat_minor: z.number(),
  cells: z.array(cell),
});

/** A Jupyter notebook of format 4; the source of each cell is one string. */
export type Notebook = z.infer<typeof notebook>;

/** A code cell, with its place among all cells of the notebook. */
export interface CodeCell {
  /** Counted from 1, as a reader counts. */
  number: number;
  source: string;
}

/** Thrown when a file is no notebook that the kit can read. */
export class NotebookError extends Error {
  override readonly name = "NotebookError";
}

/**
 * Reads the text of an .ipynb file.
 *
 * @throws {NotebookError} when it is no JSON, or no notebook of format 4.
 */
export function parseNotebook(json: string): Notebook {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch {
    throw new NotebookError(
      "This file is no JSON, so it is no notebook: save it again from " +
        "JupyterLab (File, Save Notebook) and hand in that file.",
    );
  }
  const result = notebook.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue.path.join(".") || "the whole file";
  throw new NotebookError(
    `This file is no notebook of format 4: at ${place}, ${issue.message}. ` +
      "Open it in JupyterLab and save it again.",
  );
}

/** The code cells, in the order of the notebook. */
export function codeCells({ cells }: Notebook): CodeCell[] {
  return cells.flatMap(({ cell_type, source }, i) =>
    cell_type === "code" ? [{ number: i + 1, source }] : [],
  );
}

/** The text of an .ipynb file, with sources as lists of lines as in Jupyter. */
export function formatNotebook(value: Notebook): string {
  const cells = value.cells.map((cell) => ({
    ...cell,
    source: cell.source.match(/.*\n|.+$/g) ?? [],
  }));
  return `${JSON.stringify({ ...value, cells }, null, 1)}\n`;
}
