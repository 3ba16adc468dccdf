import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { packages } from "./sources.ts";

const { cache } = createRequire(__filename);

/** When each module was last replaced; before that, the kernel's start. */
const replaced = new Map<string, number>();

/** Modules that have left the cache. */
export interface Removed {
  /** Files below the course whose code is another one than was loaded. */
  changed: string[];
  /** What the changed ones, and all that load them, have exported. */
  exported: object[];
}

/**
 * Makes the kernel forget each module of the packages whose file has changed
 * since it was loaded, with all that load it: an import loads them anew. The
 * others stay, and with them their classes.
 *
 * @param root the folder of the course, as the file system names it
 */
export function removeChanged(root: string): Removed {
  const own = modulesOf(root);
  const changed = own.filter(({ filename }) => hasChanged(filename));
  const removed = withThoseThatLoad(changed, own);
  const now = Date.now();
  for (const { filename } of removed) {
    delete cache[filename];
    replaced.set(filename, now);
  }
  for (const module of Object.values(cache)) {
    if (!module) continue;
    module.children = module.children.filter((child) => !removed.has(child));
  }
  return {
    changed: changed.map(({ filename }) => sourceOf(root, filename)).sort(),
    exported: [...removed].map(({ exports }) => exports),
  };
}

/** The modules of the packages, but for those that reload by their own code. */
function modulesOf(root: string): NodeJS.Module[] {
  const folders = packages.map((name) => join(root, name, "dist") + sep);
  return Object.values(cache).filter(
    (module): module is NodeJS.Module =>
      module !== undefined &&
      module.filename.startsWith(__dirname) === false &&
      folders.some((folder) => module.filename.startsWith(folder)),
  );
}

function hasChanged(file: string): boolean {
  const since = replaced.get(file) ?? Date.now() - process.uptime() * 1000;
  return !existsSync(file) || statSync(file).mtimeMs > since;
}

/** The smallest set with these modules that nothing outside it loads from. */
function withThoseThatLoad(
  changed: readonly NodeJS.Module[],
  all: readonly NodeJS.Module[],
): Set<NodeJS.Module> {
  const found = new Set(changed);
  let size = -1;
  while (size !== found.size) {
    size = found.size;
    for (const module of all) {
      if (module.children.some((child) => found.has(child))) found.add(module);
    }
  }
  return found;
}

/** `lib/layers/affine.ts`, from which the file was made. */
function sourceOf(root: string, file: string): string {
  const path = relative(root, file).replaceAll("\\", "/");
  const source = path.replace("/dist/", "/").replace(/\.js$/, ".ts");
  return existsSync(join(root, `${source}x`)) ? `${source}x` : source;
}
