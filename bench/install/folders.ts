import { join } from "node:path";
import { root } from "../../scripts/setup/root.mjs";

/** The folder of the benchmark, where its packages are installed too. */
export const benchFolder = join(root, "bench");

/** What all peers read: made anew by each run, and ignored by git. */
export const problemFolder = join(root, "data", "bench");
