import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { UsageError } from "../usage-error.ts";
import { RUN } from "./file-names.ts";
import { writeFile } from "./write-file.ts";

const run = z.strictObject({
  /** Where the hand-ins are, from the folder of the results. */
  sources: z.array(z.string()).min(1),
  exercises: z.array(z.string()),
  seed: z.int().nonnegative(),
  timeLimit: z.int().positive().optional(),
});

/** How the results in a folder were made: `run.json`. */
export type Run = z.infer<typeof run>;

/** What was asked for on the command line. */
export interface Wish {
  sources: readonly string[];
  /** All exercises of the course unless some are named. */
  exercises?: readonly string[];
  /** By chance unless given: a seed that students can guess is none. */
  seed?: number;
  timeLimit?: number;
}

/**
 * The run that a folder of results holds; `undefined` when there is none.
 *
 * @throws {UsageError} when the file is none of ours.
 */
export async function readRun(out: string): Promise<Run | undefined> {
  const file = path.join(out, RUN);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
  try {
    const { sources, ...rest } = run.parse(JSON.parse(text));
    return { ...rest, sources: sources.map((one) => path.resolve(out, one)) };
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) {
      throw error;
    }
    throw new UsageError(
      `${file} does not tell how these results were made. Take the folder ` +
        "away, or name another one with --out.",
    );
  }
}

/**
 * The run for a wish: that of the folder goes on, with the same seed.
 *
 * @throws {UsageError} when the folder holds results of another seed or time
 *   limit, with which the new ones could not be compared.
 */
export async function runFor(
  out: string,
  { sources, exercises = [], seed, timeLimit }: Wish,
): Promise<Run> {
  const before = await readRun(out);
  const next: Run = {
    sources: sources.map((one) => path.resolve(one)),
    exercises: [...exercises],
    seed: seed ?? before?.seed ?? randomInt(2 ** 31),
  };
  const limit = timeLimit ?? before?.timeLimit;
  if (limit !== undefined) next.timeLimit = limit;
  if (!before) return next;
  for (const [option, now, then] of [
    ["--seed", next.seed, before.seed],
    ["--time-limit", next.timeLimit, before.timeLimit],
  ]) {
    if (now === then) continue;
    throw new UsageError(
      `${out} holds results made with ${option} ${then ?? "of each exercise"}` +
        `, got ${now}: one class is graded alike. Name another folder with ` +
        "--out.",
    );
  }
  return next;
}

/** Writes how the results are made, before the first of them. */
export async function writeRun(out: string, made: Run): Promise<void> {
  const sources = made.sources.map((one) => path.relative(out, one) || ".");
  const text = JSON.stringify({ ...made, sources }, null, 2);
  await writeFile(path.join(out, RUN), `${text}\n`);
}
