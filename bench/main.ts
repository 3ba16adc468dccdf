// `npm run bench`: see `help` in options.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { showProblems } from "../scripts/setup/problem.mjs";
import { benchFolder } from "./install/folders.ts";
import { installPeers } from "./install/install-peers.ts";
import { addMeasures } from "./measures/add-measures.ts";
import {
  help,
  isComplete,
  isGradingAlone,
  readOptions,
  wantedPeers,
} from "./options.ts";
import { warnOfLoad } from "./report/load.ts";
import { newResults, type Results, resultsText } from "./report/results.ts";
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
  const file = join(benchFolder, "results.json");
  const isAlone = isGradingAlone(options);
  const all = isAlone ? withGrading(file, results) : results;
  writeFileSync(file, resultsText(all));
  console.log("\nWritten: bench/results.json");
  if (isComplete(options) || isAlone) {
    writeReadme(all);
    console.log("Written: docs/bench.svg, and the table in README.md");
  }
});

/** The results of the last run, with what was measured of grading in this one. */
function withGrading(file: string, { grading, leftOut }: Results): Results {
  const last: Results = JSON.parse(readFileSync(file, "utf8"));
  const { nbgrader: _, ...others } = last.leftOut;
  return {
    ...last,
    leftOut: { ...others, ...leftOut },
    ...(grading && { grading }),
  };
}
