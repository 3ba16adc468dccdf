import { expect, test } from "vitest";
import { changesBetween } from "../../../grader/results/changes.ts";
import { failed, gradeOf, passed } from "../report/grades.ts";

const hashes = { submission: "s", tests: "T", library: "l", grader: "g" };

test("names whose points change, by which tests, and why", () => {
  const before = [
    gradeOf("Ada", "06", [passed("a"), failed("b", 2), passed("old")]),
    gradeOf("Bob", "06", [passed("a"), passed("b", 2), passed("old")]),
  ];
  const tests = [failed("a"), passed("b", 2), passed("new")];
  const after = [
    gradeOf("Ada", "06", tests, { hashes }),
    gradeOf("Bob", "06", [passed("a"), passed("b", 2), passed("old")], {
      hashes,
    }),
  ];
  expect(changesBetween(before, after)).toEqual([
    {
      student: "Ada",
      exercise: "06",
      from: 2,
      to: 3,
      tests: [
        '"a" now fails: ',
        '"b" now passes',
        '"old" is no longer asked',
        '"new" is new, and passes',
      ],
      because: ["hidden tests or solution"],
    },
  ]);
});

test("names a test that gives other points than before", () => {
  const [was, is] = [1, 3].map((points) => [
    gradeOf("Ada", "06", [passed("a"), passed("b", points)], { hashes }),
  ]);
  expect(changesBetween(was, is)).toMatchObject([
    { from: 2, to: 4, tests: ['"b" gives 3 points in place of 1'] },
  ]);
});

test("tells what could not be graded from what has no points", () => {
  const before = [gradeOf("Ada", "06", undefined)];
  const after = [
    gradeOf("Ada", "06", [failed("a")], {
      hashes: { ...hashes, submission: "S" },
    }),
    gradeOf("Bob", "06", [passed("a")]),
  ];
  expect(changesBetween(before, after)).toMatchObject([
    { to: 0, because: ["submission", "hidden tests or solution"] },
    { student: "Bob", to: 1, because: ["submission"] },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
