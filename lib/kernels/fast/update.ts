import type { Storage } from "../dtype.ts";
import { clear, fits, place, take } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/update.ts";
import { FEW } from "./few.ts";

/** Whether a kernel serves these storages: one kind of number, and room. */
function serves(y: Storage, ...others: Storage[]): boolean {
  const bytes = (others.length + 1) * y.byteLength;
  if (y.length < FEW || !fits(bytes)) return false;
  return others.every((x) => x.BYTES_PER_ELEMENT === y.BYTES_PER_ELEMENT);
}

/** The plain `mix`, by the kernel. */
export function fastMix({ mix32, mix64 }: Kernels): typeof plain.mix {
  return (y, p, q, x) => {
    if (!serves(y, x)) return plain.mix(y, p, q, x);
    const kernel = y.BYTES_PER_ELEMENT === 4 ? mix32 : mix64;
    const at = place(y);
    kernel(at, p, q, place(x), y.length);
    take(y, at);
    clear();
  };
}

/** The plain `mixSquares`, by the kernel. */
export function fastMixSquares({
  mixSquares32,
  mixSquares64,
}: Kernels): typeof plain.mixSquares {
  return (y, p, q, x) => {
    if (!serves(y, x)) return plain.mixSquares(y, p, q, x);
    const kernel = y.BYTES_PER_ELEMENT === 4 ? mixSquares32 : mixSquares64;
    const at = place(y);
    kernel(at, p, q, place(x), y.length);
    take(y, at);
    clear();
  };
}

/** The plain `descend`, by the kernel. */
export function fastDescend({
  descend32,
  descend64,
}: Kernels): typeof plain.descend {
  return (y, p, q, x, root) => {
    const { r, scale, inside, outside } = root;
    if (!serves(y, x, r)) return plain.descend(y, p, q, x, root);
    const kernel = y.BYTES_PER_ELEMENT === 4 ? descend32 : descend64;
    const at = place(y);
    kernel(at, p, q, place(x), place(r), scale, inside, outside, y.length);
    take(y, at);
    clear();
  };
}

/** The plain `descendByMoments`, by the kernel: one pass instead of three. */
export function fastDescendByMoments({
  descendByMoments32,
  descendByMoments64,
}: Kernels): typeof plain.descendByMoments {
  return (y, p, q, x, moments) => {
    const { s, beta1, r, beta2, scale, inside, outside } = moments;
    if (!serves(y, x, s, r)) {
      return plain.descendByMoments(y, p, q, x, moments);
    }
    const kernel =
      y.BYTES_PER_ELEMENT === 4 ? descendByMoments32 : descendByMoments64;
    const [at, sAt, rAt] = [place(y), place(s), place(r)];
    const from = place(x);
    kernel(
      at,
      p,
      q,
      from,
      sAt,
      beta1,
      rAt,
      beta2,
      scale,
      inside,
      outside,
      y.length,
    );
    take(y, at);
    take(s, sAt);
    take(r, rAt);
    clear();
  };
}

/** The plain `allFinite`, by the kernel. */
export function fastAllFinite({
  allFinite32,
  allFinite64,
}: Kernels): typeof plain.allFinite {
  return (x) => {
    if (!serves(x)) return plain.allFinite(x);
    const kernel = x.BYTES_PER_ELEMENT === 4 ? allFinite32 : allFinite64;
    const finite = kernel(place(x), x.length) !== 0;
    clear();
    return finite;
  };
}
