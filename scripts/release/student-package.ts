import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findNpm } from "../setup/find-npm.mjs";

/** The npm scripts that a student has. */
const SCRIPTS = ["start", "exercise", "live", "mnist"];

/**
 * Writes package.json and package-lock.json of the release: the course's own,
 * less what only teachers need. No network is used: the smaller lock file is
 * cut out of the course's.
 *
 * @throws {Error} when npm cannot do that; its words are shown.
 */
export function writeStudentPackage(root: string, target: string): void {
  const course = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { devDependencies: _, ...rest } = course;
  const student = {
    ...rest,
    scripts: Object.fromEntries(
      SCRIPTS.map((name) => [name, course.scripts[name]]),
    ),
    workspaces: ["lib", "kit"],
  };
  const text = `${JSON.stringify(student, null, 2)}\n`;
  writeFileSync(join(target, "package.json"), text);
  copyFileSync(
    join(root, "package-lock.json"),
    join(target, "package-lock.json"),
  );
  const args = ["install", "--package-lock-only", "--ignore-scripts"];
  const quiet = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync(process.execPath, [findNpm(), ...args, ...quiet], {
    cwd: target,
  });
}
