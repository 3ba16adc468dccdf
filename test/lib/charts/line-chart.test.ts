import { learningCurves, lineChart } from "@course/lib";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";
import { chartBundle } from "../../../lib/charts/show.ts";
import { tickLabels } from "./tick-labels.ts";

const options = { title: "Lines", xTitle: "x", yTitle: "y" };

describe("lineChart", () => {
  it("says in words where each line starts and ends", () => {
    const series = { up: { y: [1, 2, 3] }, down: { x: [0, 2], y: [3, 1] } };
    expect(lineChart(series, options).description).toBe(
      "Lines. up: from 1 at x 0 to 3 at x 2. down: from 3 at x 0 to 1 at x 2.",
    );
  });

  it("says where a line is lowest or highest between its ends", () => {
    const { description } = lineChart({ a: { y: [2, 0.5, 9, 3] } }, options);
    expect(description).toContain("lowest 0.5 at x 1, highest 9 at x 2.");
  });

  it("names places as exactly as they differ, and no extreme that is an end", () => {
    const words = (x: number[], y: number[]) =>
      lineChart({ a: { x, y } }, options).description;
    expect(words([1970, 1971, 1972.5], [1, 2, 3])).toContain("at x 1972.5.");
    expect(words([0, 1, 2], [0.1, 0.1 + 1e-12, 0.1])).toBe(
      "Lines. a: from 0.1 at x 0 to 0.1 at x 2.",
    );
  });

  it("tells lines apart by dashes as well as by colour", () => {
    const series = { one: { y: [1, 2] }, two: { y: [2, 1] } };
    const svg = renderSvg(lineChart(series, options));
    const dashes = svg.match(/stroke-dasharray="[^"]+"/g);
    expect(new Set(dashes).size).toBeGreaterThan(1);
    expect(renderSvg(lineChart({ one: { y: [1, 2] } }, options))).not.toContain(
      ">line<",
    );
  });

  it("keeps the spike of a line of 100 000 points, and stays small", () => {
    const y = Array.from({ length: 100_000 }, (_, i) => Math.sin(i / 5000));
    y[54_321] = 77;
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const series = Object.fromEntries(names.map((name) => [name, { y }]));
    const chart = lineChart(series, options);
    expect(chart.description).toContain("highest 77 at x 54321");
    expect(JSON.stringify(chart.data)).toContain(",77,");
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("keeps places that differ in their last digits only", () => {
    const x = [1_700_000_001, 1_700_000_002, 1_700_000_003];
    const { data } = lineChart({ a: { x, y: [1, 2, 3] } }, options);
    expect(JSON.stringify(data)).toContain(JSON.stringify(x));
  });

  it("has each tick once, also over two or three whole numbers", () => {
    const labels = [2, 3, 4].map((n) => {
      const y = Array.from({ length: n }, (_, i) => 2 * i);
      return tickLabels(lineChart({ a: { y } }, options), "X")[0].join(" ");
    });
    expect(labels).toEqual(["0 1", "0 1 2", "0 1 2 3"]);
  });

  it("has ticks around a line of one height that say how high it is", () => {
    for (const y of [[0.3], [0.3, 0.3]]) {
      const [labels] = tickLabels(lineChart({ a: { y } }, options), "Y");
      expect(labels).toContain("0.30");
      expect(labels).toContain("0.25");
    }
  });

  it("draws its points in their order, also where x goes back", () => {
    const x = [0, 2, 1];
    const svg = renderSvg(lineChart({ a: { x, y: [5, 6, 7] } }, options));
    const [, line] =
      svg.match(/aria-roledescription="line mark" d="([^"]+)"/) ?? [];
    const drawn = line.match(/\d+(\.\d+)?(?=,)/g)?.map(Number) ?? [];
    expect(drawn).toHaveLength(3);
    expect(drawn[1]).toBeGreaterThan(drawn[2]);
    expect(drawn[2]).toBeGreaterThan(drawn[0]);
  });

  it("gives two pictures in one page no common names", () => {
    const [one, two] = [1, 2].map((top) => {
      const yDomain = [0, top] as const;
      const chart = lineChart({ up: { y: [1, 2] } }, { ...options, yDomain });
      return new Set(renderSvg(chart).match(/(?<= id=")[^"]+/g));
    });
    expect(one.size).toBeGreaterThan(0);
    expect([...two].filter((name) => one.has(name))).toEqual([]);
  });

  it("refuses what it cannot draw, and says what to do", () => {
    expect(() => lineChart({ a: { x: [1], y: [1, 2] } }, options)).toThrow(
      /1 values of x but 2 of y/,
    );
    expect(() => lineChart({}, options)).toThrow(/at least one series/);
    const far = { ...options, yDomain: [10, 20] } as const;
    expect(() => lineChart({ a: { y: [1, 3] } }, far)).toThrow(
      "lineChart has nothing to draw in yDomain, from 10 to 20: y goes from 1 to",
    );
    expect(() => lineChart({ a: { y: [] } }, options)).toThrow(
      /series "a" has no values/,
    );
    expect(() => lineChart({ a: { y: [1, Number.NaN] } }, options)).toThrow(
      /series "a" expects numbers, but value 1 of 2 is NaN/,
    );
    const log = { ...options, yScale: "log" } as const;
    expect(() => lineChart({ a: { y: [1, 0] } }, log)).toThrow(
      /log scale has no place for 0, value 1/,
    );
    const eight = Array.from({ length: 8 }, (_, i) => [`s${i}`, { y: [i] }]);
    expect(() => lineChart(Object.fromEntries(eight), options)).toThrow(
      /at most 7 of a kind apart, got 8/,
    );
  });
});

describe("learningCurves", () => {
  it("shows the loss alone where there is no accuracy", () => {
    const chart = learningCurves([
      { epoch: 1, loss: 2 },
      { epoch: 2, loss: 1.5 },
    ]);
    expect(chart.description).toBe(
      "Learning curves. Loss. training: from 2 at epoch 1 to 1.5 at epoch 2.",
    );
  });

  it("shows all epochs that there are, also where fewer were wanted", () => {
    const history = [1, 2, 3].map((epoch) => ({ epoch, loss: 1 / epoch }));
    const domains = [1, 9].map((epochs) => {
      const chart = learningCurves(history, { epochs });
      const [panel] = chart.hconcat as { encoding: { x: { scale: object } } }[];
      return panel.encoding.x.scale;
    });
    expect(domains).toMatchObject([{ domain: [1, 3] }, { domain: [1, 9] }]);
  });

  it("has each epoch once at its ticks, and begins with epoch 0 if there is", () => {
    const history = [0, 1, 2].map((epoch) => ({ epoch, loss: 3 - epoch }));
    const labels = [history, history.slice(1), history.slice(1, 2)].map(
      (epochs) => tickLabels(learningCurves(epochs), "X")[0].join(" "),
    );
    expect(labels).toEqual(["0 1 2", "1 2", "1 2"]);
  });

  it("names the scores that lack an accuracy, where others have one", () => {
    const full = { epoch: 1, loss: 2, accuracy: 0.5, validation: { loss: 2 } };
    expect(() => learningCurves([full])).toThrow(
      "learningCurves expects an accuracy with each loss or with none, but " +
        "the validation in epoch 1 has none: leave out all, or give each its",
    );
    const { validation: _, ...training } = full;
    const history = [training, { epoch: 2, loss: 1 }];
    expect(() => learningCurves(history)).toThrow("but epoch 2 has none");
  });

  it("asks for at least one epoch", () => {
    expect(() => learningCurves([])).toThrow(/at least one epoch, got none/);
  });
});
