import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readClass } from "./class/read-class.ts";
import { grade } from "./grade.ts";
import type { Report } from "./report/report.ts";
import { writeReports } from "./report/write-reports.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SPECIFICATION = ".test.ts";

/** What to grade, and where to. */
export interface ClassOptions {
  folder: string;
  out: string;
  seed: number;
  timeLimit?: number;
}

/**
 * Grades a class: all notebooks of all exercises that have hidden tests.
 *
 * @throws {UsageError} when the folders cannot be meant so.
 */
export async function gradeClass({
  folder,
  out,
  seed,
  timeLimit,
}: ClassOptions): Promise<Report[]> {
  refuseInside(folder, out);
  const specifications = path.join(ROOT, "test", "hidden");
  const exercises = (await readdir(specifications))
    .filter((name) => name.endsWith(SPECIFICATION))
    .map((name) => name.slice(0, -SPECIFICATION.length))
    .sort();
  const handed = await readClass(folder, exercises);
  const reports: Report[] = [];
  for (const exercise of exercises) {
    const some = handed.filter((notebook) => notebook.exercise === exercise);
    if (some.length === 0) continue;
    const solution = path.join(ROOT, "solutions", `${exercise}.ipynb`);
    reports.push(
      ...(await grade(some, {
        specification: path.join(specifications, exercise + SPECIFICATION),
        ...(existsSync(solution) && { solution }),
        seed,
        ...(timeLimit !== undefined && { timeLimit }),
      })),
    );
  }
  await writeReports(out, reports);
  return reports;
}

function refuseInside(folder: string, out: string): void {
  const way = path.relative(path.resolve(folder), path.resolve(out));
  if (way !== "" && (way.startsWith("..") || path.isAbsolute(way))) return;
  throw new UsageError(
    `The results would be written into ${folder}, among what was handed in. ` +
      "Name another folder with --out, for example --out results.",
  );
}
