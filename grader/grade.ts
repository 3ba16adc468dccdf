import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { codeCells, parseNotebook } from "../kit/notebook.ts";
import type { Handed } from "./class/read-class.ts";
import { pointsOf, type Report } from "./report/report.ts";
import type { Assignment } from "./run/assignment.ts";
import {
  runSpecification,
  SpecificationError,
} from "./run/run-specification.ts";

/** What to grade by. */
export interface GradeOptions {
  /** The specification, `test/hidden/….test.ts`. */
  specification: string;
  /** The course's own solution: it must pass before anybody is graded. */
  solution?: string;
  seed: number;
  /** Milliseconds for each evaluation; else the exercise's own. */
  timeLimit?: number;
}

/**
 * Grades the notebooks of one exercise.
 *
 * The same notebooks, tests and seed give the same reports.
 *
 * @throws {SpecificationError} when the hidden tests themselves are at fault:
 *   they do not run, or the course's own solution does not pass them.
 */
export async function grade(
  handed: readonly Handed[],
  { specification, solution, seed, timeLimit }: GradeOptions,
): Promise<Report[]> {
  const assignment: Assignment = { seed, submissions: [] };
  if (timeLimit !== undefined) assignment.timeLimit = timeLimit;
  handed.forEach(({ content }, id) => {
    if ("cells" in content) {
      assignment.submissions.push({ id, cells: content.cells });
    }
  });
  if (solution !== undefined) {
    const notebook = parseNotebook(await readFile(solution, "utf8"));
    const cells = codeCells(notebook);
    assignment.submissions.unshift({ id: SOLUTION, cells });
    assignment.solution = cells;
  }
  const outcomes = await runSpecification(specification, assignment);
  const own = outcomes.find(({ id }) => id === SOLUTION);
  for (const { title, failure } of own?.tests ?? []) {
    if (failure) {
      throw new SpecificationError(
        `The course's own solution fails the hidden test "${title.en}", so ` +
          `nobody was graded: ${failure.message} ${failure.detail ?? ""}`,
      );
    }
  }
  const tests = sha256(await readFile(specification));
  return handed.map(({ student, exercise, bytes, content }, id): Report => {
    const hashes = { submission: sha256(bytes), tests };
    const base = { student, exercise, seed, hashes };
    if ("unreadable" in content) {
      return { ...base, notGradable: content.unreadable, remarks: [] };
    }
    const outcome = outcomes.find((o) => o.id === id);
    if (!outcome) throw new Error(`No result came for notebook ${id}.`);
    const { remarks, notGradable } = outcome;
    if (notGradable) return { ...base, notGradable, remarks };
    return { ...base, result: pointsOf(outcome.tests), remarks };
  });
}

/** The solution's number among the submissions; the others count from 0. */
const SOLUTION = -1;

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
