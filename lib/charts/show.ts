import type { Chart } from "./chart.ts";
import { type Bundle, newDisplay } from "./display.ts";
import { renderSvg } from "./render.ts";

/**
 * Shows a chart: in a notebook as Vega-Lite, SVG and words in one output; in a
 * terminal as words.
 *
 * @throws {Error} when Vega-Lite cannot read the specification.
 */
export function show(chart: Chart): void {
  const display = newDisplay();
  if (display) display.show(chartBundle(chart));
  else console.log(chart.description);
}

/** All forms of a chart: JupyterLab takes the first, GitHub the second. */
export function chartBundle(chart: Chart): Bundle {
  return {
    "application/vnd.vegalite.v5+json": chart,
    "image/svg+xml": renderSvg(chart),
    "text/plain": chart.description,
  };
}
