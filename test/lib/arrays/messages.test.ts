import { inspect } from "node:util";
import {
  arange,
  concat,
  linspace,
  NDArray,
  type Nested,
  ones,
  Random,
  tensor,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { sameShape } from "../../../lib/arrays/shape.ts";

const x = NDArray.from([
  [1, 2, 3],
  [4, 5, 6],
]);

describe("an array in a notebook", () => {
  it("is printed as its numbers, alone and inside of other things", () => {
    expect(inspect(x)).toBe("[[1, 2, 3],\n [4, 5, 6]]");
    expect(inspect({ b: x.row(0) })).toBe("{ b: [1, 2, 3] }");
    expect(inspect(x.T)).toBe("[[1, 4],\n [2, 5],\n [3, 6]]");
    expect(inspect(NDArray.from(7))).toBe("7");
  });
});

describe("sameShape", () => {
  it("compares size by size", () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true);
    expect(sameShape([], [])).toBe(true);
    expect(sameShape([2, 3], [3, 2])).toBe(false);
    expect(sameShape([2], [2, 1])).toBe(false);
    expect(sameShape([2, 1], [2])).toBe(false);
  });
});

describe("a tensor as the operand of an array", () => {
  const t = tensor([1, 2, 3], { requiresGrad: true });

  it.each(["add", "sub", "mul", "div", "pow", "maximum", "matmul"] as const)(
    "is refused by %s, with the way round",
    (name) => {
      const operate = x[name] as (y: unknown) => NDArray;
      expect(() => operate.call(x, t)).toThrow(
        `${name} expects an NDArray, but got a tensor: put the tensor first, ` +
          `tensor.${name}(array).`,
      );
    },
  );
});

describe("NDArray.from, given what is no list of numbers,", () => {
  const from = (source: unknown) => () => NDArray.from(source as Nested);
  const arrays =
    "an array: give its lists, as in NDArray.from([a.toArray(), " +
    "b.toArray()]), or join arrays with concat([a, b]).";

  it.each<[string, unknown, string]>([
    ["arrays", [x.row(0), x.row(1)], arrays],
    ["tensors", [tensor([1, 2])], arrays],
    [
      "typed arrays",
      [new Float64Array(1000)],
      "a typed array: make a list of it, as in NDArray.from([[...a]]).",
    ],
    ["objects", [{ W: 1 }], "an object: take the numbers out of it first."],
    ["texts", ["1"], '"1".'],
    ["big integers", [1n], "a bigint."],
    ["functions", [Math.sqrt], "a function."],
    ["gaps", [undefined], "undefined."],
    ["nothing", [null], "null."],
    ["lists among numbers", [1, [2]], "a list."],
  ])("says what to do with %s", (_, source, words) => {
    expect(from(source)).toThrow(
      `Expected a number at depth 1 of the nested lists, but there is ${words}`,
    );
  });

  it("takes what its advice gives", () => {
    const rows = [x.row(0), x.row(1)];
    const lists = rows.map((row) => row.toArray());
    expect(NDArray.from(lists).toArray()).toEqual(x.toArray());
    expect(concat(rows).toArray()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(NDArray.from([[...x.row(0).data]]).shape).toEqual([1, 3]);
  });
});

describe("a shape", () => {
  it("of −1 is to be written out", () => {
    expect(() => x.reshape([2, -1])).toThrow(
      "A shape is made of whole numbers from 0 up, but (2, -1) has -1: write " +
        "out each size, also where NumPy takes -1 for what is left.",
    );
    expect(() => tensor(x).reshape([-1])).toThrow(/\(-1,\) has -1: write out/);
  });

  it("that fits into no memory is refused before it is tried", () => {
    expect(() => zeros([1e10])).toThrow(
      "An array of shape (10000000000,) would hold 10000000000 numbers, and " +
        "there is room for 1073741824 at most: look at its sizes, or work on " +
        "a part of the data at a time.",
    );
    const n = 100_000;
    expect(() => ones([n, 1]).add(ones([1, n]))).toThrow(/\(100000, 100000\)/);
    expect(() => arange(1e12)).toThrow(/at most/);
    expect(() => linspace(0, 1, 1e12)).toThrow(/at most/);
    expect(() => new Random(0).normal([1e6, 1e6])).toThrow(/at most/);
  });

  it("without an axis is told from one with other axes", () => {
    expect(() => NDArray.from(1).sum(0)).toThrow(
      "An array of shape () has no axis 0: it is a single number.",
    );
    expect(() => x.sum(2)).toThrow(
      "An array of shape (2, 3) has no axis 2: give one from -2 to 1.",
    );
  });
});

describe("a count", () => {
  const random = new Random(0);

  it.each([-1, 2.5, Number.NaN, 1e300])("is not %s", (n) => {
    const range = `a whole number from 0 up, got ${n}: try`;
    expect(() => linspace(0, 1, n)).toThrow(
      `linspace expects count to be ${range} 5.`,
    );
    expect(() => random.choice(3, n)).toThrow(
      `choice expects size to be ${range} 10.`,
    );
    expect(() => random.permutation(n)).toThrow(
      `permutation expects n to be ${range} 10.`,
    );
  });

  it("may be 0", () => {
    expect(linspace(0, 1, 0).shape).toEqual([0]);
    expect(random.choice(3, 0)).toHaveLength(0);
    expect(random.permutation(0)).toHaveLength(0);
  });
});
