import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureSetup } from "../setup/ensure-setup.mjs";
import { parseOptions } from "../setup/options.mjs";
import { Problem, showProblems } from "../setup/problem.mjs";
import { root } from "../setup/root.mjs";

const TIME_LIMIT = 120; // seconds for a whole notebook

const help = `npm run exercise [-- OPTIONS] [EXERCISE]

Works on the exercises in a terminal, without JupyterLab. Edit the text of an
exercise, exercises/06-layers.ts, or its notebook in any editor: whenever you
save, its checks run again. EXERCISE is a number (06) or a name; without one,
it is the one that you worked on last.

Where there is no terminal, the list of exercises is printed, and the checks of
EXERCISE once: the exit code is 1 when one of them does not pass.

  --in DIR   the folder with your notebooks (exercises)
  --help     show this

COURSE_LANGUAGE=ja lets it speak Japanese.`;

/**
 * `npm run exercise`.
 *
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function main(args) {
  await showProblems(async () => {
    const config = /** @type {const} */ ({
      args,
      allowPositionals: true,
      options: {
        in: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    const { values, positionals } = parseOptions(config, help);
    if (values.help) {
      console.log(help);
      return;
    }
    await ensureSetup({ quiet: true, jupyter: false });
    const { printOnce, readExercises, runTerminal } = await terminal();
    const names = readExercises(join(root, "kit/exercises")).map(
      ({ name }) => name,
    );
    const options = {
      root,
      folder: resolve(values.in ?? join(root, "exercises")),
      timeLimit: TIME_LIMIT,
      exercise: chosen(positionals, names),
    };
    const { stdin, stdout } = process;
    if (stdin.isTTY && stdout.isTTY) {
      await runTerminal(options, stdin, stdout);
    } else {
      process.exitCode = await printOnce(options, console.log);
    }
  });
}

/**
 * The compiled part of the kit that talks to terminals; it is there only after
 * the set-up.
 *
 * @returns {Promise<typeof import("../../kit/terminal/index.ts")>}
 */
function terminal() {
  const file = join(root, "kit/dist/terminal/index.js");
  return import(pathToFileURL(file).href);
}

/**
 * @param {string[]} wishes
 * @param {string[]} names
 * @returns {string | undefined}
 */
function chosen([wish, ...more], names) {
  if (more.length > 0) {
    throw new Problem("One exercise at a time, please.", help);
  }
  if (wish === undefined) return undefined;
  const found = names.find(
    (name) => name === wish || name.startsWith(`${wish}-`),
  );
  if (found !== undefined) return found;
  throw new Problem(
    `There is no exercise ${wish}.`,
    `There are ${names.join(", ")}.`,
  );
}
