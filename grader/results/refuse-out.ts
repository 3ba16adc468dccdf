import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../usage-error.ts";
import { PAGE, REPORTS, TOP_FILES } from "./file-names.ts";

/**
 * Looks, before anything is graded, whether the results can lie in `out`.
 *
 * @param folders of the students, in `out`
 * @param sources where the hand-ins are
 * @throws {UsageError} when the results would lie among the hand-ins, or when
 *   something else lies where a result has to be.
 */
export function refuseOut(
  out: string,
  folders: Iterable<string>,
  sources: readonly string[],
): void {
  for (const source of sources) refuseInside(source, out);
  const needed = [out, path.join(out, REPORTS)];
  const files = [...TOP_FILES]
    .filter((name) => name !== REPORTS)
    .map((name) => path.join(out, name));
  for (const folder of folders) {
    needed.push(path.join(out, folder));
    files.push(path.join(out, folder, PAGE));
  }
  for (const folder of needed) {
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

function refuseInside(source: string, out: string): void {
  const way = path.relative(path.resolve(source), path.resolve(out));
  const isAbove = way.split(path.sep)[0] === "..";
  if (isAbove || path.isAbsolute(way)) return;
  throw new UsageError(
    `The results would be written into ${source}, among what was handed in. ` +
      "Name another folder with --out, for example --out results.",
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
