import { expectNumber, type NumberRange } from "../arrays/expect-number.ts";

/** Each setting by its name: what it may be, and a value to try. */
const rules = {
  lr: ["a number from 0 up", 0.01],
  momentum: ["a number from 0 to below 1", 0.9],
  decay: ["a number from 0 to below 1", 0.99],
  rho: ["a number from 0 to below 1", 0.95],
  beta1: ["a number from 0 to below 1", 0.9],
  beta2: ["a number from 0 to below 1", 0.999],
  eps: ["a number above 0", 1e-7],
  weightDecay: ["a number from 0 up", 0.0001],
  every: ["a whole number from 1 up", 10],
  epochs: ["a whole number from 1 up", 10],
  factor: ["a number above 0", 0.1],
  rate: ["a number above 0", 0.95],
} as const satisfies Record<string, [NumberRange, number]>;

/**
 * Checks the settings of an optimizer or a schedule: one that is NaN or out of
 * its range would make NaN of the parameters, without a word.
 *
 * @throws {RangeError} when a setting is outside of its range.
 */
export function expectSettings(
  owner: string,
  settings: { [name in keyof typeof rules]?: number },
): void {
  for (const [name, value] of Object.entries(settings)) {
    const [range, attempt] = rules[name as keyof typeof rules];
    expectNumber(owner, name, value, range, attempt);
  }
}
