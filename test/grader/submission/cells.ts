import type { CodeCell } from "../../../kit/notebook.ts";

/** Code cells, numbered from 1. */
export function cells(...sources: string[]): CodeCell[] {
  return sources.map((source, i) => ({ number: i + 1, source }));
}
