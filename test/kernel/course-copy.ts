import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup/root.mjs";
import { notebookFolder } from "./fixture.ts";

/**
 * Makes a course whose library a test may spoil: copies of `lib` and `kit`,
 * which are what the notebooks in its folder `notebooks` import.
 *
 * @returns its path, relative to the folder of the course
 */
export function courseCopy(): string {
  const folder = notebookFolder();
  const copy = join(root, folder);
  for (const name of ["lib", "kit", "tsconfig.base.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  mkdirSync(join(copy, "notebooks"));
  mkdirSync(join(copy, "node_modules/@course"), { recursive: true });
  for (const name of ["lib", "kit"]) {
    const link = join(copy, "node_modules/@course", name);
    symlinkSync(join(copy, name), link, "junction");
  }
  return folder;
}
