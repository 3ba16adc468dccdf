import type { Chart } from "./chart.ts";
import { type Bundle, type Display, newDisplay } from "./display.ts";
import type { Picture } from "./picture.ts";
import { renderSvg } from "./render.ts";
import { type SliderChart, sliderBundle } from "./slider-chart.ts";
import type { Table } from "./table.ts";

/**
 * Shows a chart, a picture or a table: in a notebook as Vega-Lite (a chart),
 * SVG or HTML, and words in one output; in a terminal as words.
 *
 * @param display the output to overwrite; a new one unless told
 * @throws {Error} when Vega-Lite cannot read the specification.
 * @throws {RangeError} when the output would be larger than 100 kB.
 * @throws {TypeError} when there is nothing that can be shown.
 */
export function show(
  drawn: Chart | Picture | Table | SliderChart,
  display: Display | undefined = newDisplay(),
): void {
  if (typeof drawn?.description !== "string") {
    throw new TypeError(
      "show expects a chart, a picture or a table, as lineChart, drawGraph " +
        `and resultTable make them, got ${typeof drawn}: for other values ` +
        "there is console.log.",
    );
  }
  if (!display) console.log(drawn.description);
  else if (isSliderChart(drawn)) display.show(sliderBundle(drawn));
  else if (isTable(drawn)) display.show(tableBundle(drawn));
  else if (isPicture(drawn)) display.show(pictureBundle(drawn));
  else display.show(chartBundle(drawn));
}

/** All forms of a chart: JupyterLab takes the first, GitHub the second. */
export function chartBundle(chart: Chart): Bundle {
  return {
    "application/vnd.vegalite.v5+json": chart,
    "image/svg+xml": renderSvg(chart),
    "text/plain": chart.description,
  };
}

/** Both forms of a picture. */
export function pictureBundle({ svg, description }: Picture): Bundle {
  return { "image/svg+xml": svg, "text/plain": description };
}

/** Both forms of a table. */
function tableBundle({ html, description }: Table): Bundle {
  return { "text/html": html, "text/plain": description };
}

function isSliderChart(
  drawn: Chart | Picture | Table | SliderChart,
): drawn is SliderChart {
  return "still" in drawn;
}

function isTable(drawn: Chart | Picture | Table): drawn is Table {
  return "html" in drawn;
}

function isPicture(drawn: Chart | Picture): drawn is Picture {
  return !("$schema" in drawn);
}
