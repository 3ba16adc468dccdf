import { type NDArray, zeros } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairs, shapes } from "./arbitraries.ts";

/** All index lists of a shape, row after row. */
function indices(shape: readonly number[]): number[][] {
  if (shape.length === 0) return [[]];
  const [n, ...rest] = shape;
  return Array.from({ length: n }, (_, i) =>
    indices(rest).map((index) => [i, ...index]),
  ).flat();
}

/** The rule in its plainest form: element by element, index by index. */
function naive(
  a: NDArray,
  b: NDArray,
  f: (x: number, y: number) => number,
): { shape: number[]; data: number[] } {
  const rank = Math.max(a.ndim, b.ndim);
  const padded = (x: NDArray) => [
    ...Array.from({ length: rank - x.ndim }, () => 1),
    ...x.shape,
  ];
  const [A, B] = [padded(a), padded(b)];
  const shape = A.map((n, axis) => (n === 1 ? B[axis] : n));
  const pick = (x: NDArray, sizes: number[], index: number[]) =>
    x.at(
      ...index
        .map((i, axis) => (sizes[axis] === 1 ? 0 : i))
        .slice(rank - x.ndim),
    );
  const data = indices(shape).map((index) =>
    f(pick(a, A, index), pick(b, B, index)),
  );
  return { shape, data };
}

const operations = {
  add: (x: number, y: number) => x + y,
  sub: (x: number, y: number) => x - y,
  mul: (x: number, y: number) => x * y,
  div: (x: number, y: number) => x / y,
  pow: (x: number, y: number) => x ** y,
  maximum: Math.max,
  greater: (x: number, y: number) => Number(x > y),
  equal: (x: number, y: number) => Number(x === y),
};
const names = Object.keys(operations) as (keyof typeof operations)[];

describe("Broadcasting", () => {
  it.each(names)("gives for %s what a naive loop gives", (name) => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const y = a[name](b);
        const expected = naive(a, b, operations[name]);
        const single = a.dtype === "float32" && b.dtype === "float32";
        expect(y.dtype).toBe(single ? "float32" : "float64");
        expect(y.shape).toEqual(expected.shape);
        expect([...y.data]).toEqual(
          single ? expected.data.map(Math.fround) : expected.data,
        );
      }),
      { seed: 1 },
    );
  });

  it.each(names)("takes a number for %s as an array of one element", (name) => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -3, max: 3 }), ([a], c) => {
        const expected = naive(a, a, (x) => operations[name](x, c));
        const y = a[name](c);
        expect(y.dtype).toBe(a.dtype);
        expect(y.shape).toEqual(a.shape);
        expect([...y.data]).toEqual(
          a.dtype === "float32"
            ? expected.data.map(Math.fround)
            : expected.data,
        );
      }),
      { seed: 2 },
    );
  });

  it("refuses exactly the shapes that do not fit", () => {
    fc.assert(
      fc.property(shapes, shapes, (s, t) => {
        const common = Math.min(s.length, t.length);
        const fits = Array.from({ length: common }, (_, i) => [
          s[s.length - 1 - i],
          t[t.length - 1 - i],
        ]).every(([n, m]) => n === m || n === 1 || m === 1);
        const add = () => zeros(s).add(zeros(t));
        if (fits) expect(add).not.toThrow();
        else expect(add).toThrow(/cannot be broadcast: sizes \d and \d/);
      }),
      { seed: 3 },
    );
  });
});
