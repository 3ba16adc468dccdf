import { lstat, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  type CodeCell,
  codeCells,
  NotebookError,
  parseNotebook,
} from "../../kit/notebook.ts";
import { UsageError } from "../usage-error.ts";

/** A notebook that was handed in. */
export interface Handed {
  student: string;
  exercise: string;
  /** The bytes of the file, for its hash. */
  bytes: Buffer;
  /** Its code cells, or why they cannot be had. */
  content: { cells: CodeCell[] } | { unreadable: string };
}

/**
 * Reads `DIR/<student>/<exercise>.ipynb` for all students.
 *
 * @throws {UsageError} when there is no such folder, or nothing to grade in it.
 */
export async function readClass(
  folder: string,
  exercises: readonly string[],
): Promise<Handed[]> {
  const info = await stat(folder).catch(() => undefined);
  if (!info?.isDirectory()) {
    throw new UsageError(
      `There is no folder ${folder}. Name the folder that holds one folder ` +
        "for each student.",
    );
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const students = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort(); // by code units: the same on every machine
  const handed: Handed[] = [];
  for (const student of students) {
    for (const exercise of exercises) {
      const file = path.join(folder, student, `${exercise}.ipynb`);
      const bytes = await readIfThere(file);
      if (bytes) {
        handed.push({ student, exercise, bytes, content: contentOf(bytes) });
      }
    }
  }
  if (handed.length > 0) return handed;
  throw new UsageError(
    `There is nothing to grade in ${folder}: expected ` +
      `<student>/${exercises.join(".ipynb or <student>/")}.ipynb in it, found ` +
      `${students.length} student folders without one.`,
  );
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  const info = await lstat(file).catch(() => undefined);
  return info?.isFile() ? readFile(file) : undefined;
}

function contentOf(bytes: Buffer): Handed["content"] {
  try {
    return { cells: codeCells(parseNotebook(bytes.toString("utf8"))) };
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    return { unreadable: error.message };
  }
}
