import type { Policy } from "./policy.ts";

const DAY = 24 * 60 * 60 * 1000; // milliseconds
const MINUTE = 60 * 1000;

/** When something was handed in, as far as that is known. */
export interface HandedInAt {
  time?: Date;
  /** Marked as late by Canvas, which does not say how late. */
  isLate?: boolean;
}

/** How late a hand-in was, and what that costs. */
export interface Late {
  /** Days that were begun after the deadline. */
  days: number;
  /** How many of them were free. */
  free: number;
  /** The part of the points that is lost, from 0 to 1. */
  loss: number;
}

/**
 * How late a hand-in is; `undefined` when it was in time.
 *
 * A hand-in of which no time is known counts as in time, unless Canvas has
 * marked it: then it is one day late.
 *
 * @param left how many free days the student still has
 */
export function lateness(
  { time, isLate }: HandedInAt,
  { deadlines, extensions, late }: Policy,
  {
    student,
    exercise,
    left,
  }: {
    student: string;
    exercise: string;
    left: number;
  },
): Late | undefined {
  const until =
    own(own(extensions, student) ?? {}, exercise) ?? own(deadlines, exercise);
  if (!until) return undefined;
  const grace = late.graceMinutes * MINUTE;
  const over = time ? time.getTime() - until.getTime() - grace : isLate ? 1 : 0;
  const days = Math.ceil(over / DAY);
  if (days <= 0) return undefined;
  const free = Math.min(left, days);
  const isOver = late.lastDay !== undefined && days > late.lastDay;
  const loss = isOver ? 1 : Math.min(1, (days - free) * late.lossPerDay);
  return { days, free: isOver ? 0 : free, loss };
}

/** What a table from a file holds, whatever the name. */
function own<T>(table: Readonly<Record<string, T>>, name: string) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
