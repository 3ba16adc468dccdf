import { NDArray } from "@course/lib";

/**
 * What is wrong with `actual`, as the end of a sentence; `undefined` when it
 * is close enough.
 */
export function differenceOf(
  actual: unknown,
  expected: NDArray | number,
  tolerance: number,
): string | undefined {
  if (typeof expected === "number") {
    return typeof actual === "number"
      ? numbersDiffer([actual], [expected], tolerance)
      : `should be a number, but it is ${kindOf(actual)}.`;
  }
  const shape = `(${expected.shape.join(", ")})`;
  if (!(actual instanceof NDArray)) {
    return `should be an NDArray of shape ${shape}, but it is ${kindOf(actual)}.`;
  }
  const came = `(${actual.shape.join(", ")})`;
  if (came !== shape) return `should have shape ${shape}, but it has ${came}.`;
  return numbersDiffer([...actual.data], [...expected.data], tolerance);
}

function kindOf(value: unknown): string {
  if (value instanceof NDArray) return "an NDArray";
  if (Array.isArray(value)) return "a list";
  if (value === undefined || value === null) return `${value}`;
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

function numbersDiffer(
  actual: readonly number[],
  expected: readonly number[],
  tolerance: number,
): string | undefined {
  const scale = Math.max(...expected.map(Math.abs)) || 1;
  const isFar = (value: number, i: number) => {
    const distance = Math.abs(value - expected[i]);
    return !(distance <= tolerance * scale); // so that NaN is never near
  };
  const far = actual.filter(isFar).length;
  if (far === 0) return undefined;
  const count =
    far === actual.length ? "all" : `${far} of the ${actual.length}`;
  const nan = actual.filter(Number.isNaN).length;
  if (nan > 0)
    return `is NaN (not a number) in ${nan} of ${actual.length} places.`;
  const furthest = Math.max(...actual.map((x, i) => Math.abs(x - expected[i])));
  if (furthest < 0.001 * scale) return "is close, but not exact enough.";
  const pattern = constantFactor(actual, expected);
  return `is wrong in ${count} places${pattern ? `: ${pattern}` : ""}.`;
}

/** A slip that shows in every number: a wrong sign, a forgotten division. */
function constantFactor(
  actual: readonly number[],
  expected: readonly number[],
): string | undefined {
  if (actual.every((value) => value === 0)) return "every number is 0";
  const most = Math.max(...expected.map(Math.abs));
  const at = expected.findIndex((value) => Math.abs(value) === most);
  const factor = actual[at] / expected[at];
  const fits = actual.every(
    (value, i) => Math.abs(value - factor * expected[i]) <= 1e-6 * most,
  );
  if (!fits || !Number.isFinite(factor)) return undefined;
  if (Math.abs(factor + 1) < 1e-6) return "every number has the wrong sign";
  return `every number is ${Number(factor.toPrecision(4))} times what it should be`;
}
