import { setTimeout as sleep } from "node:timers/promises";
import { type Bundle, type Display, newDisplay } from "../charts/display.ts";
import { learningCurves } from "../charts/learning-curves.ts";
import { renderSvg } from "../charts/render.ts";
import { chartBundle } from "../charts/show.ts";
import type { History } from "./history.ts";
import { timeLeft } from "./time-left.ts";

const SMOOTH = 100; // milliseconds between two movements of the bar
const FRAME = 200; // from one picture of the curves to the next, which takes longer

/** What `fit` tells about its progress; it waits until that is shown. */
export interface Progress {
  step(done: number): Promise<void>;
  epoch(history: History): Promise<void>;
  end(done: number, history: History, stopped: boolean): Promise<void>;
}

/**
 * A progress bar with the time left, and curves that move while a network
 * trains, in a notebook; nothing in a terminal. What stays in the end holds no
 * times.
 */
export function notebookProgress(steps: number, epochs: number): Progress {
  const bar = newDisplay();
  const curves = newDisplay();
  const started = Date.now();
  let moved = 0;
  let drawn = 0;
  const moveBar = (done: number) => {
    moved = Date.now();
    const left = timeLeft(done, steps, moved - started);
    return send(bar, barBundle(done, steps, left));
  };
  return {
    async step(done) {
      if (Date.now() - moved >= SMOOTH) await moveBar(done);
    },
    async epoch(history) {
      await moveBar(history.length * (steps / epochs));
      if (!curves || history.length === epochs) return;
      if (Date.now() - drawn < FRAME) return;
      // Replaced as HTML, a picture moves without flicker.
      const svg = renderSvg(learningCurves(history, { epochs }));
      await send(curves, { "text/html": svg });
      drawn = Date.now();
    },
    async end(done, history, stopped) {
      await send(bar, barBundle(done, steps, stopped ? ", stopped" : ""));
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

function barBundle(done: number, steps: number, more: string): Bundle {
  const text = `${done} of ${steps} steps${more}`;
  return {
    "text/html":
      `<progress max="${steps}" value="${done}" aria-label="training">` +
      `</progress> ${text}`,
    "text/plain": text,
  };
}
