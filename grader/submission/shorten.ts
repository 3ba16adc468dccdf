import type { Text } from "../../kit/words/text.ts";

const KEPT = 20; // entries
const LONGEST = 500; // characters of an entry

/** The first entries as texts, and how many more there are, if there are. */
export function shorten<T>(
  list: readonly T[],
  write: (entry: T) => Text,
  more: (count: string) => Text,
  most = KEPT,
): Text[] {
  const texts = list.slice(0, most).map(write);
  const left = (list.length - most).toLocaleString("en");
  if (list.length > most) texts.push(more(left));
  return texts;
}

/** The beginning of a text that may hold anything of the submission. */
export function clip(text: string, longest = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
