import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** The folder of a student, and what lies in it. */
export interface StudentFolder {
  name: string;
  /** A link in place of the folder: it is not followed, so it holds nothing. */
  isLink: boolean;
  /** Sorted by name, without hidden files. */
  entries: Dirent[];
}

/** The folders in the class's folder, one for each student, sorted by name. */
export async function studentFolders(folder: string): Promise<StudentFolder[]> {
  const students: StudentFolder[] = [];
  for (const entry of await visibleIn(folder)) {
    const { name } = entry;
    if (entry.isDirectory()) {
      const entries = await visibleIn(path.join(folder, name));
      students.push({ name, isLink: false, entries });
    } else if (entry.isSymbolicLink()) {
      students.push({ name, isLink: true, entries: [] });
    }
  }
  return students;
}

async function visibleIn(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1)); // the same on every machine
}
