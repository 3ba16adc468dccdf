import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { firstNotebook } from "./first-notebook.mjs";
import { forwardLog } from "./forward-log.mjs";
import { jupyterEnvironment } from "./jupyter-environment.mjs";
import { Problem } from "./problem.mjs";
import { serverArguments } from "./server-arguments.mjs";
import { venvPython } from "./venv-python.mjs";

/**
 * A JupyterLab that runs.
 *
 * @typedef {object} Server
 * @property {string} url the address to open, with the token
 * @property {string} address without path and token: `http://127.0.0.1:8888`
 * @property {string} token
 * @property {Promise<void>} ready resolves when it answers; rejects with a
 *   `Problem` when it ends instead
 * @property {Promise<number>} ended resolves to the exit code; 0 after `stop`
 * @property {() => Promise<void>} stop ends the server and its kernels
 */

/**
 * Starts JupyterLab, listening on this machine only and with a token of its
 * own.
 *
 * @param {object} options
 * @param {string} options.root the folder of the course
 * @param {number} options.port
 * @param {string} [options.folder] what JupyterLab shows, the course itself
 * @param {boolean} [options.open] whether to open the browser
 * @param {string} [options.start] the address to open, below that of the
 *   server: the first lecture
 * @param {string[]} [options.more] further arguments
 * @param {NodeJS.ProcessEnv} [options.env] further variables
 * @param {string} [options.token] the one to ask for, a new one
 * @returns {Server}
 */
export function serve({
  root,
  port,
  folder = root,
  open = false,
  start = firstNotebook(folder),
  more = [],
  env = {},
  token = randomBytes(24).toString("hex"),
}) {
  const address = `http://127.0.0.1:${port}`;
  const args = [...serverArguments({ folder, port, start, open }), ...more];
  const child = spawn(venvPython(root), ["-m", "jupyterlab", ...args], {
    cwd: root,
    // In a variable, not in the arguments: those are seen by every user.
    env: { ...jupyterEnvironment(root), ...env, JUPYTER_TOKEN: token },
    // Elsewhere Ctrl-C would reach it before `stop` could end the kernels.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  forwardLog(child.stdout, process.stderr);
  forwardLog(child.stderr, process.stderr);

  let stopping = false;
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("exit", (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
  return {
    url: `${address}${start}?token=${token}`,
    address,
    token,
    ready: waitForAnswer(address, token, ended),
    ended,
    async stop() {
      stopping = true;
      const heard = await askToStop(address, token);
      if (!heard) child.kill();
      const last = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(last);
    },
  };
}

/**
 * @param {string} address
 * @param {string} token
 * @param {Promise<number>} ended
 * @returns {Promise<void>}
 * @throws {Problem} when the server ends instead of answering
 */
async function waitForAnswer(address, token, ended) {
  /** @type {number | undefined} */
  let code;
  ended.then((value) => {
    code = value;
  });
  while ((await ask(address, "GET", "/api/status", token)) !== 200) {
    if (code !== undefined) throw endedEarly(code);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {number} code */
function endedEarly(code) {
  return new Problem(
    `JupyterLab ended with exit code ${code} before it was ready.`,
    "Its own words stand above. If they name a missing module, remove the\n" +
      "folder .venv and type `npm start` again.",
  );
}

/**
 * Jupyter's own way to stop, which ends the kernels too and works on every
 * system.
 *
 * @param {string} address
 * @param {string} token
 * @returns {Promise<boolean>} false when the server did not hear it
 */
async function askToStop(address, token) {
  return (await ask(address, "POST", "/api/shutdown", token)) === 200;
}

/**
 * @param {string} address
 * @param {string} method
 * @param {string} path
 * @param {string} token
 * @returns {Promise<number>} the HTTP status, 0 when nobody listens
 */
async function ask(address, method, path, token) {
  const headers = { authorization: `token ${token}` };
  try {
    return (await fetch(address + path, { method, headers })).status;
  } catch {
    return 0;
  }
}
