import { dtypeOf, type Storage } from "../dtype.ts";
import { neg, sigmoid, sigmoidSlope, type Unary } from "../functions.ts";
import { clear, place, take, target } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/map.ts";
import { unwritten } from "../storage.ts";
import { FEW } from "./few.ts";
import { part, stretches } from "./stretches.ts";

/** The functions that have a kernel, in the order of assembly/map.ts. */
const NUMBERS = new Map<Unary, number>(
  [neg, Math.abs, Math.sqrt, Math.exp, sigmoid, sigmoidSlope].map((f, i) => [
    f,
    i,
  ]),
);

/**
 * The plain `map`, by a kernel if f has one.
 *
 * exp and σ then differ from the plain ones by at most 2⁻²² of themselves in
 * float32 and 2⁻⁵⁰ in float64, and a σ below 2⁻¹²⁸ in float32 becomes 0. The
 * slope of σ takes two roundings in float32, where the plain one takes one.
 * The others are the same number for number.
 */
export function fastMap({ map32, map64 }: Kernels): typeof plain.map {
  return (f: Unary, x: Storage): Storage => {
    const number = NUMBERS.get(f);
    if (number === undefined || x.length < FEW) return plain.map(f, x);
    const y = unwritten(x.length, dtypeOf(x));
    const kernel = x.BYTES_PER_ELEMENT === 4 ? map32 : map64;
    for (const { first, rows } of stretches(x.length, 1)) {
      const to = part(y, first, rows);
      const at = target(to);
      kernel(number, place(part(x, first, rows)), at, rows);
      take(to, at);
      clear();
    }
    return y;
  };
}
