import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { isAlive } from "../is-alive.ts";
import { UsageError } from "../usage-error.ts";
import { unwritable } from "./unwritable.ts";

/** Of this machine, or container: the numbers of others' processes say nothing. */
const HERE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const CLAIM = new RegExp(`^\\.grading-${HERE}-(\\d+)$`);

/**
 * Works in a folder of results as the only grader there: two would remove each
 * other's files, and mix results of two seeds.
 *
 * @throws {UsageError} when another grader on this machine works in it, or
 *   nothing can be written there.
 */
export async function aloneIn<Result>(
  out: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // Empty, and all in the name: it is there at once or not at all.
  const own = path.join(out, `.grading-${HERE}-${process.pid}`);
  await makeClaim(own);
  try {
    await refuseOthers(out);
    return await work();
  } finally {
    await rm(own, { force: true });
  }
}

async function makeClaim(file: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, "");
  } catch (error) {
    throw unwritable(error);
  }
}

/** Removes the claims of graders that were killed. */
async function refuseOthers(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    const pid = Number(CLAIM.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid) continue;
    const file = path.join(out, name);
    if (isAlive(pid)) {
      throw new UsageError(
        `Another grader (process ${pid}) writes to ${out}. Type the same ` +
          "again when it has ended, or name another folder with --out. If " +
          `none runs, remove ${file}.`,
      );
    }
    await rm(file, { force: true });
  }
}
