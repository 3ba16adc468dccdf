/** Which numbers a setting may be, in the words of its error. */
export type NumberRange = keyof typeof ranges;

const ranges = {
  "a number": () => true,
  "a number above 0": (value: number) => value > 0,
  "a number from 0 up": (value: number) => value >= 0,
  "a number from 0 to 1": (value: number) => value >= 0 && value <= 1,
  "a number from 0 to below 1": (value: number) => value >= 0 && value < 1,
  "a whole number": Number.isSafeInteger,
  "a whole number from 0 up": (value: number) =>
    Number.isSafeInteger(value) && value >= 0,
  "a whole number from 1 up": (value: number) =>
    Number.isSafeInteger(value) && value >= 1,
};

/**
 * A setting, after a look at whether it can be one: the learning rate of an
 * optimizer, the size of an array, … NaN and infinity are in no range.
 *
 * `expectNumber("SGD", "lr", lr, "a number from 0 up", 0.01)` is lr.
 *
 * @param owner whose setting it is
 * @param attempt a value to try instead
 * @throws {RangeError} when it is out of its range, or no number.
 */
export function expectNumber(
  owner: string,
  name: string,
  value: number,
  range: NumberRange,
  attempt: number,
): number {
  if (Number.isFinite(value) && ranges[range](value)) return value;
  throw new RangeError(
    `${owner} expects ${name} to be ${range}, got ${value}: try ${attempt}.`,
  );
}
