import { join } from "node:path";

/**
 * The Python of the course's own environment, `.venv`.
 *
 * @param {string} root
 * @returns {string} the path of the program
 */
export function venvPython(root) {
  return process.platform === "win32"
    ? join(root, ".venv", "Scripts", "python.exe")
    : join(root, ".venv", "bin", "python");
}

/**
 * The variables for a program of `.venv`: nothing that the user has set for
 * other Pythons reaches it.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function pythonEnvironment() {
  const {
    PYTHONPATH: _path,
    PYTHONHOME: _home,
    PIP_USER: _user,
    ...env
  } = process.env;
  return { ...env, PYTHONUTF8: "1", PYTHONNOUSERSITE: "1" };
}
