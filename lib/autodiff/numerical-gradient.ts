import { zeros } from "../arrays/create.ts";
import { NDArray } from "../arrays/ndarray.ts";

/**
 * The gradient of f at x by central differences:
 * ∂f/∂xᵢ ≈ (f(x + h eᵢ) − f(x − h eᵢ)) / 2h.
 *
 * It calls f twice for each element of x, and is right to about h². `float32`
 * is too coarse for it: give x as `float64`. Lecture §3 and §5.2.
 *
 * @param f from an array of x's shape to one number
 * @param x the point; f sees changed copies, x itself stays as it is
 * @returns an array of x's shape
 */
export function numericalGradient(
  f: (x: NDArray) => number,
  x: NDArray,
  { h = 1e-4 }: { h?: number } = {},
): NDArray {
  const gradient = zeros(x.shape);
  for (let i = 0; i < x.size; i++) {
    gradient.data[i] = (f(moved(x, i, h)) - f(moved(x, i, -h))) / (2 * h);
  }
  return gradient;
}

/** A copy of x with h added to element i. */
function moved(x: NDArray, i: number, h: number): NDArray {
  const copy = NDArray.from(x.data, { shape: x.shape });
  copy.data[i] += h;
  return copy;
}
