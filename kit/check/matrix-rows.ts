import type { Numbers } from "./compare.ts";

const MOST = 8; // rows and columns of a matrix that are shown
const FEW_DIGITS = 5; // significant ones
const ALL_DIGITS = 17;

/** How numbers are shown. */
export interface MatrixOptions {
  /** Which of them are wrong; none unless told. */
  wrong?: readonly boolean[];
  /** Significant digits (5): see {@link digitsToTell}. */
  digits?: number;
}

/** One number of a matrix, as it is shown. */
export interface MatrixCell {
  number: string;
  isWrong: boolean;
}

/** The part of a matrix that is shown, and whether there is more of it. */
export interface MatrixRows {
  rows: MatrixCell[][];
  moreRows: boolean;
  moreColumns: boolean;
}

/**
 * As many digits as it takes to tell each wrong number from the right one:
 * 2.000003 is not to be shown as 2 beside an expected 2.
 */
export function digitsToTell(
  actual: readonly number[],
  expected: readonly number[],
  wrong: readonly boolean[],
): number {
  let digits = FEW_DIGITS;
  const alike = (i: number) =>
    wrong[i] && rounded(actual[i], digits) === rounded(expected[i], digits);
  while (digits < ALL_DIGITS && actual.some((_, i) => alike(i))) digits += 1;
  return digits;
}

/** Numbers in rows, rounded, with the wrong ones told. */
export function matrixRows(
  { shape, values }: Numbers,
  { wrong = [], digits = FEW_DIGITS }: MatrixOptions = {},
): MatrixRows {
  const columns = shape.at(-1) ?? 1;
  const count = columns > 0 ? values.length / columns : 0;
  const few = (n: number) => Array.from({ length: Math.min(n, MOST) });
  const rows = few(count).map((_, r) =>
    few(columns).map((_, c) => {
      const i = r * columns + c;
      const number = rounded(values[i], digits);
      return { number, isWrong: wrong[i] ?? false };
    }),
  );
  return { rows, moreRows: count > MOST, moreColumns: columns > MOST };
}

/** The same as lines of text; a wrong number is marked by ✗. */
export function matrixLines(
  numbers: Numbers,
  options: MatrixOptions = {},
): string[] {
  const { rows, moreRows, moreColumns } = matrixRows(numbers, options);
  const texts = rows.map((row) =>
    row.map(({ number, isWrong }) => (isWrong ? `✗ ${number}` : number)),
  );
  const width = Math.max(0, ...texts.flat().map((text) => text.length));
  const lines = texts.map((row) =>
    [
      ...row.map((text) => text.padStart(width)),
      ...(moreColumns ? ["…"] : []),
    ].join("  "),
  );
  return moreRows ? [...lines, "…"] : lines;
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toPrecision(digits)));
}
