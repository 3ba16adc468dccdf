import { createRequire } from "node:module";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";
import { shortSvg } from "../../../lib/charts/short-svg.ts";
import { chartBundle } from "../../../lib/charts/show.ts";
import { gallery } from "./gallery.ts";

// The same copy of Vega as the library's: it numbers the parts of a picture.
const load = createRequire(import.meta.url);
const vega: typeof import("vega") & { resetSVGDefIds(): void } = load("vega");
const vegaLite: typeof import("vega-lite") = load("vega-lite");

/** Keeps what Vega and Vega-Lite say about a specification. */
function listener() {
  const said: string[] = [];
  const keep = (...words: unknown[]) => {
    said.push(words.join(" "));
    return logger;
  };
  const ignore = () => logger;
  const logger = {
    level: ignore as never,
    error: keep,
    warn: keep,
    info: ignore,
    debug: ignore,
  };
  return { said, logger };
}

it("a chart is not written into while it is drawn", () => {
  const { "bars-of-several-seeds": bars } = gallery;
  const { values } = bars.data as { values: object[] };
  renderSvg(bars);
  expect(values.flatMap(Object.getOwnPropertySymbols)).toEqual([]);
});

describe.each(Object.entries(gallery))("%s", (name, chart) => {
  it("is read by JupyterLab's Vega-Lite without a warning", async () => {
    expect(vegaLite.version).toBe("5.6.1");
    const { said, logger } = listener();
    const { spec } = vegaLite.compile(chart as unknown as TopLevelSpec, {
      logger,
    });
    const view = new vega.View(vega.parse(spec), { renderer: "none", logger });
    await view.runAsync();
    expect(said).toEqual([]);
  });

  it("is drawn at once as Vega itself draws it", async () => {
    const { spec } = vegaLite.compile(chart as unknown as TopLevelSpec);
    const view = new vega.View(vega.parse(spec), { renderer: "none" });
    const ours = renderSvg(chart).replace(
      /(clip|gradient_)-[0-9a-f]{8}-/g,
      "$1",
    );
    vega.resetSVGDefIds();
    expect(ours === shortSvg(await view.toSVG())).toBe(true);
  });

  it("looks as it did", async () => {
    const file = `./__snapshots__/${name}.svg`;
    await expect(`${renderSvg(chart)}\n`).toMatchFileSnapshot(file);
  });

  it("comes in three forms, in words with numbers, below 100 kB", () => {
    const bundle = chartBundle(chart);
    expect(Object.keys(bundle)).toEqual([
      "application/vnd.vegalite.v5+json",
      "image/svg+xml",
      "text/plain",
    ]);
    expect(chart.description).toMatch(/^.{10,}\. .*\d/);
    expect(JSON.stringify(bundle).length).toBeLessThan(100_000);
  });

  it("can be copied as plain data, and stays the same", () => {
    const copy = JSON.parse(JSON.stringify(chart));
    expect(renderSvg(copy)).toBe(renderSvg(chart));
  });
});
