import { lineChart, liveChart, show } from "@course/lib";
import { describe, expect, it, vi } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";
import { useFakeKernel } from "./fake-kernel.ts";

const chart = lineChart(
  { up: { y: [1, 2] } },
  { title: "Lines", xTitle: "x", yTitle: "y" },
);

describe("show", () => {
  it.each([undefined, null, 3, {}])(
    "refuses %j, which is no picture",
    (other) => {
      expect(() => show(other as never)).toThrow(
        "show expects a chart, a picture or a table, as lineChart, drawGraph and " +
          `resultTable make them, got ${typeof other}: for other values there is`,
      );
    },
  );

  it("leaves room for letters of Japanese, which are wide", () => {
    const wide = renderSvg({ ...chart, title: "損失関数の値".repeat(6) });
    expect(Number(/width="(\d+)"/.exec(wide)?.[1])).toBeGreaterThan(36 * 18);
    const legend = {
      学習率を十分の一にした勾配降下法: { y: [1] },
      a: { y: [2] },
    };
    const titles = { title: "T", xTitle: "x", yTitle: "y" };
    const svg = renderSvg(lineChart(legend, titles));
    const right = Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect(right).toBeGreaterThan(440 + 16 * 14 + 60);
  });
});

describe("show in a terminal", () => {
  it("says in words what the chart shows", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    show(chart);
    expect(log.mock.calls).toEqual([["Lines. up: from 1 at x 0 to 2 at x 1."]]);
    log.mockRestore();
  });

  it("says in words how a live chart ends", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const live = liveChart();
    await live.update(chart);
    await live.end(chart);
    expect(log.mock.calls).toEqual([["Lines. up: from 1 at x 0 to 2 at x 1."]]);
    log.mockRestore();
  });
});

describe("show in a notebook", () => {
  const outputs = useFakeKernel();

  it("sends a chart once, as Vega-Lite, SVG and words", () => {
    show(chart);
    expect(outputs).toHaveLength(1);
    expect(outputs[0].update).toBe(false);
    expect(outputs[0].data).toEqual({
      "application/vnd.vegalite.v5+json": chart,
      "image/svg+xml": expect.stringMatching(/^<svg /),
      "text/plain": chart.description,
    });
  });

  it("sends a picture as SVG and words", () => {
    show({ svg: "<svg></svg>", description: "Nothing." });
    expect(outputs.map(({ data }) => data)).toEqual([
      { "image/svg+xml": "<svg></svg>", "text/plain": "Nothing." },
    ]);
  });

  it("gives each chart an output of its own", () => {
    show(chart);
    show(chart);
    const ids = outputs.map(({ transient }) => transient.display_id);
    expect(new Set(ids).size).toBe(2);
  });
});
