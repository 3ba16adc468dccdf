import { createRequire } from "node:module";
import {
  type Chart,
  imageGrid,
  learningCurves,
  lineChart,
  Random,
} from "@course/lib";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

// The same copy of Vega as the library's: it numbers the parts of a picture.
const load = createRequire(import.meta.url);
const vega: typeof import("vega") & { resetSVGClipId(): void } = load("vega");
const vegaLite: typeof import("vega-lite") = load("vega-lite");

const charts: Record<string, Chart> = {
  lineChart: lineChart(
    { up: { y: [1, 2, 3] }, down: { x: [0, 2], y: [3, 1] } },
    { title: "Lines", xTitle: "x", yTitle: "y" },
  ),
  learningCurves: learningCurves([
    { epoch: 1, loss: 2, accuracy: 0.1, validation: { loss: 3, accuracy: 0 } },
    {
      epoch: 2,
      loss: 1,
      accuracy: 0.5,
      validation: { loss: 2, accuracy: 0.4 },
    },
  ]),
  imageGrid: imageGrid(new Random(1).uniform([3, 784]), {
    title: "Noise",
    labels: ["a", "b", "c"],
    columns: 2,
  }),
};

describe("every chart", () => {
  it.each(Object.entries(charts))(
    "%s is drawn at once as Vega itself draws it",
    async (_, chart) => {
      const { spec } = vegaLite.compile(chart as unknown as TopLevelSpec);
      const view = new vega.View(vega.parse(spec), { renderer: "none" });
      const ours = renderSvg(chart).replace(/clip-[0-9a-f]{8}-/g, "clip");
      vega.resetSVGClipId();
      expect(ours === (await view.toSVG())).toBe(true);
    },
  );

  it.each(Object.entries(charts))(
    "%s comes in three forms, and says what it shows",
    (_, chart) => {
      const bundle = chartBundle(chart);
      expect(Object.keys(bundle)).toEqual([
        "application/vnd.vegalite.v5+json",
        "image/svg+xml",
        "text/plain",
      ]);
      expect(chart.description.length).toBeGreaterThan(20);
      expect(String(bundle["image/svg+xml"]).startsWith("<svg ")).toBe(true);
      expect(JSON.stringify(bundle).length).toBeLessThan(100_000);
    },
  );
});

describe("two pictures in one page", () => {
  it("share no names for their parts", () => {
    const [one, two] = [1, 2].map((top) => {
      const yDomain = [0, top] as const;
      const options = { title: "Lines", xTitle: "x", yTitle: "y", yDomain };
      const svg = renderSvg(lineChart({ up: { y: [1, 2] } }, options));
      return new Set(svg.match(/(?<= id=")[^"]+/g));
    });
    expect(one.size).toBeGreaterThan(0);
    expect([...two].filter((name) => one.has(name))).toEqual([]);
  });
});

describe("lineChart", () => {
  it("says in words where each line starts and ends", () => {
    expect(charts.lineChart.description).toBe(
      "Lines. up: from 1 at x 0 to 3 at x 2. down: from 3 at x 0 to 1 at x 2.",
    );
  });

  it("tells lines apart by dashes as well as by colour", () => {
    const dashes = renderSvg(charts.lineChart).match(
      /stroke-dasharray="[^"]+"/g,
    );
    expect(new Set(dashes).size).toBeGreaterThan(1);
  });

  it("refuses lines of which x and y do not match", () => {
    const options = { title: "", xTitle: "", yTitle: "" };
    expect(() => lineChart({ a: { x: [1], y: [1, 2] } }, options)).toThrow(
      /1 values of x but 2 of y/,
    );
    expect(() => lineChart({}, options)).toThrow(/at least one series/);
  });
});

describe("imageGrid", () => {
  it("asks for as many labels as images", () => {
    const images = new Random(1).uniform([2, 784]);
    expect(() => imageGrid(images, { title: "", labels: [1] })).toThrow(
      /got \(2, 784\) and 1 labels/,
    );
  });
});
