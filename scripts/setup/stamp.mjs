import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * A short name for a content: two contents with one fingerprint are the same.
 *
 * @param {readonly string[]} parts
 * @returns {string}
 */
export function fingerprint(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex");
}

/**
 * Says whether a stamp file holds exactly this text.
 *
 * A stamp is written as the last act of a step. A step that was broken off
 * has no stamp, so the next start does it again.
 *
 * @param {string} file
 * @param {string} text
 * @returns {boolean}
 */
export function hasStamp(file, text) {
  return readIfThere(file) === text;
}

/**
 * Writes a stamp file, and its folder if need be.
 *
 * @param {string} file
 * @param {string} text
 */
export function writeStamp(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * The text of a file, or null when there is none.
 *
 * @param {string} file
 * @returns {string | null}
 */
export function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") {
      return null;
    }
    throw error;
  }
}
