import { full } from "../../arrays/create.ts";
import { type AxisOptions, NDArray } from "../../arrays/ndarray.ts";
import { normalizeAxis } from "../../arrays/shape.ts";
import { unwritten } from "../../kernels/storage.ts";
import type { Operation } from "../operation.ts";

/** y = Σ x over everything, or along one axis: ∂y/∂x = 1. */
export function sum(
  x: NDArray,
  axis?: number,
  options?: AxisOptions,
): Operation {
  return {
    name: nameOf("sum", axis),
    y: axis === undefined ? scalar(x.sum(), x) : x.sum(axis, options),
    back: [(dout) => spread(dout, x, axis)],
  };
}

/** y = (1/N) Σ x over everything, or along one axis: ∂y/∂x = 1/N. */
export function mean(
  x: NDArray,
  axis?: number,
  options?: AxisOptions,
): Operation {
  const y = axis === undefined ? scalar(x.mean(), x) : x.mean(axis, options);
  const N = x.size / y.size;
  return {
    name: nameOf("mean", axis),
    y,
    back: [(dout) => spread(dout.div(N), x, axis)],
  };
}

/** y = the largest x, of everything or along one axis. */
export function max(
  x: NDArray,
  axis?: number,
  options?: AxisOptions,
): Operation {
  return extremum("max", x, axis, options);
}

/** y = the smallest x, of everything or along one axis. */
export function min(
  x: NDArray,
  axis?: number,
  options?: AxisOptions,
): Operation {
  return extremum("min", x, axis, options);
}

/** The x that was taken gets all of the gradient; equal ones share it. */
function extremum(
  which: "max" | "min",
  x: NDArray,
  axis?: number,
  options?: AxisOptions,
): Operation {
  const y =
    axis === undefined ? scalar(x[which](), x) : x[which](axis, options);
  const taken = x.equal(spread(y, x, axis)); // 1 where x was taken, else 0
  const count = sum(taken, axis).y;
  return {
    name: nameOf(which, axis),
    y,
    back: [
      (dout) =>
        taken.mul(spread(dout.reshape(count.shape).div(count), x, axis)),
    ],
  };
}

/** One number as an array of shape (). */
function scalar(value: number, { dtype }: NDArray): NDArray {
  return full([], value, { dtype });
}

/** `dout` for each x that went into it: the axis that is gone comes back. */
function spread(dout: NDArray, x: NDArray, axis?: number): NDArray {
  const nothing = unwritten(x.size, x.dtype).fill(0);
  const everywhere = NDArray.wrap(nothing, x.shape);
  if (axis === undefined) return everywhere.add(dout);
  const kept = [...x.shape];
  kept[normalizeAxis(axis, x.shape)] = 1;
  return everywhere.add(dout.reshape(kept));
}

function nameOf(operation: string, axis?: number): string {
  return axis === undefined ? operation : `${operation} axis ${axis}`;
}
