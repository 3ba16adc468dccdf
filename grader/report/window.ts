import type { Line } from "./report.ts";

/** From where to where an axis goes. */
export type Range = readonly [low: number, high: number];

/** The part of the plane that a picture shows. */
export interface Window {
  x: Range;
  y: Range;
}

const MARGIN = 0.05;
const REACH = 9; // heights of the right line, to a line that is all elsewhere

/**
 * The right line, and as much of the other as is not further away from it than
 * it is high: a huge value would make the right line flat. A line of which
 * nothing is so near is shown if it is not very far.
 */
export function windowOf(right: Line, came: Line | undefined): Window {
  const range = (place: "x" | "y") => {
    const [low, high] = rangeOf(right[place]);
    const room = high - low || Math.abs(high) || 1;
    const others = numbersIn(came?.[place] ?? []);
    const isNear = (v: number) => v >= low - room && v <= high + room;
    const reach = others.some(isNear) ? room : REACH * room;
    const shown = others.map((v) =>
      Math.min(high + reach, Math.max(low - reach, v)),
    );
    const [least, largest] = rangeOf([low, high, ...shown]);
    const margin = MARGIN * (largest - least || room);
    return [least - margin, largest + margin] as const;
  };
  return { x: range("x"), y: range("y") };
}

/** A value to draw: far beyond the window it is as good as just outside. */
export function clamped(value: number | null, [low, high]: Range) {
  if (value === null) return null;
  const room = high - low;
  return Math.min(high + room, Math.max(low - room, value));
}

export function numbersIn(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function rangeOf(values: readonly (number | null)[]): Range {
  const numbers = numbersIn(values);
  return [Math.min(...numbers), Math.max(...numbers)];
}
