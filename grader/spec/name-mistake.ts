import { NDArray } from "@course/lib";

const TOLERANCE = 1e-9;

/** What came back from one submission in one test, call by call. */
export type Trace = readonly unknown[];

/**
 * Whether two submissions gave the same values, call by call, up to the one
 * at which `failed` failed.
 *
 * A trace in which something did not come back is equal to none.
 */
export function sameTrace(failed: Trace, known: Trace): boolean {
  return (
    failed.length > 0 &&
    failed.length === known.length &&
    failed.every((value, i) => sameValue(value, known[i]))
  );
}

/** Plain data and arrays; numbers may differ by rounding. NaN equals NaN. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return near(a, b);
  if (a instanceof NDArray && b instanceof NDArray) {
    return (
      `${a.shape}` === `${b.shape}` &&
      a.data.every((value, i) => near(value, b.data[i]))
    );
  }
  if (typeof a !== "object" || typeof b !== "object" || !a || !b) {
    return a === b;
  }
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        sameValue(Reflect.get(a, key), Reflect.get(b, key)),
    )
  );
}

function near(a: number, b: number): boolean {
  if (Object.is(a, b)) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const scale = Math.max(1e-3, Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= TOLERANCE * scale;
}
