import type { Storage } from "./dtype.ts";
import { placeAfter, RESIDENT, SMALL, view, WORKSPACE } from "./memory.ts";
import { wasm } from "./module.ts";

let isOpen = false;
let runs = 0;
let next = WORKSPACE;

/**
 * Begins a run: from now on results are written into one and the same stretch
 * of memory, again in each run. That of the run before is free then.
 *
 * @returns false when a run is open already: then this is a part of it.
 */
export function beginRun(): boolean {
  if (isOpen || !wasm) return false;
  isOpen = true;
  queueMicrotask(endRun); // if an interrupt ends the run without a word
  runs += 1;
  next = WORKSPACE;
  return true;
}

/** Ends the run. What it has written stays until the next one begins. */
export function endRun(): void {
  isOpen = false;
}

/** The number of the run that is open, or was open last. */
export function currentRun(): number {
  return runs;
}

/** A storage in the workspace; undefined outside of a run, or without room. */
export function scratch(size: number, width: 4 | 8): Storage | undefined {
  const bytes = size * width;
  if (!isOpen || bytes <= SMALL || next + bytes > RESIDENT) return undefined;
  const at = next;
  next = placeAfter(at, bytes);
  return view(at, size, width);
}
