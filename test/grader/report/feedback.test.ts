import { speak } from "@course/kit";
import { expect, test } from "vitest";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { pointsOf, type Report } from "../../../grader/report/report.ts";

const HOSTILE = "<img src=x onerror=alert(1)>&\"'\u001b[31m\u0000";

const both = (text: string) => ({ en: text, ja: text });

const report: Report = {
  student: "x",
  exercise: "06-layers",
  seed: 1,
  hashes: { submission: "", tests: "" },
  result: pointsOf([
    { title: both("passes"), points: 2, hint: both("never shown") },
    {
      title: both("fails"),
      points: 1,
      hint: { en: "try this", ja: "やってみよう" },
      failure: {
        kind: "wrong",
        message: HOSTILE,
        mistake: { en: "without adding b", ja: "b を足さない" },
        detail: "secret",
      },
      printed: HOSTILE,
    },
  ]),
  remarks: [HOSTILE],
};

test("tells the points, and pass or fail in words", () => {
  const page = feedbackPage("Ada", [report]);
  expect(page).toContain("2 of 3 points");
  expect(page).toContain("✓ passed");
  expect(page).toContain("✗ failed");
  expect(page).toContain("try this");
});

test("names the well-known mistake behind the values", () => {
  const page = feedbackPage("Ada", [report]);
  expect(page).toContain("the values one gets without adding b.");
});

test("speaks Japanese", () => {
  speak("ja");
  const page = feedbackPage("Ada", [report]);
  speak("en");
  expect(page).toContain("やってみよう");
  expect(page).toContain("これはb を足さないときの値です。");
});

test("shows hints only where they are needed, and no detail", () => {
  const page = feedbackPage("Ada", [report]);
  expect(page).not.toContain("never shown");
  expect(page).not.toContain("secret");
});

test("lets nothing of a submission become markup or a control code", () => {
  const page = feedbackPage(HOSTILE, [report]);
  expect(page).not.toContain("<img");
  expect(page).not.toContain("\u0000");
  expect(page).not.toContain("\u001b");
  expect(page).toContain("&lt;img src=x");
});

test("shows the first twenty remarks, and how many more there are", () => {
  const remarks = Array.from({ length: 23 }, (_, i) => `remark ${i + 1}.`);
  const page = feedbackPage("Ada", [{ ...report, remarks }]);
  expect(page).toContain("remark 20.");
  expect(page).not.toContain("remark 21.");
  expect(page).toContain("… and 3 more.");
  const few = { ...report, remarks: remarks.slice(0, 20) };
  expect(feedbackPage("Ada", [few])).not.toContain(" more.");
});

test("is a page that says its language, and has no script", () => {
  const page = feedbackPage("Ada", [report]);
  expect(page.startsWith('<!DOCTYPE html>\n<html lang="en">')).toBe(true);
  expect(page).toContain('<th scope="row">fails</th>');
  expect(page).not.toContain("<script");
});
