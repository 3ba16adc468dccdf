import { rangeOf } from "./range.ts";
import { inWords } from "./words.ts";

/** A line in words: its ends, and its lowest and highest point if elsewhere. */
export function lineInWords(
  name: string,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  xTitle: string,
): string {
  const place = placeIn(rangeOf(x));
  const at = (i: number) => `${inWords(y[i])} at ${xTitle} ${place(x[i])}`;
  const last = y.length - 1;
  if (last === 0) return `${name}: ${at(0)}.`;
  const [low, high] = rangeOf(y);
  const ends = [y[0], y[last]].map(inWords);
  const beyond = [
    { word: "lowest", value: low },
    { word: "highest", value: high },
  ].filter(({ value }) => !ends.includes(inWords(value)));
  const extremes = beyond.map(
    ({ word, value }) => `, ${word} ${at(Array.from(y).indexOf(value))}`,
  );
  return `${name}: from ${at(0)} to ${at(last)}${extremes.join("")}.`;
}

/** Places in words: whole numbers in full, as at the ticks of their axis. */
function placeIn([low, high]: readonly [number, number]) {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const alike = Math.floor(Math.log10(size / (high - low))); // digits
  const digits = low < high ? Math.min(15, 4 + Math.max(0, alike)) : 6;
  return (x: number) =>
    String(Number.isSafeInteger(x) ? x : Number(x.toPrecision(digits)));
}
