import type { Line } from "./report.ts";

/** From where to where an axis goes. */
export type Range = readonly [low: number, high: number];

/** The part of the plane that a picture shows. */
export interface Window {
  x: Range;
  y: Range;
}

const MARGIN = 0.05;

/**
 * The right line, and as much of the other as is not further away from it than
 * it is high: a huge value would make the right line flat.
 */
export function windowOf(right: Line, came: Line | undefined): Window {
  const shown = (place: "x" | "y") => {
    const [low, high] = rangeOf(right[place]);
    const room = high - low || Math.abs(high) || 1;
    const most: Range = [low - room, high + room];
    const others = numbersIn(came?.[place] ?? []).map((value) =>
      Math.min(most[1], Math.max(most[0], value)),
    );
    const [least, largest] = rangeOf([low, high, ...others]);
    const margin = MARGIN * (largest - least || room);
    return [least - margin, largest + margin] as const;
  };
  return { x: shown("x"), y: shown("y") };
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
