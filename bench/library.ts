import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

/** The compiled library, as notebooks load it. */
export const library: typeof import("@course/lib") = load("@course/lib");

/** Colours for any kind of colour vision. */
export const { PALETTE }: typeof import("../lib/charts/palette.ts") = load(
  "@course/lib/dist/charts/palette.js",
);

/** Draws a chart of the library as SVG. */
export const { renderSvg }: typeof import("../lib/charts/render.ts") = load(
  "@course/lib/dist/charts/render.js",
);
