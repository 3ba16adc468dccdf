import { beginRun, endRun } from "../kernels/workspace.ts";
import type { StoredArray } from "./stored-array.ts";

/**
 * Runs f, and lets all arrays that it makes share one stretch of memory, which
 * the next `tidy` uses again: faster than new memory for every result.
 *
 * What f returns stays: an array, or arrays in a list, an object, a Map or a
 * Set, at any depth. So does what asked for its `data` or was told to `keep()`. All other
 * arrays made in f are gone when the next `tidy` begins; to use one of them
 * then is an error, never a wrong number: the `grad` of a tensor too. Each step of a network's training
 * runs in a `tidy`. One inside of another is a part of it.
 *
 * @throws {TypeError} when f is asynchronous: others may run while it waits.
 */
export function tidy<R>(f: () => R): R {
  if (!beginRun()) return f();
  try {
    const result = f();
    keepAll(result);
    return result;
  } finally {
    endRun();
  }
}

/** Keeps all arrays in a result, each once: it may go round in a circle. */
function keepAll(result: unknown): void {
  const found = new Set<unknown>([result]); // grows while it is walked through
  for (const value of found) {
    if (typeof value !== "object" || value === null) continue;
    if (isArray(value)) {
      value.keep();
      continue;
    }
    if ("then" in value) {
      throw new TypeError(
        "tidy expects a function that returns at once, got a promise: " +
          "await first, and put only the computation into tidy.",
      );
    }
    if (ArrayBuffer.isView(value)) continue;
    const parts = isCollection(value) ? [...value] : Object.values(value);
    for (const part of parts) found.add(part);
  }
}

/** Whether it is a Map or a Set: nobody else has a size and can be gone through. */
function isCollection(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value && "size" in value;
}

function isArray(value: object): value is StoredArray {
  return "keep" in value;
}
