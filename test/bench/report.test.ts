import { describe, expect, it } from "vitest";
import { describedSvg } from "../../bench/report/described-svg.ts";
import { ratioChart } from "../../bench/report/ratio-chart.ts";
import { readmeBlock } from "../../bench/report/readme-block.ts";
import {
  addNetwork,
  newResults,
  type Results,
  resultsText,
} from "../../bench/report/results.ts";
import { networkSection, ratioTable } from "../../bench/report/sections.ts";
import { renderSvg } from "../../lib/charts/render.ts";

/** Two rounds, in which NumPy takes 2 times and tfjs 20 times our time. */
function measured(): Results {
  const results = newResults({
    only: ["a"],
    peers: ["numpy64", "tfjsWasm"],
    rounds: 2,
    steps: 600,
    quick: false,
  });
  const runs = (...times: number[]) =>
    times.map((ms) => ({ ms, losses: [2.3, 1.5] }));
  addNetwork(results, "a", {
    ours: runs(100, 110),
    numpy64: runs(200, 220),
    tfjsWasm: runs(2000, 2200),
  });
  results.versions = { ours: "@course/lib 0.1.0, Node 20.20.2" };
  results.leftOut = { jaxJs: "it does not start" };
  return results;
}

describe("results.json", () => {
  it("has the ratios by network and peer", () => {
    const { ratios } = JSON.parse(resultsText(measured()));
    expect(ratios).toEqual({ a: { numpy64: 2, tfjsWasm: 20 } });
  });

  it("has times and the final loss, with four digits", () => {
    const results = measured();
    results.times.a.ours.ms.max = 123.456789;
    const { times } = JSON.parse(resultsText(results));
    expect(times.a.ours).toEqual({
      ms: { median: 105, min: 100, max: 123.5 },
      loss: 1.9,
    });
  });
});

describe("the tables", () => {
  it("show a network with median, smallest and largest time", () => {
    expect(networkSection("a", measured())).toMatch(
      /\| NumPy, float64 +\| +210 \| +200 \| +220 \| +1\.9000 \| +2\.0× \|/,
    );
  });

  it("show the ratios, a peer a row", () => {
    expect(ratioTable(measured())).toMatch(/\| tfjs, WebAssembly +\| +20× \|/);
  });
});

describe("the chart", () => {
  const chart = ratioChart(measured());

  it("says in words what it shows", () => {
    expect(chart.description).toContain("NumPy, float64 on (a): 2;");
    expect(chart.description).toContain("tfjs, WebAssembly on (a): 20.");
  });

  it("carries its words inside of the picture", () => {
    const svg = describedSvg('<svg width="9"><g/></svg>', "1 < 2 & more");
    expect(svg).toBe(
      '<svg width="9"><desc>1 &lt; 2 &amp; more</desc><g/></svg>',
    );
  });

  it("is drawn with each peer's name", () => {
    const svg = renderSvg(chart);
    expect(svg).toContain("tfjs, WebAssembly");
    expect(svg).not.toContain("NaN");
  });
});

it("writes into the README the chart, the table, and who is missing", () => {
  const block = readmeBlock(measured());
  expect(block).toMatch(/^!\[How many times faster .+\]\(docs\/bench\.svg\)\n/);
  expect(block).toContain(ratioTable(measured()));
  expect(block).toContain("Not measured: jaxJs.");
  expect(block).toContain("@course/lib 0.1.0.");
});
