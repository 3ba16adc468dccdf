import type { Numbers } from "./compare.ts";

const MOST = 8; // rows and columns of a matrix that are shown

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

/** Numbers in rows, rounded, with the wrong ones told. */
export function matrixRows(
  { shape, values }: Numbers,
  wrong: readonly boolean[] = [],
): MatrixRows {
  const columns = shape.at(-1) ?? 1;
  const count = columns > 0 ? values.length / columns : 0;
  const few = (n: number) => Array.from({ length: Math.min(n, MOST) });
  const rows = few(count).map((_, r) =>
    few(columns).map((_, c) => {
      const i = r * columns + c;
      const number = String(Number(values[i].toPrecision(5)));
      return { number, isWrong: wrong[i] ?? false };
    }),
  );
  return { rows, moreRows: count > MOST, moreColumns: columns > MOST };
}

/** The same as lines of text; a wrong number is marked by ✗. */
export function matrixLines(
  numbers: Numbers,
  wrong: readonly boolean[] = [],
): string[] {
  const { rows, moreRows, moreColumns } = matrixRows(numbers, wrong);
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
