import { type Chart, chart } from "./chart.ts";
import { checkOutput } from "./check-bytes.ts";
import { checkTexts } from "./check-texts.ts";
import type { LineChartOptions } from "./line-chart.ts";
import { drawLines } from "./lines.ts";
import { rangeOf } from "./range.ts";
import { renderSvg } from "./render.ts";
import { complete, type Series } from "./series.ts";
import { asPanel, sideBySide } from "./side-by-side.ts";
import { inWords } from "./words.ts";

/** What came out for one position of a slider: lines by their names. */
export type Run = readonly [value: number, series: Record<string, Series>];

/** Titles and scales of a {@link sliderChart}. */
export interface SliderChartOptions extends LineChartOptions {
  /** What the slider sets, as a text beside it: "learning rate λ". */
  slider: string;
  /** The value with which the slider begins; the first unless told. */
  start?: number;
}

/** A chart with a slider, and what stands for it where nothing moves. */
export interface SliderChart {
  /** The chart with its slider. */
  readonly chart: Chart;
  /** Some positions of the slider side by side. */
  readonly still: Chart;
  /** All positions in words. */
  readonly description: string;
}

const MOST = 2000; // points of all lines of all runs together
const PANELS = 4; // positions in the still picture
const NAME = "position"; // of the parameter in Vega-Lite

/**
 * Lines over a common x-axis that a slider changes: one run for each of its
 * positions, all computed before. The axes stay where they are.
 *
 * Where nothing moves, on GitHub or on paper, up to four of the positions
 * stand beside each other.
 *
 * @param runs the value at each position of the slider, ascending, and the
 *   lines that came out for it, of the same names in each
 * @throws {RangeError} when there are fewer than two runs, their values do not
 *   ascend, their lines have other names, `start` is none of the values, or as
 *   lineChart.
 * @throws {TypeError} when a title is missing, or a series holds no lists.
 */
export function sliderChart(
  runs: readonly Run[],
  { slider, start, ...options }: SliderChartOptions,
): SliderChart {
  checkTexts("sliderChart", { slider });
  const values = checkRuns(runs);
  const at = start === undefined ? 0 : values.indexOf(start);
  if (at === -1) {
    throw new RangeError(
      `sliderChart expects start to be one of the values of its slider, got ` +
        `${start}: try one of ${values.join(", ")}.`,
    );
  }
  const [x, y] = rangesOf(runs, options.yScale === "log");
  const { yDomain = y } = options;
  const owner = { chart: "sliderChart", most: MOST / runs.length, range: x };
  const drawings = runs.map(([value, series]) => {
    const label = `${slider} = ${inWords(value)}`;
    const drawing = drawLines(owner, series, { ...options, yDomain });
    return { label, series, drawing };
  });
  const words = drawings.map(({ label, drawing }) => {
    const lines = drawing.description.slice(options.title.length + 2);
    return `${label}. ${lines}`;
  });
  const description = `${options.title}. ${words.join(" ")}`;
  return {
    chart: withSlider(drawings, { slider, values, at, description }),
    still: sideBySide(
      options.title,
      somePlaces(runs.length).map((i) =>
        asPanel(
          drawLines(owner, runs[i][1], {
            ...options,
            title: drawings[i].label,
            yDomain,
            width: 240,
            height: 150,
          }),
          { title: { text: drawings[i].label, fontSize: 15 } },
        ),
      ),
      { columns: 2 },
    ),
    description,
  };
}

/** The forms of a chart with a slider: JupyterLab takes the first. */
export function sliderBundle({ chart, still, description }: SliderChart) {
  const svg = renderSvg(still);
  checkOutput(chart, svg);
  return {
    "application/vnd.vegalite.v5+json": chart,
    "image/svg+xml": svg,
    "text/plain": description,
  };
}

interface Drawing {
  label: string;
  series: Record<string, Series>;
  drawing: Chart;
}

/** One chart with the lines of all runs, of which the slider shows one run. */
function withSlider(
  drawings: readonly Drawing[],
  {
    slider,
    values,
    at,
    description,
  }: { slider: string; values: number[]; at: number; description: string },
): Chart {
  const { $schema, config, mark, encoding, data, transform, ...rest } =
    drawings[at].drawing;
  const rows = drawings.flatMap(({ drawing }, run) =>
    (drawing.data as { values: object[] }).values.map((row) => ({
      run,
      ...row,
    })),
  );
  const step = evenStep(values);
  const [first] = values;
  const run = step ? `round((${NAME} - ${first}) / ${step})` : `${NAME} - 1`;
  const filter = { filter: `datum.run == ${run}` };
  return chart({
    ...rest,
    title: rest.title,
    description,
    params: [
      {
        name: NAME,
        value: step ? values[at] : at + 1,
        bind: {
          input: "range",
          name: step ? `${slider} ` : `${slider}, from small to large `,
          min: step ? first : 1,
          max: step ? values[values.length - 1] : values.length,
          step: step ?? 1,
        },
      },
    ],
    layer: [
      {
        data: { values: rows },
        transform: [filter, { flatten: ["x", "y"] }],
        mark,
        encoding,
      },
      {
        data: { values: drawings.map(({ label }, run) => ({ run, label })) },
        transform: [filter],
        mark: {
          type: "text",
          x: 0,
          y: -12,
          align: "left",
          fontSize: 16,
          fontWeight: "bold",
          color: "#000000",
        },
        encoding: { text: { field: "label", type: "nominal" } },
      },
    ],
  });
}

/** The values of the slider. */
function checkRuns(runs: readonly Run[]): number[] {
  if (!Array.isArray(runs) || runs.length < 2) {
    throw new RangeError(
      "sliderChart expects at least two runs, each with its value of the " +
        `slider, got ${runs?.length ?? "none"}: try ` +
        "[[0.01, { loss: { y: [2, 1] } }, [0.1, { loss: { y: [2, 0.5] } }]].",
    );
  }
  const values = runs.map(([value]) => value);
  const ascend = values.every((value, i) => i === 0 || value > values[i - 1]);
  if (!ascend || !values.every(Number.isFinite)) {
    throw new RangeError(
      "sliderChart expects the values of its slider in ascending order, each " +
        `once, got ${values.join(", ")}: sort them.`,
    );
  }
  const names = runs.map(([, series]) => Object.keys(series ?? {}));
  const other = names.findIndex((list) => String(list) !== String(names[0]));
  if (other > 0) {
    throw new RangeError(
      "sliderChart expects the same lines in each run, got " +
        `${names[0].join(", ")} for ${values[0]}, but ` +
        `${names[other].join(", ") || "none"} for ${values[other]}.`,
    );
  }
  return values;
}

/** The ends of both axes for all lines of all runs, with room above and below. */
function rangesOf(
  runs: readonly Run[],
  log: boolean,
): [x: [number, number], y: [number, number]] {
  const lines = runs.flatMap(([, series]) =>
    Object.entries(series).map(([name, one]) =>
      complete("sliderChart", name, one),
    ),
  );
  const [low, high] = rangeOf(lines.flatMap(({ y }) => rangeOf(y)));
  const room = low < high ? (high - low) / 25 : Math.abs(low) / 2 || 1;
  const below = low < 0 ? low - room : Math.max(0, low - room);
  return [
    rangeOf(lines.flatMap(({ x }) => rangeOf(x))),
    log ? [low / 1.3, high * 1.3] : [below, high + room],
  ];
}

/** By how much each value is larger than the one before, if always alike. */
function evenStep(values: readonly number[]): number | undefined {
  const [first, second] = values;
  const step = Number((second - first).toPrecision(6));
  const isEven = values.every(
    (value, i) => Math.abs(value - first - i * step) < step / 1000,
  );
  return isEven ? step : undefined;
}

/** At most four places among so many, the first and the last with them. */
function somePlaces(count: number): number[] {
  const panels = Math.min(PANELS, count);
  return Array.from({ length: panels }, (_, i) =>
    Math.round((i * (count - 1)) / (panels - 1)),
  );
}
