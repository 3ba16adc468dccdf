import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Problem } from "../setup/problem.mjs";

/**
 * The file in which a conductor leaves its address for the commands that come
 * later. Only its owner may read it.
 *
 * @param {string} root
 * @param {string} name of the lecture
 */
const fileFor = (root, name) =>
  join(root, ".venv", "jupyter", "live", `${name}.url`);

/**
 * Leaves the address of a conductor.
 *
 * @param {string} root
 * @param {string} name of the lecture
 * @param {string} url
 * @returns {() => void} takes it away
 */
export function leaveAddress(root, name, url) {
  const file = fileFor(root, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, url, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/**
 * Asks the conductor that runs, in another terminal, for something.
 *
 * @param {string} root
 * @param {string} name of the lecture
 * @param {string} wish such as `catch-up/5`
 * @returns {Promise<string | null>} what it answers; null when none runs
 * @throws {Problem} when it cannot do that
 */
export async function askConductor(root, name, wish) {
  const url = addressOf(root, name);
  if (url === null) return null;
  /** @type {Response} */
  let response;
  try {
    response = await fetch(url + wish, { method: "POST" });
  } catch {
    return null; // It has ended without taking its address away.
  }
  const words = await response.text();
  if (!response.ok) throw new Problem(words);
  return words;
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {string | null}
 */
function addressOf(root, name) {
  try {
    return readFileSync(fileFor(root, name), "utf8");
  } catch {
    return null;
  }
}
