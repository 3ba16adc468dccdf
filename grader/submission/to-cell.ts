import type { Segment } from "./assemble.ts";

/** Where a line of assembled code stood in the notebook. */
export function toCell(segments: readonly Segment[], at: number): string {
  const segment = [...segments].reverse().find((s) => s.at <= at);
  if (!segment) return "the notebook";
  return `cell ${segment.cell}, line ${segment.line + at - segment.at}`;
}
