import { type Display, newDisplay } from "../charts/display.ts";
import { learningCurves } from "../charts/learning-curves.ts";
import { renderSvg } from "../charts/render.ts";
import { chartBundle } from "../charts/show.ts";
import type { History } from "./history.ts";

const SMOOTH = 100; // milliseconds between two movements of the bar

/** What `fit` tells about its progress. */
export interface Progress {
  step(done: number): void;
  epoch(history: History): void;
  end(history: History): void;
}

/**
 * A progress bar and curves that move while a network trains, in a notebook;
 * nothing in a terminal. What stays in the end holds no times.
 */
export function notebookProgress(steps: number, epochs: number): Progress {
  const bar = newDisplay();
  const curves = newDisplay();
  let moved = 0;
  return {
    step(done) {
      if (!bar || Date.now() - moved < SMOOTH) return;
      moved = Date.now();
      showBar(bar, done, steps);
    },
    epoch(history) {
      if (bar) showBar(bar, history.length * (steps / epochs), steps);
      const svg = () => renderSvg(learningCurves(history, { epochs }));
      // Replaced as HTML, a picture moves without flicker.
      if (curves && history.length < epochs) {
        curves.show({ "text/html": svg() });
      }
    },
    end(history) {
      if (bar) showBar(bar, history.length * (steps / epochs), steps);
      curves?.show(chartBundle(learningCurves(history)));
    },
  };
}

function showBar(bar: Display, done: number, steps: number): void {
  const text = `${done} of ${steps} steps`;
  bar.show({
    "text/html":
      `<progress max="${steps}" value="${done}" aria-label="training">` +
      `</progress> ${text}`,
    "text/plain": text,
  });
}
