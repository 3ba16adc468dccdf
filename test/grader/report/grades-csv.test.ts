import { expect, test } from "vitest";
import { gradesCsv } from "../../../grader/report/grades-csv.ts";
import { pointsOf, type Report } from "../../../grader/report/report.ts";
import type { TestOutcome } from "../../../grader/run/outcome.ts";

const passed = (title: string, points = 1): TestOutcome => ({
  title,
  points,
  hint: "",
});
const failed = (title: string, points = 1): TestOutcome => ({
  ...passed(title, points),
  failure: { kind: "wrong", message: "" },
});
const report = (student: string, exercise: string, tests: TestOutcome[]) => ({
  student,
  exercise,
  seed: 1,
  hashes: { submission: "", tests: "" },
  result: pointsOf(tests),
  remarks: [],
});

test("has a line for each notebook and a column for each test", () => {
  const csv = gradesCsv([
    report("Ada", "01", [passed("a"), failed("b", 2)]),
    report("Ada", "02", [passed("c", 3)]),
  ]);
  expect(csv).toBe(
    "\uFEFFstudent,exercise,a,b,c,total,out of\r\n" +
      "Ada,01,1,0,,1,3\r\nAda,02,,,3,3,3\r\n",
  );
});

test("writes names so that no spreadsheet takes them for a formula", () => {
  const names = ["=1+1", "+1", "-1", "@x", 'a"b,\nc', "山田"];
  const csv = gradesCsv(names.map((name) => report(name, "01", [])));
  for (const cell of [
    "'=1+1,",
    "'+1,",
    "'-1,",
    "'@x,",
    '"a""b,\nc",',
    "山田,",
  ]) {
    expect(csv).toContain(`\r\n${cell}`);
  }
});

test("gives no number to what is not gradable", () => {
  const { result: _, ...rest } = report("Ada", "01", []);
  const notGradable: Report = { ...rest, notGradable: "no JSON" };
  expect(gradesCsv([notGradable])).toContain("Ada,01,not gradable,\r\n");
});
