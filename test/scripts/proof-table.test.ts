import { expect, it } from "vitest";
import type { Proof } from "../../scripts/proof/prove-exercise.ts";
import { proofTable } from "../../scripts/proof/table.ts";

const proof: Proof = {
  exercise: "06-layers",
  fillIns: 4,
  hints: 9,
  hiddenTests: 16,
  points: 18,
  mistakes: 22,
  mistakesNamed: 21,
  otherAnswers: 3,
  fixedAnswers: 12,
  mutants: 40,
  mutantsKilled: 38,
  survivors: [
    { mutant: "explained", reason: "changes nothing" },
    { mutant: "unexplained", reason: null },
  ],
  seconds: 61.23,
  faults: [],
};

it("shows one line an exercise, its numbers under their headings", () => {
  const [head, line, ...more] = proofTable([proof]).split("\n");
  expect(more).toEqual([]);
  expect(line.split(/ {2,}/)).toEqual(
    "06-layers,4,9,16,18,21 of 22,3,12,38 of 40,1,61.2".split(","),
  );
  const under = (heading: string) =>
    line.slice(0, head.indexOf(heading) + heading.length);
  expect(under("fill-ins")).toMatch(/ 4$/);
  expect(under("hints")).toMatch(/ 9$/);
  expect(under("hidden tests")).toMatch(/ 16$/);
  expect(under("mutants killed")).toMatch(/ 38 of 40$/);
  expect(under("seconds")).toMatch(/ 61\.2$/);
});
