import type { HandedFile, Tree } from "./handed-file.ts";
import { platformOfFile, platformOfFolder } from "./platforms.ts";

/** Who has handed something in. */
export interface Student {
  /** Tells the student from all others, such as the name of the folder. */
  key: string;
  name: string;
  /** As whom Moodle or Canvas knows the student. */
  platform?: { system: "moodle" | "canvas"; id: string };
}

/** A file of a student. */
export interface StudentFile extends HandedFile {
  /** Its own name, without what Moodle or Canvas has put before it. */
  name: string;
  /** The folders in which it lies, below the student's own. */
  within: readonly string[];
  /** Which one of several that were handed in one after the other. */
  attempt: number;
  /** Marked as late by Canvas, which does not say how late. */
  isLate?: boolean;
  /** The exercises whose names it declares, if its own name tells none. */
  fits?: readonly string[];
}

/** Who is there, and who may be there but was left out. */
export interface Students {
  students: StudentFiles[];
  /** Names of folders that begin with a point. */
  leftOut: string[];
}

/** A student, and all that is there of them. */
export interface StudentFiles {
  student: Student;
  files: StudentFile[];
  /** A file that lies beside the students' folders: nobody knows whose. */
  isStray?: boolean;
}

/**
 * Who has handed in which files.
 *
 * Knows a folder for each student, nbgrader's `submitted/`, and the downloads
 * of Moodle and Canvas. Notebooks without any folder are one student's.
 *
 * @param name of the student whose notebooks lie in no folder
 * @param exercises whose names are no student's
 */
export function studentsIn(
  tree: Tree,
  name: string,
  exercises: readonly string[],
): Students {
  const { files, folders, leftOut } = studentsOnTop(tree, exercises);
  const found = new Map<string, StudentFiles>();
  const filesOf = (student: Student, isStray = false): StudentFile[] => {
    const known = found.get(student.key) ?? { student, files: [] };
    if (isStray) known.isStray = true;
    found.set(student.key, known);
    return known.files;
  };
  for (const [top] of folders) filesOf(ownerOf(top));
  const strays: StudentFile[] = [];
  for (const file of files) {
    const [top, ...below] = file.path;
    const isLoose = below.length === 0;
    const sent = isLoose ? platformOfFile(top) : undefined;
    const one: StudentFile = {
      ...file,
      name: below.at(-1) ?? sent?.file ?? top,
      within: below.slice(0, -1),
      attempt: sent?.attempt ?? 1,
      ...(sent?.isLate && { isLate: true }),
    };
    if (sent) filesOf(sent.student).push(one);
    else if (!isLoose) filesOf(ownerOf(top)).push(one);
    else if (isNotebook(top) || file.refused) strays.push(one);
  }
  const isOneStudent = found.size === 0;
  for (const stray of strays) {
    const owner = plain(isOneStudent ? name : withoutEnding(stray.name));
    filesOf(owner, !isOneStudent).push(stray);
  }
  return {
    students: [...found.values()].sort((a, b) =>
      a.student.key < b.student.key ? -1 : 1,
    ),
    leftOut: leftOut.flatMap(([top, ...more]) => (more.length > 0 ? [] : top)),
  };
}

/** Whose folder it is. */
function ownerOf(folder: string): Student {
  return platformOfFolder(folder)?.student ?? plain(folder);
}

function withoutEnding(file: string): string {
  return file.replace(/\.ipynb$/i, "");
}

const plain = (name: string): Student => ({ key: name, name });

/** Whether a name is that of a notebook. */
export function isNotebook(name: string): boolean {
  return /\.ipynb$/i.test(name);
}

/**
 * The part of the tree that has the students' folders on top: in nbgrader's
 * `submitted/`, or in the one folder that holds the whole class.
 */
function studentsOnTop(tree: Tree, exercises: readonly string[]): Tree {
  const tops = tree.folders.filter(({ length }) => length === 1);
  if (isCourse(tree)) return below("submitted", tree);
  const [only] = tops.map(([top]) => top);
  const isLoose = tree.files.some(({ path }) => path.length === 1);
  if (tops.length !== 1 || isLoose || platformOfFolder(only)) return tree;
  const inside = below(only, tree);
  return isClass(inside, exercises) ? studentsOnTop(inside, exercises) : tree;
}

/** The folders of a course of nbgrader. */
const NBGRADER = ["source", "release", "submitted", "autograded", "feedback"];

/** Whether "submitted" is nbgrader's folder: a student may be called so. */
function isCourse({ files, folders }: Tree): boolean {
  const tops = new Set(folders.map(([top]) => top));
  if (!tops.has("submitted")) return false;
  if (tops.has("source") || tops.has("release")) return true;
  return files.every(
    ({ path }) => !isNotebook(path.at(-1)!) || NBGRADER.includes(path[0]),
  );
}

/** Whether a folder holds students, and not a student's files. */
function isClass({ files, folders }: Tree, exercises: readonly string[]) {
  const names = [...folders, ...files.map(({ path }) => path)]
    .filter(({ length }) => length === 1)
    .map(([name]) => name);
  const isDownload = names.some(
    (name) => platformOfFolder(name) ?? platformOfFile(name),
  );
  if (isDownload || names.includes("submitted")) return true;
  if (names.some((name) => exercises.includes(name))) return false;
  const withNotebooks = files
    .filter(({ path }) => path.length > 1 && isNotebook(path.at(-1)!))
    .map(({ path }) => path[0]);
  return new Set(withNotebooks).size > 1;
}

function below(top: string, { files, folders, leftOut }: Tree): Tree {
  const isInside = (path: readonly string[]) =>
    path[0] === top && path.length > 1;
  const inside = (some: Tree["folders"]) =>
    some.filter(isInside).map((path) => path.slice(1));
  return {
    folders: inside(folders),
    leftOut: inside(leftOut),
    files: files
      .filter(({ path }) => isInside(path))
      .map((file) => ({ ...file, path: file.path.slice(1) })),
  };
}
