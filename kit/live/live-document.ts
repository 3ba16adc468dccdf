import { type LectureCell, promptOf } from "./lecture.ts";
import type { Output } from "./output.ts";

/** What is written into a cell that nobody has edited. */
export interface Filling {
  id: string;
  /** What must still stand there, or nothing is written. */
  before: string;
  source: string;
  outputs: Output[];
  count: number | null;
}

/** The notebook of a person, wherever it is open. */
export interface LiveDocument {
  /** What stands in each cell now, by its id. */
  sources(): Promise<ReadonlyMap<string, string>>;
  /** Writes into one cell, if nobody has edited it meanwhile. */
  fill(filling: Filling): Promise<void>;
  /** Saves the notebook. */
  save(): Promise<void>;
}

/** How a cell stands to the finished one. */
export type Condition = "gone" | "open" | "finished" | "edited";

/** What a person has done with a cell. */
export function conditionOf(
  { source, mark }: LectureCell,
  now: string | undefined,
): Condition {
  if (now === undefined) return "gone";
  const text = now.trim();
  if (text === source.trim()) return "finished";
  if (mark && (text === "" || text === promptOf(mark))) return "open";
  return "edited";
}
