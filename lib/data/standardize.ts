import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";

/** Standardized features, and what it takes to treat others alike. */
export interface Standardized {
  /** The features with mean 0 and standard deviation 1: (N, K). */
  readonly x: NDArray;
  /** Mean μ of each feature: (K). */
  readonly mean: NDArray;
  /** Standard deviation σ of each feature, or 1 if it is constant: (K). */
  readonly std: NDArray;
  /** Standardizes other examples, (M, K), with the same μ and σ. */
  apply(other: NDArray): NDArray;
}

/**
 * Standardizes each feature: x̃_nk = (x_nk − μ_k) / σ_k.
 *
 * μ_k is the mean of column k, and σ_k² = (1/N) Σₙ (x_nk − μ_k)² its variance.
 * Give it the training data, and use `apply` for validation and test data: a
 * network has to see them in the units in which it has learned.
 *
 * A constant feature has σ = 0 and would be divided by 0. It says nothing
 * about the examples, and becomes 0: σ is taken as 1. So do all features
 * where there is only one row.
 *
 * @throws {RangeError} when `x` is no matrix, has no rows, or holds NaN or an
 * infinity; when a column's numbers are too large or too close to 0 to square.
 * @throws {TypeError} when `x` is no NDArray.
 */
export function standardize(x: NDArray): Standardized {
  expectFeatures(x);
  if (x.shape[0] === 0) {
    throw new RangeError(
      "standardize needs rows to take the mean of, but x has the shape " +
        `${showShape(x.shape)}.`,
    );
  }
  const low = x.min(0);
  const varies = x.max(0).greater(low); // 1, or 0 for a constant feature
  const constant = varies.neg().add(1); // (K)
  const mean = varies.mul(x.mean(0)).add(constant.mul(low));
  const std = varies.mul(x.std(0)).add(constant);
  std.data.forEach((sigma, k) => {
    if (sigma > 0 && sigma < Number.POSITIVE_INFINITY) return;
    throw new RangeError(
      `The numbers of column ${k} are too large, or too close together, for ` +
        `a standard deviation: it came out as ${sigma}. Use another unit.`,
    );
  });
  const apply = (other: NDArray): NDArray => {
    expectFeatures(other, mean.size);
    return other.sub(mean).div(std);
  };
  return { x: apply(x), mean, std, apply };
}

/** @throws {RangeError} when x is not (N, K), or holds no usual numbers. */
function expectFeatures(x: NDArray, K?: number): void {
  expectArray("standardize", x);
  if (x.ndim !== 2 || (K !== undefined && x.shape[1] !== K)) {
    throw new RangeError(
      `standardize expects x of shape (N, ${K ?? "K"}), got ` +
        `${showShape(x.shape)}: one row for each example, and one column ` +
        "for each feature.",
    );
  }
  const at = x.data.findIndex((value) => !Number.isFinite(value));
  if (at >= 0) {
    const columns = x.shape[1];
    const wrong = x.data.filter((value) => !Number.isFinite(value)).length;
    throw new RangeError(
      `standardize expects finite numbers, but column ${at % columns} is ` +
        `${x.data[at]} in row ${Math.floor(at / columns)} (${wrong} such ` +
        "in all): treat missing values first.",
    );
  }
}
