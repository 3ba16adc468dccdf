import { rm } from "node:fs/promises";
import path from "node:path";
import { gradeAll, type OnProgress } from "./grade-all.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { openClass } from "./open-class.ts";
import { aloneIn } from "./results/alone-in.ts";
import { type Change, changesBetween } from "./results/changes.ts";
import { type Attempt, gradesOf } from "./results/grade.ts";
import { readRun } from "./results/run.ts";
import { Store } from "./results/store.ts";
import { writeResults } from "./results/write-results.ts";
import { UsageError } from "./usage-error.ts";

/** What to grade again. */
export interface RegradeOptions {
  /** The folder of results. */
  out: string;
  /** Only show what would change; replace nothing. */
  isTrial: boolean;
  folder?: string;
  onProgress?: OnProgress;
}

/** New results wait here until they may replace the old ones. */
const WAITING = ".regrade";

/**
 * Grades a class again by the tests as they are now, with the same seed.
 *
 * @returns whose grade changes, and why
 * @throws {UsageError} when the folder holds no results.
 * @throws {SpecificationError} when hidden tests are themselves at fault.
 */
export async function regradeClass({
  out,
  isTrial,
  folder,
  onProgress,
}: RegradeOptions): Promise<Change[]> {
  const run = await readRun(out);
  if (!run) {
    throw new UsageError(
      `There are no results in ${out} to grade again. Name the folder: ` +
        "npm run regrade -- graded --diff",
    );
  }
  const opened = await openClass(out, run, folder);
  try {
    const { handed, folders, decisions } = opened;
    return await aloneIn(out, async () => {
      const store = new Store(out, folders);
      const waiting = new Store(path.join(out, WAITING), folders);
      const read = (from: Store) =>
        mapConcurrently(handed, 16, (one) => from.read(one));
      const [old, fresh] = [await read(store), await read(waiting)];
      const all = await gradeAll(opened, {
        kept: handed.map((_, i) => fresh[i] ?? old[i]),
        keep: (graded) => waiting.write(graded),
        ...(onProgress && { onProgress }),
      });
      const before = old.flatMap((graded, i): Attempt[] => {
        const { time, isLate } = handed[i];
        const when = { ...(time && { time }), ...(isLate && { isLate }) };
        return graded ? [{ ...graded, ...when }] : [];
      });
      const grades = gradesOf(all, decisions);
      const changes = changesBetween(gradesOf(before, decisions), grades);
      if (isTrial) return changes;
      for (const { time, isLate, ...graded } of all) await store.write(graded);
      await writeResults(out, folders, grades, decisions.policy);
      await rm(path.join(out, WAITING), { recursive: true, force: true });
      return changes;
    });
  } finally {
    await opened.close();
  }
}
