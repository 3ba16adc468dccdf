import { checkEachName } from "./check-texts.ts";
import { PALETTE } from "./palette.ts";

/**
 * An encoding by colour, dashes or shapes: each name gets its own of `range`.
 *
 * @param field the column of the data that holds the name
 * @param title what the names are: the title of the legend
 */
export function tellApart(
  field: string,
  title: string,
  names: readonly string[],
  range: readonly unknown[],
  legend: object | null = {},
): object {
  const scale = { domain: names, range: range.slice(0, names.length) };
  return { field, type: "nominal", title, scale, legend };
}

/**
 * Sees to it that there is something to draw, and not more than eyes can tell
 * apart.
 *
 * @throws {RangeError} when there is no name, more than 7, or a long one.
 * @throws {TypeError} when a name is empty.
 */
export function checkNames(
  chart: string,
  names: readonly string[],
  kind: string,
): void {
  if (names.length === 0) {
    throw new RangeError(`${chart} needs at least one ${kind}, got none.`);
  }
  if (names.length > PALETTE.length) {
    throw new RangeError(
      `${chart} tells at most ${PALETTE.length} of a kind apart, got ` +
        `${names.length}: draw two charts, or leave some out.`,
    );
  }
  checkEachName(chart, names, kind);
}
