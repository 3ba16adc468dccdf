import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { classPage } from "../../../grader/report/class-page.tsx";
import { inNeed, summarize } from "../../../grader/report/class-summary.ts";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { both, failed, gradeOf, passed } from "./grades.ts";

const HOSTILE = "<img src=x onerror=alert(1)>&\"'\u001b[31m";

const wrong = (title: string, mistake?: string) => {
  const test = failed(title, 2);
  test.failure!.message = both(`wrong: ${HOSTILE}`);
  if (mistake) test.failure!.mistake = both(mistake);
  return test;
};

const grades = [
  gradeOf("Ada", "06", [passed("a", 2), passed("b", 2)]),
  gradeOf("Bob", "06", [passed("a", 2), wrong("b", "without adding b")]),
  gradeOf("Cleo", "06", [wrong("a"), wrong("b", "without adding b")]),
  gradeOf(HOSTILE, "06", undefined),
  gradeOf("Ada", "07", [passed("c")]),
  gradeOf("Bob", "07", [failed("c")]),
];

test("counts points, tests and wrong answers", () => {
  const [six] = summarize(grades);
  expect(six).toMatchObject({
    exercise: "06",
    graded: 3,
    notGradable: 1,
    outOf: 4,
    median: 2,
    tests: [
      { title: both("a"), passed: 2, share: 2 / 3 },
      { title: both("b"), passed: 1, share: 1 / 3 },
    ],
  });
  expect(six.distribution.map(({ students }) => students)).toEqual([
    1, 0, 1, 0, 1,
  ]);
  expect(six.wrong).toEqual([
    {
      title: both("b"),
      isKnown: true,
      says: both("without adding b"),
      students: 2,
    },
    expect.objectContaining({ isKnown: false, students: 1 }),
  ]);
});

test("counts what is still to do as no wrong answer", () => {
  const todo = failed("a");
  todo.failure!.kind = "todo";
  expect(summarize([gradeOf("Ada", "06", [todo])])[0].wrong).toEqual([]);
});

test("says who needs help, worst first", () => {
  expect(inNeed(grades)).toEqual([
    { name: HOSTILE, share: 0, missing: ["06"], weak: [] },
    { name: "Cleo", share: 0, missing: [], weak: ["06"] },
    { name: "Bob", share: 0.4, missing: [], weak: ["07"] },
  ]);
});

test("draws the class without a script, and tells the charts in words", () => {
  const page = classPage(grades);
  expect(page.match(/<svg/g)).toHaveLength(4);
  expect(page).toContain("06, students by points of 4: 0: 1, 2: 1, 4: 1.");
  expect(page).toContain("a: 67 % (2); b: 33 % (1)");
  expect(page).toContain("These are the values one gets without adding b.");
  expect(page).not.toContain("<script");
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u001b");
});

test("has a page for a class in which nothing could be graded", () => {
  const page = classPage([gradeOf("Ada", "06", undefined)]);
  expect(page).toContain("0 graded, 1 not gradable");
});

test("gives pages that are valid and accessible", async () => {
  const check = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    // Vega writes ">" as it is, and Preact closes empty elements, as one may.
    rules: { "no-raw-characters": "off", "void-style": "off" },
  });
  const long = gradeOf("Ada", "08", [passed("c")], {
    repairs: [both(HOSTILE)],
    remarks: [both(HOSTILE)],
  });
  const pages = {
    class: classPage(grades),
    feedback: feedbackPage([grades[1], grades[5], long]),
    nothing: feedbackPage([grades[3]]),
  };
  for (const [name, page] of Object.entries(pages)) {
    const { results } = await check.validateString(page);
    const found = results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) =>
          `${name} ${line}:${column} ${ruleId} ${message}`,
      ),
    );
    expect(found).toEqual([]);
  }
});
