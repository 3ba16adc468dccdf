import { measureGrading } from "../grading/measure-grading.ts";
import { installPackage } from "../install/install-peers.ts";
import type { BenchOptions } from "../options.ts";
import type { Results } from "../report/results.ts";
import {
  growthSection,
  productSection,
  smallSections,
} from "../report/sections.ts";
import {
  measureGrowth,
  measureImport,
  measureMemory,
  measurePeak,
  measureProducts,
} from "./measure.ts";

/**
 * Measures what is chosen besides the networks; prints and keeps it.
 *
 * @param hasNumpy whether NumPy is there to measure the peak.
 */
export async function addMeasures(
  results: Results,
  { only, quick }: BenchOptions,
  hasNumpy: boolean,
): Promise<void> {
  if (only.includes("products")) {
    if (hasNumpy) results.peak = await measurePeak();
    results.products = await measureProducts(quick ? 5 : 50);
    console.log(productSection(results));
  }
  if (only.includes("growth")) {
    results.growth = await measureGrowth(quick ? 10 : 120);
    console.log(growthSection(results));
  }
  if (only.includes("import")) {
    results.importTime = await measureImport(quick ? 3 : 11);
  }
  if (only.includes("memory")) {
    results.memory = await measureMemory(quick ? 4 : 100);
  }
  if (only.includes("grading")) {
    const reason = await installPackage("nbgrader");
    if (reason === undefined) {
      results.grading = await measureGrading(quick ? 1 : 3);
    } else {
      results.leftOut.nbgrader = reason;
      console.log(`\nnbgrader is left out: ${reason}`);
    }
  }
  for (const line of smallSections(results)) console.log(`\n${line}`);
}
