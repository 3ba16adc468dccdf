import { checkSpecification } from "./check-bytes.ts";

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

/**
 * Completes a specification by what all charts of the course share.
 *
 * @throws {RangeError} when it is larger than 60 kB: a cell's output, which
 *   holds its picture and its words as well, has at most 100 kB. Also when its
 *   width or height is a number that is none of pixels.
 * @throws {TypeError} when there is no title, or no description.
 */
export function chart(own: {
  title: Chart["title"];
  description: string;
  config?: object;
  [property: string]: unknown;
}): Chart {
  const { config, ...spec } = own ?? {};
  const { title, description, width = 1, height = 1 } = spec;
  checkPresent("title", typeof title === "object" ? title?.text : title);
  checkPresent("description", description);
  checkSize("width", width);
  checkSize("height", height);
  const completed = {
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
  checkSpecification(completed);
  return completed;
}

function checkPresent(name: string, text: unknown): void {
  if (typeof text === "string" && text.trim() !== "") return;
  throw new TypeError(`chart expects ${name} as a text, got ${text}.`);
}

function checkSize(name: string, size: unknown): void {
  if (typeof size !== "number" || (Number.isFinite(size) && size > 0)) return;
  throw new RangeError(
    `chart expects ${name} as a number of pixels, got ${size}: try 400.`,
  );
}
