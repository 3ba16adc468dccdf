import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../write-whole.ts";

/** The text of a file, or `undefined` when there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Keeps a text in the folder `kept`, under a name of its own.
 *
 * @param folder in which `kept` is
 * @param name such as `06-layers.ipynb`
 * @returns the name of the copy, from `folder` on
 */
export function keepCopy(folder: string, name: string, text: string): string {
  const [stem, ending] = [name.replace(/\.\w+$/, ""), /\.\w+$/.exec(name)?.[0]];
  const date = new Date();
  const when = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replaceAll(":", "-")
    .replace("T", "-");
  for (let count = 1; ; count++) {
    const again = count === 1 ? "" : `-${count}`;
    const copy = `kept/${stem}-${when}${again}${ending ?? ""}`;
    if (existsSync(join(folder, copy))) continue;
    writeWhole(join(folder, copy), text);
    return copy;
  }
}
