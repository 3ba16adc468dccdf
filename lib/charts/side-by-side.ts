import { type Chart, chart } from "./chart.ts";

/** Panels in one row. */
export const COLUMNS = 5;

/** A chart as a part of a larger one, with a title of its own if it has one. */
export interface Panel {
  readonly description: string;
  readonly [property: string]: unknown;
}

/** What is left of a chart when the larger one has title, colours and fonts. */
export function asPanel(whole: Chart, changes: object = {}): Panel {
  const { $schema, title, background, padding, config, ...panel } = whole;
  return { ...panel, ...changes };
}

/** Panels in rows, of five unless told, with one title and one legend. */
export function sideBySide(
  title: string,
  panels: readonly Panel[],
  {
    columns = COLUMNS,
    ...more
  }: { columns?: number; [property: string]: unknown } = {},
): Chart {
  const words = panels.map(({ description }) => description).join(" ");
  // The words of a panel are in those of the whole.
  const plain = panels.map(({ description: _, ...panel }) => panel);
  const rows =
    plain.length > columns ? { concat: plain, columns } : { hconcat: plain };
  return chart({
    title,
    description: `${title}. ${words}`,
    ...rows,
    spacing: 30,
    ...more,
  });
}
