import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { serve } from "../../scripts/setup/serve.mjs";
import { findBrowser } from "./find-browser.ts";

/** The themes of JupyterLab that a lecturer chooses from. */
export type Theme = "JupyterLab Light" | "JupyterLab Dark";

/** A JupyterLab with some notebooks, and a browser to look at them. */
export interface Lab {
  /** A notebook, the first unless told, in a window of a projector's size. */
  open(theme: Theme, name?: string): Promise<Page>;
  stop(): Promise<void>;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts JupyterLab on a folder of its own with these notebooks in it.
 *
 * @param notebooks by the name of the file
 */
export async function startLab(
  notebooks: Readonly<Record<string, object>>,
): Promise<Lab> {
  // Below the course, where the kernel finds node_modules.
  const outer = join(root, ".jupyter-test");
  mkdirSync(outer, { recursive: true });
  const folder = mkdtempSync(join(outer, "lab "));
  mkdirSync(join(folder, "notebooks"));
  for (const [name, notebook] of Object.entries(notebooks)) {
    writeFileSync(join(folder, "notebooks", name), JSON.stringify(notebook));
  }
  const from = 30_000 + Math.floor(Math.random() * 10_000);
  const server = serve({ root, folder, port: await freePort(undefined, from) });
  const executablePath = await findBrowser();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: flags,
  });
  await server.ready;
  return {
    async open(theme, name = Object.keys(notebooks)[0]) {
      const viewport = { width: 1280, height: 720 };
      const page = await browser.newPage({ viewport });
      await useTheme(page, theme);
      const place = `${server.address}/lab/tree/notebooks/${name}`;
      // Without `reset` the notebooks of the page before would open, too.
      await page.goto(`${place}?token=${server.token}&reset`);
      await page.getByText("TypeScript | Idle").waitFor();
      return page;
    },
    async stop() {
      await browser.close();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Tells the page its theme, and leaves the settings of the course alone. */
async function useTheme(page: Page, theme: Theme): Promise<void> {
  const id = "@jupyterlab/apputils-extension:themes";
  await page.route(/\/lab\/api\/settings/, async (route) => {
    const response = await route.fetch();
    if (route.request().method() !== "GET") return route.fulfill({ response });
    const json = await response.json();
    const plugins: { id: string; raw: string; settings: object }[] =
      json.settings && Array.isArray(json.settings) ? json.settings : [json];
    for (const plugin of plugins) {
      if (plugin.id === id) plugin.raw = JSON.stringify({ theme });
    }
    return route.fulfill({ response, json });
  });
}
