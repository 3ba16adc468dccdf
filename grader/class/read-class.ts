import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  type CodeCell,
  codeCells,
  NotebookError,
  parseNotebook,
} from "../../kit/notebook.ts";
import { UsageError } from "../usage-error.ts";
import { notHandedIn } from "./not-handed-in.ts";
import { type StudentFolder, studentFolders } from "./student-folders.ts";

/** The notebook of a student for an exercise, handed in or not. */
export interface Handed {
  student: string;
  exercise: string;
  /** The bytes of the file, for its hash; none when nothing was handed in. */
  bytes: Buffer;
  /** Its code cells, or why they cannot be had. */
  content: { cells: CodeCell[] } | { unreadable: string };
}

/**
 * Reads `DIR/<student>/<exercise>.ipynb` for all students, and all exercises
 * that at least one of them has handed in: nobody is left out.
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
  const students = await studentFolders(folder);
  const given = exercises.filter((exercise) =>
    students.some((student) => hasHandedIn(student, exercise)),
  );
  if (given.length === 0) {
    throw new UsageError(
      `There is nothing to grade in ${folder}: expected ` +
        `<student>/${exercises.join(".ipynb or <student>/")}.ipynb in it, ` +
        `found ${students.length} student folders without one.`,
    );
  }
  const pairs = students.flatMap((student) =>
    given.map((exercise) => ({ student, exercise })),
  );
  return Promise.all(
    pairs.map(({ student, exercise }) => read(folder, student, exercise)),
  );
}

function hasHandedIn({ entries }: StudentFolder, exercise: string): boolean {
  const name = `${exercise}.ipynb`;
  return entries.some((entry) => entry.name === name && entry.isFile());
}

async function read(
  folder: string,
  student: StudentFolder,
  exercise: string,
): Promise<Handed> {
  const base = { student: student.name, exercise };
  if (!hasHandedIn(student, exercise)) {
    const unreadable = notHandedIn(student, exercise);
    return { ...base, bytes: Buffer.alloc(0), content: { unreadable } };
  }
  const file = path.join(folder, student.name, `${exercise}.ipynb`);
  const bytes = await readFile(file);
  return { ...base, bytes, content: contentOf(bytes) };
}

function contentOf(bytes: Buffer): Handed["content"] {
  try {
    return { cells: codeCells(parseNotebook(bytes.toString("utf8"))) };
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    return { unreadable: error.message };
  }
}
