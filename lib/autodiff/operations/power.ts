import type { NDArray, Operand } from "../../arrays/ndarray.ts";
import type { Operation } from "../operation.ts";
import { nameOf } from "./arithmetic.ts";

/**
 * y = aᵇ: ∂y/∂a = b aᵇ⁻¹, ∂y/∂b = y log a.
 *
 * Where b = 0 the first is 0, and where a = 0 the second is: the formulas give
 * 0 · ∞ there, so the power and the logarithm are taken of 1 instead.
 */
export function pow(a: NDArray, b: Operand): Operation {
  const y = a.pow(b);
  return {
    name: nameOf("^", b),
    y,
    back: [
      (dout) => dout.mul(b).mul(a.pow(oneLess(b))),
      (dout) => dout.mul(y).mul(a.add(a.equal(0)).log()),
    ],
  };
}

/** b − 1, and 0 where b is 0. */
function oneLess(b: Operand): Operand {
  if (typeof b === "number") return b === 0 ? 0 : b - 1;
  return b.sub(1).add(b.equal(0));
}
