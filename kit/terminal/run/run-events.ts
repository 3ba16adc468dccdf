import type { Language } from "../../words/text.ts";
import type { CompiledCell } from "../compile-cells.ts";

/** What the process that runs cells is asked: once, and then it ends. */
export interface RunRequest {
  cells: CompiledCell[];
  /** Whether the tables say how `hint` is called. */
  withHelp: boolean;
}

/** A cell of checks, as it was found. */
export interface CheckTable {
  title: string;
  /** The table as lines of text. */
  text: string;
  passed: number;
  total: number;
  /** The fill-in of the first check that fails, if one does. */
  stuckAt?: string;
}

/** Something that happened while the cells ran. */
export type RunEvent =
  | { type: "table"; table: CheckTable; language: Language }
  | { type: "error"; cell: number; line?: number; message: string }
  | { type: "to do"; cell: number; message: string }
  | { type: "printed"; text: string }
  | { type: "ended"; how: RunEnd };

/** How a run ended: of itself, broken off, by a crash, or by its limit. */
export type RunEnd = "done" | "stopped" | "crashed" | "too long";
