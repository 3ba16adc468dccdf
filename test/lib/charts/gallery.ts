import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chart } from "@course/lib";
import { barsByDepth, confusion, digits } from "./gallery/answers.ts";
import { initialization, unitSpreads } from "./gallery/layers.ts";
import { activations, curves, linesByDepth } from "./gallery/lines.ts";
import { bowl, penalties, saddle } from "./gallery/planes.ts";
import { threeClasses, twoClasses } from "./gallery/regions.ts";
import { runsBySlider, runsSideBySide } from "./gallery/sliders.ts";

/**
 * One example or two of each chart, by the name of what it shows: for the
 * snapshots, the browser test and the page of the documentation.
 */
export const gallery: Record<string, Chart> = {
  "activations-with-derivatives": activations(),
  "lines-by-depth": linesByDepth(),
  "learning-curves": curves(),
  "histograms-of-layers": initialization(),
  "spreads-of-units": unitSpreads(),
  "contours-with-paths": bowl(),
  "contours-of-a-saddle": saddle(),
  "contours-of-penalties": penalties(),
  "decision-boundary-of-two-classes": twoClasses(),
  "decision-regions-of-three-classes": threeClasses(),
  "images-with-mistakes": await withDrawnDigits(digits),
  "confusion-matrix": confusion(),
  "bars-of-several-seeds": barsByDepth(),
  "runs-by-slider": runsBySlider(),
  "runs-side-by-side": runsSideBySide(),
};

/** Draws with the same digits everywhere, also where there is MNIST. */
export async function withDrawnDigits<T>(draw: () => Promise<T>): Promise<T> {
  const before = process.env.COURSE_DATA;
  const folder = mkdtempSync(join(tmpdir(), "gallery-"));
  process.env.COURSE_DATA = folder;
  try {
    return await draw();
  } finally {
    rmSync(folder, { recursive: true });
    if (before === undefined) delete process.env.COURSE_DATA;
    else process.env.COURSE_DATA = before;
  }
}
