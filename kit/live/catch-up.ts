import type { Kernel } from "./kernel.ts";
import type { Lecture, LectureCell } from "./lecture.ts";
import { conditionOf, type LiveDocument } from "./live-document.ts";

/** Which code has run to its end in a kernel, by the id of its cell. */
export type Done = Map<string, string>;

/** What a catch-up needs. */
export interface CatchUp {
  lecture: Lecture;
  /** The place in `lecture.cells` of the last cell that shall have run. */
  last: number;
  kernel: Pick<Kernel, "run" | "outputs">;
  document: LiveDocument;
  /** What has run already; kept up to date. */
  done: Done;
  /** Called before each cell that is run. */
  begins?: (cell: LectureCell) => void;
}

/** What a catch-up has done, by the ids of cells. */
export interface CaughtUp {
  ran: string[];
  /** Cells that were left as they are, because somebody edited them. */
  kept: string[];
}

/** Whether the finished code of a cell has run; white space does not count. */
export function hasRun({ id, source }: LectureCell, done: Done): boolean {
  const ran = done.get(id);
  return ran !== undefined && bare(ran) === bare(source);
}

/**
 * Brings a kernel and a notebook to the state after a cell.
 *
 * The finished cells are sent to the kernel in their order, from the first that
 * has not run there on: what comes after it may depend on it. The notebook
 * shows them, except where somebody has edited.
 *
 * @throws {Error} when a finished cell fails, or the kernel dies
 */
export async function catchUp(wish: CatchUp): Promise<CaughtUp> {
  const { lecture, last, kernel, document, done } = wish;
  const wanted = lecture.cells
    .slice(0, last + 1)
    .filter(({ type, source }) => type === "code" && source.trim() !== "");
  const first = wanted.findIndex((cell) => !hasRun(cell, done));
  const todo = first < 0 ? [] : wanted.slice(first);
  const ran: string[] = [];
  for (const cell of todo) {
    wish.begins?.(cell);
    done.delete(cell.id);
    const { ok, count } = await kernel.run(cell.id, cell.source);
    if (!ok && !cell.mayFail) throw failed(cell, kernel);
    done.set(cell.id, cell.source);
    ran.push(cell.id);
    await write(cell, document, kernel.outputs.of(cell.id), count);
  }
  const sources = await document.sources();
  const kept = wanted.filter(
    (cell) => conditionOf(cell, sources.get(cell.id)) === "edited",
  );
  if (ran.length > 0) await document.save();
  return { ran, kept: kept.map(({ id }) => id) };
}

async function write(
  cell: LectureCell,
  document: LiveDocument,
  outputs: ReturnType<Kernel["outputs"]["of"]>,
  count: number | null,
): Promise<void> {
  const before = (await document.sources()).get(cell.id);
  const condition = conditionOf(cell, before);
  if (before === undefined || condition === "edited") return;
  const { id, source } = cell;
  await document.fill({ id, before, source, outputs, count });
}

function failed({ id }: LectureCell, { outputs }: CatchUp["kernel"]): Error {
  const words = outputs.of(id).map(({ text = "" }) => [text].flat().join(""));
  return new Error(`The finished cell "${id}" failed:\n${words.join("")}`);
}

function bare(source: string): string {
  return source.replace(/\s+/g, "");
}
