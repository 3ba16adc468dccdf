// `npm run live`: a lecture to be typed in front of a class.
//
// Like start.mjs, this file must be readable for an old Node.
import { requireNode } from "./setup/node-version.mjs";

if (requireNode()) {
  import("./live/main.mjs").then(({ main }) => main(process.argv.slice(2)));
}
