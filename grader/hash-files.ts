import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** Made on each machine anew, or not part of what runs. */
const LEFT_OUT = new Set(["dist", "node_modules", ".DS_Store"]);

/**
 * SHA-256 of files and of all that is in folders, with their places in `root`.
 *
 * Line ends count as in the repository, whatever the system makes of them.
 */
export async function hashFiles(
  root: string,
  places: readonly string[],
): Promise<string> {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of await filesIn(root, place)) {
      const text = await readFile(path.join(root, file), "utf8");
      hash.update(JSON.stringify([file, text.replaceAll("\r\n", "\n")]));
    }
  }
  return hash.digest("hex");
}

/** With `/` between folders, in an order that is the same on every machine. */
async function filesIn(root: string, place: string): Promise<string[]> {
  const full = path.join(root, place);
  const entries = await readdir(full, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return undefined; // it is a file
      throw error;
    },
  );
  if (!entries) return [place];
  const names = entries
    .map(({ name }) => name)
    .filter((name) => !LEFT_OUT.has(name))
    .sort();
  const all = names.map((name) => filesIn(root, `${place}/${name}`));
  return (await Promise.all(all)).flat();
}
