import type { Block } from "./block.ts";

/**
 * Checks that the operand of an operation is an array.
 *
 * @param name the operation, for the message.
 * @throws {TypeError} when it is something else.
 */
export function asBlock(name: string, value: unknown): Block {
  if (isBlock(value)) return value;
  const came = Array.isArray(value)
    ? `a list: make an array of it with ${name}(NDArray.from(…))`
    : `${value}`;
  throw new TypeError(`${name} expects an NDArray, but got ${came}.`);
}

function isBlock(value: unknown): value is Block {
  return (
    typeof value === "object" &&
    value !== null &&
    "data" in value &&
    "shape" in value
  );
}
