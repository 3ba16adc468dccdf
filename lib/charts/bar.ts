import { checkNumbers } from "./check-numbers.ts";
import { rangeOf } from "./range.ts";
import { counted, inWords } from "./words.ts";

/** One bar: its runs, and what is drawn of them. */
export interface Bar {
  name: string;
  group: string;
  values: number[];
  mean: number;
  /** Ends of the whisker; without them a bar has none, as for a single run. */
  low?: number;
  high?: number;
  /** The highest thing drawn, above which the mean stands as a number. */
  top?: number;
  /** The lowest thing drawn, below which a mean below 0 stands instead. */
  bottom?: number;
  text: string;
}

/**
 * Mean and standard deviation of several runs. One run has no deviation.
 *
 * @throws {RangeError} when there is no run, or one is not finite.
 */
export function barOf(
  name: string,
  group: string,
  runs: ArrayLike<number>,
): Bar {
  checkNumbers(`barChart: "${name}", "${group}"`, runs);
  const mean = Array.from(runs).reduce((sum, v) => sum + v / runs.length, 0);
  const values = Array.from(runs, short);
  const text = String(Number(mean.toPrecision(3))).replace("-", "−");
  const bar = { name, group, values, mean: short(mean), text };
  if (values.length === 1) return { ...bar, ...numberAt(mean, values) };
  const spread = deviation(runs, mean);
  const [low, high] = [mean - spread, mean + spread].map(short);
  return { ...bar, low, high, ...numberAt(mean, [...values, low, high]) };
}

/** Where the number of a bar stands: beyond all that is drawn of it. */
function numberAt(mean: number, drawn: readonly number[]) {
  const [lowest, highest] = rangeOf([0, ...drawn]);
  return mean < 0 ? { bottom: lowest } : { top: highest };
}

/** The standard deviation, estimated with n − 1. */
function deviation(runs: ArrayLike<number>, mean: number): number {
  const [low, high] = rangeOf(runs);
  const unit = high - low || 1; // squares of large numbers are infinite
  const squares = Array.from(runs, (v) => ((v - mean) / unit) ** 2);
  const sum = squares.reduce((a, b) => a + b, 0);
  return unit * Math.sqrt(sum / (runs.length - 1));
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}

/** The bar in words: mean, number of runs, and deviation if there are some. */
export function barInWords({ name, group, values, mean, high }: Bar): string {
  const runs = counted(values.length, "run");
  const spread = high === undefined ? "" : ` ± ${inWords(high - mean)}`;
  return `${name}, ${group}: ${inWords(mean)}${spread} (${runs})`;
}
