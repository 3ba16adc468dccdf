import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the course: the one that holds package.json. */
export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
