import { arange, concat, NDArray, ones, zeros } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factors, pairs } from "./arbitraries.ts";

const reductions = [
  "sum",
  "mean",
  "max",
  "min",
  "argmax",
  "variance",
  "std",
] as const;

describe("Empty arrays", () => {
  const empty = zeros([0, 3]);

  it("have a shape and no numbers, whatever is done to them", () => {
    expect(empty.toArray()).toEqual([]);
    expect(String(empty)).toBe("[]");
    expect(empty.add(ones([3])).exp().shape).toEqual([0, 3]);
    expect(empty.add(ones([1, 1])).shape).toEqual([0, 3]);
    expect(empty.T.shape).toEqual([3, 0]);
    expect(empty.matmul(ones([3, 2])).shape).toEqual([0, 2]);
    expect(empty.rows([]).shape).toEqual([0, 3]);
    expect(ones([2, 3]).rows([]).shape).toEqual([0, 3]);
    expect(NDArray.from([]).shape).toEqual([0]);
    expect(concat([empty, ones([1, 3])]).toArray()).toEqual([[1, 1, 1]]);
    expect(() => empty.row(0)).toThrow(/empty/);
  });

  it("have the sum 0, and a product of zeros where K is 0", () => {
    expect(empty.sum()).toBe(0);
    expect(empty.sum(0).toArray()).toEqual([0, 0, 0]);
    expect(empty.sum(1).shape).toEqual([0]);
    expect(
      empty.T.matmul(empty)
        .equal(zeros([3, 3]))
        .sum(),
    ).toBe(9);
  });

  it.each(reductions.slice(1))("have no %s: an error, not NaN", (name) => {
    expect(() => empty[name]()).toThrow(/at least one number/);
    expect(() => empty[name](0)).toThrow(RangeError);
    expect(empty[name](1).shape).toEqual([0]);
  });
});

describe("NaN", () => {
  const bad = NDArray.from([
    [1, Number.NaN],
    [2, 3],
  ]);

  it("comes out of all arithmetic it goes into", () => {
    const one = ones([2, 2]);
    for (const y of [
      bad.add(one),
      one.sub(bad),
      bad.mul(0),
      one.div(bad),
      bad.pow(2),
      bad.maximum(0),
      one.maximum(bad),
      bad.clip(0, 1),
      bad.sign(),
      bad.exp(),
      bad.neg(),
    ]) {
      expect([...y.data].map(Number.isNaN)).toEqual([
        false,
        true,
        false,
        false,
      ]);
    }
    expect(bad.matmul(one).row(0).toArray()).toEqual([Number.NaN, Number.NaN]);
    expect(bad.matmul(one).row(1).toArray()).toEqual([5, 5]);
    expect(zeros([2, 2]).matmul(bad).at(0, 1)).toBeNaN();
  });

  it("comes out of every reduction, and is where argmax points", () => {
    for (const name of [
      "sum",
      "mean",
      "max",
      "min",
      "variance",
      "std",
    ] as const) {
      expect(bad[name]()).toBeNaN();
      expect(bad[name](0).at(1)).toBeNaN();
      expect(bad[name](0).at(0)).not.toBeNaN();
    }
    expect(bad.argmax()).toBe(1);
    expect(bad.argmax(1).toArray()).toEqual([1, 1]);
    expect(NDArray.from([Number.NaN, 5]).argmax()).toBe(0);
  });

  it("is not 0 where 0 meets infinity", () => {
    const infinite = NDArray.from([[Number.POSITIVE_INFINITY]]);
    expect(zeros([1, 1]).matmul(infinite).item()).toBeNaN();
  });
});

describe("Arguments", () => {
  /** The bytes of each array, as text. */
  const bytes = (...arrays: NDArray[]) =>
    arrays.map(({ data, shape }) => [
      ...shape,
      ...new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    ]);

  it("stay as they are, byte by byte, in every operation", () => {
    fc.assert(
      fc.property(pairs, factors, ([a, b], [A, B]) => {
        const before = bytes(a, b, A, B);
        a.add(b).sub(b);
        a.mul(b).div(b).pow(b).maximum(b);
        a.greater(b).equal(b);
        a.neg().exp().log().sqrt().abs().sign().tanh().clip(-1, 1);
        A.matmul(B).T.sum();
        if (a.size > 0) for (const name of reductions) a[name]();
        if (a.ndim > 0 && a.size > 0) {
          for (const name of reductions) a[name](0, { keepdims: true });
          a.rows([0, 0]);
          a.slice(0, 1);
          concat([a, a]);
        }
        a.astype("float32").reshape([a.size]).toArray();
        String(a);
        expect(bytes(a, b, A, B)).toEqual(before);
      }),
      { seed: 1 },
    );
  });

  it("are not shared with what comes of rows, slices and copies", () => {
    const source = arange(4);
    const copies = [
      source.rows([0, 1]),
      source.slice(0, 2),
      source.astype("float64"),
      NDArray.from(source.data),
      concat([source]),
      source.map((v) => v),
    ];
    for (const copy of copies) {
      expect(copy.data.buffer).not.toBe(source.data.buffer);
    }
    const list = [2, 2];
    const shaped = zeros(list);
    list[0] = 9;
    expect(shaped.shape).toEqual([2, 2]);
  });
});
