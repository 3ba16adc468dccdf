import { textWidth } from "./text-width.ts";

const SIZE = 14; // of letters, in pixels

/**
 * An axis of names, each with so many pixels of room: on one line, or a word
 * on each line, or upright, whatever lets all of them be read.
 */
export function nominalAxis(names: readonly string[], room: number): object {
  const fits = (text: string) => textWidth(text, SIZE) <= room;
  if (names.every(fits)) return { labelAngle: 0 };
  if (names.every((name) => name.split(" ").every(fits))) {
    return { labelAngle: 0, labelExpr: "split(datum.label, ' ')" };
  }
  return { labelAngle: -90, labelLimit: 0 };
}
