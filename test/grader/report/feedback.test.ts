import { speak } from "@course/kit";
import { expect, test } from "vitest";
import { BOTH_STYLE } from "../../../grader/report/both.tsx";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { both, failed, gradeOf, passed } from "./grades.ts";

const HOSTILE = "<img src=x onerror=alert(1)>&\"'\u001b[31m\u0000";

const grade = gradeOf(
  HOSTILE,
  "06-layers",
  [
    { ...passed("passes", 2), hint: both("never shown") },
    {
      ...passed("fails"),
      hint: { en: "try this", ja: "やってみよう" },
      failure: {
        kind: "wrong",
        message: both(HOSTILE),
        mistake: { en: "without adding b", ja: "b を足さない" },
        detail: "secret",
      },
      printed: HOSTILE,
    },
  ],
  {
    remarks: [both(HOSTILE)],
    repairs: [{ en: "was mended", ja: "直しました" }],
  },
);

test("tells the points, and pass or fail in words", () => {
  const page = feedbackPage([grade]);
  expect(page).toContain("2 of 3 points");
  expect(page).toContain("✓ What passed");
  expect(page).toContain("(1 of 2 tests)");
  expect(page).toContain("✗ failed, 0 of 1 point");
  expect(page).toContain("try this");
});

test("tells what is wrong first, and what passed last", () => {
  const page = feedbackPage([grade]);
  expect(page.indexOf("fails</span>")).toBeLessThan(
    page.indexOf("passes</span>"),
  );
  expect(page).not.toContain("Begin with the first one");
  const two = gradeOf("Ada", "06", [failed("a"), failed("b")]);
  expect(feedbackPage([two])).toContain("Begin with the first one");
});

test("tells an error once that ends several tests", () => {
  const threw = (title: string, message: string) => {
    const test = failed(title);
    test.failure = { kind: "threw", message: both(message) };
    return test;
  };
  const tests = [threw("a", "no W"), failed("b"), threw("c", "no W")];
  const page = feedbackPage([gradeOf("Ada", "06", tests)]);
  expect(page.match(/<span lang="en">no W</g)).toHaveLength(1);
  expect(page).toMatch(/The same happened in these tests:.*>c</s);
  expect(page.match(/<article/g)).toHaveLength(2);
});

test("tells once what is still to be written, with the tests that wait", () => {
  const waiting = (title: string, what: string) => {
    const test = failed(title);
    test.failure = { kind: "todo", message: both(what) };
    return test;
  };
  const tests = [waiting("a", "xW"), waiting("b", "xW"), waiting("c", "y")];
  const page = feedbackPage([gradeOf("Ada", "06", tests)]);
  expect(page).toContain("What is missing");
  expect(page.match(/<span lang="en">xW</g)).toHaveLength(1);
  expect(page).not.toContain("What is not right yet");
});

test("names the well-known mistake behind the values", () => {
  const page = feedbackPage([grade]);
  expect(page).toContain("the values one gets without adding b.");
});

test("says everything in both languages", () => {
  const page = feedbackPage([grade]);
  expect(page).toContain('<span lang="en">try this</span>');
  expect(page).toContain('<span lang="ja">やってみよう</span>');
  expect(page).toContain("これは b を足さないときの値です。");
  const count = (language: string) =>
    page.split(`<span lang="${language}">`).length;
  expect(count("ja")).toBe(count("en"));
});

test("shows the language spoken until the reader chooses", () => {
  const chosen = /value="(..)" checked/;
  expect(chosen.exec(feedbackPage([grade]))?.[1]).toBe("en");
  speak("ja");
  const page = feedbackPage([grade]);
  speak("en");
  expect(chosen.exec(page)?.[1]).toBe("ja");
  expect(page).toContain('<html lang="ja">');
  expect(page).toContain(BOTH_STYLE); // no character of it escaped
});

test("has a style that no browser reads otherwise: nothing in it is escaped", () => {
  const style = /<style>(.*?)<\/style>/s.exec(feedbackPage([grade]))?.[1];
  expect(style).toContain(":has(");
  expect(style).not.toContain("&");
});

test("shows hints only where they are needed, and no detail", () => {
  const page = feedbackPage([grade]);
  expect(page).not.toContain("never shown");
  expect(page).not.toContain("secret");
});

test("lets nothing of a submission become markup or a control code", () => {
  const page = feedbackPage([grade]);
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u0000");
  expect(page).not.toContain("\u001b");
  expect(page).toContain("&lt;img src=x");
});

test("shows the first twenty remarks, and how many more there are", () => {
  const remarks = Array.from({ length: 23 }, (_, i) => `remark ${i + 1}.`);
  const page = (some: string[]) =>
    feedbackPage([gradeOf("Ada", "01", [], { remarks: some.map(both) })]);
  expect(page(remarks)).toContain("remark 20.");
  expect(page(remarks)).not.toContain("remark 21.");
  expect(page(remarks)).toContain("… and 3 more.");
  expect(page(remarks.slice(0, 20))).not.toContain(" more.");
});

test("says what was repaired, in its name and in the notebook", () => {
  expect(feedbackPage([grade])).toContain("was mended");
  const { counted } = grade;
  const renamed = { ...grade, counted: { ...counted, notes: [both("named")] } };
  expect(feedbackPage([renamed])).toMatch(/named.*was mended/s);
});

test("says why a notebook is not gradable", () => {
  const page = feedbackPage([gradeOf("Ada", "01", undefined)]);
  expect(page).toContain('<span lang="en">Not gradable.</span>');
  expect(page).toContain('<span lang="ja">採点できません。</span>');
  expect(page).toContain("no JSON");
});

test("is a page that says its language, and has no script", () => {
  const page = feedbackPage([grade]);
  expect(page.startsWith('<!DOCTYPE html>\n<html lang="en">')).toBe(true);
  expect(page).toMatch(/<h4 id="test-06-layers-2"><span lang="en">fails</);
  expect(page).not.toContain("<script");
});
