import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { readClass } from "./class/read-class.ts";
import { grade } from "./grade.ts";
import { refuseOut } from "./report/refuse-out.ts";
import type { Report } from "./report/report.ts";
import { writeReports } from "./report/write-reports.ts";
import { UsageError } from "./usage-error.ts";

const COURSE = fileURLToPath(new URL("..", import.meta.url));
const SPECIFICATION = ".test.ts";

/** What to grade, and where to. */
export interface ClassOptions {
  folder: string;
  out: string;
  seed: number;
  timeLimit?: number;
  /** The folder with the hidden tests and the solutions: this course. */
  course?: string;
}

/**
 * Grades a class: all notebooks of all exercises that have hidden tests.
 *
 * @throws {UsageError} when the folders cannot be meant so, or an exercise has
 *   hidden tests but no solution: before anything is graded.
 */
export async function gradeClass({
  folder,
  out,
  course = COURSE,
  ...how
}: ClassOptions): Promise<Report[]> {
  refuseInside(folder, out);
  const handed = await readClass(folder, await exercisesOf(course));
  refuseOut(out, new Set(handed.map(({ student }) => student)));
  const exercises = [...new Set(handed.map(({ exercise }) => exercise))];
  const yardsticks = exercises.map((name) => yardstickOf(course, name));
  const reports: Report[] = [];
  for (const [i, name] of exercises.entries()) {
    const some = handed.filter(({ exercise }) => exercise === name);
    reports.push(...(await grade(some, { ...yardsticks[i], ...how })));
  }
  await writeReports(out, reports);
  return reports;
}

async function exercisesOf(course: string): Promise<string[]> {
  const names = await readdir(path.join(course, "test", "hidden"));
  return names
    .filter((name) => name.endsWith(SPECIFICATION))
    .map((name) => name.slice(0, -SPECIFICATION.length))
    .sort();
}

/** The hidden tests of an exercise, and the solution that must pass them. */
function yardstickOf(course: string, exercise: string) {
  const file = `${exercise}${SPECIFICATION}`;
  const specification = path.join(course, "test", "hidden", file);
  const solution = path.join(course, "solutions", `${exercise}.ipynb`);
  if (existsSync(solution)) return { specification, solution };
  throw new UsageError(
    `There is no solutions/${exercise}.ipynb. The hidden tests have to pass ` +
      "with the course's own solution before anybody is graded by them: " +
      `write it, or take test/hidden/${file} away.`,
  );
}

function refuseInside(folder: string, out: string): void {
  const way = path.relative(path.resolve(folder), path.resolve(out));
  const isAbove = way.split(path.sep)[0] === "..";
  if (isAbove || path.isAbsolute(way)) return;
  throw new UsageError(
    `The results would be written into ${folder}, among what was handed in. ` +
      "Name another folder with --out, for example --out results.",
  );
}
