import { UsageError } from "../usage-error.ts";
import { type Attempt, attemptsIn, unread } from "./attempts.ts";
import { findFits, type Names } from "./fits.ts";
import { notHandedIn } from "./not-handed-in.ts";
import { nameOf, readSource } from "./read-source.ts";
import { type Student, type StudentFiles, studentsIn } from "./students.ts";

/** A notebook of a student for an exercise, handed in or not. */
export interface Handed extends Attempt {
  student: Student;
  exercise: string;
  /** Counted from 1, in the order in which they were handed in. */
  number: number;
}

/** What a class has handed in. */
export interface HandedIn {
  handed: Handed[];
  /** Folders that may be students', but whose names begin with a point. */
  leftOut: string[];
  /** To be called when nothing more is read. */
  close(): void;
}

/** What is read, and for which exercises. */
export interface ReadOptions {
  /** Folders, archives or notebooks; a later one holds later attempts. */
  sources: readonly string[];
  exercises: readonly string[];
  /** All exercises of the course, also those that are not read now. */
  all?: readonly string[];
  /** The names that these exercises ask for; asked only if it is needed. */
  namesOf?: () => Promise<Names>;
}

/**
 * Finds the notebooks of all students for all exercises that at least one of
 * them has handed in: nobody is left out.
 *
 * @throws {UsageError} when a source is not there, is no archive, or nothing
 *   in it is to be graded.
 */
export async function readClass({
  sources,
  exercises,
  all = exercises,
  namesOf,
}: ReadOptions): Promise<HandedIn> {
  const opened: (() => void)[] = [];
  const close = () => {
    for (const end of opened) end();
  };
  try {
    const students: StudentFiles[][] = [];
    const leftOut: string[] = [];
    for (const source of sources) {
      const tree = await readSource(source);
      if (tree.close) opened.push(tree.close);
      const found = studentsIn(tree, nameOf(source), exercises);
      students.push(found.students);
      leftOut.push(...found.leftOut);
    }
    if (namesOf) await findFits(students.flat(), all, namesOf);
    const others =
      exercises.length === 1
        ? all.filter((name) => name !== exercises[0])
        : undefined;
    const found = await Promise.all(
      exercises.map((exercise) => forExercise(students, exercise, others)),
    );
    const handed = found.flatMap((some) => some ?? []).sort(byStudent);
    if (handed.length === 0) throw nothing(sources, exercises, students);
    return { handed, leftOut, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** All students' attempts at an exercise; `undefined` when nobody has one. */
async function forExercise(
  sources: readonly StudentFiles[][],
  exercise: string,
  others?: readonly string[],
): Promise<Handed[] | undefined> {
  const all = sources.flat();
  const students = new Map(all.map(({ student }) => [student.key, student]));
  let isThere = false;
  const found = [...students.values()].map(async (student) => {
    const parts = all.filter((one) => one.student.key === student.key);
    const attempts = (
      await Promise.all(parts.map((one) => attemptsIn(one, exercise, others)))
    ).flat();
    if (attempts.length > 0) isThere = true;
    else attempts.push(unread(notHandedIn(joined(parts), exercise)));
    return attempts.map((attempt, i) => ({
      student,
      exercise,
      number: i + 1,
      ...attempt,
    }));
  });
  const handed = (await Promise.all(found)).flat();
  return isThere ? handed : undefined;
}

function joined(parts: readonly StudentFiles[]) {
  return {
    files: parts.flatMap(({ files }) => files),
    isStray: parts.some(({ isStray }) => isStray),
  };
}

function byStudent(a: Handed, b: Handed): number {
  const place = ({ student, exercise }: Handed) => [student.key, exercise];
  const [x, y] = [place(a), place(b)];
  const at = x[0] === y[0] ? 1 : 0;
  return x[at] === y[at] ? a.number - b.number : x[at] < y[at] ? -1 : 1;
}

function nothing(
  sources: readonly string[],
  exercises: readonly string[],
  students: readonly StudentFiles[][],
): UsageError {
  return new UsageError(
    `There is nothing to grade in ${sources.join(", ")}: expected ` +
      `<student>/${exercises.join(".ipynb or <student>/")}.ipynb in it, ` +
      `found none. Students without one: ${students.flat().length}.`,
  );
}
