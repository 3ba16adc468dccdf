import type { NDArray } from "../arrays/ndarray.ts";

/** The way back to one operand: from dout = ∂E/∂y to ∂E/∂(operand). */
export type Back = (dout: NDArray) => NDArray;

/**
 * One operation that was carried out: its output, and the ways back.
 *
 * The chain rule is in `back`: ∂E/∂a = ∂E/∂y · ∂y/∂a, one function for each
 * operand a, of which only those that are needed are called. Lecture §3.4.
 */
export interface Operation {
  /** How the graph shows it: `×`, `exp`, … */
  readonly name: string;
  readonly y: NDArray;
  readonly back: readonly Back[];
}
