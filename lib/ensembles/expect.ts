import type { Examples } from "../training/examples.ts";

/** @throws {RangeError} when x and t differ in length, or are empty. */
export function expectRows(ensemble: string, { x, t }: Examples): void {
  const [rows, answers] = [x.shape[0], t.shape[0]];
  if (rows !== answers || x.size === 0 || t.size === 0) {
    throw new RangeError(
      `${ensemble} expects as many answers t as inputs x, and at least one, ` +
        `got ${answers ?? 0} and ${rows ?? 0} rows.`,
    );
  }
}

/** @throws {RangeError} when it is not a whole number from 1 up. */
export function expectModels(ensemble: string, models: number): void {
  if (!(Number.isInteger(models) && models >= 1)) {
    throw new RangeError(
      `${ensemble} expects the number of its models, a whole number from 1 ` +
        `up, got ${models}: try { models: 10 }.`,
    );
  }
}

/** @throws {RangeError} when there are none: nobody would answer. */
export function expectMembers(
  ensemble: string,
  members: readonly unknown[],
): void {
  if (members.length === 0) {
    throw new RangeError(
      `${ensemble} expects at least one member, got none: try ` +
        "members.slice(0, 1) for the first one.",
    );
  }
}
