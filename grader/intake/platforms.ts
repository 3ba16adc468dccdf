import type { Student } from "./students.ts";

/** What the name of a file or folder in a download says. */
export interface PlatformName {
  student: Student;
  /** The student's own name of the file; none for a folder. */
  file?: string;
  attempt?: number;
  isLate?: boolean;
}

const MOODLE = /^(.+)_(\d+)_assignsubmission_(?:file|onlinetext)_?(.*)$/s;
const CANVAS = /^([^_]+)_(LATE_)?(\d+)_(\d+)_(.+)$/s;
const AGAIN = /-(\d{1,3})(\.[^.]+)$/; // Canvas numbers what comes again

/**
 * Reads a name as Moodle or Canvas writes it in the download of all hand-ins.
 *
 * Moodle: `Name_123456_assignsubmission_file_`, a folder or before a file's
 * name. Canvas: `lastnamefirst_LATE_12345_67890_06-layers-1.ipynb`.
 *
 * @returns `undefined` for any other name
 */
export function platformOf(top: string): PlatformName | undefined {
  const moodle = MOODLE.exec(top);
  if (moodle) {
    const [, name, id, file] = moodle;
    const platform = { system: "moodle", id } as const;
    const student = { key: `${name}_${id}`, name, platform };
    return { student, ...(file !== "" && { file }) };
  }
  const canvas = CANVAS.exec(top);
  if (!canvas) return undefined;
  const [, name, late, id, , file] = canvas;
  const platform = { system: "canvas", id } as const;
  const again = Number(AGAIN.exec(file)?.[1] ?? 0);
  return {
    student: { key: `${name}_${id}`, name, platform },
    file: file.replace(AGAIN, "$2"),
    attempt: 1 + again,
    ...(late !== undefined && { isLate: true }),
  };
}
