import type { Chart } from "@course/lib";
import { renderSvg } from "../../../lib/charts/render.ts";

/** What stands at the ticks of each x-axis or y-axis of a chart. */
export function tickLabels(chart: Chart, axis: "X" | "Y"): string[][] {
  const [, ...axes] = renderSvg(chart).split(`aria-label="${axis}-axis`);
  return axes.map((svg) => {
    const [part] = svg.split('role="graphics-');
    const texts = [...part.matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
    return texts.slice(0, -1).map(([, text]) => text); // the title is last
  });
}
