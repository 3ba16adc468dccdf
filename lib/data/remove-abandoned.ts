import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UNFINISHED } from "./download-file.ts";
import { isFileError } from "./file-error.ts";

const PATIENCE = 10 * 60 * 1000; // ms; whoever still writes does so more often

/**
 * Removes the unfinished files in a folder that nobody writes any more, since
 * the program that did was ended. Those of a running program stay.
 *
 * @param isOurs tells by its name whether an unfinished file may go
 */
export async function removeAbandoned(
  folder: string,
  isOurs: (name: string) => boolean = () => true,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(UNFINISHED) || !isOurs(name)) continue;
    const file = join(folder, name);
    try {
      const { mtimeMs } = await stat(file);
      if (Date.now() - mtimeMs > PATIENCE) await rm(file, { force: true });
    } catch (error) {
      // complete by now, and renamed; or removed by another program
      if (!isFileError(error, ["ENOENT"])) throw error;
    }
  }
}
