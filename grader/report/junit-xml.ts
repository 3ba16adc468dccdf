import { create } from "xmlbuilder2";
import { say } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import { visible } from "./visible.ts";

/** All tests of all students as JUnit XML, which CI servers show. */
export function junitXml(grades: readonly Grade[]): string {
  const root = create({
    version: "1.0",
    encoding: "UTF-8",
    invalidCharReplacement: "\uFFFD",
  }).ele("testsuites");
  for (const { student, exercise, counted } of grades) {
    const { result, notGradable } = counted.report;
    const tests = result?.tests ?? [];
    const suite = root.ele("testsuite", {
      name: `${exercise}, ${visible(student.key)}`,
      tests: result ? tests.length : 1,
      failures: tests.filter(({ failure }) => failure).length,
      errors: result ? 0 : 1,
      skipped: 0,
    });
    const caseOf = (name: string) =>
      suite.ele("testcase", { classname: exercise, name });
    for (const { title, failure } of tests) {
      const one = caseOf(say(title));
      if (!failure) continue;
      const { kind, message } = failure;
      one.ele("failure", { type: kind, message: visible(say(message)) });
    }
    if (notGradable) {
      const message = visible(say(notGradable));
      caseOf("is gradable").ele("error", { type: "not gradable", message });
    }
  }
  return `${root.end({ prettyPrint: true })}\n`;
}
