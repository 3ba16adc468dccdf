import * as functions from "../kernels/functions.ts";
import type { Broadcast, Partner } from "./broadcast-types.ts";
import { zipElements } from "./elementwise.ts";
import { ElementwiseArray } from "./elementwise-array.ts";
import { multiplyMatrices } from "./matmul.ts";
import type { NDArray } from "./ndarray.ts";
import { asArray, numberBlock } from "./operand.ts";
import type { Factor, Product } from "./product-types.ts";
import type { Sizes } from "./shape-types.ts";

/**
 * The part of {@link NDArray} that combines two arrays.
 *
 * In all but `matmul` the other operand is an array, broadcast as in NumPy, or
 * a number, used for every element.
 */
export abstract class ArithmeticArray<
  S extends Sizes,
> extends ElementwiseArray<S> {
  /** x + y */
  add<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("add", y, functions.add);
  }

  /** x − y */
  sub<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("sub", y, functions.sub);
  }

  /** x · y, element by element; for the matrix product see `matmul`. */
  mul<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("mul", y, functions.mul);
  }

  /** x / y */
  div<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("div", y, functions.div);
  }

  /** xʸ */
  pow<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("pow", y, functions.pow);
  }

  /** The larger of x and y; NaN if one of them is NaN. */
  maximum<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("maximum", y, functions.maximum);
  }

  /** 1 where x > y, otherwise 0. */
  greater<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("greater", y, functions.greater);
  }

  /** 1 where x = y, otherwise 0. */
  equal<B extends Sizes = S>(
    y: Partner<S, B, NDArray<B> | number>,
  ): NDArray<Broadcast<S, B>> {
    return this.zip("equal", y, functions.equal);
  }

  /**
   * The matrix product X·Y: (N, K) times (K, L) is (N, L).
   *
   * @throws {RangeError} when a shape is no matrix or the inner sizes differ.
   * @throws {TypeError} when Y is no array.
   */
  matmul<B extends Sizes>(Y: Factor<S, B, NDArray<B>>): NDArray<Product<S, B>> {
    return this.make(
      multiplyMatrices(this.stored, asArray("matmul", Y).stored),
    );
  }

  private zip(name: string, y: unknown, f: functions.Binary): NDArray {
    const b =
      typeof y === "number"
        ? numberBlock(y, this.dtype)
        : asArray(name, y).block;
    return this.make(zipElements(this.block, b, f));
  }
}
