import type { Block } from "./block.ts";
import { sizeOf } from "./shape.ts";

const EDGE = 3; // numbers shown at each end of a long axis
const LONG = 10; // an axis longer than this is shortened
const DIGITS = 4;

/** The array as text, rounded to four places, long axes shortened by `…`. */
export function formatBlock({ data, shape }: Block): string {
  if (shape.length === 0) return formatNumber(data[0]);
  const cells: string[] = [];
  visit(shape, 0, 0, (i) => cells.push(formatNumber(data[i])));
  const width = Math.max(0, ...cells.map((cell) => cell.length));
  let next = 0;
  const draw = (axis: number): string => {
    if (axis === shape.length) return cells[next++].padStart(width);
    const entries = shownEntries(shape[axis]).map((i) =>
      i === undefined ? "…" : draw(axis + 1),
    );
    const isRow = axis === shape.length - 1;
    const between = isRow ? ", " : `,\n${" ".repeat(axis + 1)}`;
    return `[${entries.join(between)}]`;
  };
  return draw(0);
}

function visit(
  shape: readonly number[],
  axis: number,
  offset: number,
  show: (i: number) => void,
): void {
  if (axis === shape.length) {
    show(offset);
    return;
  }
  const stride = sizeOf(shape.slice(axis + 1));
  for (const i of shownEntries(shape[axis])) {
    if (i !== undefined) visit(shape, axis + 1, offset + i * stride, show);
  }
}

/** Positions that are shown; `undefined` stands for the ones left out. */
function shownEntries(size: number): (number | undefined)[] {
  const range = (start: number, end: number) =>
    Array.from({ length: end - start }, (_, i) => start + i);
  if (size <= LONG) return range(0, size);
  return [...range(0, EDGE), undefined, ...range(size - EDGE, size)];
}

function formatNumber(value: number): string {
  const magnitude = Math.abs(value);
  const tiny = magnitude !== 0 && magnitude < 10 ** -DIGITS;
  if (Number.isFinite(value) && (tiny || magnitude >= 1e8)) {
    return value.toExponential(DIGITS - 1);
  }
  return String(Number(value.toFixed(DIGITS)));
}
