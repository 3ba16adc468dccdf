import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import {
  generatedExercises,
  staleExercises,
} from "./authoring/generated-exercises.ts";
import { copyContents } from "./release/contents.ts";
import { leaksIn } from "./release/leaks.ts";
import { writeStudentPackage } from "./release/student-package.ts";
import { parseOptions } from "./setup/options.mjs";
import { Problem, showProblems } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";

const HELP = `npm run release -- --out DIR

Makes the folder DIR for students: lectures, library and exercises, complete
and runnable by npm start, without solutions and without hidden tests.
DIR must not exist yet, or be empty.`;

await showProblems(async () => {
  const config = {
    options: { out: { type: "string" }, help: { type: "boolean" } },
  } as const;
  const { values } = parseOptions(config, HELP);
  if (values.help) {
    console.log(HELP);
  } else if (!values.out) {
    throw new Problem("Where should the release go?", HELP);
  } else {
    release(resolve(values.out));
  }
});

/** Builds beside the target and moves there in the end: all or nothing. */
function release(target: string): void {
  expectFree(target);
  const stale = staleExercises(generatedExercises(root), root);
  if (stale.length > 0) {
    throw new Problem(stale.join("\n"), "Type: npm run exercises");
  }
  mkdirSync(dirname(target), { recursive: true });
  const building = mkdtempSync(join(dirname(target), ".release-"));
  chmodSync(building, 0o755); // a temporary folder is closed to others
  try {
    build(building);
    const leaks = leaksIn(root, building);
    if (leaks.length > 0) {
      throw new Problem(
        `Nothing was released, because it would give away:\n${leaks.join("\n")}`,
        "Take this out of the files that students get.",
      );
    }
    if (existsSync(target)) rmSync(target, { recursive: true });
    renameSync(building, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  console.log(`Released into ${target}`);
}

function build(target: string): void {
  copyContents(root, target);
  copyFileSync(
    join(root, "scripts", "release", "README.student.md"),
    join(target, "README.md"),
  );
  writeFileSync(
    join(target, ".gitignore"),
    "node_modules/\n.venv/\ndist/\nexercises/.progress.json\nlive/\n",
  );
  writeStudentPackage(root, target);
}

function expectFree(target: string): void {
  if (existsSync(target) && !statSync(target).isDirectory()) {
    throw new Problem(`${target} is a file.`, "Name a new folder.");
  }
  const used = existsSync(target) && readdirSync(target).length > 0;
  if (used) {
    throw new Problem(
      `${target} is not empty.`,
      "Name a new folder, or empty this one: a release never overwrites.",
    );
  }
  const way = relative(root, target);
  if (!way.startsWith("..") && !isAbsolute(way)) {
    throw new Problem(
      `${target} lies inside the course.`,
      "Name a folder outside of it, e.g. --out ../release",
    );
  }
}
