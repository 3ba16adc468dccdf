import { parseArgs } from "node:util";
import { Problem } from "./problem.mjs";

/**
 * Node's `parseArgs`, with errors for people.
 *
 * @template {import("node:util").ParseArgsConfig} T
 * @param {T} config
 * @param {string} help what `--help` shows
 * @returns {ReturnType<typeof parseArgs<T>>}
 * @throws {Problem} when the command line has an unknown option
 */
export function parseOptions(config, help) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message, help);
  }
}

/**
 * Reads an option that is a whole number.
 *
 * @param {string} name such as `--port`
 * @param {string} text what was typed
 * @param {{ min: number, max: number }} bounds
 * @returns {number}
 * @throws {Problem} when it is something else
 */
export function wholeNumber(name, text, { min, max }) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new Problem(
    `${name} expects a whole number from ${min} to ${max}, got "${text}".`,
  );
}
