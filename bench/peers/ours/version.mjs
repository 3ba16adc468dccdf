import { readFileSync } from "node:fs";

const file = new URL("../../../lib/package.json", import.meta.url);

/** The library's name and version, and that of Node below it. */
export const version =
  `@course/lib ${JSON.parse(readFileSync(file, "utf8")).version}, ` +
  `Node ${process.versions.node}`;
