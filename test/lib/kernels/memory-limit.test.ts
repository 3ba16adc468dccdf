import { NDArray, tidy, zeros } from "@course/lib";
import { describe, expect, it } from "vitest";
import { fastMap } from "../../../lib/kernels/fast/map.ts";
import { fastMatmul } from "../../../lib/kernels/fast/matmul.ts";
import { fastTotal } from "../../../lib/kernels/fast/total.ts";
import { fastMix } from "../../../lib/kernels/fast/update.ts";
import { fastZip } from "../../../lib/kernels/fast/zip.ts";
import { add } from "../../../lib/kernels/functions.ts";
import {
  fits,
  isInside,
  room,
  WORKSPACE,
} from "../../../lib/kernels/memory.ts";
import { sum } from "../../../lib/kernels/plain/reduce.ts";
import { compiled, someNumbers } from "./kernels-fixture.ts";

const kernels = compiled();

/** Numbers that alone are as many as the kernels' memory takes. */
const MANY = WORKSPACE / 8;

describe("an operand too large for the kernels' memory", () => {
  it("is mapped, zipped and summed by stretches, and mixed by the plain loop", () => {
    const x = new Float64Array(MANY).fill(1);
    expect(fits(x.byteLength)).toBe(false);
    expect(fastMap(kernels)(Math.sqrt, x).at(-1)).toBe(1);
    const all = { data: x, row: MANY, col: 1 };
    expect(fastZip(kernels)(add, all, all, 1, MANY).at(-1)).toBe(2);
    expect(fastTotal(kernels)(sum, x)).toBe(MANY);
    fastMix(kernels)(x, 3, 1, x);
    expect([x[0], x[MANY - 1]]).toEqual([4, 4]);
  });

  it("is multiplied by the plain loop", () => {
    const data = new Float32Array(MANY).fill(1);
    const A = { data, rows: 1, cols: MANY, row: MANY, col: 1 };
    const B = { data, rows: MANY, cols: 1, row: 1, col: 1 };
    expect([...fastMatmul(kernels)(A, B)]).toEqual([MANY]);
  });
});

it("a tidy that makes more than the workspace holds goes on outside", () => {
  const x = zeros([2 ** 21]); // 16 MiB each
  const results = tidy(() => {
    const made = Array.from({ length: 14 }, (_, i) => x.add(i));
    expect(isInside(made[0].stored.data)).toBe(true);
    expect(isInside(made[13].stored.data)).toBe(false);
    return made.map((array) => array.mean());
  });
  expect(results).toEqual(Array.from({ length: 14 }, (_, i) => i));
});

it("numbers outside of the memory stay outside, and are not changed", () => {
  const x = NDArray.from(someNumbers(100, "float64"));
  const before = x.data.slice();
  x.exp().add(x).sum(0);
  expect(x.data).toEqual(before);
  expect(isInside(x.data)).toBe(false);
});

describe("a product whose B nearly fills the kernels' memory", () => {
  const K = 8000;
  const most = Math.floor(WORKSPACE / 8 / K);

  it.each([most - 12, most - 9, most - 7, most - 5, most - 1, most + 1])(
    "is right with %d columns, and leaves the workspace alone",
    (N) => {
      const B = NDArray.wrap(new Float64Array(K * N).fill(1), [K, N]);
      const A = NDArray.wrap(new Float64Array(8 * K).fill(2), [8, K]);
      tidy(() => {
        const before = zeros([1000]).add(1);
        const C = A.matmul(B);
        expect([C.min(), C.max()]).toEqual([2 * K, 2 * K]);
        expect(before.sum()).toBe(1000);
      });
    },
  );

  it("has no room left where there is none", () => {
    expect(() => room(WORKSPACE)).toThrow(
      `The kernels' memory has no room for ${WORKSPACE} bytes.`,
    );
    expect(fits(1000)).toBe(true);
  });
});
