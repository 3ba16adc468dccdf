import type { PlaneLine } from "./contour-lines.ts";
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

/** Lines in the plane, each drawn through its points in their order. */
export function planeLines(
  lines: readonly PlaneLine[],
  axes: object,
  mark: object,
): object {
  return {
    data: { values: lines.map((line, id) => ({ id, ...line })) },
    transform: [{ flatten: ["x", "y"] }],
    mark: { type: "line", clip: true, aria: false, ...mark },
    encoding: { ...axes, detail: { field: "id" }, order: { value: null } },
  };
}
