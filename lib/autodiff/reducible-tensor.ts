import { full } from "../arrays/create.ts";
import type { AxisOptions } from "../arrays/ndarray.ts";
import { ArithmeticTensor } from "./arithmetic-tensor.ts";
import * as reduce from "./operations/reduce.ts";
import type { Tensor } from "./tensor.ts";

/**
 * The part of {@link Tensor} that makes one number out of many: of all, or of
 * those along one axis, which then disappears. Axis −1 is the last one.
 *
 * Without an axis a tensor of shape () comes out, where `NDArray` gives a plain
 * number: it has to remember where it comes from.
 */
export abstract class ReducibleTensor extends ArithmeticTensor {
  /** Σ x. No numbers at all have the sum 0. */
  sum(axis?: number, options?: AxisOptions): Tensor {
    return this.record(reduce.sum(this.data, axis, options));
  }

  /** The mean μ = (1/N) Σ x. @throws {RangeError} without numbers. */
  mean(axis?: number, options?: AxisOptions): Tensor {
    return this.record(reduce.mean(this.data, axis, options));
  }

  /**
   * The variance (1/N) Σ (x − μ)², as in NumPy; PyTorch's `var` divides by
   * N − 1 unless told otherwise.
   *
   * @throws {RangeError} without numbers.
   */
  variance(axis?: number, options?: AxisOptions): Tensor {
    const mu = this.mean(axis, { keepdims: true });
    return this.sub(mu).pow(2).mean(axis, options);
  }

  /**
   * The standard deviation √variance. Where all numbers are equal it has no
   * slope: take (variance + ε).sqrt() instead.
   *
   * @throws {RangeError} without numbers.
   */
  std(axis?: number, options?: AxisOptions): Tensor {
    return this.variance(axis, options).sqrt();
  }

  /**
   * The largest x; several that are equal share the gradient.
   *
   * @throws {RangeError} without numbers.
   */
  max(axis?: number, options?: AxisOptions): Tensor {
    return this.record(reduce.max(this.data, axis, options));
  }

  /**
   * The smallest x; several that are equal share the gradient.
   *
   * @throws {RangeError} without numbers.
   */
  min(axis?: number, options?: AxisOptions): Tensor {
    return this.record(reduce.min(this.data, axis, options));
  }

  /**
   * Where the first largest x is: a constant.
   *
   * @throws {RangeError} without numbers.
   */
  argmax(axis?: number, options?: AxisOptions): Tensor {
    const { data, dtype } = this;
    if (axis !== undefined) return this.make(data.argmax(axis, options));
    return this.make(full([], data.argmax(), { dtype }));
  }
}
