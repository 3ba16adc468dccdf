/**
 * A chart as plain data: a Vega-Lite 5 specification.
 *
 * `show(chart)` draws it. Whoever knows Vega-Lite may change anything in it.
 */
export interface Chart {
  /** The address that names version 5 of Vega-Lite. */
  readonly $schema: string;
  /** What stands above the chart, and below that in smaller letters. */
  readonly title: string | { text: string; subtitle?: string | string[] };
  /** What the chart shows, in words and numbers, for those who see it not. */
  readonly description: string;
  readonly [property: string]: unknown;
}

const INK = "#000000"; // of letters
const LINE = "#888888"; // of axes

/** Completes a specification by what all charts of the course share. */
export function chart({
  config,
  ...spec
}: {
  title: Chart["title"];
  description: string;
  config?: object;
  [property: string]: unknown;
}): Chart {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v5.json",
    background: "white",
    padding: 10,
    config: {
      // Every colour is told: in a dark JupyterLab letters would be white.
      style: { "guide-label": { fill: INK }, "guide-title": { fill: INK } },
      axis: {
        labelFontSize: 14,
        titleFontSize: 15,
        domainColor: LINE,
        tickColor: LINE,
        gridColor: "#dddddd",
      },
      legend: { labelFontSize: 14, titleFontSize: 15, labelLimit: 0 },
      title: {
        fontSize: 18,
        subtitleFontSize: 14,
        anchor: "start",
        color: INK,
        subtitleColor: INK,
      },
      view: { stroke: "#dddddd" },
      ...config,
    },
    ...spec,
  };
}
