import { concat, eye, type NDArray } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrays, factors } from "./arbitraries.ts";

/** Equal shapes and numbers, whatever the kind of number. */
function expectSame(a: NDArray, b: NDArray): void {
  expect(a.shape).toEqual(b.shape);
  // + 0 makes 0 of −0: which of the two a sum gives depends on its order.
  expect(Array.from(a.data, (x) => x + 0)).toEqual(
    Array.from(b.data, (x) => x + 0),
  );
}

const withAxis = arrays
  .filter((x) => x.ndim > 0)
  .chain((x) => fc.tuple(fc.constant(x), fc.nat({ max: x.ndim - 1 })));

describe("Products and transposes", () => {
  it("sums a_nk b_kl over k", () => {
    fc.assert(
      fc.property(factors, ([A, B]) => {
        const C = A.matmul(B);
        const [N, K] = A.shape;
        expect(C.shape).toEqual([N, B.shape[1]]);
        for (let n = 0; n < N; n++) {
          for (let l = 0; l < B.shape[1]; l++) {
            let sum = 0;
            for (let k = 0; k < K; k++) sum += A.at(n, k) * B.at(k, l);
            expect(C.at(n, l)).toBe(sum);
          }
        }
      }),
      { seed: 1 },
    );
  });

  it("turns round twice to the same, and (AB)ᵀ to BᵀAᵀ", () => {
    fc.assert(
      fc.property(factors, ([A, B]) => {
        expectSame(A.T.T, A);
        expectSame(A.matmul(B).T, B.T.matmul(A.T));
        for (let n = 0; n < A.shape[0]; n++) {
          for (let k = 0; k < A.shape[1]; k++) {
            expect(A.T.at(k, n)).toBe(A.at(n, k));
          }
        }
      }),
      { seed: 2 },
    );
  });

  it("is linear, and the identity matrix changes nothing", () => {
    fc.assert(
      fc.property(factors, ([A, B, C]) => {
        expectSame(A.matmul(B.add(C)), A.matmul(B).add(A.matmul(C)));
        expectSame(A.matmul(eye(A.shape[1])), A);
        expectSame(eye(A.shape[0]).matmul(A), A);
      }),
      { seed: 3 },
    );
  });
});

describe("Sums and reshapes", () => {
  it("sums an axis as slices of it are added up", () => {
    fc.assert(
      fc.property(withAxis, ([x, axis]) => {
        fc.pre(x.shape[axis] > 0);
        const slices = Array.from({ length: x.shape[axis] }, (_, i) =>
          x.slice(i, i + 1, { axis }),
        );
        const kept = x.sum(axis, { keepdims: true });
        expectSame(
          kept,
          slices.reduce((a, b) => a.add(b)),
        );
        expectSame(x.sum(axis), kept.reshape(x.sum(axis).shape));
        expectSame(x.sum(axis - x.ndim), x.sum(axis));
        expect(x.sum(axis).ndim).toBe(x.ndim - 1);
      }),
      { seed: 4 },
    );
  });

  it("has the same sum in any shape and along any axis", () => {
    fc.assert(
      fc.property(withAxis, ([x, axis]) => {
        const flat = x.reshape([x.size]);
        expect(flat.sum() + 0).toBe(x.sum() + 0);
        expect(x.sum(axis).sum() + 0).toBe(x.sum() + 0);
        expectSame(flat.reshape(x.shape), x);
      }),
      { seed: 5 },
    );
  });

  it("finds the largest and the smallest, and where", () => {
    fc.assert(
      fc.property(withAxis, ([x]) => {
        fc.pre(x.size > 0);
        const all = [...x.data];
        expect(x.max()).toBe(Math.max(...all));
        expect(x.min()).toBe(Math.min(...all));
        expect(x.argmax()).toBe(all.indexOf(Math.max(...all)));
        const n = x.shape[x.ndim - 1];
        const table = x.reshape([x.size / n, n]);
        for (let r = 0; r < table.shape[0]; r++) {
          const row = [...table.row(r).data];
          expect(table.max(1).at(r)).toBe(Math.max(...row));
          expect(table.min(1).at(r)).toBe(Math.min(...row));
          expect(table.argmax(-1).at(r)).toBe(row.indexOf(Math.max(...row)));
        }
      }),
      { seed: 6 },
    );
  });

  it("has a mean and a variance as they are defined", () => {
    fc.assert(
      fc.property(withAxis, ([numbers, axis]) => {
        fc.pre(numbers.size > 0);
        const x = numbers.astype("float64");
        const n = x.shape[axis];
        const mean = x.sum(axis, { keepdims: true }).div(n);
        expectSame(x.mean(axis, { keepdims: true }), mean);
        const variance = x.sub(mean).pow(2).sum(axis).div(n);
        const gap = x.variance(axis).sub(variance).abs().max();
        expect(gap).toBeLessThan(1e-12);
        expectSame(x.std(axis), x.variance(axis).sqrt());
        expect(x.mean()).toBe(x.sum() / x.size);
        expect(x.std()).toBe(Math.sqrt(x.variance()));
      }),
      { seed: 9 },
    );
  });
});

describe("Rows and slices", () => {
  it("takes rows in the order asked for", () => {
    fc.assert(
      fc.property(withAxis, fc.array(fc.nat()), ([x], numbers) => {
        const n = x.shape[0];
        fc.pre(n > 0);
        const order = numbers.map((i) => i % n);
        const taken = x.rows(order);
        expect(taken.shape).toEqual([order.length, ...x.shape.slice(1)]);
        order.forEach((i, r) => {
          expectSame(taken.row(r), x.row(i));
        });
      }),
      { seed: 7 },
    );
  });

  it("cuts as lists are cut, and puts the parts together again", () => {
    const cut = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(withAxis, cut, cut, ([x, axis], start, end) => {
        const list = Array.from({ length: x.shape[axis] }, (_, i) => i);
        const part = x.slice(start, end, { axis });
        expect(part.shape[axis]).toBe(list.slice(start, end).length);
        if (axis === 0) expectSame(part, x.rows(list.slice(start, end)));
        const parts = [
          x.slice(0, start, { axis }),
          x.slice(start, undefined, { axis }),
        ];
        expectSame(concat(parts, { axis }), x);
      }),
      { seed: 8 },
    );
  });
});
