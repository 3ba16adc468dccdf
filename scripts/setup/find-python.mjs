import { Problem } from "./problem.mjs";
import { pythonAdviceHere } from "./python-advice.mjs";
import { runProgram } from "./run-program.mjs";

/**
 * A Python on this machine.
 *
 * @typedef {object} Python
 * @property {string} program
 * @property {string[]} args the arguments that always come first
 * @property {number[]} version such as `[3, 11, 7]`
 * @property {string[]} lacks which of the modules `venv`, `ensurepip` it lacks
 */

const minimum = [3, 10];
const newest = 14;

// In the words of an old Python, so that it can say how old it is.
const question = `
import json, sys
lacks = []
for name in ("venv", "ensurepip"):
    try:
        __import__(name)
    except ImportError:
        lacks.append(name)
print(json.dumps([list(sys.version_info[:3]), lacks]))
`;

/**
 * Finds a Python that can make the course's environment: the one that the
 * variable PYTHON names, or else the first fit one along PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Python>}
 * @throws {Problem} when there is none, it is too old, or it lacks venv
 */
export async function findPython(env = process.env) {
  const found = [];
  for (const [program = "", ...args] of candidates(env)) {
    const python = await ask(program, args, env);
    if (python === null) continue;
    if (isNewEnough(python) && python.lacks.length === 0) return python;
    found.push(python);
  }
  throw problem(found, env.PYTHON);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[][]} commands, the best first
 */
function candidates(env) {
  if (env.PYTHON) return [[env.PYTHON]];
  if (process.platform === "win32") {
    return [["py", "-3"], ["python"], ["python3"]];
  }
  const named = [];
  for (let minor = newest; minor >= 10; minor--) named.push(`python3.${minor}`);
  return [["python3"], ["python"], ...named.map((name) => [name])];
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Python | null>} null when it is not there or not a Python
 */
async function ask(program, args, env) {
  const all = [...args, "-c", question];
  const { status, stdout } = await runProgram(program, all, { env });
  // Something else of that name may end well, too, and say anything.
  const answer = /^\[\[\d+, \d+.*\]\s*$/.exec(stdout);
  if (status !== 0 || !answer) return null;
  const [version, lacks] = JSON.parse(answer[0]);
  return { program, args, version, lacks };
}

/** @param {Python} python */
function isNewEnough({ version: [major = 0, minor = 0] }) {
  return major === minimum[0] && minor >= 10;
}

/**
 * @param {Python[]} found those that were looked at, none of them fit
 * @param {string | undefined} named the value of PYTHON
 * @returns {Problem}
 */
function problem(found, named) {
  const want = `Python ${minimum.join(".")} or newer`;
  const again = "\nThen type `npm start` again.";
  const incomplete = found.find(isNewEnough);
  if (incomplete !== undefined) {
    return new Problem(
      `Python ${incomplete.version.join(".")} (${incomplete.program}) lacks ` +
        `the module ${incomplete.lacks.join(" and ")}, which makes the ` +
        "folder .venv.",
      pythonAdviceHere() + again,
    );
  }
  const old = found[0];
  if (old !== undefined) {
    return new Problem(
      `${want} is needed, and ${old.program} is Python ` +
        `${old.version.join(".")}.`,
      `${pythonAdviceHere()}${again}\n` +
        "If a newer Python lies elsewhere, name it in the variable PYTHON.",
    );
  }
  return new Problem(
    named === undefined || named === ""
      ? `${want} is needed, and no Python was found.`
      : `${want} is needed, and PYTHON names "${named}", which does not run.`,
    pythonAdviceHere() + again,
  );
}
