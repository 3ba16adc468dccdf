import { expect, test } from "vitest";
import { seededRandom } from "../../../grader/spec/seeded-random.ts";

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
