import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chartBundle } from "../../lib/charts/show.ts";
import { gallery } from "../lib/charts/gallery.ts";
import { watch, watched } from "./frames.ts";
import { type Lab, startLab, type Theme } from "./lab.ts";

const names = Object.keys(gallery);

/** A cell that shows a chart and overwrites it 20 times. */
const live = `import { lineChart, liveChart } from "@course/lib";
const y = [1];
const draw = () =>
  lineChart({ loss: { y } }, { title: "Live", xTitle: "step", yTitle: "loss" });
const picture = liveChart();
for (let step = 1; step <= 20; step++) {
  y.push(1 / (step + 1));
  await picture.update(draw());
  await new Promise((resolve) => setTimeout(resolve, 50));
}
await picture.end(draw());`;

describe("in JupyterLab, at the size of a projector", () => {
  let lab: Lab;
  let pictures = "";
  const seenBefore = new Map<string, string>();

  beforeAll(async () => {
    const wanted = process.env.CHART_PICTURES;
    if (wanted) mkdirSync(wanted, { recursive: true });
    pictures = wanted || mkdtempSync(join(tmpdir(), "charts-"));
    lab = await startLab({ "01-charts.ipynb": notebook() });
  });

  afterAll(async () => {
    await lab?.stop();
    console.log(`The pictures of the charts are in ${pictures}`);
  });

  test.each(["JupyterLab Light", "JupyterLab Dark"] as const)(
    "%s shows every chart whole and alike, and says nothing against it",
    async (theme) => {
      const page = await lab.open(theme);
      const said = complaints(page);
      expect(await isDark(page)).toBe(theme === "JupyterLab Dark");
      for (const [i, name] of names.entries()) {
        const cell = page.locator(".jp-CodeCell").nth(i + 1);
        const drawn = cell.locator(".vega-embed svg, .vega-embed canvas");
        await cell.scrollIntoViewIfNeeded();
        await drawn.first().waitFor();
        await drawn.first().scrollIntoViewIfNeeded();
        await page.screenshot({ path: join(pictures, fileName(theme, name)) });
        const look = await drawn.first().evaluate(pixels);
        // A dark JupyterLab would make letters white, on a white chart.
        expect.soft(look === (seenBefore.get(name) ?? look), name).toBe(true);
        seenBefore.set(name, look);
        const seen = await drawn.first().boundingBox();
        const room = await cell.locator(".jp-OutputArea-output").boundingBox();
        expect.soft(seen?.width, name).toBeLessThanOrEqual(room?.width ?? 0);
        expect.soft(seen?.height, name).toBeLessThan(600);
      }
      expect(said).toEqual([]);
      await page.close();
    },
  );

  test("a live chart is there in every frame while it moves", async () => {
    const page = await lab.open("JupyterLab Light");
    const cell = page.locator(".jp-CodeCell").first();
    await cell.locator(".cm-content").click();
    await watch(page);
    await page.keyboard.press("Control+Enter");
    await cell.locator(".vega-embed").waitFor();
    const { frames, empty, lowest } = await watched(page);
    expect(frames).toBeGreaterThan(10);
    expect(empty).toBe(0);
    expect(lowest).toBeGreaterThan(200);
    await page.close();
  });
});

/** All charts as outputs that are there already, and the cell that moves. */
function notebook(): object {
  const shown = names.map((name, i) => {
    const data = chartBundle(gallery[name]);
    const outputs = [{ output_type: "display_data", metadata: {}, data }];
    return codeCell(`chart-${i}`, `show(gallery["${name}"]);`, outputs);
  });
  const kernelspec = {
    display_name: "TypeScript",
    language: "typescript",
    name: "tslab",
  };
  return {
    cells: [codeCell("live", live, []), ...shown],
    metadata: { kernelspec },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function codeCell(id: string, source: string, outputs: object[]): object {
  const cell_type = "code";
  return {
    cell_type,
    execution_count: null,
    id,
    metadata: {},
    outputs,
    source,
  };
}

/** What the page prints about a specification, now and later. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (/vega|WARN|spec/i.test(text)) said.push(text);
  });
  return said;
}

async function isDark(page: Page): Promise<boolean> {
  const body = page.locator("body[data-jp-theme-light]");
  await body.waitFor({ state: "attached" });
  return (await body.getAttribute("data-jp-theme-light")) === "false";
}

function fileName(theme: Theme, name: string): string {
  return `${theme === "JupyterLab Dark" ? "dark" : "light"}-${name}.png`;
}

/** What a chart looks like, as a text that can be compared. */
function pixels(drawn: Element): string {
  return "toDataURL" in drawn
    ? (drawn as HTMLCanvasElement).toDataURL()
    : drawn.outerHTML;
}
