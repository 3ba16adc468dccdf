import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { feedbackPage } from "./feedback.tsx";
import { PAGE, REPORT, TABLE } from "./file-names.ts";
import { gradesCsv } from "./grades-csv.ts";
import type { Report } from "./report.ts";

/**
 * Writes the table, the pages and the report into the folder `out`.
 *
 * All files are written beside `out` and then moved there, so that none is
 * ever half there. Files of an earlier run are replaced, and others stay.
 */
export async function writeReports(
  out: string,
  reports: readonly Report[],
): Promise<void> {
  const target = path.resolve(out);
  const parent = path.dirname(target);
  await mkdir(parent, { recursive: true });
  const beside = await mkdtemp(path.join(parent, ".grading-"));
  try {
    const complete = path.join(beside, "complete");
    const files = filesOf(reports);
    for (const [name, text] of files) {
      const file = path.join(complete, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    if (existsSync(target)) {
      for (const name of files.keys()) await move(name, complete, target);
    } else {
      await rename(complete, target);
    }
  } finally {
    await rm(beside, { recursive: true });
  }
}

/** The text of each file, by its place in the folder; the table comes last. */
function filesOf(reports: readonly Report[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const student of new Set(reports.map(({ student }) => student))) {
    const theirs = reports.filter((report) => report.student === student);
    files.set(path.join(student, PAGE), feedbackPage(student, theirs));
  }
  files.set(REPORT, `${JSON.stringify({ reports }, null, 2)}\n`);
  files.set(TABLE, gradesCsv(reports));
  return files;
}

async function move(name: string, from: string, to: string): Promise<void> {
  const file = path.join(to, name);
  await mkdir(path.dirname(file), { recursive: true });
  await rename(path.join(from, name), file);
}
