import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type {
  Cell,
  Notebook,
} from "../../scripts/notebooks/notebook-format.ts";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { type Server, serve } from "../../scripts/setup/serve.mjs";
import { findBrowser } from "./find-browser.ts";

const name = "10-multilayer.ipynb";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describe(`${name} in JupyterLab`, () => {
  // Below the course, where the kernel finds node_modules.
  const outer = join(root, ".jupyter-test");
  let folder = "";
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(outer, { recursive: true });
    folder = mkdtempSync(join(outer, "ブラウザ "));
    mkdirSync(join(folder, "notebooks"));
    writeFileSync(join(folder, "notebooks", name), withoutOutputs());
    const from = 20_000 + Math.floor(Math.random() * 10_000);
    const port = await freePort(undefined, from);
    server = serve({ root, folder, port });
    const executablePath = await findBrowser();
    browser = await chromium.launch({ executablePath, args: flags });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    await server.ready;
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  test("opens at once with the TypeScript kernel, and no question", async () => {
    await page.goto(server.url);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor();
    await page.getByText("TypeScript", { exact: true }).first().waitFor();
    await status(page, "idle");
    expect(await page.locator(".jp-Dialog, .Toastify__toast").count()).toBe(0);
  });

  test("runs from top to bottom and draws its charts", async () => {
    expect(await page.locator(".vega-embed").count()).toBe(0);
    await page.getByText("Run", { exact: true }).click();
    await page.getByText("Run All Cells", { exact: true }).click();
    const limit = { timeout: 180_000, interval: 500 };
    await vi.waitUntil(
      async () => (await hasRun(page)) || (await errors(page).count()) > 0,
      limit,
    );
    expect(await errors(page).allTextContents()).toEqual([]);
    await status(page, "idle");
    expect(await page.locator(".vega-embed").count()).toBeGreaterThan(0);
    if (process.env.SCREENSHOT) await picture(page, process.env.SCREENSHOT);
  });

  test("is saved with its outputs and without an error", async () => {
    await page.getByText("File", { exact: true }).click();
    await page.getByText("Save Notebook", { exact: true }).click();
    const cells = await vi.waitUntil(() => savedCells(folder), 20_000);
    for (const cell of cells) {
      expect(JSON.stringify(cell.outputs)).not.toMatch(/"stderr"|"error"/);
    }
  });
});

/** The notebook as if it had never run. */
function withoutOutputs(): string {
  const text = readFileSync(join(root, "notebooks", name), "utf8");
  const notebook: Notebook = JSON.parse(text);
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code"
      ? { ...cell, outputs: [], execution_count: null }
      : cell,
  );
  return JSON.stringify({ ...notebook, cells });
}

/** Waits for the state that JupyterLab shows for the kernel. */
async function status(page: Page, state: string): Promise<void> {
  const sign = ".jp-Notebook-ExecutionIndicator";
  await page.locator(`${sign}[data-status="${state}"]`).first().waitFor();
}

/** Takes a picture of the window with the learning curves in its middle. */
async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const charts = document.querySelectorAll(".vega-embed");
    charts[Math.min(1, charts.length - 1)]?.scrollIntoView({ block: "center" });
  });
  // JupyterLab draws a cell some time after it comes into view.
  await page.waitForTimeout(3000);
  await page.setViewportSize({ width: 1280, height: 1120 });
  await page.screenshot({ path });
}

/** What the kernel has printed as errors. */
function errors(page: Page) {
  const kind = "application/vnd.jupyter.stderr";
  return page.locator(`.jp-Notebook [data-mime-type="${kind}"]`);
}

/** True when every code cell that is not empty has its number. */
async function hasRun(page: Page): Promise<boolean> {
  const cells = page.locator(".jp-CodeCell");
  const prompts = await cells.locator(".jp-InputPrompt").allTextContents();
  return prompts.length > 0 && prompts.every((text) => /\[\d+\]/.test(text));
}

/**
 * The code cells of the saved file, or null when it is not saved yet, or not to
 * its end: JupyterLab writes into the file itself.
 */
function savedCells(folder: string): Cell[] | null {
  const text = readFileSync(join(folder, "notebooks", name), "utf8");
  if (!text.trimEnd().endsWith("}")) return null;
  const { cells }: { cells: Cell[] } = JSON.parse(text);
  const code = cells.filter((cell) => cell.cell_type === "code");
  const done = code.some((cell) => cell.outputs?.length);
  return done ? code : null;
}
