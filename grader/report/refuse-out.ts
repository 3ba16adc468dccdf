import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../usage-error.ts";
import { PAGE, REPORT, TABLE } from "./file-names.ts";

/**
 * Looks, before anything is graded, whether the results can lie in `out`.
 *
 * @throws {UsageError} when a student's name is that of a result, or when
 *   something else lies where a result has to be.
 */
export function refuseOut(out: string, students: Iterable<string>): void {
  const folders = [out];
  const files = [path.join(out, TABLE), path.join(out, REPORT)];
  for (const student of students) {
    refuseName(student);
    folders.push(path.join(out, student));
    files.push(path.join(out, student, PAGE));
  }
  for (const folder of folders) {
    const there = nearestThere(folder);
    if (kindOf(there) === "folder") continue;
    throw new UsageError(
      `The results need a folder ${folder}, but ${there} is no folder. ` +
        "Name another folder with --out, for example --out results.",
    );
  }
  for (const file of files) {
    if (kindOf(file) !== "folder") continue;
    throw new UsageError(
      `The results need a file ${file}, but a folder of that name is there. ` +
        "Move it away, or name another folder with --out.",
    );
  }
}

function refuseName(student: string): void {
  // On Windows and macOS, capitals make no other name.
  if (![TABLE, REPORT].includes(student.toLowerCase())) return;
  throw new UsageError(
    `A student's folder is named ${student}, as a file of the results is. ` +
      "Rename the folder, then grade again.",
  );
}

/** The place itself, or the nearest folder above it that is there. */
function nearestThere(place: string): string {
  const above = path.dirname(path.resolve(place));
  return existsSync(place) || above === place ? place : nearestThere(above);
}

function kindOf(place: string): "folder" | "file" | "nothing" {
  const info = statSync(place, { throwIfNoEntry: false });
  if (!info) return "nothing";
  return info.isDirectory() ? "folder" : "file";
}
