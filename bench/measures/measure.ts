import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../../scripts/setup/problem.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";
import {
  pythonEnvironment,
  venvPython,
} from "../../scripts/setup/venv-python.mjs";
import { benchFolder } from "../install/folders.ts";
import { type Summary, summary } from "../report/statistics.ts";
import { threadsOf } from "../run/threads.ts";

const products = z.array(
  z.object({
    size: z.string(),
    dtype: z.enum(["float32", "float64"]),
    forward: z.number(),
    weights: z.number(),
    inputs: z.number(),
  }),
);
const growth = z.array(z.object({ hidden: z.string(), ms: z.number() }));
const memory = z.object({ early: z.number(), late: z.number() });
const peak = z.object({ float32: z.number(), float64: z.number() });

export type Products = z.infer<typeof products>;
export type Growth = z.infer<typeof growth>;
export type Memory = z.infer<typeof memory> & { epochs: number };
export type Peak = z.infer<typeof peak>;

/** GFLOP/s of each matrix product; each is called for `ms` milliseconds. */
export async function measureProducts(ms: number): Promise<Products> {
  return products.parse(await node("products.mjs", ms));
}

/** Time of an epoch as width and depth grow. */
export async function measureGrowth(steps: number): Promise<Growth> {
  return growth.parse(await node("growth.mjs", steps));
}

/** Peak memory early and late, in MB. */
export async function measureMemory(epochs: number): Promise<Memory> {
  return { ...memory.parse(await node("memory.mjs", epochs)), epochs };
}

/** GFLOP/s that NumPy reaches on one thread. */
export async function measurePeak(): Promise<Peak> {
  const env = { ...pythonEnvironment(), ...threadsOf(1) };
  const file = join(benchFolder, "measures", "peak.py");
  return peak.parse(await answer(venvPython(benchFolder), [file], env));
}

/** Milliseconds to import the library, each time in a fresh process. */
export async function measureImport(times: number): Promise<Summary> {
  const program =
    "const start = performance.now(); require('@course/lib');" +
    "process.stdout.write(String(performance.now() - start))";
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const args = ["--input-type=commonjs", "--eval", program];
    all.push(z.number().parse(await answer(process.execPath, args)));
  }
  return summary(all);
}

function node(file: string, argument: number): Promise<unknown> {
  const path = join(benchFolder, "measures", file);
  return answer(process.execPath, [path, String(argument)]);
}

async function answer(
  program: string,
  args: string[],
  env = process.env,
): Promise<unknown> {
  const options = { cwd: benchFolder, env };
  const { status, stdout, output } = await runProgram(program, args, options);
  if (status === 0) return JSON.parse(stdout);
  throw new Problem(`${args[0]} ended without an answer.`, output);
}
