import type { Text } from "../../kit/words/text.ts";
import { RefusedError } from "../refused-error.ts";
import { chooseFile } from "./choose-file.ts";
import type { StudentFiles } from "./students.ts";
import { handedInAt } from "./timestamp.ts";

/** One of several hand-ins of a student for an exercise. */
export interface Attempt {
  /** What was repaired, such as the name of the file. */
  notes: Text[];
  /** When it was handed in, where that is known. */
  time?: Date;
  /** Marked as late by Canvas, which does not say how late. */
  isLate?: boolean;
  /**
   * The bytes of the notebook.
   *
   * @throws {RefusedError} when there is none that could be read.
   */
  read(): Promise<Buffer>;
}

/** A student's hand-ins for an exercise, in their order; maybe none. */
export async function attemptsIn(
  { student, files, isStray }: StudentFiles,
  exercise: string,
  others?: readonly string[],
): Promise<Attempt[]> {
  if (isStray) return [];
  const numbers = new Set(files.map(({ attempt }) => attempt));
  const found = [...numbers]
    .sort((a, b) => a - b)
    .map(async (number): Promise<Attempt[]> => {
      const together = files.filter(({ attempt }) => attempt === number);
      const choice = chooseFile(together, exercise, others);
      if (!choice) return [];
      if ("problem" in choice) return [unread(choice.problem)];
      const { file, note } = choice;
      // A download of Moodle or Canvas holds nothing of nbgrader's.
      const time = student.platform
        ? undefined
        : await handedInAt(file, together, exercise);
      return [
        {
          notes: note ? [note] : [],
          ...(time && { time }),
          ...(file.isLate && { isLate: true }),
          read: () => file.read(),
        },
      ];
    });
  return (await Promise.all(found)).flat();
}

/** A hand-in that cannot be read. */
export function unread(why: Text): Attempt {
  return { notes: [], read: () => Promise.reject(new RefusedError(why)) };
}
