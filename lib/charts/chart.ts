/**
 * A chart as plain data: a Vega-Lite 5 specification.
 *
 * `show(chart)` draws it. Whoever knows Vega-Lite may change anything in it.
 */
export interface Chart {
  readonly $schema: string;
  readonly title: string | { text: string; subtitle?: string };
  /** What the chart shows, in words and numbers, for those who see it not. */
  readonly description: string;
  readonly [property: string]: unknown;
}

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
    config: {
      axis: { labelFontSize: 12, titleFontSize: 13 },
      legend: { labelFontSize: 12, titleFontSize: 13, labelLimit: 0 },
      title: { fontSize: 15, anchor: "start" },
      ...config,
    },
    ...spec,
  };
}

/** A number as the descriptions write it: four digits, no more. */
export function inWords(value: number): string {
  return String(Number(value.toPrecision(4)));
}
