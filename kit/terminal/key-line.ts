import { say, type Text } from "../words/text.ts";
import { paint } from "./paint.ts";

/** What the keys do, in one line. */
export function keyLine(
  keys: readonly (readonly [key: string, does: Text])[],
): string {
  return keys
    .map(([key, does]) => `${paint("bold", key)} ${say(does)}`)
    .join("  ·  ");
}
