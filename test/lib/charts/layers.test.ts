import { eye, histograms, NDArray, Random, spreads } from "@course/lib";
import { describe, expect, it } from "vitest";
import { type Bin, bin } from "../../../lib/charts/bin.ts";
import { renderSvg } from "../../../lib/charts/render.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const title = "Layers";
const nan = NDArray.from([
  [1, Number.NaN],
  [3, 4],
]);

describe("bin", () => {
  it("counts each value once, the upper edge in the last bin", () => {
    const shares = bin([0, 0.1, 0.5, 1], 2, [0, 1]).map(({ share }) => share);
    expect(shares).toEqual([0.5, 0.5]);
  });

  it("leaves out what lies outside, but counts it among all", () => {
    const shares = bin([-1, 0, 1, 5], 2, [0, 1]).map(({ share }) => share);
    expect(shares).toEqual([0.25, 0.25]);
  });
});

describe("histograms", () => {
  it("of 10 000 × 100 values in ten layers stay below 100 kB", () => {
    const random = new Random(1);
    const layer = random.normal([10_000, 100], { mean: 0, std: 1 });
    const names = Array.from({ length: 10 }, (_, i) => `layer ${i + 1}`);
    const layers = Object.fromEntries(names.map((name) => [name, layer]));
    const chart = histograms(layers, { title });
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("draw a layer that is one value as one bar", () => {
    const { description } = histograms(
      { dead: NDArray.from([2, 2]) },
      { title },
    );
    expect(description).toContain(
      "dead: mean 2, spread 0, most values (100 %)",
    );
  });

  it("say how many values lie outside of the domain", () => {
    const a = NDArray.from([0, 0.5, 1, 7]);
    const b = NDArray.from([5, 6]);
    const options = { title, domain: [0, 1] as const, bins: 2 };
    const { description } = histograms({ a, b }, options);
    expect(description).toContain(
      "25 % outside, most values (50 %) from 0.5 to 1. b:",
    );
    expect(description).toContain("spread 0.5, 100 % outside, none inside.");
  });

  it("draw values that differ in their last digits only", () => {
    const narrow = NDArray.from([1e6, 1e6 + 0.001, 1e6 + 0.002]);
    const chart = histograms({ narrow }, { title, bins: 2 });
    const [panel] = chart.hconcat as { data: { values: Bin[] } }[];
    for (const { low, high } of panel.data.values) {
      expect(low).toBeLessThan(high);
    }
  });

  it("have their headings on one line in each row, where the bars begin", () => {
    const random = new Random(1);
    const layers = Object.fromEntries(
      ["a1", "a2", "a3", "b4", "b5", "b6", "b7"].map((name) => [
        name,
        random.normal([100]),
      ]),
    );
    const headings = renderSvg(histograms(layers, { title })).matchAll(
      /translate\((\S+),(\S+)\)"><g><g [^>]*aria-label="Title text '[ab]\d/g,
    );
    const places = Array.from(headings, ([, x, y]) => [Number(x), Number(y)]);
    expect(places).toHaveLength(7);
    for (const [x, y] of places) {
      expect(x).toBe(0);
      expect(Math.abs(y - places[0][1])).toBeLessThanOrEqual(1);
    }
  });

  it("refuse what they cannot count", () => {
    const ok = NDArray.from([1, 2]);
    expect(() => histograms({}, { title })).toThrow(/at least one layer/);
    expect(() => histograms({ a: nan }, { title })).toThrow(
      /layer "a" expects numbers, but value 1 of 4 is NaN/,
    );
    expect(() => histograms({ a: ok }, { title, bins: 0 })).toThrow(
      /1 to 200 bins for each of 1 layers, got 0/,
    );
    expect(() => histograms({ a: ok }, { title, domain: [1, 0] })).toThrow(
      /domain as \[smallest, largest\], got \[1, 0\]/,
    );
  });
});

describe("spreads", () => {
  it("tell units that are constant from values that differ", () => {
    const h = NDArray.from([
      [0, 1],
      [0, 1],
    ]);
    expect(spreads({ h }, { title }).description).toBe(
      "Layers. h: 0.5 over all values; the single units from 0 to 0, " +
        "the median one 0.",
    );
  });

  it("show both spreads of a layer also where they are equal", () => {
    const h = NDArray.from([[0], [1]]);
    const svg = renderSvg(spreads({ h }, { title }));
    const [all, median] = ["D55E00", "0072B2"].map((colour) => {
      const path = new RegExp(`d="M(\\S+?),0[^"]*" fill="#${colour}"`).exec(
        svg,
      );
      return Math.abs(Number(path?.[1]));
    });
    expect(all).toBeGreaterThan(1.5 * median);
  });

  it("write the names of 25 layers upright, where they have no room", () => {
    const upright = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `layer ${i}`);
      const layers = Object.fromEntries(names.map((name) => [name, eye(2)]));
      return /rotate\(270\)[^>]*>layer 0</.test(
        renderSvg(spreads(layers, { title })),
      );
    };
    expect([upright(5), upright(25)]).toEqual([false, true]);
  });

  it("refuse more layers than bars that fit side by side", () => {
    const layers = Array.from({ length: 26 }, (_, i) => [`h${i}`, eye(2)]);
    expect(() => spreads(Object.fromEntries(layers), { title })).toThrow(
      "spreads draws at most 25 layers, got 26: choose some of them.",
    );
  });

  it("refuse what has no spread over data", () => {
    expect(() => spreads({}, { title })).toThrow(/at least one layer/);
    expect(() => spreads({ a: NDArray.from([[1, 2]]) }, { title })).toThrow(
      /layer "a" as \(N, units\), with at least two samples, got \(1, 2\)/,
    );
    expect(() => spreads({ a: nan }, { title })).toThrow(/is NaN/);
    const flat = NDArray.from([
      [1, 2],
      [1, 3],
    ]);
    expect(() => spreads({ a: flat }, { title, yScale: "log" })).toThrow(
      /log scale has no place for a spread of 0, which layer "a"/,
    );
  });
});
