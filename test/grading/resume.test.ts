import { type ChildProcess, spawn } from "node:child_process";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { submissions } from "./submissions.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Right, untouched and broken ones in turns; a wrong one is the last. */
const KINDS = ["solution", "stub", "no-json", "different"];
const STUDENTS = 16;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "resumed "));
  for (let i = 0; i < STUDENTS; i++) {
    const student = path.join(folder, "in", `student ${i + 10}`);
    await mkdir(student, { recursive: true });
    const kind = i === STUDENTS - 1 ? "half" : KINDS[i % KINDS.length];
    const text = submissions[kind];
    await writeFile(
      path.join(student, "06-layers.ipynb"),
      `${text}${" ".repeat(i)}`,
    );
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(out: string): ChildProcess {
  return spawn(
    process.execPath,
    [
      ...["--import", "tsx", path.join(ROOT, "grader", "cli.ts")],
      ...[path.join(folder, "in"), "--out", path.join(folder, out)],
      ...["--seed", "3"],
    ],
    { cwd: ROOT, stdio: "ignore" },
  );
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });

/** All reports that are there, by student. */
async function reportsIn(out: string): Promise<Map<string, string>> {
  const place = path.join(folder, out, "reports");
  const found = new Map<string, string>();
  for (const name of await readdir(place).catch(() => [])) {
    const file = path.join(place, name, "06-layers.json");
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) found.set(name, text);
  }
  return found;
}

async function killedAfter(reports: number, out: string): Promise<void> {
  const child = start(out);
  const end = ended(child);
  while ((await reportsIn(out)).size < reports) {
    expect(child.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill("SIGKILL");
  await end;
}

test("a run that is killed twice ends as one that was not", async () => {
  expect(await ended(start("whole"))).toBe(0);
  await killedAfter(4, "killed");
  const first = await reportsIn("killed");
  // Each report is there as a whole, or not at all.
  for (const text of first.values())
    expect(() => JSON.parse(text)).not.toThrow();
  await killedAfter(first.size + 4, "killed");
  expect((await reportsIn("killed")).size).toBeLessThan(STUDENTS);
  expect(await ended(start("killed"))).toBe(0);
  expect(await reportsIn("killed")).toEqual(await reportsIn("whole"));
  const read = async (out: string, ...name: string[]) =>
    readFile(path.join(folder, out, ...name), "utf8");
  for (const name of ["grades.csv", "report.json", "run.json"]) {
    expect(await read("killed", name)).toBe(await read("whole", name));
  }
  for (const name of (await reportsIn("whole")).keys()) {
    const page = await read("whole", name, "feedback.html");
    expect(await read("killed", name, "feedback.html")).toBe(page);
  }
}, 240_000);
