import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../setup/root.mjs";

/**
 * The compiled part of the kit for live lectures; it is there only after the
 * set-up.
 *
 * @returns {Promise<typeof import("../../kit/live/index.ts")>}
 */
export function liveKit() {
  const file = join(root, "kit/dist/live/index.js");
  return import(pathToFileURL(file).href);
}
