import type { Storage } from "./dtype.ts";
import { ALIGN, placeAfter, RESIDENT, SMALL, view } from "./memory.ts";
import { MEMORY_BYTES, wasm } from "./module.ts";
import { allocate } from "./storage.ts";

/** A stretch of the kernels' memory. */
interface Place {
  at: number;
  bytes: number;
}

let next = RESIDENT;

/** Where something lay that nobody has any more, by its length in bytes. */
const free = new Map<number, number[]>();

const forgotten = new FinalizationRegistry<Place>(({ at, bytes }) => {
  free.get(bytes)?.push(at);
});

/**
 * So many zeros as in `like`, in the kernels' memory while there is room: then
 * no kernel needs a copy of them. They stay there as long as somebody has the
 * storage itself; a part of it, or its buffer, does not count.
 */
export function resident(like: Storage): Storage {
  const { length, byteLength: bytes, BYTES_PER_ELEMENT: width } = like;
  const at = bytes > SMALL ? roomFor(bytes) : undefined;
  if (at === undefined)
    return allocate(length, width === 4 ? "float32" : "float64");
  const storage = view(at, length, width === 4 ? 4 : 8).fill(0);
  forgotten.register(storage, { at, bytes });
  return storage;
}

/** A place that is free, or never was taken; undefined where there is none. */
function roomFor(bytes: number): number | undefined {
  const same = free.get(bytes) ?? [];
  free.set(bytes, same);
  const end = placeAfter(next, bytes);
  if (same.length > 0) return same.pop();
  if (!wasm || end + ALIGN > MEMORY_BYTES) return undefined;
  const at = next;
  next = end;
  return at;
}
