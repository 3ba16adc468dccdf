import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup/root.mjs";
import { renderSvg } from "../library.ts";
import { describedSvg } from "./described-svg.ts";
import { ratioChart } from "./ratio-chart.ts";
import { withBlock } from "./readme.ts";
import { readmeBlock } from "./readme-block.ts";
import type { Results } from "./results.ts";

/** Writes the chart docs/bench.svg, and the benchmark's part of README.md. */
export function writeReadme(results: Results): void {
  const chart = ratioChart(results);
  const svg = describedSvg(renderSvg(chart), chart.description);
  writeFileSync(join(root, "docs", "bench.svg"), `${svg}\n`);
  const file = join(root, "README.md");
  const block = readmeBlock(results);
  writeFileSync(file, withBlock(readFileSync(file, "utf8"), block));
}
