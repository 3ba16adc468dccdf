import { checkEachName } from "./check-texts.ts";

/**
 * What classes are called: their numbers from 0 unless told.
 *
 * @param chart the chart that a reader has called, for messages
 * @throws {RangeError} when they are not `count` different names, or one is
 *   long.
 * @throws {TypeError} when they are no list, or a name is no text.
 */
export function classNames(
  chart: string,
  count: number,
  told?: readonly string[],
): readonly string[] {
  const names = told ?? Array.from({ length: count }, (_, k) => String(k));
  if (!Array.isArray(names)) {
    throw new TypeError(
      `${chart} expects classes as a list of names, such as ["cat", "dog"], ` +
        `got ${typeof names === "object" ? "an object" : names}.`,
    );
  }
  if (names.length !== count || new Set(names).size !== count) {
    throw new RangeError(
      `${chart} expects ${count} different names of classes, got ` +
        `${names.join(", ") || "none"}.`,
    );
  }
  checkEachName(chart, names, "class");
  return names;
}
