import path from "node:path";
import { z } from "zod";
import type { Handed } from "../intake/read-class.ts";
import { UsageError } from "../usage-error.ts";
import { BY_HAND, TIMES } from "./file-names.ts";
import { readTable } from "./read-table.ts";

const name = z.string().min(1);

const points = z.strictObject({
  student: name,
  exercise: name,
  /** The title of a hidden test; empty for the whole exercise. */
  test: z.string(),
  points: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "expected a number such as 2 or 1.5")
    .transform(Number),
  comment: name,
});

/** Points that an instructor has given: `by-hand.csv`. */
export type ByHand = z.infer<typeof points>;

const times = z.strictObject({
  student: name,
  exercise: name,
  time: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});

/** When something was handed in, as an instructor has written: `times.csv`. */
export type HandedInTime = z.infer<typeof times>;

/** What an instructor has written beside the policy. */
export interface Notes {
  byHand: ByHand[];
  times: HandedInTime[];
}

export const NO_NOTES: Notes = { byHand: [], times: [] };

/**
 * Reads the points given by hand and the times of handing in; they lie in the
 * folder of results, where nothing ever writes over them.
 *
 * @throws {UsageError} when a row is not as it must be.
 */
export async function readNotes(out: string): Promise<Notes> {
  return {
    byHand: await readTable(path.join(out, BY_HAND), points),
    times: await readTable(path.join(out, TIMES), times),
  };
}

/**
 * Looks whether all notes belong to somebody: a misspelled name would lose
 * the points without a word.
 *
 * @param handed whose notes there can be
 * @param titles of the hidden tests, by exercise
 * @throws {UsageError} for a student, an exercise or a test that is not there.
 */
export function checkNotes(
  { byHand, times }: Notes,
  handed: readonly Pick<Handed, "student" | "exercise">[],
  titles: ReadonlyMap<string, readonly string[]>,
): void {
  const known = new Set(
    handed.map((one) => JSON.stringify([one.student.key, one.exercise])),
  );
  for (const [file, notes] of [
    [BY_HAND, byHand],
    [TIMES, times],
  ] as const) {
    for (const { student, exercise } of notes) {
      if (known.has(JSON.stringify([student, exercise]))) continue;
      throw new UsageError(
        `${file} names "${student}" and ${exercise}, but nobody of that name ` +
          "has that exercise. Names are those in the column student of " +
          "grades.csv.",
      );
    }
  }
  for (const { exercise, test } of byHand) {
    const all = titles.get(exercise) ?? [];
    if (test === "" || all.includes(test)) continue;
    throw new UsageError(
      `${BY_HAND} names a test "${test}" of ${exercise}; there are ` +
        `${all.map((title) => `"${title}"`).join(", ")}.`,
    );
  }
}
