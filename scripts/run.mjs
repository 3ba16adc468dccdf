// `node scripts/run.mjs FILE ARGS…` runs a script of the course, TypeScript or
// JavaScript, after it has made sure that the set-up is complete.
//
// Like start.mjs, this file must be readable for an old Node.
import { requireNode } from "./setup/node-version.mjs";

if (requireNode()) {
  import("./setup/run-script.mjs").then(({ runScript }) =>
    runScript(process.argv.slice(2)),
  );
}
