import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { UsageError } from "../usage-error.ts";
import { POLICY } from "./file-names.ts";

const time = z.iso.datetime({ offset: true }).transform((text) => {
  return new Date(text);
});

const policy = z.strictObject({
  /** Until when a hand-in counts in full, by exercise. */
  deadlines: z.record(z.string(), time).default({}),
  /** Later deadlines for some students, by their name and exercise. */
  extensions: z.record(z.string(), z.record(z.string(), time)).default({}),
  late: z
    .strictObject({
      /** Minutes after the deadline that nobody counts. */
      graceMinutes: z.number().nonnegative().default(0),
      /** Days that each student may be late without loss, in all. */
      freeDays: z.int().nonnegative().default(0),
      /** The part of the points that each further day costs: 0.1 is 10 %. */
      lossPerDay: z.number().min(0).max(1).default(0),
      /** After so many days a hand-in has no points. */
      lastDay: z.int().nonnegative().optional(),
    })
    .prefault({}),
  /** Which of several hand-ins counts. */
  resubmissions: z.enum(["last", "best", "first"]).default("last"),
  /** What Canvas calls each exercise: "Layers (4711)". */
  canvas: z.record(z.string(), z.string()).default({}),
});

/** What an instructor has decided: `policy.json` in the folder of results. */
export type Policy = z.infer<typeof policy>;

/** The policy when there is no file: nothing is late, and the last counts. */
export const NO_POLICY: Policy = policy.parse({});

/**
 * Reads the policy of a class.
 *
 * @param exercises that there are
 * @throws {UsageError} when the file holds anything else, or names an exercise
 *   that is not there: a misspelled deadline must not be silently none.
 */
export async function readPolicy(
  out: string,
  exercises: readonly string[],
): Promise<Policy> {
  const file = path.join(out, POLICY);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return NO_POLICY;
    throw error;
  }
  const found = policy.safeParse(jsonOf(text, file));
  if (!found.success) {
    throw new UsageError(
      `${file}:\n${z.prettifyError(found.error)}\n` +
        "docs/grading.md shows such a file, under 3.",
    );
  }
  const { deadlines, extensions, canvas } = found.data;
  const named = [deadlines, canvas, ...Object.values(extensions)];
  for (const name of named.flatMap((one) => Object.keys(one))) {
    if (exercises.includes(name)) continue;
    throw new UsageError(
      `${file} names an exercise ${name}, but there is none of that name. ` +
        `There are ${exercises.join(", ")}.`,
    );
  }
  return found.data;
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no JSON: ${(error as Error).message}`);
  }
}
