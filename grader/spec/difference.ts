import { NDArray } from "@course/lib";
import { shapeText } from "../../kit/words/shape-text.ts";
import type { Text } from "../../kit/words/text.ts";
import { differences, kinds } from "../words/differences.ts";

/** What is compared, and how. */
interface Comparison {
  /** What the numbers are. */
  name: Text;
  /** As a part of the largest expected number. */
  tolerance: number;
}

/** What is wrong with `actual`; `undefined` when it is close enough. */
export function differenceOf(
  actual: unknown,
  expected: NDArray | number,
  { name, tolerance }: Comparison,
): Text | undefined {
  if (typeof expected === "number") {
    return typeof actual === "number"
      ? numbersDiffer([actual], [expected], { name, tolerance })
      : differences.notNumber(name, kindOf(actual));
  }
  const shape = shapeText(expected.shape);
  if (!(actual instanceof NDArray)) {
    return differences.notArray(name, shape, kindOf(actual));
  }
  const came = shapeText(actual.shape);
  if (came !== shape) {
    const isTransposed = came === shapeText([...expected.shape].reverse());
    const words = isTransposed ? "transposed" : "otherShape";
    return differences[words](name, shape, came);
  }
  const numbers = [[...actual.data], [...expected.data]] as const;
  return numbersDiffer(...numbers, { name, tolerance });
}

/** Of the values that a sandbox gives back: plain data and arrays. */
function kindOf(value: unknown): Text {
  if (value instanceof NDArray) return kinds.array;
  if (Array.isArray(value)) return kinds.list;
  return kinds[value === null ? "null" : typeof value];
}

function numbersDiffer(
  actual: readonly number[],
  expected: readonly number[],
  { name, tolerance }: Comparison,
): Text | undefined {
  const scale = Math.max(...expected.map(Math.abs)) || 1;
  const isFar = (value: number, i: number) => {
    const distance = Math.abs(value - expected[i]);
    return !(distance <= tolerance * scale); // so that NaN is never near
  };
  const far = actual.filter(isFar).length;
  if (far === 0) return undefined;
  const all = actual.length;
  const nan = actual.filter(Number.isNaN).length;
  if (nan > 0) return differences.nan(name, nan, all);
  const furthest = Math.max(...actual.map((x, i) => Math.abs(x - expected[i])));
  if (furthest < 0.001 * scale) return differences.close(name);
  return differences.wrong(name, far, all, slipIn(actual, expected));
}

/** A slip that shows in every number: a wrong sign, a forgotten division. */
function slipIn(
  actual: readonly number[],
  expected: readonly number[],
): Text | undefined {
  const all = actual.length;
  if (actual.every((value) => value === 0)) return differences.zero(all);
  if (all === 1) return slipOfOne(actual[0], expected[0]);
  if (expected.filter((value) => value !== 0).length < 2) return undefined;
  const most = Math.max(...expected.map(Math.abs));
  const at = expected.findIndex((value) => Math.abs(value) === most);
  const factor = actual[at] / expected[at];
  const fits = actual.every(
    (value, i) => Math.abs(value - factor * expected[i]) <= 1e-6 * most,
  );
  if (!fits || !Number.isFinite(factor)) return undefined;
  if (Math.abs(factor + 1) < 1e-6) return differences.otherSign(all);
  return differences.factor(Number(factor.toPrecision(4)), all);
}

/** Of a single number every factor fits: only a simple one tells something. */
function slipOfOne(actual: number, expected: number): Text | undefined {
  const factor = actual / expected;
  if (Math.abs(factor + 1) < 1e-6) return differences.otherSign(1);
  if ([factor, 1 / factor].some(isWhole)) {
    return differences.factor(Number(factor.toPrecision(4)), 1);
  }
  return actual > expected ? differences.tooLarge : differences.tooSmall;
}

function isWhole(factor: number): boolean {
  return (
    factor !== 0 &&
    Math.abs(factor - Math.round(factor)) < 1e-6 * Math.abs(factor)
  );
}
