import type { DType } from "../kernels/dtype.ts";
import { allocate } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import type { StoredArray } from "./stored-array.ts";

/** A number as an operand: an array of shape () of the other one's kind. */
export function numberBlock(value: number, dtype: DType): Block {
  return { data: allocate(1, dtype).fill(value), shape: [] };
}

/**
 * Checks that the operand of an operation is an array.
 *
 * @param name the operation, for the message.
 * @throws {TypeError} when it is something else.
 */
export function asArray(name: string, value: unknown): StoredArray {
  if (isArray(value)) return value;
  throw new TypeError(
    `${name} expects an NDArray, but got ${describe(name, value)}.`,
  );
}

function describe(name: string, value: unknown): string {
  if (Array.isArray(value)) {
    return `a list: make an array of it with ${name}(NDArray.from(…))`;
  }
  if (typeof value === "object" && value !== null && "requiresGrad" in value) {
    return `a tensor: put the tensor first, tensor.${name}(array)`;
  }
  return `${value}`;
}

/** Whether a value is an array of this library. */
export function isArray(value: unknown): value is StoredArray {
  return typeof value === "object" && value !== null && "stored" in value;
}
