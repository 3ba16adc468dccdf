import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
  EXERCISE,
  pairs,
  SOURCE,
  signed,
} from "../../bench/grading/submissions.ts";
import { isGradingAlone, readOptions } from "../../bench/options.ts";
import { newResults } from "../../bench/report/results.ts";
import { smallSections } from "../../bench/report/sections.ts";
import { parseNotebook } from "../../kit/notebook.ts";

const source = parseNotebook(
  readFileSync(join(SOURCE, `${EXERCISE}.ipynb`), "utf8"),
);

it("hands in eight right, eight wrong and four untouched, twice", () => {
  const all = pairs(source);
  expect(new Set(all.map(({ student }) => student)).size).toBe(20);
  for (const language of ["typescript", "python"] as const) {
    const counts = new Map<string, number>();
    for (const pair of all) {
      const text = `${pair[language]}`;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    expect([...counts.values()].sort()).toEqual([2, 2, 2, 2, 4, 8]);
  }
});

it("leaves no mark of a solution in what is handed in in Python", () => {
  const answered = pairs(source).filter((_, i) => i % 5 !== 4);
  for (const { python } of answered) expect(python).not.toMatch(/SOLUTION/);
});

it("signs each cell of code, and nothing else", () => {
  const [{ typescript }] = pairs(source);
  const [before, after] = [`${typescript}`, signed(typescript, "a-1")].map(
    (text) => parseNotebook(text).cells,
  );
  expect(after.map(({ source }) => source.endsWith("// a-1"))).toEqual(
    before.map(({ cell_type }) => cell_type === "code"),
  );
});

it("measures grading alone, and lets all other results stay", () => {
  const options = (...args: string[]) => readOptions(args)!;
  expect(isGradingAlone(options("--only", "grading"))).toBe(true);
  expect(isGradingAlone(options("--only", "grading", "--quick"))).toBe(false);
  expect(isGradingAlone(options("--only", "a,grading"))).toBe(false);
  expect(isGradingAlone(options())).toBe(false);
});

it("tells both rates and their ratio in one line", () => {
  const one = (median: number) => ({ median, min: median, max: median });
  const results = newResults(readOptions([])!);
  results.grading = {
    submissions: 20,
    ours: one(200.4),
    nbgrader: one(40),
    ratio: 5.012,
    large: { submissions: 300, ours: one(800.3), ratio: 19.96 },
    version: "0.9.6",
  };
  expect(smallSections(results)).toEqual([
    "Grading 20 submissions of exercise 06, from the start of the program to " +
      "its end: 200 a minute by this grader, 40 by nbgrader 0.9.6 for the " +
      "same exercise in Python: 5.0×. A class of 300 by this grader: 800 a " +
      "minute, 20×.",
  ]);
});
