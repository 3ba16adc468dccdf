import { join, relative } from "node:path";
import { buildDocumentation } from "./docs/build.ts";
import { root } from "./setup/root.mjs";

const folder = join(root, "docs/api");
await buildDocumentation(folder);
console.log(`Open ${relative(process.cwd(), join(folder, "index.html"))}`);
