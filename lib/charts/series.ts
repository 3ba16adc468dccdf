import { checkNumbers, isList } from "./check-numbers.ts";
import { rangeOf } from "./range.ts";
import { shortIn } from "./short-in.ts";
import { thinOut } from "./thin-out.ts";
import { inWords } from "./words.ts";

/** One line of a chart: y against x, or against 0, 1, 2, … without x. */
export interface Series {
  /** As many as y, or 0, 1, 2, … without them. */
  x?: ArrayLike<number>;
  /** The values along the vertical axis. */
  y: ArrayLike<number>;
}

/** A series with its name, and with an x for each y. */
export interface Line extends Required<Series> {
  name: string;
}

/**
 * @throws {RangeError} when x and y differ in length or are not finite.
 * @throws {TypeError} when they are no lists of numbers.
 */
export function complete(chart: string, name: string, series: Series): Line {
  checkLists(chart, name, series);
  const { x, y } = series;
  if (x && x.length !== y.length) {
    throw new RangeError(
      `${chart}: the series "${name}" has ${x.length} values of x ` +
        `but ${y.length} of y.`,
    );
  }
  checkNumbers(`${chart}: y of the series "${name}"`, y);
  if (x) checkNumbers(`${chart}: x of the series "${name}"`, x);
  return { name, x: x ?? Array.from(y, (_, i) => i), y };
}

function checkLists(chart: string, name: string, series: Series): void {
  const { x, y } = series ?? {};
  if (isList(y) && (x === undefined || isList(x))) return;
  throw new TypeError(
    `${chart} expects the series "${name}" as { y: [0.9, 0.7] } or ` +
      "{ x: [1, 2], y: [0.9, 0.7] }, with lists of numbers: of an NDArray " +
      "take its data.",
  );
}

/** @throws {RangeError} when a log scale has no place for a value. */
export function checkPositive(
  chart: string,
  { name, y }: Line,
  domain: readonly number[] = [1, 1],
): void {
  const at = Array.from(y).findIndex((value) => value <= 0);
  if (at === -1 && domain[0] > 0) return;
  const wrong =
    at === -1
      ? `${domain[0]}, where yDomain begins: begin above 0, or leave it out.`
      : `${y[at]}, value ${at} of the series "${name}": leave yScale out, or ` +
        "add a small number to y.";
  throw new RangeError(`${chart}: a log scale has no place for ${wrong}`);
}

/** @throws {RangeError} when all lines lie above a domain, or below it. */
export function checkInside(
  chart: string,
  lines: readonly Line[],
  [least, most]: readonly [number, number],
): void {
  const [low, high] = rangeOf(lines.flatMap(({ y }) => rangeOf(y)));
  if (low <= most && high >= least) return;
  throw new RangeError(
    `${chart} has nothing to draw in yDomain, from ${least} to ${most}: y ` +
      `goes from ${inWords(low)} to ${inWords(high)}. Leave yDomain out, or ` +
      "choose another.",
  );
}

/** At most `most` points of a line as Vega-Lite reads it: in columns. */
export function drawn({ name, x, y }: Line, most: number): object {
  const points = thinOut(y, most);
  const shortX = shortIn(rangeOf(x));
  const shortY = shortIn(rangeOf(y));
  return {
    series: name,
    x: points.map((i) => shortX(x[i])),
    y: points.map((i) => shortY(y[i])),
  };
}
