import { spawn } from "node:child_process";

/**
 * What a program left behind when it ended.
 *
 * @typedef {object} Outcome
 * @property {number | null} status its exit code, null when it was ended by a
 *   signal or could not be started
 * @property {string} stdout
 * @property {string} output everything it printed, both streams in order
 * @property {string | undefined} error the code of the error that kept it from
 *   starting, such as `ENOENT`
 */

/**
 * Runs a program without a shell, waits for its end and keeps what it printed.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Outcome>} never rejects: look at `status`
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    let stdout = "";
    let output = "";
    const child = spawn(program, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve({ status: null, stdout, output, error: error.code });
    });
    child.on("close", (status) => {
      resolve({ status, stdout, output, error: undefined });
    });
  });
}
