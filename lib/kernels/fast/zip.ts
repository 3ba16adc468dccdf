import { dtypeOf, type Storage } from "../dtype.ts";
import {
  add,
  type Binary,
  div,
  equal,
  greater,
  maximum,
  mul,
  sub,
} from "../functions.ts";
import { clear, fits, place, take, target } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/zip.ts";
import { unwritten } from "../storage.ts";
import { FEW } from "./few.ts";
import { part, stretches } from "./stretches.ts";

/** The functions that have a kernel, in the order of assembly/zip.ts. */
const NUMBERS = new Map<Binary, number>(
  [add, sub, mul, div, maximum, greater, equal].map((f, i) => [f, i]),
);

/**
 * The plain `zip`, by a kernel if f has one and the numbers are of a kind.
 *
 * Operands are brought into memory by stretches: of the rows, or, where there
 * is one row alone, of its numbers.
 */
export function fastZip({ zip32, zip64 }: Kernels): typeof plain.zip {
  return (f, a, b, rows, cols) => {
    const number = NUMBERS.get(f);
    const width = a.data.BYTES_PER_ELEMENT;
    const same = width === b.data.BYTES_PER_ELEMENT;
    const apart = a.col === 0 && b.col === 0; // nothing lies side by side
    const few = rows * cols < FEW;
    const flat = rows === 1;
    const fit = flat || fits(3 * cols * width);
    if (number === undefined || few || apart || !same || !fit) {
      return plain.zip(f, a, b, rows, cols);
    }
    const y = unwritten(rows * cols, dtypeOf(a.data));
    const kernel = width === 4 ? zip32 : zip64;
    const steps = [a.row, a.col, b.row, b.col].map((step) => step * width);
    const [aRow, aCol, bRow, bCol] = steps;
    for (const { first, rows: n } of flat
      ? stretches(cols, 1)
      : stretches(rows, cols)) {
      const [r, c] = flat ? [1, n] : [n, cols];
      const to = part(y, flat ? first : first * cols, r * c);
      const at = target(to);
      const left = place(flat ? along(a, first, n) : down(a, first, n, cols));
      const right = place(flat ? along(b, first, n) : down(b, first, n, cols));
      kernel(number, left, aRow, aCol, right, bRow, bCol, at, r, c);
      take(to, at);
      clear();
    }
    return y;
  };
}

/** Some numbers of an operand with one row; all where they are the same. */
function along(
  { data, col }: plain.Repeated,
  first: number,
  count: number,
): Storage {
  return col === 0 ? data : part(data, first, count);
}

/** Some rows of an operand; all of it where the rows are the same. */
function down(
  { data, row }: plain.Repeated,
  first: number,
  rows: number,
  cols: number,
): Storage {
  if (row === 0) return data;
  return part(data, first * row, (rows - 1) * row + (row === 1 ? 1 : cols));
}
