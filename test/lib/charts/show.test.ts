import { lineChart, liveChart, show } from "@course/lib";
import { describe, expect, it, vi } from "vitest";
import { useFakeKernel } from "./fake-kernel.ts";

const chart = lineChart(
  { up: { y: [1, 2] } },
  { title: "Lines", xTitle: "x", yTitle: "y" },
);

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
