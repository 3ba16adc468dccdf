import type { Unit } from "../submission/prepare.ts";
import type { Told } from "./child/told.ts";

/** The first line to a new sandbox. */
export interface Hello {
  token: string;
}

/** Declares the submission anew: a fresh world for a test. */
export interface Load {
  id: number;
  op: "load";
  units: Unit[];
  problems: Record<string, Problem>;
}

/** Why a name cannot be had. */
export interface Problem extends Told {
  /** What its unit printed when it was tried, if it is left out. */
  printed?: string;
}

/** The same once more, of the submission that was loaded last. */
export interface Reload {
  id: number;
  op: "reload";
}

/** The answer to both where a test has left traces: another process is needed. */
export const SPOILED = "spoiled";

/** Runs `fn` beside the submission. */
export interface Call {
  id: number;
  op: "call";
  fn: string;
  /** An encoded value. */
  args: string;
}
