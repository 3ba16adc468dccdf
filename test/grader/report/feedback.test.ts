import { speak } from "@course/kit";
import { expect, test } from "vitest";
import { BOTH_STYLE } from "../../../grader/report/both.tsx";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { both, gradeOf, passed } from "./grades.ts";

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
  expect(page).toContain("✓ passed");
  expect(page).toContain("✗ failed");
  expect(page).toContain("try this");
});

test("names the well-known mistake behind the values", () => {
  const page = feedbackPage([grade]);
  expect(page).toContain("the values one gets without adding b.");
});

test("says everything in both languages", () => {
  const page = feedbackPage([grade]);
  expect(page).toContain('<span lang="en">try this</span>');
  expect(page).toContain('<span lang="ja">やってみよう</span>');
  expect(page).toContain("これはb を足さないときの値です。");
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
  expect(page).toContain('<th scope="row"><span lang="en">fails</span>');
  expect(page).not.toContain("<script");
});
