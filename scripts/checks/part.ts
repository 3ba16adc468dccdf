import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "../setup/root.mjs";

/** How many tests passed and failed. */
export interface Count {
  passed: number;
  failed: number;
}

/** One part of the checks, with the name that is printed. */
export interface Part {
  name: string;
  run(): Promise<Count>;
}

/** A program that is right when it ends with exit code 0: it counts as one. */
export function program(name: string, ...args: string[]): Part {
  return {
    name,
    async run() {
      const right = (await node(args)) === 0;
      return { passed: Number(right), failed: Number(!right) };
    },
  };
}

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numTotalTests: z.number(),
});

/** All tests of one vitest project, each of which counts. */
export function tests(name: string, project: string): Part {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "course-"));
      const file = join(folder, "report.json");
      try {
        await node([
          "node_modules/vitest/vitest.mjs",
          "run",
          `--project=${project}`,
          "--reporter=dot",
          "--reporter=json",
          `--outputFile.json=${file}`,
        ]);
        return countOf(report.parse(JSON.parse(readFileSync(file, "utf8"))));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

/** A file that could not be loaded fails too, though none of its tests ran. */
function countOf(result: z.infer<typeof report>): Count {
  const passed = result.numPassedTests;
  const failed = result.numTotalTests - passed;
  return { passed, failed: Math.max(failed, Number(!result.success)) };
}

/** Runs the parts one after the other; prints their times and the sum. */
export async function runParts(parts: readonly Part[]): Promise<void> {
  const total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  for (const { name, run } of parts) {
    console.log(`\n=== ${name}`);
    const start = performance.now();
    const { passed, failed } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(
      `${failed === 0 ? "✓" : "✗"} ${name}: ${passed} passed, ` +
        `${failed} failed (${seconds} s)`,
    );
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${lines.join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  if (total.failed > 0) process.exitCode = 1;
}

function node(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { cwd: root, stdio: "inherit" })
      .on("error", reject)
      .on("exit", resolve);
  });
}
