import {
  existsSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { findPython } from "./find-python.mjs";
import { downloadProblem } from "./network.mjs";
import { Problem } from "./problem.mjs";
import { runProgram } from "./run-program.mjs";
import { fingerprint, hasStamp, writeStamp } from "./stamp.mjs";
import { pythonEnvironment, venvPython } from "./venv-python.mjs";

/**
 * The step that looks for a Python to make `.venv` with. It comes before the
 * long downloads, so that what is missing is said at once.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function python(root) {
  return {
    name: "Python",
    doing: "looking for one that can make .venv",
    isDone: () => isComplete(root),
    async run() {
      await findPython();
    },
  };
}

/**
 * The step that makes `.venv` anew with the packages of requirements.txt.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function virtualEnvironment(root) {
  const folder = join(root, ".venv");
  return {
    name: "Python packages",
    doing: "installing what requirements.txt lists into .venv",
    isDone: () => isComplete(root),
    async run() {
      const { program, args } = await findPython();
      removeOld(folder);
      const venv = [...args, "-m", "venv", folder];
      const env = pythonEnvironment();
      const made = await runProgram(program, venv, { cwd: root });
      if (made.status !== 0) {
        throw new Problem("The folder .venv could not be made.", made.output);
      }
      const pip = [
        ...["-m", "pip", "install", "--quiet", "--no-input"],
        ...["--disable-pip-version-check", "--retries", "2"],
        ...["--requirement", join(root, "requirements.txt")],
      ];
      const installed = await runProgram(venvPython(root), pip, {
        cwd: root,
        env,
      });
      if (installed.status !== 0) {
        throw downloadProblem("the Python packages", installed.output);
      }
      // JupyterLab runs JavaScript of its own from here, in the old module
      // format, which the package.json of the course would forbid.
      writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
      writeStamp(join(folder, "course-stamp"), stamp(root));
    },
  };
}

/**
 * @param {string} root
 * @returns {boolean}
 */
function isComplete(root) {
  // The link leads nowhere when the Python that it was made with is gone.
  if (!existsSync(venvPython(root))) return false;
  return hasStamp(join(root, ".venv", "course-stamp"), stamp(root));
}

/**
 * Changes with requirements.txt, when the folder has moved (its programs name
 * it), and when another version of Python has taken the place of the old.
 *
 * @param {string} root
 * @returns {string}
 */
function stamp(root) {
  return fingerprint([
    readFileSync(join(root, "requirements.txt"), "utf8"),
    readFileSync(join(root, ".venv", "pyvenv.cfg"), "utf8"),
    realpathSync(venvPython(root)),
    join(root, ".venv"),
  ]);
}

/** @param {string} folder */
function removeOld(folder) {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch (error) {
    throw new Problem(
      "The old folder .venv could not be removed: " +
        `${/** @type {Error} */ (error).message}`,
      "Close JupyterLab and every program that uses it, then try again.",
    );
  }
}
