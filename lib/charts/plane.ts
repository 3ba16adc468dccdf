import type { PlaneLine } from "./fit-lines.ts";
import type { Frame } from "./grid.ts";

/** The two axes of a chart of the plane: the frame, neither more nor less. */
export function planeAxes(
  frame: Frame,
  xTitle: string,
  yTitle: string,
): { x: object; y: object } {
  const axis = (name: "x" | "y", title: string) => ({
    field: name,
    type: "quantitative",
    title,
    scale: { domain: frame[name], nice: false, zero: false },
    axis: { grid: false, tickCount: 6 },
  });
  return { x: axis("x", xTitle), y: axis("y", yTitle) };
}

/** Several lines as one, which is interrupted where the next one begins. */
export interface JoinedLines {
  x: (number | null)[];
  y: (number | null)[];
}

/** Joins lines: `null` stands between two of them. */
export function joined(lines: readonly PlaneLine[]): JoinedLines {
  return {
    x: lines.flatMap(({ x }, i) => (i === 0 ? x : [null, ...x])),
    y: lines.flatMap(({ y }, i) => (i === 0 ? y : [null, ...y])),
  };
}

/**
 * Lines in the plane, each drawn through its points in their order: one mark
 * for each entry of `values`.
 */
export function planeLines(
  values: readonly object[],
  encoding: object,
  mark: object,
): object {
  return {
    data: { values },
    transform: [{ flatten: ["x", "y"] }],
    mark: { type: "line", clip: true, aria: false, ...mark },
    encoding: { ...encoding, order: { value: null } },
  };
}
