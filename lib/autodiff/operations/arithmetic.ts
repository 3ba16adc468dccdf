import type { NDArray, Operand } from "../../arrays/ndarray.ts";
import type { Operation } from "../operation.ts";

/** y = a + b: ∂y/∂a = 1, ∂y/∂b = 1. */
export function add(a: NDArray, b: Operand): Operation {
  return {
    name: nameOf("+", b),
    y: a.add(b),
    back: [(dout) => dout, (dout) => dout],
  };
}

/** y = a − b: ∂y/∂a = 1, ∂y/∂b = −1. */
export function sub(a: NDArray, b: Operand): Operation {
  return {
    name: nameOf("−", b),
    y: a.sub(b),
    back: [(dout) => dout, (dout) => dout.neg()],
  };
}

/** y = a · b, element by element: ∂y/∂a = b, ∂y/∂b = a. */
export function mul(a: NDArray, b: Operand): Operation {
  return {
    name: nameOf("×", b),
    y: a.mul(b),
    back: [(dout) => dout.mul(b), (dout) => dout.mul(a)],
  };
}

/** y = a / b: ∂y/∂a = 1 / b, ∂y/∂b = −a / b² = −y / b. */
export function div(a: NDArray, b: Operand): Operation {
  const y = a.div(b);
  return {
    name: nameOf("÷", b),
    y,
    back: [(dout) => dout.div(b), (dout) => dout.mul(y).div(b).neg()],
  };
}

/**
 * y = max(a, b): the larger one gets all of the gradient, b where they are
 * equal. So `maximum(x, 0)` is ReLU, with slope 0 at 0. (PyTorch gives each a
 * half there.)
 */
export function maximum(a: NDArray, b: Operand): Operation {
  return {
    name: nameOf("max", b),
    y: a.maximum(b),
    back: [
      (dout) => dout.mul(a.greater(b)),
      (dout) => dout.mul(a.greater(b).neg().add(1)),
    ],
  };
}

/** A number is part of the operation, and no node of its own: `× 3`. */
export function nameOf(operation: string, b: Operand): string {
  return typeof b === "number" ? `${operation} ${b}` : operation;
}
