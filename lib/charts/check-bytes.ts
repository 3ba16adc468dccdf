import type { Chart } from "./chart.ts";

/** Bytes of one output: specification, picture and words together. */
const OUTPUT = 100_000;

/** Bytes of a specification and of its words: the rest is for the picture. */
const SPECIFICATION = 60_000;

/**
 * Sees to it that a chart leaves room for its picture.
 *
 * The words count twice: they stand in the specification and beside it.
 *
 * @throws {RangeError} when it is larger than 60 kB.
 */
export function checkSpecification(chart: Chart): void {
  const bytes = bytesOf([chart, chart.description]);
  if (bytes > SPECIFICATION) {
    throw tooLarge(chart, "as data", bytes, SPECIFICATION);
  }
}

/**
 * Sees to it that a chart with its picture is no burden for a notebook.
 *
 * @throws {RangeError} when the output would be larger than 100 kB.
 */
export function checkOutput(chart: Chart, svg: string): void {
  const bytes = bytesOf([chart, svg, chart.description]);
  if (bytes > OUTPUT) throw tooLarge(chart, "with its picture", bytes, OUTPUT);
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function tooLarge(
  { title }: Chart,
  how: string,
  bytes: number,
  most: number,
): RangeError {
  const name = typeof title === "string" ? title : title.text;
  return new RangeError(
    `A chart has at most ${kB(most)} ${how}, since notebooks keep it, but ` +
      `"${name.slice(0, 40)}" has ${kB(bytes)}: draw fewer values (counted ` +
      "in bins, thinned out, or some of them), or shorten names.",
  );
}

function kB(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
