import * as reducers from "../kernels/plain/reduce.ts";
import { ArithmeticArray } from "./arithmetic-array.ts";
import type { NDArray } from "./ndarray.ts";
import { reduceAll, reduceAxis } from "./reduce.ts";
import type { Reduced } from "./reduced-type.ts";
import type { Sizes } from "./shape-types.ts";

/** Options of a reduction along an axis. */
export interface AxisOptions<Keep extends boolean = boolean> {
  /** Keep the axis with size 1, so that the result broadcasts back. */
  keepdims?: Keep;
}

/**
 * The part of {@link NDArray} that makes one number out of many: of all, or of
 * those along one axis, which then disappears. Axis −1 is the last one.
 */
export abstract class ReducibleArray<
  S extends Sizes,
> extends ArithmeticArray<S> {
  /** Σ x. No numbers at all have the sum 0. */
  sum(): number;
  sum<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  sum(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.sum, axis, options);
  }

  /** The mean μ = (1/N) Σ x. @throws {RangeError} without numbers. */
  mean(): number;
  mean<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  mean(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.mean, axis, options);
  }

  /** The variance (1/N) Σ (x − μ)². @throws {RangeError} without numbers. */
  variance(): number;
  variance<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  variance(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.variance, axis, options);
  }

  /** The standard deviation √variance. @throws {RangeError} without numbers. */
  std(): number;
  std<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  std(axis?: number, options?: AxisOptions): number | NDArray {
    if (axis === undefined) return Math.sqrt(this.variance());
    return this.variance(axis, options).sqrt();
  }

  /** The largest x; NaN if one is NaN. @throws {RangeError} without numbers. */
  max(): number;
  max<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  max(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.max, axis, options);
  }

  /**
   * The smallest x; NaN if one is NaN.
   *
   * @throws {RangeError} without numbers.
   */
  min(): number;
  min<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  min(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.min, axis, options);
  }

  /**
   * Where the first largest x is, or the first NaN.
   *
   * @throws {RangeError} without numbers.
   */
  argmax(): number;
  argmax<A extends number, K extends boolean = false>(
    axis: A,
    options?: AxisOptions<K>,
  ): NDArray<Reduced<S, A, K>>;
  argmax(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reducers.argmax, axis, options);
  }

  private reduce(
    reducer: reducers.Reducer,
    axis?: number,
    { keepdims = false }: AxisOptions = {},
  ): number | NDArray {
    if (axis === undefined) return reduceAll(this.block, reducer);
    return this.make(reduceAxis(this.block, axis, keepdims, reducer));
  }
}
