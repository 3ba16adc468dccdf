import { NDArray } from "../arrays/ndarray.ts";
import type { Layer } from "../layers/layer.ts";
import type { Chart } from "./chart.ts";
import { isDrawable } from "./check-numbers.ts";
import { checkTexts } from "./check-texts.ts";
import { drawLines } from "./lines.ts";
import type { Series } from "./series.ts";
import { asPanel, sideBySide } from "./side-by-side.ts";
import { slopeOf } from "./slope.ts";
import { checkNames } from "./tell-apart.ts";

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

const STEPS = 192; // of each function, if these are few
const POINTS = 1600; // of all functions and derivatives together
const REACH = 1 / 8; // of a step: the points of a difference at first

/**
 * Functions of one number, and beside them their derivatives.
 *
 * The derivative of a layer is its own `backward` for dout = 1; that of a
 * function is (f(x + h) − f(x − h)) / 2h for a small h that suits the function,
 * at a kink the mean of both slopes.
 *
 * @throws {RangeError} when there is no function or more than 7, when one has
 *   no finite value somewhere, and for a range without points.
 * @throws {TypeError} when the title is missing, or something is neither a
 *   function nor a layer.
 */
export function functionPlot(
  functions: Record<string, Plotted>,
  options: FunctionPlotOptions,
): Chart {
  const {
    title,
    from = -6,
    to = 6,
    derivatives = false,
    xTitle = "x",
    yTitle = "f(x)",
  } = options ?? {};
  if (!(isDrawable(from) && isDrawable(to) && from < to)) {
    throw new RangeError(
      `functionPlot expects from < to, got from ${from} to ${to}.`,
    );
  }
  checkTexts("functionPlot", { title, xTitle, yTitle });
  const names = Object.keys(functions ?? {});
  checkNames("functionPlot", names, "function");
  const x = placesOf(from, to, names.length * (derivatives ? 2 : 1));
  const draw = (part: Part, heading: string, label: string) => {
    const drawing = { chart: "functionPlot", most: POINTS };
    return drawLines(drawing, curves(functions, part, x), {
      title: heading,
      xTitle,
      yTitle: label,
      legendTitle: "function",
      width: derivatives ? 250 : 440,
    });
  };
  if (!derivatives) return draw(VALUE, title, yTitle);
  return sideBySide(title, [
    asPanel(draw(VALUE, "Values", yTitle)),
    asPanel(draw(SLOPE, "Derivatives", `derivative of ${yTitle}`)),
  ]);
}

/** Even steps from `from` to `to`, an even number: the middle is among them. */
function placesOf(from: number, to: number, curves: number): number[] {
  const steps = Math.min(STEPS, 2 * Math.floor((POINTS / curves - 1) / 2));
  return Array.from(
    { length: steps + 1 },
    (_, i) => (from * (steps - i) + to * i) / steps,
  );
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
    checkPlotted(name, f);
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
    const reach = REACH * (x[1] - x[0]);
    return x.map((v) => slopeOf(f, v, Math.max(reach, 1e-5 * Math.abs(v))));
  }
  const column = NDArray.from(x, { shape: [x.length, 1] });
  const y = f.forward(column);
  return Array.from(f.backward(y.map(() => 1)).data);
}

function checkPlotted(name: string, f: Plotted): void {
  if (typeof f === "function" || typeof f?.forward === "function") return;
  throw new TypeError(
    `functionPlot expects "${name}" to be a function of one number, such as ` +
      "Math.tanh, or a layer, such as new Tanh().",
  );
}

function checkValues(what: string, x: number[], y: number[]): void {
  const at = y.findIndex((value) => !Number.isFinite(value));
  if (at === -1) return;
  throw new RangeError(
    `functionPlot: ${what} is ${y[at]} at x = ${x[at]}: choose from and to ` +
      "so that it has a value everywhere between them.",
  );
}
