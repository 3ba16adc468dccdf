import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { watch, watched } from "./frames.ts";
import { type Lab, startLab, type Theme } from "./lab.ts";

/** Milliseconds: a second, and as long again for a machine under load. */
const ENDED = 2000;

const train = `import { fit, MultiLayerNet, oneHot, Random, SGD } from "@course/lib";
const random = new Random(1);
const x = random.normal([5000, 50]);
const t = oneHot(Array.from({ length: 5000 }, (_, i) => i % 10), 10);
const net = new MultiLayerNet({ sizes: [50, 50, 10], random });
const options = { batchSize: 100, optimizer: new SGD({ lr: 0.1 }), random };
const history = await fit(net, { x, t }, { ...options, epochs: 5000 });
console.log("complete epochs: " + history.length);`;

/** Goes on, and says whether it begins where it ended. */
const goOn = `const more = await fit(net, { x: x, t: t }, { ...options, epochs: 3 });
const [last] = history.slice(-1);
console.log("goes on: " + (more.length === 3 && more[0].loss < last.loss));`;

/** A loop: each turn of it trains a network of its own. */
const loop = `for (let i = 0; i < 3; i++) {
  const one = new MultiLayerNet({ sizes: [50, 50, 10], random: random });
  console.log("network " + i);
  await fit(one, { x: x, t: t }, { ...options, epochs: 5000 });
}`;

const last = `const again = await fit(net, { x: x, t: t }, { ...options, epochs: 3 });
console.log(again.length + " epochs more");`;

describe("training in JupyterLab", () => {
  let lab: Lab;
  let page: Page;

  beforeAll(async () => {
    lab = await startLab({ "01-training.ipynb": notebook() });
    page = await lab.open((process.env.THEME ?? "JupyterLab Light") as Theme);
  });

  afterAll(async () => {
    await lab?.stop();
  });

  test("draws its curves several times a second, without flicker", async () => {
    await watch(page);
    await run(page, 0);
    await page.getByText(/steps, about \d+ (s|min) left/).waitFor();
    await page.waitForTimeout(4000);
    const { frames, empty, lowest, pictures, seconds } = await watched(page);
    console.log(`${(pictures / seconds).toFixed(1)} pictures a second`);
    expect(frames).toBeGreaterThan(10);
    expect(empty).toBe(0);
    expect(lowest).toBeGreaterThan(200);
    expect(pictures / seconds).toBeGreaterThan(1.5);
    await picture(page, "while-it-trains");
  });

  test("ends within a second when ■ is pressed, after a whole step", async () => {
    const took = await stop(page);
    console.log(`stopped ${took} ms after the click`);
    expect(took).toBeLessThan(ENDED);
    const said = await text(page, 0);
    expect(said).toMatch(/\d+ of \d+ steps, stopped/);
    expect(said).toMatch(/complete epochs: [1-9]/);
    await cell(page, 0).locator(".vega-embed").waitFor();
    await picture(page, "stopped");
  });

  test("goes on afterwards with the network as it was", async () => {
    await run(page, 1);
    await page.getByText("goes on: true").waitFor();
    await idle(page);
    expect(await text(page, 1)).toContain("150 of 150 steps");
  });

  test("ends a loop over networks, and leaves nothing behind", async () => {
    await run(page, 2);
    await page.getByText("network 0", { exact: true }).waitFor();
    await page.getByText(/steps, about \d+ (s|min) left/).waitFor();
    expect(await stop(page)).toBeLessThan(ENDED);
    const said = await text(page, 2);
    expect(said).toContain("network 1");
    expect(said).not.toContain("network 2");
    expect(said).toContain("CellStopped: This cell was stopped");
    await run(page, 3);
    await page.getByText("3 epochs more", { exact: true }).waitFor();
  });
});

const cell = (page: Page, i: number) => page.locator(".jp-CodeCell").nth(i);

const text = (page: Page, i: number) => cell(page, i).innerText();

async function run(page: Page, i: number): Promise<void> {
  // Not by a click: an output that is being drawn moves the cells below it.
  await cell(page, i).locator(".cm-content").focus();
  await page.keyboard.press("Control+Enter");
}

/** Presses ■; gives the milliseconds until the kernel has nothing to do. */
async function stop(page: Page): Promise<number> {
  const began = performance.now();
  await page.locator('[data-jp-item-name="interrupt"]').click();
  await idle(page);
  const took = performance.now() - began;
  // Before JupyterLab knows that the cell has ended, it runs no other.
  await page.getByText("[*]:").first().waitFor({ state: "hidden" });
  return Math.round(took);
}

async function idle(page: Page): Promise<void> {
  await page.getByText("TypeScript | Idle").waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.CHART_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

function notebook(): object {
  const cells = [train, goOn, loop, last].map((source, i) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${i}`,
    metadata: {},
    outputs: [],
    source,
  }));
  const kernelspec = {
    display_name: "TypeScript",
    language: "typescript",
    name: "tslab",
  };
  return { cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
}
