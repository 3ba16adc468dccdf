import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const NATIVE = pathToFileURL(path.resolve("grader/types/native-compiler.ts"));

/** What takes the compiler minutes. */
const ENDLESS = `type B<D extends any[], X> = D extends [any, ...infer R] ? B<R, [X, 0]> | B<R, [X, 1]> : X;
  type L = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  class f { a: B<L, 0> = {} as B<L, '0'>; }`;

const PROGRAM = `
  import { NativeCompiler } from ${JSON.stringify(NATIVE.href)};
  const compiler = await NativeCompiler.start(process.cwd());
  void compiler.faultsIn(${JSON.stringify(ENDLESS)}, 600_000);
  console.log(compiler.pid);
`;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // there is no such process
  }
}

test("a compiler that is busy does not outlive a killed grader", async () => {
  const options = ["--import", "tsx", "--input-type=module", "-e", PROGRAM];
  const grader = spawn(process.execPath, options);
  grader.stderr.pipe(process.stderr);
  const pid = await new Promise<number>((resolve) => {
    grader.stdout.once("data", (text) => resolve(Number(text)));
  });
  expect(isAlive(pid)).toBe(true);
  grader.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
});
