import path from "node:path";
import { canvasCsv } from "../report/canvas-csv.ts";
import { classPage } from "../report/class-page.tsx";
import { feedbackPage } from "../report/feedback.tsx";
import { gradesCsv } from "../report/grades-csv.ts";
import { gradescopeJson } from "../report/gradescope.ts";
import { junitXml } from "../report/junit-xml.ts";
import { moodleCsv } from "../report/moodle-csv.ts";
import {
  CANVAS,
  CLASS_PAGE,
  GRADESCOPE,
  JUNIT,
  moodleFile,
  PAGE,
  REPORT,
  TABLE,
} from "./file-names.ts";
import type { Grade } from "./grade.ts";
import { NO_POLICY, type Policy } from "./policy.ts";
import { writeFile } from "./write-file.ts";

/**
 * Writes what follows from the grades: pages, tables and the complete report.
 *
 * Each file is replaced as a whole; others in the folder stay.
 *
 * @param folders for each student's key the name of the folder
 * @param policy what Canvas calls the exercises
 */
export async function writeResults(
  out: string,
  folders: ReadonlyMap<string, string>,
  grades: readonly Grade[],
  { canvas }: Pick<Policy, "canvas"> = NO_POLICY,
): Promise<void> {
  for (const [name, text] of filesOf(folders, grades, canvas)) {
    await writeFile(path.join(out, name), text);
  }
}

/** The text of each file, by its place in the folder; the table comes last. */
function filesOf(
  folders: ReadonlyMap<string, string>,
  grades: readonly Grade[],
  canvasNames: Policy["canvas"],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [key, folder] of folders) {
    const theirs = grades.filter(({ student }) => student.key === key);
    files.set(path.join(folder, PAGE), feedbackPage(theirs));
    files.set(path.join(folder, GRADESCOPE), gradescopeJson(theirs));
  }
  for (const exercise of new Set(grades.map((grade) => grade.exercise))) {
    const its = grades.filter((grade) => grade.exercise === exercise);
    const moodle = moodleCsv(its);
    if (moodle !== undefined) files.set(moodleFile(exercise), moodle);
  }
  const canvas = canvasCsv(grades, canvasNames);
  if (canvas !== undefined) files.set(CANVAS, canvas);
  files.set(JUNIT, junitXml(grades));
  files.set(CLASS_PAGE, classPage(grades));
  files.set(REPORT, `${JSON.stringify({ grades }, null, 2)}\n`);
  files.set(TABLE, gradesCsv(grades));
  return files;
}
