import { availableParallelism } from "node:os";

/** Threads of every peer that has threads: the lecture's two cores. */
export const THREADS = Math.min(2, availableParallelism());

/** The environment that gives `count` threads to each BLAS and to OpenMP. */
export function threadsOf(count: number): Record<string, string> {
  const names = ["OMP", "OPENBLAS", "MKL", "VECLIB_MAXIMUM"];
  return Object.fromEntries(
    names.map((name) => [`${name}_NUM_THREADS`, String(count)]),
  );
}

/** What each peer gets. */
export const threadVariables = threadsOf(THREADS);
