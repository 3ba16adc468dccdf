import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "../../scripts/setup/find-python.mjs";
import { Problem } from "../../scripts/setup/problem.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";
import {
  fingerprint,
  hasStamp,
  writeStamp,
} from "../../scripts/setup/stamp.mjs";
import type { Step } from "../../scripts/setup/step.mjs";
import {
  pythonEnvironment,
  venvPython,
} from "../../scripts/setup/venv-python.mjs";
import { benchFolder } from "./folders.ts";

const requirements = join(benchFolder, "requirements.txt");

/**
 * The step that installs one Python package, and what it needs, into
 * bench/.venv, by the versions in bench/requirements.txt.
 */
export function pythonPackage(name: string): Step {
  const stampFile = join(benchFolder, ".venv", `bench-stamp-${name}`);
  return {
    name,
    doing: "installing it into bench/.venv",
    isDone: () =>
      existsSync(venvPython(benchFolder)) && hasStamp(stampFile, stamp()),
    async run() {
      if (!existsSync(venvPython(benchFolder))) await makeEnvironment();
      const pip = ["-m", "pip", "install", "--quiet", "--no-input"];
      const pins = ["--disable-pip-version-check", "--constraint"];
      await run(venvPython(benchFolder), [...pip, ...pins, requirements, name]);
      writeStamp(stampFile, stamp());
    },
  };
}

async function makeEnvironment(): Promise<void> {
  const { program, args } = await findPython();
  await run(program, [...args, "-m", "venv", join(benchFolder, ".venv")]);
}

async function run(program: string, args: string[]): Promise<void> {
  const env = pythonEnvironment();
  const options = { cwd: benchFolder, env };
  const { status, output } = await runProgram(program, args, options);
  if (status !== 0) throw new Problem(reasonIn(output), output);
}

/** Changes with the versions, and with the Python they were installed for. */
function stamp(): string {
  const python = realpathSync(venvPython(benchFolder));
  return fingerprint([readFileSync(requirements, "utf8"), python]);
}

/** The line in which pip says what went wrong, or else the last one. */
function reasonIn(output: string): string {
  const lines = output.trim().split("\n");
  const error = lines.find((line) => line.startsWith("ERROR: "));
  return error?.replace("ERROR: ", "") ?? lines.at(-1) ?? "";
}
