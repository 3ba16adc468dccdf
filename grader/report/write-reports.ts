import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { feedbackPage } from "./feedback.tsx";
import { gradesCsv } from "./grades-csv.ts";
import type { Report } from "./report.ts";

/** Writes the table, the pages and the report into the folder `out`. */
export async function writeReports(
  out: string,
  reports: readonly Report[],
): Promise<void> {
  const students = new Set(reports.map(({ student }) => student));
  for (const student of students) {
    const theirs = reports.filter((report) => report.student === student);
    const file = path.join(out, student, "feedback.html");
    await writeWhole(file, feedbackPage(student, theirs));
  }
  const json = JSON.stringify({ reports }, null, 2);
  await writeWhole(path.join(out, "report.json"), `${json}\n`);
  await writeWhole(path.join(out, "grades.csv"), gradesCsv(reports));
}

/** Under another name first: a file is there as a whole or not at all. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}
