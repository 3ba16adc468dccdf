import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { counted, percent } from "./words.ts";

const MOST = 15; // classes

/** One cell, as Vega-Lite reads it. */
export interface Cell {
  right: string;
  guess: string;
  count: number;
  share: number;
}

/** The cells, row after row. */
export function cellsOf(counts: NDArray, names: readonly string[]): Cell[] {
  const size = names.length;
  const rows = counts.sum(1);
  return Array.from({ length: size * size }, (_, i) => {
    const [k, guess] = [Math.floor(i / size), i % size];
    const count = counts.at(k, guess);
    const share = Number((count / Math.max(1, rows.at(k))).toFixed(4));
    return { right: names[k], guess: names[guess], count, share };
  });
}

/** The same row by row, with one list for each column: shorter to store. */
export function inRows(cells: readonly Cell[], names: readonly string[]) {
  return names.map((right) => {
    const row = cells.filter((cell) => cell.right === right);
    return {
      right,
      guess: names,
      count: row.map(({ count }) => count),
      share: row.map(({ share }) => share),
    };
  });
}

/** How many guesses are right, and which mistakes come most often. */
export function cellsInWords(cells: readonly Cell[]): string {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const wrong = cells.filter(({ right, guess }) => right !== guess);
  const mistakes = wrong.reduce((sum, { count }) => sum + count, 0);
  const worst = wrong
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map((c) => `${c.right} taken for ${c.guess} ${counted(c.count, "time")}`);
  const most = worst.length > 0 ? ` Most often: ${worst.join(", ")}.` : "";
  return (
    `${total} guesses, of which ${percent(1 - mistakes / total)} are ` +
    `right.${most}`
  );
}

/**
 * Sees to it that counts can be drawn as a confusion matrix.
 *
 * @throws {RangeError} when they are not square, too many, no counts or all 0.
 * @throws {TypeError} when they are no NDArray.
 */
export function checkCounts(counts: NDArray): void {
  expectArray("confusionChart", counts);
  const [rows, columns] = counts.shape;
  if (counts.ndim !== 2 || rows !== columns || rows === 0 || rows > MOST) {
    throw new RangeError(
      `confusionChart expects counts of shape (K, K), K at most ${MOST}, got ` +
        `${showShape(counts.shape)}.`,
    );
  }
  if (!counts.data.every((n) => Number.isSafeInteger(n) && n >= 0)) {
    throw new RangeError(
      "confusionChart expects counts 0, 1, 2, …, not shares: give it what " +
        "confusionMatrix returns.",
    );
  }
  if (counts.sum() === 0) {
    throw new RangeError(
      "confusionChart has nothing to draw: all counts are 0.",
    );
  }
}
