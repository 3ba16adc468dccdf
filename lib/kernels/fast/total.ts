import type { Storage } from "../dtype.ts";
import { clear, float64At, place, room } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/reduce.ts";
import { FEW } from "./few.ts";
import { hasKernel, MAXIMUM, SQUARED_DISTANCE, SUM } from "./reduce.ts";
import { part, stretches } from "./stretches.ts";

/** The plain `total`, by a kernel if the reducer has one. */
export function fastTotal(kernels: Kernels): typeof plain.total {
  return (reducer, x) => {
    if (!hasKernel(reducer) || x.length < FEW) return plain.total(reducer, x);
    if (reducer === plain.max) {
      return Math.max(...partial(kernels, MAXIMUM, x));
    }
    const sum = plain.sum(partial(kernels, SUM, x));
    if (reducer === plain.sum) return sum;
    const mean = sum / x.length;
    if (reducer === plain.mean) return mean;
    const squares = partial(kernels, SQUARED_DISTANCE, x, mean);
    return plain.sum(squares) / x.length;
  };
}

/** The result of each stretch. */
function partial(
  kernels: Kernels,
  number: number,
  x: Storage,
  mean = 0,
): Float64Array {
  const results: number[] = [];
  const { reduceRows32, reduceRows64 } = kernels;
  const kernel = x.BYTES_PER_ELEMENT === 4 ? reduceRows32 : reduceRows64;
  for (const { first, rows } of stretches(x.length, 1)) {
    const result = room(8);
    const from = place(part(x, first, rows));
    kernel(number, from, place(Float64Array.of(mean)), result, 1, rows);
    results.push(float64At(result));
    clear();
  }
  return Float64Array.from(results);
}
