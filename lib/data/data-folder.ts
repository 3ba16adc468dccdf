import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * The folder of the course's data: `data` beside `lib`, or the folder that the
 * environment variable `COURSE_DATA` names. It need not exist.
 */
export function dataFolder(): string {
  const { COURSE_DATA } = process.env;
  if (COURSE_DATA) return resolve(COURSE_DATA);
  return join(dirname(libraryFolder()), "data");
}

/** Goes up from this file, be it compiled or not, to the library's folder. */
function libraryFolder(): string {
  let folder = __dirname;
  while (!isLibrary(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) {
      throw new Error(
        `No folder above ${__dirname} has the package.json of @course/lib: ` +
          "set the environment variable COURSE_DATA to the data folder.",
      );
    }
    folder = parent;
  }
  return folder;
}

function isLibrary(file: string): boolean {
  if (!existsSync(file)) return false;
  return JSON.parse(readFileSync(file, "utf8")).name === "@course/lib";
}
