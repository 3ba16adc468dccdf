import type { Text } from "../../kit/words/text.ts";
import { repaired } from "../words/repaired.ts";

/** Marks at the beginning of a file, and the encodings that they tell. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** The text of a file in UTF-8, or in UTF-16 if it is marked so. */
export function decodeText(bytes: Buffer): { text: string; repairs: Text[] } {
  const mark = MARKS.find((one) => one.bytes.every((b, i) => bytes[i] === b));
  const encoding = mark?.encoding ?? "utf-8";
  const text = new TextDecoder(encoding).decode(bytes); // without the mark
  const repairs: Text[] = [];
  if (mark) repairs.push(repaired.mark);
  if (!mark && !bytes.equals(Buffer.from(text))) repairs.push(repaired.bytes);
  return { text, repairs };
}
