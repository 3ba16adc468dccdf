import { concat as concatArrays } from "../../arrays/concat.ts";
import { zeros } from "../../arrays/create.ts";
import type { NDArray } from "../../arrays/ndarray.ts";
import { normalizeAxis, type Shape } from "../../arrays/shape.ts";
import type { DType } from "../../kernels/dtype.ts";
import type { Operation } from "../operation.ts";

/** The same numbers in another shape; the gradient goes back into this one. */
export function reshape(x: NDArray, shape: Shape): Operation {
  return {
    name: "reshape",
    y: x.reshape(shape),
    back: [(dout) => dout.reshape(x.shape)],
  };
}

/** Y = Xᵀ: ∂E/∂X = (∂E/∂Y)ᵀ. */
export function transpose(x: NDArray): Operation {
  return { name: "T", y: x.T, back: [(dout) => dout.T] };
}

/** Some rows of x: each gives its gradient back to where it was taken from. */
export function rows(x: NDArray, indices: ArrayLike<number>): Operation {
  return {
    name: "rows",
    y: x.rows(indices),
    back: [
      (dout) => {
        const gradient = zeros(x.shape, { dtype: dout.dtype });
        const length = dout.size / indices.length;
        for (let k = 0; k < dout.size; k++) {
          // += for a row that was taken twice
          const i = indices[Math.floor(k / length)];
          gradient.data[i * length + (k % length)] += dout.data[k];
        }
        return gradient;
      },
    ],
  };
}

/** A stretch of x along an axis: the gradient is 0 before and after it. */
export function slice(
  x: NDArray,
  start: number,
  end: number | undefined,
  axis: number,
): Operation {
  const y = x.slice(start, end, { axis });
  const at = normalizeAxis(axis, x.shape);
  const before = x.slice(0, start, { axis }).shape[at];
  const after = x.shape[at] - before - y.shape[at];
  return {
    name: "slice",
    y,
    back: [
      (dout) => {
        const none = (length: number) =>
          zeros(
            x.shape.map((n, a) => (a === at ? length : n)),
            { dtype: dout.dtype },
          );
        return concatArrays([none(before), dout, none(after)], { axis });
      },
    ],
  };
}

/** Arrays one after the other: each gets its own stretch of the gradient. */
export function concat(arrays: readonly NDArray[], axis: number): Operation {
  const y = concatArrays(arrays, { axis });
  const at = normalizeAxis(axis, y.shape);
  let end = 0;
  const back = arrays.map(({ shape }) => {
    const start = end;
    end += shape[at];
    return (dout: NDArray) => dout.slice(start, start + shape[at], { axis });
  });
  return { name: "concat", y, back };
}

/** The same numbers, rounded to another kind: ∂y/∂x = 1. */
export function astype(x: NDArray, dtype: DType): Operation {
  return {
    name: dtype,
    y: x.astype(dtype),
    back: [(dout) => dout.astype(x.dtype)],
  };
}
