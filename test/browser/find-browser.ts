import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installBrowser } from "./install-browser.ts";

/** Where browsers lie, unless they are on PATH. */
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => {
    const folder = process.env[name];
    if (folder === undefined) return [];
    return [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ];
  }),
];

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

/**
 * Finds a browser of the Chromium family for the tests: the one that the
 * variable CHROME_PATH names, else one on this machine, else one that is
 * installed now.
 *
 * @param places where to look before PATH
 * @returns the path of its program
 * @throws Error when there is none and none can be installed
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  places: string[] = usualPlaces,
): Promise<string> {
  const named = env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROME_PATH names "${named}", which does not exist: ` +
        "name a Chromium or Chrome, or leave it out",
    );
  }
  const here = () => [...places, ...onPath(env)].find(existsSync);
  return here() ?? (await installBrowser(env, here));
}

function onPath(env: NodeJS.ProcessEnv): string[] {
  const folders = (env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
