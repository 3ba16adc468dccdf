import type { NDArray } from "../../arrays/ndarray.ts";
import { sigmoid as sigmoidOf } from "../../kernels/functions.ts";
import { logSoftmax as logSoftmaxOf } from "../../losses/log-softmax.ts";
import type { Operation } from "../operation.ts";

/** y = σ(x) = 1 / (1 + e⁻ˣ): y′ = y (1 − y). Lecture §3.3 (1). */
export function sigmoid(x: NDArray): Operation {
  const y = x.map(sigmoidOf);
  return {
    name: "σ",
    y,
    back: [(dout) => dout.mul(y).mul(y.neg().add(1))],
  };
}

/** y = max(0, x): y′ = 1 where x > 0, and 0 elsewhere. Lecture §3.7. */
export function relu(x: NDArray): Operation {
  return {
    name: "ReLU",
    y: x.maximum(0),
    back: [(dout) => dout.mul(x.greater(0))],
  };
}

/**
 * y = log(1 + eˣ), written so that no x overflows: y′ = σ(x).
 *
 * Sigmoid and cross-entropy in one: −t log σ(x) − (1 − t) log(1 − σ(x)) =
 * softplus(x) − t x.
 */
export function softplus(x: NDArray): Operation {
  return {
    name: "softplus",
    y: x.map((v) => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))),
    back: [(dout) => dout.mul(x.map(sigmoidOf))],
  };
}

/**
 * y = log softmax(x) = (x − c) − log Σ exp(x − c), c the largest along `axis`:
 * ∂E/∂x = dout − softmax(x) Σ dout.
 *
 * With dout = −t / N this is the (y − t) / N of softmax with loss, exact for
 * scores of any size. Lecture §2.3 and §3.3 (5).
 */
export function logSoftmax(x: NDArray, axis: number): Operation {
  const keep = { keepdims: true };
  const y = logSoftmaxOf(x, axis);
  return {
    name: "log softmax",
    y,
    back: [(dout) => dout.sub(y.exp().mul(dout.sum(axis, keep)))],
  };
}
