import { isArray } from "./operand.ts";

/**
 * Sees to it that an argument is an array.
 *
 * @param owner whose argument it is, for the message
 * @throws {TypeError} when it is something else.
 */
export function expectArray(owner: string, value: unknown): void {
  if (isArray(value)) return;
  const got = Array.isArray(value)
    ? "a list: NDArray.from makes an array of it"
    : `${typeof value === "object" && value ? "an object" : value}`;
  throw new TypeError(`${owner} expects an NDArray, got ${got}.`);
}
