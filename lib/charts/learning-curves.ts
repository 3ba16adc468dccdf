import type { History } from "../training/history.ts";
import { type Chart, chart } from "./chart.ts";
import { lineChart, ROOM } from "./line-chart.ts";

/**
 * Loss and accuracy by epoch, side by side; with a validation set, its lines
 * beside those of the training set. In regression the loss is alone.
 *
 * @param epochs the last epoch of the x-axis, where training goes on
 */
export function learningCurves(
  history: History,
  { title = "Learning curves", epochs = history.length } = {},
): Chart {
  const classes = history.every(({ accuracy }) => accuracy !== undefined);
  const measures = classes
    ? (["loss", "accuracy"] as const)
    : ["loss" as const];
  const panels = measures.map((measure) => panel(history, measure, epochs));
  return chart({
    title,
    description: `${title}. ${panels.map((p) => p.description).join(" ")}`,
    hconcat: panels,
  });
}

function panel(
  history: History,
  measure: "loss" | "accuracy",
  epochs: number,
): { description: string; encoding: object } {
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
      width: 300,
      height: 200,
    },
  );
  const { title: _, encoding: channels, ...panel } = lines;
  const encoding = channels as { x: object };
  const whole = { domain: [1, Math.max(2, epochs)], padding: ROOM };
  const x1 = { ...encoding.x, scale: whole };
  return { ...panel, encoding: { ...encoding, x: x1 } };
}
