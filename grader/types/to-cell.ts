import type { Text } from "../../kit/words/text.ts";
import type { Segment } from "../submission/assemble.ts";
import { remarks } from "../words/remarks.ts";

/** Where a line of assembled code stood in the notebook. */
export function toCell(segments: readonly Segment[], at: number): Text {
  const segment = [...segments].reverse().find((s) => s.at <= at);
  if (!segment) return remarks.notebook;
  return remarks.line(segment.cell, segment.line + at - segment.at);
}
