// Read by old versions of Node: no syntax newer than Node 12 (see start.mjs).
import { readFileSync } from "node:fs";

/**
 * Says whether one version is at least another.
 *
 * @param {string} version such as `v20.19.0`
 * @param {string} minimum such as `20.19.0`
 * @returns {boolean}
 */
export function isAtLeast(version, minimum) {
  const have = numbers(version);
  const want = numbers(minimum);
  for (let i = 0; i < want.length; i++) {
    const part = have[i] || 0;
    if (part !== want[i]) return part > want[i];
  }
  return true;
}

/**
 * Compares the Node that runs this with `engines.node` in package.json.
 * When it is too old, says what to do and sets the exit code.
 *
 * @returns {boolean} true when this Node is new enough
 */
export function requireNode() {
  const file = new URL("../../package.json", import.meta.url);
  const { engines } = JSON.parse(readFileSync(file, "utf8"));
  const minimum = engines.node.replace(">=", "");
  if (isAtLeast(process.version, minimum)) return true;
  console.error(
    `\n✗ Node is too old: this is ${process.version}, and the course needs` +
      ` ${minimum} or newer.\n\n` +
      "Install the LTS version from https://nodejs.org, open a new terminal," +
      "\nlook at it with `node --version`, and type `npm start` again.\n",
  );
  process.exitCode = 1;
  return false;
}

/** @param {string} version */
function numbers(version) {
  return version.replace("v", "").split(".").map(Number);
}
