import { pairedRatio } from "./statistics.ts";

/** Milliseconds of each round, by the peers' keys. */
export type Times = Record<string, readonly number[]>;

/**
 * How many times faster the library is than each peer.
 *
 * `float64` is the library's float64 against NumPy's, and missing without
 * NumPy; `tape` is how many times slower autodiff is than layers by hand.
 */
export function ratiosOf(times: Times): Record<string, number> {
  const { ours, numpy64, float64, ...others } = times;
  const ratios: Record<string, number> = {};
  if (numpy64) ratios.numpy64 = pairedRatio(numpy64, ours);
  for (const [key, peer] of Object.entries(others)) {
    ratios[key] = pairedRatio(peer, ours);
  }
  if (numpy64 && float64) ratios.float64 = pairedRatio(numpy64, float64);
  return ratios;
}
