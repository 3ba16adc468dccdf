// `npm run exercise`: the exercises in a terminal.
//
// Like start.mjs, this file must be readable for an old Node.
import { requireNode } from "./setup/node-version.mjs";

if (requireNode()) {
  import("./exercise/main.mjs").then(({ main }) => main(process.argv.slice(2)));
}
