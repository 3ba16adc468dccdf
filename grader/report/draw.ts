import { chart } from "@course/lib";
import { renderSvg } from "../../lib/charts/render.ts";

/** A drawn chart, and the same in words. */
export interface Drawn {
  svg: string;
  description: string;
}

/** The bars of all charts: a blue that is told from grey by everyone. */
export const BAR = { type: "bar", color: "#0072B2" } as const;

/** What the eye should find first; it is darker in black and white as well. */
export const LOW = "#B34700";

/** The number beside a bar; who hears the chart has it from the words. */
export const COUNT = { type: "text", fontSize: 12, aria: false } as const;

/** Draws a chart as SVG, for a page without any script. */
export function drawn(
  spec: Parameters<typeof chart>[0] & { description: string },
): Drawn {
  return { svg: renderSvg(chart(spec)), description: spec.description };
}

/** Draws a chart whose title and words stand in the page beside it. */
export function untitled(spec: Parameters<typeof chart>[0]): string {
  return renderSvg({ ...chart(spec), title: "" });
}
