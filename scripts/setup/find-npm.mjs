import { existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { Problem } from "./problem.mjs";

/**
 * The path of npm's own program, which Node can run without a shell.
 *
 * `npm start` names it in the environment; otherwise it is looked for beside
 * Node and along PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 * @throws {Problem} when there is no npm
 */
export function findNpm(env = process.env) {
  const found = candidates(env).find((file) => existsSync(file));
  if (found !== undefined) return realpathSync(found);
  throw new Problem(
    "npm was not found beside Node.",
    "It comes with Node: install the LTS version from https://nodejs.org\n" +
      "(on Debian and Ubuntu `sudo apt install npm` adds it), then type\n" +
      "`npm start`.",
  );
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function candidates(env) {
  const program = join("npm", "bin", "npm-cli.js");
  const folders = (env.PATH ?? env.Path ?? "").split(delimiter);
  const node = dirname(process.execPath);
  const started = env.npm_execpath ?? "";
  return [
    ...(basename(started) === "npm-cli.js" ? [started] : []),
    join(node, "node_modules", program),
    join(node, "..", "lib", "node_modules", program),
    ...folders.flatMap((folder) => [
      join(folder, "node_modules", program),
      join(folder, "..", "lib", "node_modules", program),
    ]),
    join("/usr/share/nodejs", program),
  ];
}
