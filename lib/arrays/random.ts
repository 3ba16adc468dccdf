import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import * as xoroshiro from "pure-rand/generator/xoroshiro128plus";
import { allocate } from "../kernels/storage.ts";
import type { CreateOptions } from "./create.ts";
import { cumulate, firstAbove } from "./cumulate.ts";
import { expectNumber } from "./expect-number.ts";
import { NDArray } from "./ndarray.ts";
import { type Shape, sizeOf } from "./shape.ts";
import type { SizesOf } from "./shape-types.ts";

/**
 * A stream of random numbers. One seed gives one stream, on every machine.
 *
 * The generator is xoroshiro128+ of the package pure-rand.
 */
export class Random {
  private readonly generator;
  private spare: number | undefined;

  /**
   * @param seed any whole number up to 2⁵³ − 1, or as far below 0.
   * @throws {RangeError} when the seed is not such a number.
   */
  constructor(seed: number) {
    expectNumber("Random", "its seed", seed, "a whole number", 0);
    // Two numbers of 32 bits; pure-rand by itself takes the lower one alone.
    const low = seed | 0;
    const high = (seed - low) / 2 ** 32;
    this.generator = xoroshiro.xoroshiro128plusFromState([-1, ~low, low, high]);
  }

  /**
   * Numbers from the normal distribution N(mean, std²).
   * @throws {RangeError} when a size is no whole number from 0 up.
   */
  normal<const L extends Shape>(
    shape: L,
    {
      mean = 0,
      std = 1,
      dtype = "float64",
    }: CreateOptions & { mean?: number; std?: number } = {},
  ): NDArray<SizesOf<L>> {
    const data = allocate(sizeOf(shape), dtype);
    for (let i = 0; i < data.length; i++) {
      data[i] = mean + std * this.standardNormal();
    }
    return NDArray.wrap(data, shape);
  }

  /**
   * Numbers between `low` (included) and `high` (not), all equally likely.
   * @throws {RangeError} when a size is no whole number from 0 up.
   */
  uniform<const L extends Shape>(
    shape: L,
    {
      low = 0,
      high = 1,
      dtype = "float64",
    }: CreateOptions & { low?: number; high?: number } = {},
  ): NDArray<SizesOf<L>> {
    const data = allocate(sizeOf(shape), dtype);
    for (let i = 0; i < data.length; i++) {
      data[i] = low + (high - low) * uniformFloat64(this.generator);
    }
    return NDArray.wrap(data, shape);
  }

  /**
   * The numbers 0 … n − 1 in random order (Fisher and Yates).
   *
   * @throws {RangeError} when n is not a whole number from 0 up, or too large.
   */
  permutation(n: number): Uint32Array {
    expectNumber("permutation", "n", n, "a whole number from 0 up", 10);
    const order = Uint32Array.from({ length: sizeOf([n]) }, (_, i) => i);
    for (let i = n - 1; i > 0; i--) {
      const j = this.integer(0, i);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }

  /** 1 with probability `p`, otherwise 0. @throws {RangeError} for a bad p. */
  bernoulli<const L extends Shape>(
    shape: L,
    p: number,
    { dtype = "float64" }: CreateOptions = {},
  ): NDArray<SizesOf<L>> {
    expectNumber("bernoulli", "p", p, "a number from 0 to 1", 0.5);
    const data = allocate(sizeOf(shape), dtype);
    for (let i = 0; i < data.length; i++) {
      data[i] = uniformFloat64(this.generator) < p ? 1 : 0;
    }
    return NDArray.wrap(data, shape);
  }

  /**
   * `size` of the numbers 0 … n − 1, drawn with replacement: a number may come
   * more than once.
   *
   * @param options.weights how likely each number is, in any unit; equally
   * likely unless told.
   * @throws {RangeError} when there is nothing to draw from, or `size` is not
   * a whole number from 0 up.
   */
  choice(
    n: number,
    size: number,
    { weights }: { weights?: ArrayLike<number> } = {},
  ): Uint32Array {
    expectNumber("choice", "size", size, "a whole number from 0 up", 10);
    const chosen = new Uint32Array(sizeOf([size]));
    const limits = cumulate(n, weights);
    for (let i = 0; i < size; i++) {
      chosen[i] = firstAbove(
        limits,
        limits[n - 1] * uniformFloat64(this.generator),
      );
    }
    return chosen;
  }

  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /**
   * One number from N(0, 1), by the polar method of Marsaglia: two at a time,
   * by `log` and `sqrt` alone, which are the same on every machine.
   */
  private standardNormal(): number {
    if (this.spare !== undefined) {
      const value = this.spare;
      this.spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * uniformFloat64(this.generator) - 1;
      const v = 2 * uniformFloat64(this.generator) - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        this.spare = v * scale;
        return u * scale;
      }
    }
  }
}
