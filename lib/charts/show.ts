import type { Chart } from "./chart.ts";
import { type Bundle, newDisplay } from "./display.ts";
import type { Picture } from "./picture.ts";
import { renderSvg } from "./render.ts";

/**
 * Shows a chart or a picture: in a notebook as Vega-Lite (a chart), SVG and
 * words in one output; in a terminal as words.
 *
 * @throws {Error} when Vega-Lite cannot read the specification.
 */
export function show(drawn: Chart | Picture): void {
  const display = newDisplay();
  if (!display) console.log(drawn.description);
  else
    display.show(isPicture(drawn) ? pictureBundle(drawn) : chartBundle(drawn));
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

function isPicture(drawn: Chart | Picture): drawn is Picture {
  return !("$schema" in drawn);
}
