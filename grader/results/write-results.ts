import path from "node:path";
import { feedbackPage } from "../report/feedback.tsx";
import { gradesCsv } from "../report/grades-csv.ts";
import { PAGE, REPORT, TABLE } from "./file-names.ts";
import type { Grade } from "./grade.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes what follows from the grades: pages, tables and the complete report.
 *
 * Each file is replaced as a whole; others in the folder stay.
 *
 * @param folders for each student's key the name of the folder
 */
export async function writeResults(
  out: string,
  folders: ReadonlyMap<string, string>,
  grades: readonly Grade[],
): Promise<void> {
  for (const [name, text] of filesOf(folders, grades)) {
    await writeFile(path.join(out, name), text);
  }
}

/** The text of each file, by its place in the folder; the table comes last. */
function filesOf(
  folders: ReadonlyMap<string, string>,
  grades: readonly Grade[],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [key, folder] of folders) {
    const theirs = grades.filter(({ student }) => student.key === key);
    files.set(path.join(folder, PAGE), feedbackPage(theirs));
  }
  files.set(REPORT, `${JSON.stringify({ grades }, null, 2)}\n`);
  files.set(TABLE, gradesCsv(grades));
  return files;
}
