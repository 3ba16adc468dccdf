import { setTimeout as sleep } from "node:timers/promises";
import type { Chart } from "./chart.ts";
import { type Bundle, newDisplay } from "./display.ts";
import { renderSvg } from "./render.ts";
import { chartBundle } from "./show.ts";

/** A chart that is drawn anew while something runs. */
export interface LiveChart {
  /** Shows how it stands now, in place of what was shown before. */
  update(chart: Chart): Promise<void>;
  /** Shows the last state, which stays, in all its forms as `show` does. */
  end(chart: Chart): Promise<void>;
}

/**
 * A chart in the running cell that can be overwritten while the cell runs. In
 * a terminal it prints the words of its last state.
 *
 * @throws {Error} from `update` and `end`, when Vega-Lite cannot read the
 *   specification.
 * @throws {RangeError} from them, when the output has more than 100 kB.
 * @example
 * const live = liveChart();
 * for (let step = 1; step <= 100; step++) {
 *   losses.push(trainOneStep());
 *   await live.update(lineChart({ loss: { y: losses } }, options));
 * }
 * await live.end(lineChart({ loss: { y: losses } }, options));
 */
export function liveChart(): LiveChart {
  const display = newDisplay();
  const send = async (bundle: Bundle) => {
    display?.show(bundle);
    await sleep(1); // the kernel may lose the second of two at once
  };
  return {
    async update(chart) {
      // Replaced as HTML, a picture moves without flicker.
      if (display) await send({ "text/html": renderSvg(chart) });
    },
    async end(chart) {
      if (display) await send(chartBundle(chart));
      else console.log(chart.description);
    },
  };
}
