import { readFileSync } from "node:fs";
import { type Notebook, parseNotebook } from "../../kit/notebook.ts";
import { Problem } from "../setup/problem.mjs";

/**
 * Reads a notebook of the course.
 *
 * @throws {Problem} when it cannot be read, with the name of the file.
 */
export function readNotebook(file: string): Notebook {
  try {
    return parseNotebook(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Problem(`${file}: ${error.message}`);
  }
}
