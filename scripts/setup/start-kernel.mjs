// What JupyterLab starts as its TypeScript kernel: tslab, with one repair.
//
// The compiler in tslab wants to wait for two things at once when a file below
// the library comes or goes, be it for a moment as when JupyterLab saves one.
// tslab lets it wait for one only, and each cell after that stops with
// "Unexpected pending rebuildTimer".
import { createRequire } from "node:module";
import { severalTimers } from "./several-timers.mjs";

const require = createRequire(import.meta.url);
const requireForTslab = createRequire(require.resolve("tslab"));
const compiler = "@tslab/typescript-for-tslab";
const ts = requireForTslab(compiler);

/** @param {any[]} args */
function createWatchCompilerHost(...args) {
  const host = ts.createWatchCompilerHost(...args);
  return Object.assign(host, severalTimers(host));
}

// What a module exports cannot be changed: tslab gets a copy.
const loaded = requireForTslab.cache[requireForTslab.resolve(compiler)];
if (!loaded) throw new Error(`${compiler} is not where Node looks for it.`);
loaded.exports = { ...ts, createWatchCompilerHost };

const { startKernel } = require("tslab/dist/main");
startKernel({ configPath: process.argv[2], enableFindLocal: false });
