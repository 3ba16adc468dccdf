import type { NDArray } from "../arrays/ndarray.ts";
import { isArray } from "../arrays/operand.ts";
import { checkNumbers } from "./check-numbers.ts";
import type { Frame } from "./grid.ts";
import { roundTo } from "./round-to.ts";
import { counted, inWords, pointInWords } from "./words.ts";

/** The places that an optimizer went through, in columns. */
export interface Path {
  name: string;
  x: number[];
  y: number[];
}

/** Points of all paths together, from which on places are left out. */
const MOST = 900;

/**
 * Reads a path.
 *
 * @throws {RangeError} when it is not made of pairs, or one is not finite.
 */
export function pathOf(
  name: string,
  places: NDArray | readonly (readonly [number, number])[],
): Path {
  const rows = isArray(places) ? places.toArray() : places;
  const pairs = Array.isArray(rows) ? (rows as unknown[]) : [];
  const isPair = (row: unknown) => Array.isArray(row) && row.length === 2;
  const wrong = pairs.findIndex((row) => !isPair(row));
  if (pairs.length === 0 || wrong !== -1) {
    throw new RangeError(
      `contourPaths expects the path "${name}" as places (x, y), one a row: ` +
        `${pairs.length === 0 ? "got none" : `row ${wrong} is no pair`}.`,
    );
  }
  const x = (pairs as number[][]).map((pair) => pair[0]);
  const y = (pairs as number[][]).map((pair) => pair[1]);
  checkNumbers(`contourPaths: x of the path "${name}"`, x);
  checkNumbers(`contourPaths: y of the path "${name}"`, y);
  return { name, x, y };
}

/** A long path with every second, third, … place only, and rounded. */
export function shortened(
  { name, x, y }: Path,
  frame: Frame,
  paths: number,
): Path {
  const step = Math.ceil(x.length / (MOST / paths));
  const last = x.length - 1;
  const kept = [...x.keys()].filter((i) => i % step === 0 || i === last);
  const roundX = roundTo(frame.x);
  const roundY = roundTo(frame.y);
  return {
    name,
    x: kept.map((i) => roundX(x[i])),
    y: kept.map((i) => roundY(y[i])),
  };
}

/** The path in words: from where to where, and how far down. */
export function pathInWords(
  { name, x, y }: Path,
  f: (x: number, y: number) => number,
): string {
  const last = x.length - 1;
  const height = (value: number) =>
    Number.isFinite(value) ? `f = ${inWords(value)}` : "f is no number";
  const place = (i: number) =>
    `${pointInWords(x[i], y[i])}, where ${height(f(x[i], y[i]))}`;
  const steps = counted(last, "step");
  return `${name}: ${steps} from ${place(0)}, to ${place(last)}.`;
}
