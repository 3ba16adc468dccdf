import {
  newDisplay,
  type Run,
  type Series,
  type SliderChartOptions,
  show,
  sliderChart,
} from "@course/lib";

/** What {@link play} computes and shows. */
export interface Play extends SliderChartOptions {
  /** The positions of the slider, ascending. */
  values: readonly number[];
  /** Computes the lines for one position. */
  run: (value: number) => Lines | Promise<Lines>;
}

/** Lines by their names. */
type Lines = Record<string, Series>;

/**
 * Computes a run for each value of a slider, and shows a chart in which the
 * slider chooses among them. To move it computes nothing: it works in a saved
 * notebook as well, without a kernel.
 *
 * @example
 * await play({
 *   title: "Loss of gradient descent", xTitle: "step", yTitle: "loss",
 *   slider: "learning rate λ", values: [0.01, 0.1, 1], start: 0.1,
 *   run: (lr) => ({ loss: { y: descend(lr) } }),
 * });
 * @throws {RangeError} when there are fewer than two values, they do not
 *   ascend, `start` is none of them, or the lines cannot be drawn.
 * @throws {TypeError} when a title is missing, or a run gives no lines.
 */
export async function play({ values, run, ...options }: Play): Promise<void> {
  const display = newDisplay();
  const runs: Run[] = [];
  for (const value of values) {
    display?.show({ "text/plain": `${runs.length} of ${values.length} runs` });
    // The page draws and the kernel answers before the next run begins.
    await new Promise((resolve) => setTimeout(resolve, 1));
    runs.push([value, await run(value)]);
  }
  show(sliderChart(runs, options), display);
}
