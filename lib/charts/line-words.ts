import { rangeOf } from "./range.ts";
import { inWords } from "./words.ts";

/** A line in words: its ends, and its lowest and highest point if elsewhere. */
export function lineInWords(
  name: string,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  xTitle: string,
): string {
  const at = (i: number) => `${inWords(y[i])} at ${xTitle} ${inWords(x[i])}`;
  const last = y.length - 1;
  if (last === 0) return `${name}: ${at(0)}.`;
  const [low, high] = rangeOf(y);
  const beyond = [
    { word: "lowest", value: low },
    { word: "highest", value: high },
  ].filter(({ value }) => value !== y[0] && value !== y[last]);
  const extremes = beyond.map(
    ({ word, value }) => `, ${word} ${at(Array.from(y).indexOf(value))}`,
  );
  return `${name}: from ${at(0)} to ${at(last)}${extremes.join("")}.`;
}
