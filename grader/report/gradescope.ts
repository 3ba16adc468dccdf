import { say } from "../../kit/words/text.ts";
import { type Grade, pointsFor } from "../results/grade.ts";
import { explain } from "./explain.ts";
import { visible } from "./visible.ts";

/** One test in the form of Gradescope. */
interface GradescopeTest {
  name: string;
  score: number;
  max_score: number;
  status: "passed" | "failed";
  output: string;
  output_format: "text";
  visibility: "visible";
}

/**
 * What a student gets, as Gradescope reads it: `results.json`.
 *
 * What is not gradable has no score: Gradescope then calls for an instructor,
 * and gives no zero.
 */
export function gradescopeJson(grades: readonly Grade[]): string {
  const graded = grades.filter(({ points }) => points !== undefined);
  const score = graded.reduce((sum, { points = 0 }) => sum + points, 0);
  const results = {
    ...(graded.length > 0 && { score }),
    output: grades.flatMap(remarksOn).join("\n"),
    output_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: graded.flatMap(testsOf),
  };
  return `${JSON.stringify(results, null, 2)}\n`;
}

function remarksOn({ exercise, counted }: Grade): string[] {
  const { notGradable, repairs, remarks } = counted.report;
  const all = [...counted.notes, ...repairs, ...remarks];
  return [...(notGradable ? [notGradable] : []), ...all].map(
    (remark) => `${exercise}: ${visible(say(remark))}`,
  );
}

function testsOf(grade: Grade): GradescopeTest[] {
  return (grade.counted.report.result?.tests ?? []).map((test) => ({
    name: `${grade.exercise}: ${say(test.title)}`,
    score: pointsFor(test, grade),
    max_score: test.points,
    status: test.failure ? "failed" : "passed",
    output: explain(test).join("\n"),
    output_format: "text",
    visibility: "visible",
  }));
}
