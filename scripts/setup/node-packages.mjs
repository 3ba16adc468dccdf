import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findNpm } from "./find-npm.mjs";
import { downloadProblem } from "./network.mjs";
import { runProgram } from "./run-program.mjs";
import { fingerprint, hasStamp, readIfThere, writeStamp } from "./stamp.mjs";

// Errors only, no advertisement, and no minute of waiting without a network.
const flags = [
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=5000",
];

/**
 * The step that installs the node packages of package-lock.json.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function nodePackages(root) {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stampFile = join(root, "node_modules", ".course-stamp");
  const recordFile = join(root, "node_modules", ".package-lock.json");
  const system = `${process.platform}-${process.arch}`;
  const stamp = `${system} ${fingerprint([lock])}`;
  return {
    name: "Node packages",
    doing: "installing what package-lock.json lists",
    isDone() {
      if (hasStamp(stampFile, stamp)) return true;
      const copied = readIfThere(stampFile)?.startsWith(system) === false;
      if (copied || !isInstalled(recordFile, lock)) return false;
      writeStamp(stampFile, stamp);
      return true;
    },
    async run() {
      rmSync(stampFile, { force: true });
      rmSync(recordFile, { force: true });
      const args = [findNpm(), "ci", ...flags];
      const { status, output } = await runProgram(process.execPath, args, {
        cwd: root,
      });
      if (status !== 0) throw downloadProblem("the node packages", output);
      writeStamp(stampFile, stamp);
    },
  };
}

/**
 * Says whether npm itself, called by hand, has installed what the lock file
 * lists. npm keeps a record of what it installed; it leaves out the packages
 * for other systems, which are optional.
 *
 * @param {string} recordFile
 * @param {string} lock the text of package-lock.json
 * @returns {boolean}
 */
function isInstalled(recordFile, lock) {
  const record = readIfThere(recordFile);
  if (record === null) return false;
  const installed = JSON.parse(record).packages;
  const wanted = Object.entries(JSON.parse(lock).packages);
  return wanted.every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    if (found === undefined) return entry.optional === true;
    return (
      found.version === entry.version && found.integrity === entry.integrity
    );
  });
}
