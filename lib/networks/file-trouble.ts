import { dirname, resolve } from "node:path";
import { isFileError } from "../data/file-error.ts";

/** Why a file can be neither read nor written, in words, and what to try. */
export function fileTrouble(file: string, error: unknown): string {
  const path = resolve(file);
  if (isFileError(error, ["ENOENT", "ENOTDIR"])) {
    return (
      `there is no ${path}. Look at the name of the file; its folder ` +
      `${dirname(path)} has to be there before.`
    );
  }
  if (isFileError(error, ["EISDIR", "EEXIST", "ENOTEMPTY"])) {
    return `${path} is a folder. Give the name of a file in it.`;
  }
  if (isFileError(error, ["EACCES", "EPERM", "EROFS"])) {
    return `you may not open ${path}. Try a file in a folder of your own.`;
  }
  return error instanceof Error ? error.message : String(error);
}
