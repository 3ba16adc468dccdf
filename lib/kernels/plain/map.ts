import { dtypeOf, type Storage } from "../dtype.ts";
import type { Unary } from "../functions.ts";
import { unwritten } from "../storage.ts";

/** yᵢ = f(xᵢ) */
export function map(f: Unary, x: Storage): Storage {
  const y = unwritten(x.length, dtypeOf(x));
  for (let i = 0; i < y.length; i++) y[i] = f(x[i]);
  return y;
}
