import type { Storage } from "./dtype.ts";
import { MEMORY_BYTES, wasm } from "./module.ts";

/** Bytes: the length of a line of the cache. */
export const ALIGN = 64;

/** So many bytes JavaScript makes as fast: they are never in this memory. */
export const SMALL = 64;

/** Where operands begin; below there is room for the kernels themselves. */
const OPERANDS = 2 ** 16;

/** Where the workspace of `tidy` begins, and what is given to operands ends. */
export const WORKSPACE = MEMORY_BYTES / 5;

/** Where begins what stays: see resident.ts. */
export const RESIDENT = 4 * WORKSPACE;

const buffer = wasm?.buffer ?? new ArrayBuffer(0);
const float32 = new Float32Array(buffer);
const float64 = new Float64Array(buffer);

let top = OPERANDS;

/** Whether this storage is a part of the kernels' memory. */
export function isInside(data: Storage): boolean {
  // A look at `buffer` is what makes a small typed array slow.
  return data.byteLength > SMALL && data.buffer === buffer;
}

/** A part of the kernels' memory as a storage. */
export function view(at: number, size: number, width: 4 | 8): Storage {
  return width === 4
    ? new Float32Array(buffer, at, size)
    : new Float64Array(buffer, at, size);
}

/** The first place after `bytes` at `at` where a line of the cache begins. */
export function placeAfter(at: number, bytes: number): number {
  return Math.ceil((at + bytes) / ALIGN) * ALIGN;
}

/**
 * Room for `bytes`, until the next {@link clear}.
 *
 * @throws {RangeError} when there is none left: {@link fits} asks before.
 */
export function room(bytes: number): number {
  const at = top;
  top = placeAfter(at, bytes);
  if (top <= WORKSPACE) return at;
  clear();
  throw new RangeError(`The kernels' memory has no room for ${bytes} bytes.`);
}

/** Whether a kernel's work, which begins here, has room for so many bytes. */
export function fits(bytes: number): boolean {
  clear(); // an interrupt may have ended another one half-way
  return top + bytes + 8 * ALIGN <= WORKSPACE;
}

/** Where the numbers of `data` stand in memory: they are copied if need be. */
export function place(data: Storage): number {
  if (isInside(data)) return data.byteOffset;
  const at = room(data.byteLength);
  write(at, data);
  return at;
}

/** Where a kernel is to write the numbers of `data`. */
export function target(data: Storage): number {
  return isInside(data) ? data.byteOffset : room(data.byteLength);
}

/** Takes over what a kernel has written at the {@link target} of `data`. */
export function take(data: Storage, at: number): void {
  if (isInside(data)) return;
  const all = data.BYTES_PER_ELEMENT === 4 ? float32 : float64;
  const from = at / data.BYTES_PER_ELEMENT;
  data.set(all.subarray(from, from + data.length));
}

/** The float64 number at a place in memory. */
export function float64At(at: number): number {
  return float64[at / 8];
}

/** Where the next operand would be placed: see {@link clear}. */
export function mark(): number {
  return top;
}

/** Ends a kernel's work: what was placed since the mark is needed no more. */
export function clear(from = OPERANDS): void {
  top = from;
}

function write(at: number, data: Storage): void {
  if (data.BYTES_PER_ELEMENT === 4) float32.set(data, at / 4);
  else float64.set(data, at / 8);
}
