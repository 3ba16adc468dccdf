import { expect, test } from "vitest";
import { canvasCsv } from "../../../grader/report/canvas-csv.ts";
import { gradescopeJson } from "../../../grader/report/gradescope.ts";
import { junitXml } from "../../../grader/report/junit-xml.ts";
import { moodleCsv } from "../../../grader/report/moodle-csv.ts";
import type { TestOutcome } from "../../../grader/report/report.ts";
import type { Grade } from "../../../grader/results/grade.ts";
import { both, failed, gradeOf, passed } from "./grades.ts";

const HOSTILE = "]]><x a=\"'&\u0000\u001b[31m\uD800\n";

function sent(
  system: "moodle" | "canvas",
  id: string,
  name: string,
  tests: TestOutcome[] | undefined,
  exercise = "06-layers",
): Grade {
  const grade = gradeOf(name, exercise, tests);
  const platform = { system, id };
  return { ...grade, student: { key: `${name}_${id}`, name, platform } };
}

test("writes a worksheet that Moodle imports", () => {
  const csv = moodleCsv([
    sent("moodle", "7", "山田 太郎", [passed("a", 3), failed("b")]),
    sent("moodle", "8", "=1+1", undefined),
    gradeOf("in a folder", "06-layers", [passed("a")]),
  ]);
  expect(csv).toBe(
    '"Identifier","Full name","Grade","Maximum grade",' +
      '"Last modified (grade)","Feedback comments"\r\n' +
      '"Participant 7","山田 太郎",3,4,"never","3 / 4"\r\n' +
      '"Participant 8","\'=1+1",,,"never","no JSON"\r\n',
  );
  expect(moodleCsv([gradeOf("a", "06", [passed("a")])])).toBeUndefined();
});

test("writes a gradebook that Canvas imports", () => {
  const grades = [
    sent("canvas", "12", "ada", [passed("a", 3), failed("b")], "06-layers"),
    sent("canvas", "12", "ada", [passed("c")], "07-loss"),
    sent("canvas", "13", "bob, jr", undefined, "06-layers"),
  ];
  expect(canvasCsv(grades, { "06-layers": "Layers (4711)" })).toBe(
    "Student,ID,Section,Layers (4711),07-loss\r\n" +
      "    Points Possible,,,4,1\r\n" +
      "ada,12,,3,1\r\n" +
      '"bob, jr",13,,,\r\n',
  );
  expect(canvasCsv([gradeOf("a", "06", [])], {})).toBeUndefined();
});

test("writes what Gradescope shows", () => {
  const grade = gradeOf("Ada", "06-layers", [
    passed("a", 3),
    { ...failed("b"), hint: both("try this") },
  ]);
  expect(JSON.parse(gradescopeJson([grade]))).toEqual({
    score: 3,
    output: "",
    output_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: [
      {
        name: "06-layers: a",
        score: 3,
        max_score: 3,
        status: "passed",
        output: "",
        output_format: "text",
        visibility: "visible",
      },
      expect.objectContaining({
        score: 0,
        max_score: 1,
        status: "failed",
        output: "\ntry this",
      }),
    ],
  });
});

test("gives no score in Gradescope to what is not gradable", () => {
  const results = JSON.parse(gradescopeJson([gradeOf("A", "06", undefined)]));
  expect(results).not.toHaveProperty("score");
  expect(results).toMatchObject({ tests: [], output: "06: no JSON" });
});

test("writes JUnit XML in which nothing of a submission is markup", () => {
  const hostile = failed("b <i>");
  hostile.failure!.message = both(HOSTILE);
  const xml = junitXml([
    gradeOf(HOSTILE, "06", [passed("a"), hostile]),
    gradeOf("Bob", "06", undefined),
  ]);
  expect(xml).toContain('tests="2" failures="1" errors="0" skipped="0">');
  expect(xml).toContain('<testcase classname="06" name="a"/>');
  expect(xml).toContain('name="b &lt;i&gt;"');
  expect(xml).toContain('<error type="not gradable" message="no JSON"/>');
  expect(xml).not.toContain("<x");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff]/);
});
