import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { feedbackPage } from "../../../grader/report/feedback.tsx";
import { pictureChart } from "../../../grader/report/picture-chart.ts";
import type { TakenPicture } from "../../../grader/report/report.ts";
import { clamped, windowOf } from "../../../grader/report/window.ts";
import { both, failed, gradeOf } from "./grades.ts";

const x = [-1, 0, 1];
const picture: TakenPicture = {
  title: { en: "relu", ja: "relu の図" },
  axes: { x: both("x"), y: { en: "output", ja: "出力" } },
  right: { x, y: [0, 0, 1] },
  came: { x, y: [1, 0, 1] },
};

function pageWith(...pictures: TakenPicture[]): string {
  const tests = pictures.map((one, i) => ({
    ...failed(`test ${i}`),
    picture: one,
  }));
  return feedbackPage([gradeOf("Ada", "01", tests)]);
}

const came = (...y: (number | null)[]) => ({ ...picture, came: { x, y } });

test("draws both lines, and says where they are furthest apart", () => {
  const page = pageWith(picture);
  expect(page).toContain(
    "furthest apart at −1: 0 is right, your code gives 1.",
  );
  expect(page).toContain("横軸が −1 のところで、正しい値は 0");
  expect(page).toContain("right · 正しい値");
  expect(page).toContain("output · 出力");
  expect(page).toContain("relu の図");
});

test("says where a path ends", () => {
  const path = { x: [0, 2], y: [0, 1] };
  const page = pageWith({
    ...picture,
    right: path,
    came: { x: [0, 1], y: [0, -3] },
  });
  expect(page).toContain("ends at (2, 1), that of your code at (1, −3).");
  const lost = { x: [0, 1], y: [0, null] };
  expect(pageWith({ ...picture, right: path, came: lost })).not.toContain(
    "ends at",
  );
});

test("says where a line has gaps, and where it has none at all", () => {
  expect(pageWith(came(null, 0, null))).toContain(
    "In 2 of 3 places, the first at −1,",
  );
  expect(pageWith(came(null, null, null))).toContain(
    "NaN or infinity everywhere",
  );
});

test("lets a huge value leave the picture, and says how large it is", () => {
  const page = pageWith(came(-1e300, 0, 1));
  expect(page).toContain("leaves the picture and goes on to −1e+300.");
  expect(pictureChart(came(-1e300, 0, 1))).not.toContain("e+");
  expect(pageWith(picture)).not.toContain("leaves the picture");
});

test("shows the right line alone where nothing came, and says why", () => {
  const { came: _, ...rest } = picture;
  const why = { en: "It threw <b>.", ja: "エラー <b>" };
  const page = pageWith({ ...rest, none: { kind: "threw", why } });
  expect(page).toContain(
    "Only the right line is drawn, for this came of it: It threw &lt;b>.",
  );
  expect(page.match(/<svg/g)).toHaveLength(1);
});

test("has a window of the right line, and some room around it", () => {
  const { right } = picture;
  const near = { x, y: [0.5, 0, 1] };
  expect(windowOf(right, near).y).toEqual([-0.05, 1.05]);
  const [low, high] = windowOf(right, { x, y: [0, 900, null] }).y;
  expect([low, high]).toEqual([-0.1, 2.1]);
  const elsewhere = windowOf(right, { x, y: [-4, -4, -5] }).y;
  expect(elsewhere[0]).toBeLessThan(-5);
  const far = windowOf(right, { x, y: [1e9, 1e9, 1e9] }).y;
  expect(far[1]).toBeLessThan(11);
  const flat = windowOf({ x, y: [3, 3, 3] }, undefined).y;
  expect(flat[0]).toBeLessThan(3);
  expect(flat[1]).toBeGreaterThan(3);
});

test("draws what is far outside just outside", () => {
  expect(clamped(1e300, [0, 2])).toBe(4);
  expect(clamped(-1e300, [0, 2])).toBe(-2);
  expect(clamped(1, [0, 2])).toBe(1);
  expect(clamped(null, [0, 2])).toBeNull();
});

test("draws the same picture again, and another one for other numbers", () => {
  expect(pictureChart(picture)).toBe(pictureChart(structuredClone(picture)));
  expect(pictureChart(came(1, 1, 1))).not.toBe(pictureChart(picture));
});

test("gives a page that is valid and accessible, with two pictures", async () => {
  const check = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: { "no-raw-characters": "off", "void-style": "off" },
  });
  const page = pageWith(picture, came(null, 0, 1e9));
  const { results } = await check.validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  expect(page).not.toContain("<script");
});
