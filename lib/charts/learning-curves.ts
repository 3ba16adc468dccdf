import { expectNumber } from "../arrays/expect-number.ts";
import type { History } from "../training/history.ts";
import type { Chart } from "./chart.ts";
import { checkTexts } from "./check-texts.ts";
import { drawLines, ROOM } from "./lines.ts";
import { rangeOf } from "./range.ts";
import { asPanel, type Panel, sideBySide } from "./side-by-side.ts";

const MOST = 1400; // points of all lines together

/**
 * Loss and accuracy by epoch, side by side; with a validation set, its lines
 * beside those of the training set. In regression the loss is alone.
 *
 * @param epochs the last epoch of the x-axis, where training goes on; it goes
 *   further where there are more
 * @throws {RangeError} when there is no epoch yet, a loss is not finite, or
 *   `epochs` is not a whole number from 1 up.
 * @throws {TypeError} when the title is no text.
 */
export function learningCurves(
  history: History,
  { title = "Learning curves", epochs = history.length } = {},
): Chart {
  if (!Array.isArray(history) || history.length === 0) {
    throw new RangeError(
      "learningCurves needs the scores of at least one epoch, got none: " +
        "give it what `await fit(…)` returns.",
    );
  }
  checkTexts("learningCurves", { title });
  const whole = "a whole number from 1 up";
  const wanted = expectNumber("learningCurves", "epochs", epochs, whole, 10);
  const [, done] = rangeOf(history.map(({ epoch }) => epoch));
  const last = Math.max(2, wanted, done);
  const classes = history.every(({ accuracy }) => accuracy !== undefined);
  const measures = classes
    ? (["loss", "accuracy"] as const)
    : ["loss" as const];
  return sideBySide(
    title,
    measures.map((measure) => panel(history, measure, last)),
  );
}

function panel(
  history: History,
  measure: "loss" | "accuracy",
  last: number,
): Panel {
  const x = history.map((record) => record.epoch);
  const training = history.map((record) => record[measure] ?? Number.NaN);
  const series = { training: { x, y: training } };
  const validated = history.filter((record) => record.validation);
  const validation = {
    x: validated.map((record) => record.epoch),
    y: validated.map((record) => record.validation?.[measure] ?? Number.NaN),
  };
  const lines = drawLines(
    { chart: "learningCurves", most: MOST / 2 },
    validated.length > 0 ? { ...series, validation } : series,
    {
      title: measure === "loss" ? "Loss" : "Accuracy",
      xTitle: "epoch",
      yTitle: measure === "loss" ? "mean loss" : "share of right answers",
      legendTitle: "data",
      width: 270,
      height: 220,
    },
  );
  const channels = lines.encoding as { x: object };
  const whole = { domain: [1, last], padding: ROOM };
  const x1 = { ...channels.x, scale: whole };
  return asPanel(lines, { encoding: { ...channels, x: x1 } });
}
