import { expectNumber } from "../arrays/expect-number.ts";
import type { History } from "../training/history.ts";
import type { Chart } from "./chart.ts";
import { checkTexts } from "./check-texts.ts";
import { drawLines } from "./lines.ts";
import { rangeOf } from "./range.ts";
import { asPanel, type Panel, sideBySide } from "./side-by-side.ts";

type Measure = "loss" | "accuracy";

const MOST = 1400; // points of all lines together

/**
 * Loss and accuracy by epoch, side by side; with a validation set, its lines
 * beside those of the training set. In regression the loss is alone.
 *
 * @param epochs the last epoch of the x-axis, where training goes on; it goes
 *   further where there are more
 * @throws {RangeError} when there is no epoch yet, a loss is not finite, some
 *   scores have an accuracy and others none, or `epochs` is not a whole number
 *   from 1 up.
 * @throws {TypeError} when the title is no text.
 */
export function learningCurves(
  history: History,
  { title = "Learning curves", epochs = 1 } = {},
): Chart {
  checkHistory(history);
  checkTexts("learningCurves", { title });
  const whole = "a whole number from 1 up";
  const wanted = expectNumber("learningCurves", "epochs", epochs, whole, 10);
  const [first, done] = rangeOf(history.map(({ epoch }) => epoch));
  const range = [Math.min(1, first), Math.max(2, wanted, done)] as const;
  const measures: Measure[] = haveAccuracy(history)
    ? ["loss", "accuracy"]
    : ["loss"];
  return sideBySide(
    title,
    measures.map((measure) => panel(history, measure, range)),
  );
}

function checkHistory(history: History): void {
  const records: unknown[] = Array.isArray(history) ? history : [];
  const isRecord = (one: unknown) => typeof one === "object" && one !== null;
  if (records.length > 0 && records.every(isRecord)) return;
  const got = records.length === 0 ? "none" : "something else";
  throw new RangeError(
    `learningCurves needs the scores of at least one epoch, got ${got}: ` +
      "give it what `await fit(…)` returns.",
  );
}

function panel(
  history: History,
  measure: Measure,
  range: readonly [number, number],
): Panel {
  const x = history.map((record) => record.epoch);
  const training = history.map((record) => record[measure] as number);
  const series = { training: { x, y: training } };
  const validated = history.filter((record) => record.validation);
  const validation = {
    x: validated.map((record) => record.epoch),
    y: validated.map((record) => record.validation?.[measure] as number),
  };
  const lines = drawLines(
    { chart: "learningCurves", most: MOST / 2, range },
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
  return asPanel(lines);
}

/** Whether there are accuracies. @throws {RangeError} when some are missing. */
function haveAccuracy(history: History): boolean {
  const scores = history.flatMap(({ epoch, validation, accuracy }) => [
    { of: `epoch ${epoch}`, accuracy },
    ...(validation
      ? [{ of: `the validation in epoch ${epoch}`, ...validation }]
      : []),
  ]);
  const lacking = scores.filter(({ accuracy }) => accuracy === undefined);
  if (lacking.length > 0 && lacking.length < scores.length) {
    throw new RangeError(
      "learningCurves expects an accuracy with each loss or with none, but " +
        `${lacking[0].of} has none: leave out all, or give each its own.`,
    );
  }
  return lacking.length === 0;
}
