import { NDArray } from "../arrays/ndarray.ts";
import type { Layer } from "../layers/layer.ts";
import type { Chart } from "./chart.ts";
import { lineChart } from "./line-chart.ts";
import type { Series } from "./series.ts";
import { asPanel, sideBySide } from "./side-by-side.ts";

/** What a {@link functionPlot} draws: a function, or an activation layer. */
export type Plotted =
  | ((x: number) => number)
  | Pick<Layer, "forward" | "backward">;

/** Titles and range of a {@link functionPlot}. */
export interface FunctionPlotOptions {
  /** What stands above the chart. */
  title: string;
  /** The smallest x. */
  from?: number;
  /** The largest x. */
  to?: number;
  /** Whether the derivatives are drawn, too, in a second panel. */
  derivatives?: boolean;
  /** The title of the horizontal axis. */
  xTitle?: string;
  /** The title of the vertical axis. */
  yTitle?: string;
}

const STEPS = 192; // even, so that the middle of the range is among the points
const H = 1e-4; // half the distance of the two points of a difference

/**
 * Functions of one number, and beside them their derivatives.
 *
 * The derivative of a layer is its own `backward` for dout = 1; that of a
 * function is (f(x + h) − f(x − h)) / 2h, at a kink the mean of both slopes.
 *
 * @throws {RangeError} when a function has no finite value somewhere, and for
 *   a range without points.
 */
export function functionPlot(
  functions: Record<string, Plotted>,
  {
    title,
    from = -6,
    to = 6,
    derivatives = false,
    xTitle = "x",
    yTitle = "f(x)",
  }: FunctionPlotOptions,
): Chart {
  if (!(Number.isFinite(to - from) && from < to)) {
    throw new RangeError(
      `functionPlot expects from < to, got from ${from} to ${to}.`,
    );
  }
  const x = Array.from(
    { length: STEPS + 1 },
    (_, i) => (from * (STEPS - i) + to * i) / STEPS,
  );
  const draw = (part: Part, heading: string, label: string) =>
    lineChart(curves(functions, part, x), {
      title: heading,
      xTitle,
      yTitle: label,
      legendTitle: "function",
      width: derivatives ? 250 : 440,
    });
  if (!derivatives) return draw(VALUE, title, yTitle);
  return sideBySide(title, [
    asPanel(draw(VALUE, "Values", yTitle)),
    asPanel(draw(SLOPE, "Derivatives", `derivative of ${yTitle}`)),
  ]);
}

/** What is drawn of a function, and its name in messages. */
interface Part {
  name: string;
  of(f: Plotted, x: number[]): number[];
}

const VALUE: Part = { name: "value", of: valuesOf };
const SLOPE: Part = { name: "derivative", of: slopesOf };

function curves(
  functions: Record<string, Plotted>,
  part: Part,
  x: number[],
): Record<string, Series> {
  const named = Object.entries(functions).map(([name, f]) => {
    const y = part.of(f, x);
    checkValues(`the ${part.name} of ${name}`, x, y);
    return [name, { x, y }] as const;
  });
  return Object.fromEntries(named);
}

function valuesOf(f: Plotted, x: number[]): number[] {
  if (typeof f === "function") return x.map((v) => f(v));
  const column = NDArray.from(x, { shape: [x.length, 1] });
  return Array.from(f.forward(column).data);
}

function slopesOf(f: Plotted, x: number[]): number[] {
  if (typeof f === "function") {
    return x.map((v) => (f(v + H) - f(v - H)) / (2 * H));
  }
  const column = NDArray.from(x, { shape: [x.length, 1] });
  const y = f.forward(column);
  return Array.from(f.backward(y.map(() => 1)).data);
}

function checkValues(what: string, x: number[], y: number[]): void {
  const at = y.findIndex((value) => !Number.isFinite(value));
  if (at === -1) return;
  throw new RangeError(
    `functionPlot: ${what} is ${y[at]} at x = ${x[at]}: choose from and to ` +
      "so that it has a value everywhere between them.",
  );
}
