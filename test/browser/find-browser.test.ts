import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "./find-browser.ts";

let folder = "";
let browser = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "browser "));
  mkdirSync(join(folder, "bin"));
  browser = join(folder, "bin", "chromium");
  writeFileSync(browser, "");
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the browser that CHROME_PATH names is taken", async () => {
  expect(await findBrowser({ CHROME_PATH: browser, PATH: "" })).toBe(browser);
});

test("a CHROME_PATH that leads nowhere is an error", async () => {
  const env = { CHROME_PATH: join(folder, "none") };
  await expect(findBrowser(env)).rejects.toThrow(/CHROME_PATH names .*none/);
});

test("a browser on PATH is found", async () => {
  const env = { PATH: join(folder, "bin") };
  expect(await findBrowser(env, [])).toBe(browser);
});

test("without a browser, apt and a network the error says so", async () => {
  const env = {
    PATH: join(folder, "empty"),
    PLAYWRIGHT_DOWNLOAD_HOST: "http://127.0.0.1:9",
    PLAYWRIGHT_BROWSERS_PATH: join(folder, "browsers"),
  };
  await expect(findBrowser(env, [])).rejects.toThrow(
    /no browser for the test[\s\S]*CHROME_PATH[\s\S]*apt-get answered:\s+ENOENT[\s\S]*Playwright answered:[\s\S]*ECONNREFUSED/,
  );
});
