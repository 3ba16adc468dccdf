import { expect, test } from "vitest";
import {
  processSeed,
  seededRandom,
} from "../../../grader/spec/seeded-random.ts";

const numbers = (seed: number, ...place: string[]) =>
  seededRandom(seed, ...place)
    .normal([5])
    .toString();

test("gives the same numbers for the same seed and test", () => {
  expect(numbers(1, "a", "b")).toBe(numbers(1, "a", "b"));
});

test("gives other numbers for another seed or test", () => {
  const all = [
    numbers(1, "a", "b"),
    numbers(2, "a", "b"),
    numbers(1, "a", "c"),
    numbers(1, "ab"),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("gives processes a seed that is not the class's own", () => {
  const all = [1, 2].flatMap((seed) =>
    ["06-layers", "12-dropout"].map((name) => processSeed(seed, name)),
  );
  expect(new Set([...all, 1, 2]).size).toBe(6);
  expect(processSeed(1, "06-layers")).toBe(all[0]);
  for (const one of all) {
    expect(one).toBeGreaterThanOrEqual(0);
    expect(one).toBeLessThan(2 ** 32); // of no more does Deno make use
  }
});
