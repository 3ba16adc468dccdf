// `npm run bench`: see `help` in options.ts.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { showProblems } from "../scripts/setup/problem.mjs";
import { benchFolder } from "./install/folders.ts";
import { installPeers } from "./install/install-peers.ts";
import { addMeasures } from "./measures/add-measures.ts";
import { help, isComplete, readOptions, wantedPeers } from "./options.ts";
import { warnOfLoad } from "./report/load.ts";
import { newResults, resultsText } from "./report/results.ts";
import { writeReadme } from "./report/write-readme.ts";
import { addNetworks } from "./run/add-networks.ts";

await showProblems(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  const results = newResults(options);
  warnOfLoad();
  const wanted = wantedPeers(options);
  results.leftOut = await installPeers(wanted);
  const able = wanted.filter(({ key }) => !(key in results.leftOut));
  await addNetworks(results, able, options);
  const hasNumpy = able.some(({ needs }) => needs.includes("numpy"));
  await addMeasures(results, options, hasNumpy);
  writeFileSync(join(benchFolder, "results.json"), resultsText(results));
  console.log("\nWritten: bench/results.json");
  if (isComplete(options)) {
    writeReadme(results);
    console.log("Written: docs/bench.svg, and the table in README.md");
  }
});
