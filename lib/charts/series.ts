import { checkNumbers } from "./check-numbers.ts";
import { thinOut } from "./thin-out.ts";

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

/** @throws {RangeError} when x and y differ in length or are not finite. */
export function complete(name: string, { x, y }: Series): Line {
  if (x && x.length !== y.length) {
    throw new RangeError(
      `lineChart: the series "${name}" has ${x.length} values of x ` +
        `but ${y.length} of y.`,
    );
  }
  checkNumbers(`lineChart: y of the series "${name}"`, y);
  if (x) checkNumbers(`lineChart: x of the series "${name}"`, x);
  return { name, x: x ?? Array.from(y, (_, i) => i), y };
}

/** @throws {RangeError} when a log scale has no place for a value. */
export function checkPositive({ name, y }: Line): void {
  const at = Array.from(y).findIndex((value) => value <= 0);
  if (at === -1) return;
  throw new RangeError(
    `lineChart: a log scale has no place for ${y[at]}, value ${at} of the ` +
      `series "${name}": leave yScale out, or add a small number to y.`,
  );
}

/** At most `most` points of a line as Vega-Lite reads it: in columns. */
export function drawn({ name, x, y }: Line, most: number): object {
  const points = thinOut(y, most);
  const short = (value: number) => Number(value.toPrecision(6));
  return {
    series: name,
    x: points.map((i) => short(x[i])),
    y: points.map((i) => short(y[i])),
  };
}
