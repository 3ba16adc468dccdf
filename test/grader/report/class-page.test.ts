import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { classPage } from "../../../grader/report/class-page.tsx";
import { summarize } from "../../../grader/report/class-summary.ts";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { inNeed } from "../../../grader/report/in-need.ts";
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
      isKnown: true,
      says: both("without adding b"),
      students: 2,
      tests: [both("b")],
    },
    expect.objectContaining({ isKnown: false, students: 1 }),
  ]);
});

test("counts what is still to do as no wrong answer", () => {
  const todo = failed("a");
  todo.failure!.kind = "todo";
  expect(summarize([gradeOf("Ada", "06", [todo])])[0].wrong).toEqual([]);
});

test("counts a mistake once for a student, in however many tests it shows", () => {
  const [{ wrong: found }] = summarize([
    gradeOf("Ada", "06", [wrong("a", "without b"), wrong("b", "without b")]),
    gradeOf("Bob", "06", [wrong("b", "without b"), wrong("c")]),
    gradeOf("Cleo", "06", [wrong("d"), wrong("c")]),
  ]);
  expect(found.map(({ students, tests }) => [students, tests])).toEqual([
    [2, [both("a"), both("b")]],
    [2, [both("c")]],
    [1, [both("d")]],
  ]);
});

test("counts one error that ends several tests once", () => {
  const crashed = (title: string) => {
    const test = wrong(title);
    test.failure!.kind = "timeout";
    return test;
  };
  const tests = [crashed("a"), crashed("b")];
  const [{ wrong: found }] = summarize([gradeOf("Ada", "06", tests)]);
  expect(found).toMatchObject([{ students: 1, tests: [both("a"), both("b")] }]);
});

test("says why what is not graded is not, the commonest reason first", () => {
  const notGraded = (name: string, why: string) =>
    gradeOf(name, "06", undefined, { notGradable: both(why) });
  const [{ reasons }] = summarize([
    notGraded("Ada", "Not handed in: found a.txt"),
    notGraded("Bob", "This file is no JSON. Save it."),
    notGraded("Cleo", "Not handed in: found b.txt"),
  ]);
  expect(reasons).toEqual([
    { why: "Not handed in", students: 2 },
    { why: "This file is no JSON", students: 1 },
  ]);
});

const MOST = new Map([
  ["06", 4],
  ["07", 1],
]);

test("says who needs help, worst first", () => {
  expect(inNeed(grades, MOST)).toMatchObject([
    { name: HOSTILE, share: 0, missing: ["06"], weak: [] },
    { name: "Cleo", share: 0, missing: [], weak: ["06"] },
    { name: "Bob", share: 0.4, missing: [], weak: ["07"] },
  ]);
});

test("says what lies behind most of it", () => {
  const toDo = (title: string) => {
    const test = failed(title);
    test.failure!.kind = "todo";
    return test;
  };
  const [ada, bob, cleo] = inNeed(
    [
      gradeOf("Ada", "06", undefined),
      gradeOf("Bob", "06", [toDo("a"), toDo("b"), wrong("c")]),
      gradeOf("Cleo", "06", [wrong("a", "m"), wrong("b", "m"), toDo("c")]),
    ],
    MOST,
  ).map(({ why }) => why);
  expect(ada).toEqual({ kind: "not graded", says: both("no JSON") });
  expect(bob).toEqual({ kind: "to do", tests: 2, of: 3 });
  expect(cleo).toMatchObject({ kind: "wrong", of: 3, says: both("m") });
});

test("tells students of the same name apart", () => {
  const twins = ["1", "2"].map((id) => {
    const grade = gradeOf(`Ada_${id}`, "06", [failed("a")]);
    return { ...grade, student: { key: `Ada_${id}`, name: "Ada" } };
  });
  expect(classPage(twins)).toContain("<bdi>Ada_2</bdi>");
  expect(classPage(twins.slice(1))).toContain("<bdi>Ada</bdi>");
});

test("shows several exercises in a table, and what to teach again", () => {
  const page = classPage(grades);
  expect(page).toContain('<a href="#exercise-06">06</a>');
  expect(page).toContain("50 %: c</td>");
  expect(page).toMatch(/What to teach again.*without adding b/s);
  const one = classPage(grades.slice(0, 4));
  expect(one).not.toContain("What to teach again");
  expect(one).not.toContain("All exercises");
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
