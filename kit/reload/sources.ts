import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages that notebooks import, in the order in which they compile. */
export const packages = ["lib", "kit"] as const;

/** The texts of all sources and settings, by their path below the course. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Reads everything of which the packages are made.
 *
 * @param root the folder of the course
 */
export function readSources(root: string): Sources {
  const paths = ["tsconfig.base.json", ...packages.flatMap(filesBelow)];
  return new Map(
    paths.map((path) => [path, readFileSync(join(root, path), "utf8")]),
  );

  function filesBelow(folder: string): string[] {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const found = entries.flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return isSkipped(path) ? [] : filesBelow(path);
      return isSource(path) ? [path] : [];
    });
    return found.sort();
  }
}

/** A short name for the sources: two that have one name are the same. */
export function nameOf(sources: Sources): string {
  const hash = createHash("sha256");
  for (const [path, text] of sources) {
    hash.update(`${path}\n${text.length}\n${text}`);
  }
  return hash.digest("hex");
}

/** Whether a folder holds what was made from sources, or other packages. */
export function isSkipped(path: string): boolean {
  return /[\\/](dist|node_modules)$/.test(path);
}

function isSource(path: string): boolean {
  return /\.tsx?$|\/tsconfig\.json$/.test(path);
}
