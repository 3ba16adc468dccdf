import type { Student } from "./students.ts";

/** What the name of a file or folder in a download says. */
export interface PlatformName {
  student: Student;
  /** The student's own name of the file; none for a folder. */
  file?: string;
  attempt?: number;
  isLate?: boolean;
}

const SENT = "_(\\d+)_assignsubmission_(?:file|onlinetext)";
const MOODLE_FOLDER = new RegExp(`^(.+)${SENT}_?$`, "s");
const MOODLE_FILE = new RegExp(`^(.+)${SENT}_(.+)$`, "s");
const MOODLE_PART = new RegExp(SENT, "g");
const CANVAS = /^([^_]+)_(LATE_)?(\d+)_(\d+)_(.+)$/s;
const AGAIN = /-(\d{1,3})(\.[^.]+)$/; // Canvas numbers what comes again

/**
 * Reads the name of a folder as Moodle writes it in the download of all
 * hand-ins: `Name_123456_assignsubmission_file_`.
 *
 * @returns `undefined` for any other name
 */
export function platformOfFolder(folder: string): PlatformName | undefined {
  const [, name, id] = MOODLE_FOLDER.exec(folder) ?? [];
  return name === undefined ? undefined : { student: moodle(name, id) };
}

/**
 * Reads the name of a file as Moodle or Canvas writes it.
 *
 * Moodle: `Name_123456_assignsubmission_file_06-layers.ipynb`. Canvas:
 * `lastnamefirst_LATE_12345_67890_06-layers-1.ipynb`. Students choose their
 * names and those of their files: where one looks like part of the form, it is
 * not guessed whose it is.
 *
 * @returns `undefined` for any other name, and for one that can be read twice
 */
export function platformOfFile(top: string): PlatformName | undefined {
  const found = [moodleFile(top), canvasFile(top)].filter((one) => one);
  return found.length === 1 ? found[0] : undefined;
}

function moodleFile(top: string): PlatformName | undefined {
  const [, name, id, file] = MOODLE_FILE.exec(top) ?? [];
  const isClear = (top.match(MOODLE_PART) ?? []).length === 1;
  if (name === undefined || !isClear) return undefined;
  return { student: moodle(name, id), file };
}

function moodle(name: string, id: string): Student {
  return { key: `${name}_${id}`, name, platform: { system: "moodle", id } };
}

function canvasFile(top: string): PlatformName | undefined {
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
