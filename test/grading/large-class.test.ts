import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grade } from "../../grader/results/grade.ts";
import { loadSpecification } from "../../grader/spec/load-specification.ts";
import { type LargeClass, largeClass } from "./large/large-class.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const STUDENTS = 300;
const SEED = 3; // of the grading

let folder: string;
let made: LargeClass;
let grades: Grade[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "large class "));
  const tests = path.join(ROOT, "test", "hidden", "06-layers.test.ts");
  const specification = await loadSpecification(tests);
  made = await largeClass(folder, specification, {
    students: STUDENTS,
    gradedBy: SEED,
  });
  expect(await ended(start("whole"))).toBe(0);
  const report = await readFile(path.join(folder, "whole", "report.json"));
  grades = JSON.parse(`${report}`).grades;
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(out: string): ChildProcess {
  const cli = path.join(ROOT, "grader", "cli.ts");
  const to = ["--out", path.join(folder, out), "--seed", `${SEED}`];
  return spawn(
    process.execPath,
    ["--import", "tsx", cli, ...made.sources, ...to],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });

/** All files of a folder, at any depth, by their places in it. */
async function filesIn(...place: string[]): Promise<Map<string, Buffer>> {
  const top = path.join(...place);
  const found = new Map<string, Buffer>();
  const entries = await readdir(top, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(path.relative(top, file), await readFile(file));
  }
  return found;
}

/** How many reports there are; names of files that are being written differ. */
async function count(out: string): Promise<number> {
  const names = await readdir(path.join(folder, out, "reports"), {
    recursive: true,
  }).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).length;
}

async function killedAfter(reports: number, out: string): Promise<number> {
  const child = start(out);
  const end = ended(child);
  while ((await count(out)) < reports) {
    expect(child.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  await end;
  return count(out);
}

/** What became of a hand-in: the tests that failed, or that there are none. */
function verdictOf({ counted: { report } }: Grade) {
  if (!report.result) return "not gradable";
  return Object.fromEntries(
    report.result.tests.flatMap(({ title, failure }) =>
      failure ? [[title.en, failure.kind]] : [],
    ),
  );
}

test("each of 300 gets the verdict that is expected", () => {
  expect(grades).toHaveLength(STUDENTS);
  const came = grades.map((grade) => {
    const kind = made.expected.get(grade.student.key);
    return [grade.student.key, kind?.name, verdictOf(grade)];
  });
  const due = grades.map(({ student }) => {
    const kind = made.expected.get(student.key);
    return [student.key, kind?.name, kind?.expected];
  });
  expect(came).toEqual(due);
});

test("the feedback names each well-known mistake", () => {
  const named = grades.map(({ student, counted }) => {
    const due = made.expected.get(student.key)?.mistake;
    const tests = counted.report.result?.tests ?? [];
    const isNamed = tests.some(({ failure }) => failure?.mistake?.en === due);
    return [student.key, due === undefined || isNamed];
  });
  expect(named.filter(([, isRight]) => !isRight)).toEqual([]);
});

test("a run that is killed twice leaves the very files of one that is not", async () => {
  const first = await killedAfter(70, "killed");
  for (const [file, bytes] of await filesIn(folder, "killed", "reports")) {
    if (file.endsWith(".json"))
      expect(() => JSON.parse(`${bytes}`)).not.toThrow();
  }
  const second = await killedAfter(first + 90, "killed");
  expect(second).toBeLessThan(STUDENTS);
  expect(await ended(start("killed"))).toBe(0);
  const [whole, killed] = [
    await filesIn(folder, "whole"),
    await filesIn(folder, "killed"),
  ];
  expect([...killed.keys()].sort()).toEqual([...whole.keys()].sort());
  const different = [...whole].filter(
    ([file, bytes]) => !killed.get(file)?.equals(bytes),
  );
  expect(different.map(([file]) => file)).toEqual([]);
}, 240_000);
