import type { Bar } from "./bar.ts";

const WIDEST = 30; // pixels of a number
const GAP = 10; // pixels from a bar to the middle of its number
const TEXT = { type: "text", fontSize: 13, aria: false };

/**
 * The mean of each bar as a number: above it, or below it for a mean below 0.
 * Where bars are narrow, the numbers stand upright.
 *
 * @param y the channel of the vertical axis
 * @param room pixels from one bar to the next
 */
export function barNumbers(
  bars: readonly Bar[],
  y: object,
  room: number,
): object[] {
  const numbers = (field: "top" | "bottom", shift: number) => ({
    mark: { ...TEXT, ...(room < WIDEST ? upright(shift) : { dy: shift }) },
    encoding: { y: { ...y, field }, text: { field: "text" } },
  });
  const above = numbers("top", -GAP);
  return anyBelow(bars) ? [above, numbers("bottom", GAP)] : [above];
}

/** Whether some numbers stand below their bars. */
export function anyBelow(bars: readonly Bar[]): boolean {
  return bars.some(({ bottom }) => bottom !== undefined);
}

/** A text that is read from below, and begins or ends at its bar. */
function upright(shift: number): object {
  const align = shift < 0 ? "left" : "right";
  return { angle: -90, align, baseline: "middle", dx: -shift };
}
