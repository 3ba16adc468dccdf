import { setTimeout as sleep } from "node:timers/promises";
import { type Bundle, type Display, newDisplay } from "../charts/display.ts";
import { learningCurves } from "../charts/learning-curves.ts";
import { renderSvg } from "../charts/render.ts";
import { chartBundle } from "../charts/show.ts";
import type { History } from "./history.ts";

const SMOOTH = 100; // milliseconds between two movements of the bar

/** What `fit` tells about its progress; it waits until that is shown. */
export interface Progress {
  step(done: number): Promise<void>;
  epoch(history: History): Promise<void>;
  end(done: number, history: History): Promise<void>;
}

/**
 * A progress bar and curves that move while a network trains, in a notebook;
 * nothing in a terminal. What stays in the end holds no times.
 */
export function notebookProgress(steps: number, epochs: number): Progress {
  const bar = newDisplay();
  const curves = newDisplay();
  let moved = 0;
  const showBar = (done: number) => send(bar, barBundle(done, steps));
  return {
    async step(done) {
      if (Date.now() - moved < SMOOTH) return;
      moved = Date.now();
      await showBar(done);
    },
    async epoch(history) {
      await showBar(history.length * (steps / epochs));
      if (!curves || history.length === epochs) return;
      // Replaced as HTML, a picture moves without flicker.
      const svg = renderSvg(learningCurves(history, { epochs }));
      await send(curves, { "text/html": svg });
    },
    async end(done, history) {
      await showBar(done);
      if (!curves || history.length === 0) return;
      await send(curves, chartBundle(learningCurves(history)));
    },
  };
}

/** The kernel may lose the second of two outputs that leave at once. */
async function send(display: Display | undefined, bundle: Bundle) {
  if (!display) return;
  display.show(bundle);
  await sleep(1);
}

function barBundle(done: number, steps: number): Bundle {
  const text = `${done} of ${steps} steps`;
  return {
    "text/html":
      `<progress max="${steps}" value="${done}" aria-label="training">` +
      `</progress> ${text}`,
    "text/plain": text,
  };
}
