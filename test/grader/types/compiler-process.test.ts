import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isAlive } from "../../../grader/is-alive.ts";
import { ENDLESS } from "./endless.ts";

const NATIVE = pathToFileURL(path.resolve("grader/types/native-compiler.ts"));

const PROGRAM = `
  import { NativeCompiler } from ${JSON.stringify(NATIVE.href)};
  const compiler = await NativeCompiler.start(process.cwd());
  void compiler.faultsIn(${JSON.stringify(ENDLESS)}, 600_000);
  console.log(compiler.pid);
`;

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
