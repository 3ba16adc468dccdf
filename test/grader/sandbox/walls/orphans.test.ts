import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isAlive } from "../../../../grader/is-alive.ts";
import {
  findWalls,
  type Walls,
} from "../../../../grader/sandbox/walls/walls.ts";

const SPAWN = pathToFileURL(path.resolve("grader/sandbox/spawn.ts")).href;

let folder: string;
let walls: Walls;
beforeAll(async () => {
  walls = await findWalls();
  folder = await mkdtemp(path.join(tmpdir(), "orphans-"));
  await mkdir(path.join(folder, "box"));
  const program = "console.log('runs'); for (;;);";
  await writeFile(path.join(folder, "box", "sandbox.js"), program);
});
afterAll(() => rm(folder, { recursive: true }));

/** A grader whose sandbox never ends; tells the pid of that. */
async function graderWith(walls: Walls): Promise<[ChildProcess, number]> {
  const program = path.join(folder, "box", "sandbox.js");
  const workshop = JSON.stringify({ walls, program, empty: folder });
  const script = path.join(folder, "grader.mts");
  await writeFile(
    script,
    `import { spawnDeno } from ${JSON.stringify(SPAWN)};
    const { child, pid } = spawnDeno(${workshop}, 1);
    child.stderr.pipe(process.stderr);
    child.stdout.on("data", () => console.log(pid()));`,
  );
  const grader = spawn(process.execPath, ["--import", "tsx", script]);
  grader.stderr.pipe(process.stderr);
  const pid = await new Promise<number>((resolve) => {
    grader.stdout.once("data", (text) => resolve(Number(text)));
  });
  return [grader, pid];
}

test.each<[string, (walls: Walls) => Walls]>([
  ["all walls", (all) => all],
  ["no bubblewrap", ({ bwrap, ...others }) => others],
  ["neither bubblewrap nor setpriv", ({ bwrap, setpriv, ...few }) => few],
])("no process outlives a killed grader, with %s", async (_, choose) => {
  const [grader, pid] = await graderWith(choose(walls));
  expect(isAlive(pid)).toBe(true);
  grader.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});
