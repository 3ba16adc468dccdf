import type { NDArray } from "../../arrays/ndarray.ts";
import type { Operation } from "../operation.ts";

/** y = f(x), for any f whose derivative f′ is given: y′ = f′(x). */
export function map(
  x: NDArray,
  f: (value: number) => number,
  derivative: (value: number) => number,
): Operation {
  return {
    name: f.name || "map",
    y: x.map(f),
    back: [(dout) => dout.mul(x.map(derivative))],
  };
}

/** y = −x: y′ = −1. */
export function neg(x: NDArray): Operation {
  return { name: "neg", y: x.neg(), back: [(dout) => dout.neg()] };
}

/** y = eˣ: y′ = y. */
export function exp(x: NDArray): Operation {
  const y = x.exp();
  return { name: "exp", y, back: [(dout) => dout.mul(y)] };
}

/** y = log x: y′ = 1 / x. */
export function log(x: NDArray): Operation {
  return { name: "log", y: x.log(), back: [(dout) => dout.div(x)] };
}

/** y = √x: y′ = 1 / (2y), infinite at 0. */
export function sqrt(x: NDArray): Operation {
  const y = x.sqrt();
  return { name: "sqrt", y, back: [(dout) => dout.div(y.mul(2))] };
}

/** y = |x|: y′ = the sign of x, 0 at 0. */
export function abs(x: NDArray): Operation {
  return { name: "abs", y: x.abs(), back: [(dout) => dout.mul(x.sign())] };
}

/** y = tanh x: y′ = 1 − y². */
export function tanh(x: NDArray): Operation {
  const y = x.tanh();
  return {
    name: "tanh",
    y,
    back: [(dout) => dout.mul(y.mul(y).neg().add(1))],
  };
}

/** y = x between `low` and `high`, the nearer of them elsewhere: y′ = 1, 0. */
export function clip(x: NDArray, low: number, high: number): Operation {
  const y = x.clip(low, high);
  return {
    name: `clip ${low}, ${high}`,
    y,
    back: [(dout) => dout.mul(x.equal(y))],
  };
}
