import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { unwritable } from "./unwritable.ts";

const HALF_WRITTEN = ".half-written-";

/**
 * Writes a file so that it is there as a whole or not at all, also when the
 * machine is switched off; makes its folder.
 *
 * @throws {UsageError} when it cannot be written: the disk is full, say.
 */
export async function writeFile(file: string, text: string): Promise<void> {
  try {
    await writeWhole(file, text);
  } catch (error) {
    throw unwritable(error);
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  // A short name of its own: that of the file may be as long as one can be.
  const fresh = path.join(folder, `${HALF_WRITTEN}${randomUUID()}`);
  try {
    const handle = await open(fresh, "wx");
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Removes what a run has left in a folder that was killed while it wrote. */
export async function removeHalfWritten(top: string): Promise<void> {
  const all = await readdir(top, { recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return []; // nothing was written yet
      throw error;
    },
  );
  for (const file of all) {
    if (!path.basename(file).startsWith(HALF_WRITTEN)) continue;
    await rm(path.join(top, file), { force: true });
  }
}
