import type { DType, Storage } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastZip } from "../../../lib/kernels/fast/zip.ts";
import * as functions from "../../../lib/kernels/functions.ts";
import { type Repeated, zip } from "../../../lib/kernels/plain/zip.ts";
import {
  anyStorage,
  compiled,
  dtypes,
  firstDifference,
  storage,
} from "./kernels-fixture.ts";

const fast = fastZip(compiled());

const { add, sub, mul, div, maximum, greater, equal, pow } = functions;
const named = { add, sub, mul, div, maximum, greater, equal, pow };
type Form = "matrix" | "row" | "column" | "number";
const forms: readonly Form[] = ["matrix", "row", "column", "number"];

/** What stands for a matrix of (rows, cols), and the numbers it needs. */
function repeated(form: Form, rows: number, cols: number) {
  switch (form) {
    case "matrix":
      return { size: rows * cols, row: cols, col: 1 };
    case "row":
      return { size: cols, row: 0, col: 1 };
    case "column":
      return { size: rows, row: 1, col: 0 };
    case "number":
      return { size: 1, row: 0, col: 0 };
  }
}

/** An operand of any numbers. */
function operand(form: Form, rows: number, cols: number, dtype: DType) {
  const { size, row, col } = repeated(form, rows, cols);
  return anyStorage(size, dtype).map((data): Repeated => ({ data, row, col }));
}

const pairsOfForms = forms.flatMap((left) =>
  forms.map((right): [Form, Form] => [left, right]),
);

it("adds a bias to each row, as in lecture §1.1", () => {
  const x = storage(
    Array.from({ length: 18 }, (_, i) => i),
    "float64",
  );
  const b = storage([100, 200, 300], "float64");
  const y = fast(
    add,
    { data: x, row: 3, col: 1 },
    { data: b, row: 0, col: 1 },
    6,
    3,
  );
  expect([...y.subarray(0, 6)]).toEqual([100, 201, 302, 103, 204, 305]);
});

describe.each(dtypes)("a function of two %s operands", (dtype) => {
  it.each(pairsOfForms)("is the plain one for a %s and a %s", (left, right) => {
    const size = fc.integer({ min: 1, max: 9 });
    const cases = fc
      .tuple(size, size)
      .chain(([rows, cols]) =>
        fc.tuple(
          fc.constant([rows, cols] as const),
          operand(left, rows, cols, dtype),
          operand(right, rows, cols, dtype),
          fc.constantFrom(...Object.values(named)),
        ),
      );
    fc.assert(
      fc.property(cases, ([[rows, cols], a, b, f]) => {
        const expected = zip(f, a, b, rows, cols);
        const actual = fast(f, a, b, rows, cols);
        expect(firstDifference(actual, expected)).toBeUndefined();
      }),
    );
  });

  it.each(Object.entries(named))("%s is exact for all sizes", (_, f) => {
    for (let size = 0; size <= 40; size++) {
      const [data] = fc.sample(anyStorage(size, dtype), {
        numRuns: 1,
        seed: 5,
      });
      const whole = { data, row: size, col: 1 };
      const back: Storage = data.slice().reverse();
      const other = { data: back, row: size, col: 1 };
      const expected = zip(f, whole, other, 1, size);
      const actual = fast(f, whole, other, 1, size);
      expect(firstDifference(actual, expected)).toBeUndefined();
    }
  });
});

it("gives float64 for float32 and float64", () => {
  const a = { data: storage(Array(32).fill(0.1), "float32"), row: 32, col: 1 };
  const b = { data: storage(Array(32).fill(0.1), "float64"), row: 32, col: 1 };
  const y = fast(sub, a, b, 1, 32);
  expect(y).toEqual(new Float64Array(32).fill(Math.fround(0.1) - 0.1));
});
