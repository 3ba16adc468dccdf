import type { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";
import type { Params } from "../layers/layer.ts";
import { numericalGradient } from "./numerical-gradient.ts";
import { probe, type Subject } from "./probe.ts";
import { snapshot } from "./snapshot.ts";

/** What a gradient check needs beside the subject and x. */
export interface GradientCheckOptions {
  /** The right answers, for a loss or a network. */
  t?: NDArray;
  /** The mode of a layer; a network is always checked in training mode. */
  training?: boolean;
  /** How far each number is moved to either side. */
  h?: number;
}

const SMALL = 1e-4; // below this a gradient is compared in absolute terms

/**
 * Compares a subject's own gradients with numerical ones:
 * max |a − n| / max(|a|, |n|, 10⁻⁴), where a is its own and n numerical.
 *
 * The subject is a layer (then E = Σ y · dout, dout fixed and random), a loss,
 * a network, or a function from a tensor to a tensor. Every evaluation starts
 * from the same state, so dropout has one mask throughout, and afterwards
 * parameters, running statistics and random numbers are as before, as far as
 * they are in fields of the subject. Lecture §5.2.
 *
 * Right gradients give less than 10⁻⁶, wrong ones about 1. At a corner, such
 * as ReLU at 0, numerical gradients are wrong themselves: choose another x.
 *
 * @returns the error of each parameter, and of `x` (not for a network, which
 *   gives no gradient of it)
 * @throws {RangeError} when a number is `float32`, or a gradient is missing
 *   or of the wrong shape.
 */
export function gradientCheck(
  subject: Subject,
  x: NDArray,
  { t, training = false, h = 1e-4 }: GradientCheckOptions = {},
): Record<string, number> {
  const { params, E, gradients } = probe(subject, { t, training });
  const restore = snapshot(subject);
  const errors: Record<string, number> = {};
  try {
    const own = copies(gradients(x));
    // Parameters move in place below, so the points are copies of them.
    const points = copies("x" in own ? { ...params, x } : params);
    for (const [name, point] of Object.entries(points)) {
      expectComparable(name, point, own[name]);
      const moveTo = (moved: NDArray) => {
        restore();
        if (name === "x") return E(moved);
        params[name].data.set(moved.data);
        return E(x);
      };
      const numerical = numericalGradient(moveTo, point, { h });
      errors[name] = relativeError(own[name], numerical);
    }
  } finally {
    restore();
  }
  return errors;
}

function relativeError(own: NDArray, numerical: NDArray): number {
  if (own.size === 0) return 0;
  const size = Math.max(own.abs().max(), numerical.abs().max(), SMALL);
  return own.sub(numerical).abs().max() / size;
}

function copies(arrays: Params): Params {
  const entries = Object.entries(arrays);
  return Object.fromEntries(entries.map(([k, a]) => [k, a.astype(a.dtype)]));
}

function expectComparable(name: string, point: NDArray, own?: NDArray): void {
  if (point.dtype !== "float64") {
    throw new RangeError(
      `gradientCheck needs float64, but ${name} is float32, which is too ` +
        'coarse for numerical gradients: try { dtype: "float64" }.',
    );
  }
  if (!own || !sameShape(own.shape, point.shape)) {
    const came = own ? `has shape ${showShape(own.shape)}` : "is missing";
    throw new RangeError(
      `The gradient of ${name} ${came}, and should have the shape of ` +
        `${name}, ${showShape(point.shape)}.`,
    );
  }
}
