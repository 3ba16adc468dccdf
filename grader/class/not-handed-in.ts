import type { Dirent } from "node:fs";
import type { StudentFolder } from "./student-folders.ts";

/** So many names of what lies in a folder are told. */
const MOST = 10;

/** Why there is no notebook: what was expected, and what lay there instead. */
export function notHandedIn(
  { isLink, entries }: StudentFolder,
  exercise: string,
): string {
  const expected = `Not handed in: expected a file named ${exercise}.ipynb`;
  if (isLink) {
    return (
      `${expected} in the student's folder, found a link in place of the ` +
      "folder. Links are not followed: put the folder itself there."
    );
  }
  if (entries.length === 0) return `${expected}, found an empty folder.`;
  const more = entries.length - MOST;
  const found = entries.slice(0, MOST).map(describe);
  if (more > 0) found.push(`${more} more`);
  return (
    `${expected}, found ${found.join(", ")}. ` +
    "Hand in the notebook itself, under exactly this name."
  );
}

function describe(entry: Dirent): string {
  const name = `"${entry.name}"`;
  if (entry.isSymbolicLink()) return `${name} (a link, which is not followed)`;
  return entry.isDirectory() ? `${name} (a folder)` : name;
}
