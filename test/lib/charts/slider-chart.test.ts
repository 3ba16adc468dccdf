import { createRequire } from "node:module";
import { type Run, show, sliderChart } from "@course/lib";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../../lib/charts/chart.ts";
import { useFakeKernel } from "./fake-kernel.ts";

const load = createRequire(import.meta.url);
const vega: typeof import("vega") = load("vega");
const vegaLite: typeof import("vega-lite") = load("vega-lite");

const options = {
  title: "Loss",
  xTitle: "epoch",
  yTitle: "mean loss",
  slider: "λ",
};

const runsOf = (values: number[]): Run[] =>
  values.map((value) => [value, { SGD: { y: [1, value] } }]);

/** What is drawn when the slider stands there: the labels and the heights. */
async function drawnAt(chart: Chart, position: number) {
  const { spec } = vegaLite.compile(chart as unknown as TopLevelSpec);
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  await view.signal("position", position).runAsync();
  const texts: string[] = [];
  const heights: number[] = [];
  const look = (mark: { items?: unknown[]; marktype?: string }) => {
    for (const item of (mark.items ?? []) as {
      text?: unknown;
      y?: number;
      items?: never[];
    }[]) {
      if (mark.marktype === "text" && String(item.text).startsWith("λ")) {
        texts.push(String(item.text));
      }
      if (mark.marktype === "line") heights.push(Math.round(item.y ?? 0));
      for (const inner of item.items ?? []) look(inner);
    }
  };
  look((view.scenegraph() as unknown as { root: object }).root);
  return { texts, heights };
}

/** How the slider of a chart is set up. */
function sliderOf({ params }: Chart) {
  const [{ value, bind }] = params as [{ value: number; bind: object }];
  return { value, ...bind };
}

describe("a chart with a slider", () => {
  it("shows the run of the position, and what it is", async () => {
    const { chart } = sliderChart(runsOf([0.1, 0.2, 0.3]), options);
    const first = await drawnAt(chart, 0.1);
    const last = await drawnAt(chart, 0.1 + 2 * 0.1); // 0.30000000000000004
    expect(first.texts).toEqual(["λ = 0.1"]);
    expect(last.texts).toEqual(["λ = 0.3"]);
    expect(first.heights).toHaveLength(2);
    expect(first.heights[0]).toBe(last.heights[0]);
    expect(first.heights[1]).toBeGreaterThan(last.heights[1]);
  });

  it("slides over the values where they are evenly spaced", () => {
    const { chart } = sliderChart(runsOf([0, 0.25, 0.5]), {
      ...options,
      start: 0.25,
    });
    const slider = { name: "λ ", min: 0, max: 0.5, step: 0.25, value: 0.25 };
    expect(sliderOf(chart)).toEqual({ input: "range", ...slider });
  });

  it("slides over their numbers where they are not", async () => {
    const { chart } = sliderChart(runsOf([0.001, 0.01, 0.1]), {
      ...options,
      start: 0.01,
    });
    expect(sliderOf(chart)).toMatchObject({
      min: 1,
      max: 3,
      step: 1,
      value: 2,
    });
    expect((await drawnAt(chart, 3)).texts).toEqual(["λ = 0.1"]);
  });

  it("stands still with four positions, the first and the last with them", () => {
    const { still } = sliderChart(runsOf([1, 2, 3, 5, 8, 13]), options);
    const titles = (still.concat as { title: { text: string } }[]).map(
      ({ title }) => title.text,
    );
    expect(titles).toEqual(["λ = 1", "λ = 3", "λ = 5", "λ = 13"]);
  });

  it("says in words what each position shows", () => {
    const { description } = sliderChart(runsOf([0.5, 0.7]), options);
    expect(description).toBe(
      "Loss. λ = 0.5. SGD: from 1 at epoch 0 to 0.5 at epoch 1. " +
        "λ = 0.7. SGD: from 1 at epoch 0 to 0.7 at epoch 1.",
    );
  });

  it.each([
    ["one run", runsOf([1]), {}, "at least two runs"],
    ["values that fall", runsOf([2, 1]), {}, "ascending order"],
    ["a value that is none", runsOf([1, Number.NaN]), {}, "ascending order"],
    ["an unknown start", runsOf([1, 2]), { start: 3 }, "try one of 1, 2"],
    [
      "other lines in one run",
      [...runsOf([1]), [2, { Adam: { y: [1] } }]] as Run[],
      {},
      "got SGD for 1, but Adam for 2",
    ],
  ])("refuses %s", (_, runs, more, message) => {
    const refused = () => sliderChart(runs, { ...options, ...more });
    expect(refused).toThrow(RangeError);
    expect(refused).toThrow(message);
  });

  it("refuses a slider without a name", () => {
    expect(() =>
      sliderChart(runsOf([1, 2]), { ...options, slider: "" }),
    ).toThrow(TypeError);
  });
});

describe("show, in a notebook", () => {
  const outputs = useFakeKernel();

  it("gives the slider to JupyterLab, the still picture to others", () => {
    show(sliderChart(runsOf([1, 2]), options));
    const [{ data }] = outputs;
    expect(data["application/vnd.vegalite.v5+json"]).toHaveProperty("params");
    expect(data["image/svg+xml"]).toMatch(/λ = 1.*λ = 2/s);
    expect(data["text/plain"]).toMatch(/^Loss\. λ = 1\. /);
    expect(JSON.stringify(data).length).toBeLessThan(100_000);
  });
});
