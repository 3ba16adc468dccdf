import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { type Outcome, runProgram } from "../../scripts/setup/run-program.mjs";

const packages = ["chromium", "fonts-noto-cjk"];

/**
 * Installs a browser: Debian's package where that is allowed, else the one
 * that Playwright downloads into its own folder.
 *
 * @param here looks for a browser on the machine
 * @returns the path of the browser's program
 * @throws Error with what both ways answered, when neither works
 */
export async function installBrowser(
  env: NodeJS.ProcessEnv,
  here: () => string | undefined,
): Promise<string> {
  const debian = await installWithApt(env);
  const installed = here();
  if (installed !== undefined) return installed;
  const playwright = await installWithPlaywright(env);
  if (playwright.status === 0) return chromium.executablePath();
  throw new Error(
    "There is no browser for the test, and none can be installed.\n" +
      "Install Chromium or Chrome, or name one in the variable CHROME_PATH.\n" +
      `apt-get answered:\n${answer(debian)}\n` +
      `Playwright answered:\n${answer(playwright)}`,
  );
}

async function installWithApt(env: NodeJS.ProcessEnv): Promise<Outcome> {
  // sudo -n asks for no password: it fails where one would be needed.
  const isRoot = process.getuid?.() === 0;
  const [program = "", ...sudo] = isRoot
    ? ["apt-get"]
    : ["sudo", "-n", "apt-get"];
  const options = { env: { ...env, DEBIAN_FRONTEND: "noninteractive" } };
  await runProgram(program, [...sudo, "update"], options);
  const install = ["install", "--yes", "--no-install-recommends", ...packages];
  return runProgram(program, [...sudo, ...install], options);
}

function installWithPlaywright(env: NodeJS.ProcessEnv): Promise<Outcome> {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve("playwright-core/package.json");
  const cli = join(dirname(manifest), "cli.js");
  return runProgram(process.execPath, [cli, "install", "chromium"], { env });
}

function answer({ error, output }: Outcome): string {
  return (error ?? output.trim()).replace(/^/gm, "  ");
}
