import { expectSettings } from "./expect-settings.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Half a wave from 1 down to 0: (1 + cos(π · epoch / epochs)) / 2.
 *
 * After `epochs` it stays at 0, where PyTorch's `CosineAnnealingLR` would rise
 * again. Source: Loshchilov and Hutter, 2017.
 *
 * @throws {RangeError} when `epochs` is not a whole number from 1 up.
 */
export function cosineDecay({ epochs }: { epochs: number }): Schedule {
  expectSettings("cosineDecay", { epochs });
  return (epoch) =>
    (1 + Math.cos((Math.PI * Math.min(epoch, epochs)) / epochs)) / 2;
}
