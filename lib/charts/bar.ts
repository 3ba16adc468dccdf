import { checkNumbers } from "./check-numbers.ts";
import { counted, inWords } from "./words.ts";

/** One bar: its runs, and what is drawn of them. */
export interface Bar {
  name: string;
  group: string;
  values: number[];
  mean: number;
  low: number;
  high: number;
  /** The highest thing drawn, above which the mean stands as a number. */
  top: number;
  text: string;
}

/**
 * Mean and standard deviation of several runs.
 *
 * @throws {RangeError} when there is no run, or one is not finite.
 */
export function barOf(
  name: string,
  group: string,
  runs: ArrayLike<number>,
): Bar {
  checkNumbers(`barChart: "${name}", "${group}"`, runs);
  const values = Array.from(runs);
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const spread = deviation(values, mean);
  const [low, high] = [mean - spread, mean + spread].map(short);
  const top = short(Math.max(high, 0, ...values));
  const text = String(Number(mean.toPrecision(3)));
  return { name, group, values, mean: short(mean), low, high, top, text };
}

/** The standard deviation, estimated with n − 1; 0 where there is one run. */
function deviation(values: readonly number[], mean: number): number {
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return Math.sqrt(squares / Math.max(1, values.length - 1));
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}

/** The bar in words: mean, deviation and number of runs. */
export function barInWords({ name, group, values, mean, high }: Bar): string {
  const runs = counted(values.length, "run");
  const spread = inWords(high - mean);
  return `${name}, ${group}: ${inWords(mean)} ± ${spread} (${runs})`;
}
