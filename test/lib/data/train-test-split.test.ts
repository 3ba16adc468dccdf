import { arange, NDArray, Random, trainTestSplit } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Row n of x is (n, 10n), its answer 100n. */
function examples(N: number) {
  const n = arange(N).reshape([N, 1]);
  return { x: n.matmul(NDArray.from([[1, 10]])), t: n.mul(100) };
}

const first = (x: NDArray) => [...x.slice(0, 1, { axis: 1 }).data];

describe("trainTestSplit", () => {
  it("keeps a fifth for testing, and nothing for validation", () => {
    const random = new Random(0);
    const { train, validation, test } = trainTestSplit(examples(10), {
      random,
    });
    expect([train.x.shape, train.t.shape]).toEqual([
      [8, 2],
      [8, 1],
    ]);
    expect([test.x.shape, test.t.shape]).toEqual([
      [2, 2],
      [2, 1],
    ]);
    expect([validation.x.shape, validation.t.shape]).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  it("puts each row into exactly one set, with its own answer", () => {
    const share = fc.double({ min: 0.1, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 80 }),
        share,
        share,
        fc.nat(),
        (N, test, validation, seed) => {
          const random = new Random(seed);
          const split = trainTestSplit(examples(N), {
            test,
            validation,
            random,
          });
          const sets = [split.train, split.validation, split.test];
          expect(sets[1].x.shape[0]).toBe(Math.round(validation * N));
          expect(sets[2].x.shape[0]).toBe(Math.round(test * N));
          const rows = sets.flatMap(({ x }) => first(x));
          expect(rows.sort((a, b) => a - b)).toEqual([...arange(N).data]);
          for (const { x, t } of sets) {
            expect(first(t)).toEqual(first(x).map((n) => 100 * n));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("shuffles: sorted tables would give a test set of one kind", () => {
    const random = new Random(0);
    const { test } = trainTestSplit(examples(100), { random });
    const rows = first(test.x);
    expect(Math.min(...rows)).toBeLessThan(25);
    expect(Math.max(...rows)).toBeGreaterThan(75);
  });

  it("gives one split for one seed, and the same test set for any validation", () => {
    const split = (seed: number, validation: number) =>
      trainTestSplit(examples(50), { random: new Random(seed), validation });
    expect(split(1, 0.2)).toEqual(split(1, 0.2));
    expect(split(1, 0.4).test).toEqual(split(1, 0).test);
    expect(split(2, 0.2).test).not.toEqual(split(1, 0.2).test);
  });

  it("does not change its arguments", () => {
    const given = examples(10);
    trainTestSplit(given, { random: new Random(0) });
    expect(given).toEqual(examples(10));
  });

  it("can leave out the test set", () => {
    const random = new Random(0);
    const { train, test } = trainTestSplit(examples(3), { test: 0, random });
    expect([train.x.shape[0], test.x.shape[0]]).toEqual([3, 0]);
  });
});

describe("trainTestSplit, given what it cannot use", () => {
  const split = (N: number, shares: object) => () =>
    trainTestSplit(examples(N), { random: new Random(0), ...shares });

  it("says which set would have no row", () => {
    expect(split(0, {})).toThrow('0 rows, of which none is left for "test"');
    expect(split(1, { test: 0.6 })).toThrow('none is left for "train"');
    expect(split(4, { validation: 0.1 })).toThrow(
      '4 rows, of which none is left for "validation" (a share of 0.1)',
    );
    expect(split(10, { test: 0.5, validation: 0.5 })).toThrow(
      'none is left for "train" (a share of 0)',
    );
  });

  it("names a share that is none", () => {
    for (const share of [-0.1, 1, 20, Number.NaN, null]) {
      expect(split(10, { test: share })).toThrow(
        `"test", a share of the rows, to be a number from 0 to below 1, got ` +
          `${share}: try 0.2`,
      );
      expect(split(10, { validation: share })).toThrow('expects "validation"');
    }
  });

  it("asks for the random numbers that shuffle", () => {
    expect(split(10, { random: undefined })).toThrow(
      "trainTestSplit expects random to be a Random, got undefined: try " +
        "new Random(0)",
    );
  });

  it("asks for arrays and options", () => {
    const data = { x: arange(4).reshape([4, 1]), t: arange(4) };
    expect(() => trainTestSplit(data, undefined as never)).toThrow(
      "trainTestSplit expects random to be a Random, got undefined",
    );
    const random = new Random(0);
    expect(() => trainTestSplit(undefined as never, { random })).toThrow(
      "trainTestSplit: x expects an NDArray, got undefined",
    );
    const list = { ...data, t: [1, 2, 3, 4] as never };
    expect(() => trainTestSplit(list, { random })).toThrow(
      "trainTestSplit: t expects an NDArray, got a list",
    );
  });

  it("names lengths that differ", () => {
    const data = { x: arange(4).reshape([4, 1]), t: arange(3) };
    expect(() => trainTestSplit(data, { random: new Random(0) })).toThrow(
      "x of shape (4, 1) and t of shape (3,)",
    );
    const single = { x: NDArray.from(1), t: NDArray.from(1) };
    expect(() => trainTestSplit(single, { random: new Random(0) })).toThrow(
      "x of shape ()",
    );
  });
});
