import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FailureKind } from "../../grader/failure.ts";
import type { Report } from "../../grader/report/report.ts";
import type { Grade } from "../../grader/results/grade.ts";
import { submissions } from "./submissions.ts";
import { A, G, R, S, verdicts } from "./verdicts.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

let folder: string;
let out: string;
let grades: Grade[];
/** What the command line has said. */
let told: string;

async function runGrader(...args: string[]) {
  const cli = path.join(ROOT, "grader", "cli.ts");
  return promisify(execFile)(
    process.execPath,
    ["--import", "tsx", cli, ...args],
    { cwd: ROOT },
  );
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "a class 学級 "));
  for (const [student, notebook] of Object.entries(submissions)) {
    await mkdir(path.join(folder, "in", student), { recursive: true });
    const file = path.join(folder, "in", student, "06-layers.ipynb");
    await writeFile(file, notebook);
  }
  const renamed = path.join(folder, "in", "renamed");
  await mkdir(renamed);
  await writeFile(
    path.join(renamed, "06-layers (1).ipynb"),
    submissions.solution,
  );
  const nothing = path.join(folder, "in", "nothing");
  await mkdir(nothing);
  await writeFile(path.join(nothing, "notes.txt"), "");
  out = path.join(folder, "out");
  await mkdir(path.join(folder, "in", ".mallory"));
  const args = [path.join(folder, "in"), "--out", out, "--seed", "5"];
  told = (await runGrader(...args)).stdout;
  const json = await readFile(path.join(out, "report.json"), "utf8");
  grades = JSON.parse(json).grades;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function reportOf(student: string): Report {
  const grade = grades.find((one) => one.student.key === student);
  if (!grade) throw new Error(`There is no grade for ${student}.`);
  return grade.counted.report;
}

/** The tests that failed, and for which reason. */
function failures(student: string): Record<string, FailureKind> {
  const tests = reportOf(student).result?.tests ?? [];
  expect(tests).toHaveLength(16);
  return Object.fromEntries(
    tests.flatMap(({ title, failure }) =>
      failure ? [[title.en, failure.kind]] : [],
    ),
  );
}

function message(student: string, title: string): string {
  const tests = reportOf(student).result?.tests ?? [];
  return tests.find((t) => t.title.en === title)?.failure?.message.en ?? "";
}

test.each(Object.entries(verdicts))(
  "%s gets the verdicts it deserves",
  (student, expected) => {
    expect(failures(student)).toEqual(expected);
  },
);

test("judges every submission of the class", () => {
  const judged = [...Object.keys(verdicts), "no-json", "brackets", "empty"];
  expect(judged.sort()).toEqual(Object.keys(submissions).sort());
});

test("says which walls stand, and what was left out", () => {
  expect(told).toMatch(/^Around each submission: Deno without permissions, /);
  expect(told).toContain("\nLeft out: .mallory. Names that begin with a point");
});

test("calls what is no notebook not gradable, which is no zero", async () => {
  const { notGradable, result } = reportOf("no-json");
  expect(notGradable?.en).toContain("This file is no JSON");
  expect(result).toBeUndefined();
});

test("calls a notebook with nothing that is asked for not gradable", () => {
  const { notGradable, result } = reportOf("empty");
  expect(notGradable?.en).toContain(
    "declares none of the names that are asked for: numericalGradient",
  );
  expect(result).toBeUndefined();
});

test("one notebook that nobody can analyse does not stop the class", () => {
  const { notGradable, result } = reportOf("brackets");
  expect(notGradable?.en).toContain("could not be analysed");
  expect(result).toBeUndefined();
});

test.each(["idle", "zeros"])(
  "gives no point for doing nothing (%s)",
  (student) => {
    expect(reportOf(student).result?.total).toBe(0);
  },
);

test("takes a notebook under another name, and says so", async () => {
  expect(reportOf("renamed").result?.total).toBe(16);
  const page = path.join(out, "renamed", "feedback.html");
  expect(await readFile(page, "utf8")).toContain("was taken for 06-layers");
});

test("leaves out nobody who has handed in something else", async () => {
  const { notGradable, result } = reportOf("nothing");
  expect(notGradable?.en).toContain(
    'Not handed in: expected a file named 06-layers.ipynb, found "notes.txt"',
  );
  expect(result).toBeUndefined();
  const page = path.join(out, "nothing", "feedback.html");
  expect(await readFile(page, "utf8")).toContain("Not handed in");
});

test("names the cell that could not be read", () => {
  expect(message("syntax", R.forward)).toMatch(
    /Cell \d+ could not be read, line 2/,
  );
});

test("says what may not be used, and what may", () => {
  expect(message("borrowed", A.row)).toMatch(
    /^Affine of @course\/lib may not be used .* You may use NDArray, zeros/,
  );
  expect(message("borrowed", R.forward)).toMatch(/^ReLU of @course\/lib/);
  expect(message("files", A.row)).toMatch(/^The package node:fs may not/);
  expect(message("files", S.forward)).toMatch(/^Deno may not be used/);
});

test("tells the kind of mistake", () => {
  expect(message("half", A.db)).toContain("0.2 times what it should be");
  expect(message("half", G.central)).toContain("close, but not exact enough");
  expect(message("broadcasting", A.db)).toContain("shape (4,)");
  expect(message("nan", R.forward)).toContain("NaN");
});

test("says everything that is told to a student in Japanese too", () => {
  const told = grades.flatMap(({ counted: { notes, report } }) => [
    ...notes,
    ...report.repairs,
    ...report.remarks,
    ...(report.notGradable ? [report.notGradable] : []),
    ...(report.result?.tests ?? []).flatMap(({ title, hint, failure }) => [
      title,
      hint,
      ...(failure ? [failure.message] : []),
      ...(failure?.mistake ? [failure.mistake] : []),
    ]),
  ]);
  expect(told.length).toBeGreaterThan(500);
  const untold = told.filter(({ ja }) => !/\p{Script=Hiragana}/u.test(ja));
  expect(untold).toEqual([]);
});

test("reports a type error without a fault", () => {
  expect(reportOf("different").result?.total).toBe(16);
  expect(
    reportOf("different")
      .remarks.map(({ en }) => en)
      .join(),
  ).toMatch(/Type error in cell \d/);
});

test("writes a table that a spreadsheet opens safely", async () => {
  const csv = await readFile(path.join(out, "grades.csv"), "utf8");
  expect(csv.startsWith('\uFEFF"student","exercise","numerical')).toBe(true);
  expect(csv).toContain('\r\n"\'=2+3","06-layers",1,1');
  expect(csv).toMatch(
    /\r\n"no-json","06-layers",,.*,"not gradable",,"This file is no JSON.*"\r\n/,
  );
  // A header, each student, "renamed" and "nothing", and an end of line.
  expect(csv.split("\r\n")).toHaveLength(Object.keys(submissions).length + 4);
});

test("writes pages that hold what was printed, as text", async () => {
  const page = await readFile(path.join(out, "flood", "feedback.html"), "utf8");
  expect(page).toContain("Your code printed:");
  expect(page).toContain("&lt;script");
  expect(page).not.toContain("<script");
  expect(page).not.toContain("\u001b");
  expect(page).toContain("✗ failed");
});

test("gives no expected numbers away on a page", async () => {
  const { result } = reportOf("half");
  const detail = result?.tests.find((t) => t.title.en === A.db)?.failure
    ?.detail;
  const [number] = /-?\d\.\d{3,}/.exec(detail ?? "") ?? ["none"];
  const page = await readFile(path.join(out, "half", "feedback.html"), "utf8");
  expect(number).not.toBe("none");
  expect(page).not.toContain(number);
});

test("writes the same bytes again, whoever else is in the class", async () => {
  const some = ["half", "flood", "=2+3"];
  for (const student of some) {
    const from = path.join(folder, "in", student);
    await cp(from, path.join(folder, "in 2", student), { recursive: true });
  }
  const again = path.join(folder, "out 2");
  await runGrader(path.join(folder, "in 2"), "--out", again, "--seed", "5");
  for (const student of some) {
    const page = path.join(student, "feedback.html");
    expect(await readFile(path.join(again, page), "utf8")).toBe(
      await readFile(path.join(out, page), "utf8"),
    );
  }
  const json = await readFile(path.join(again, "report.json"), "utf8");
  expect(JSON.parse(json).grades).toEqual(
    grades.filter(({ student }) => some.includes(student.key)),
  );
});

test("refuses folders that cannot be meant, and writes nothing", async () => {
  const there = path.join(folder, "in");
  const inside = path.join(there, "results");
  await expect(runGrader(there, "--out", inside)).rejects.toThrow(
    "among what was handed in",
  );
  expect(existsSync(inside)).toBe(false);
  const nowhere = path.join(folder, "nowhere");
  await expect(runGrader(nowhere, "--out", inside)).rejects.toThrow(
    "There is no folder or file",
  );
  const other = path.join(folder, "other");
  await expect(runGrader(out, "--out", other)).rejects.toThrow(
    "There is nothing to grade",
  );
  expect(existsSync(other)).toBe(false);
  await expect(runGrader(there)).rejects.toThrow("Name what to grade");
});
