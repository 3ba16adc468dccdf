// `npm start`: makes everything ready and opens JupyterLab.
//
// This file and node-version.mjs are the only ones that an old Node reads:
// they use nothing newer than Node 12 knows. The rest is loaded afterwards.
import { requireNode } from "./setup/node-version.mjs";

if (requireNode()) {
  import("./setup/main.mjs").then(({ main }) => main(process.argv.slice(2)));
}
