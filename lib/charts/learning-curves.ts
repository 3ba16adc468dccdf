import type { History } from "../training/history.ts";
import type { Chart } from "./chart.ts";
import { lineChart, ROOM } from "./line-chart.ts";
import { asPanel, type Panel, sideBySide } from "./side-by-side.ts";

/**
 * Loss and accuracy by epoch, side by side; with a validation set, its lines
 * beside those of the training set. In regression the loss is alone.
 *
 * @param epochs the last epoch of the x-axis, where training goes on
 * @throws {RangeError} when there is no epoch yet, or a loss is not finite.
 */
export function learningCurves(
  history: History,
  { title = "Learning curves", epochs = history.length } = {},
): Chart {
  if (history.length === 0) {
    throw new RangeError(
      "learningCurves needs the scores of at least one epoch, got none: " +
        "give it what `await fit(…)` returns.",
    );
  }
  const classes = history.every(({ accuracy }) => accuracy !== undefined);
  const measures = classes
    ? (["loss", "accuracy"] as const)
    : ["loss" as const];
  return sideBySide(
    title,
    measures.map((measure) => panel(history, measure, epochs)),
  );
}

function panel(
  history: History,
  measure: "loss" | "accuracy",
  epochs: number,
): Panel {
  const x = history.map((record) => record.epoch);
  const training = history.map((record) => record[measure] ?? Number.NaN);
  const series = { training: { x, y: training } };
  const validated = history.filter((record) => record.validation);
  const validation = {
    x: validated.map((record) => record.epoch),
    y: validated.map((record) => record.validation?.[measure] ?? Number.NaN),
  };
  const lines = lineChart(
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
  const whole = { domain: [1, Math.max(2, epochs)], padding: ROOM };
  const x1 = { ...channels.x, scale: whole };
  return asPanel(lines, { encoding: { ...channels, x: x1 } });
}
