import { spawn } from "node:child_process";
import { pythonEnvironment, venvPython } from "../setup/venv-python.mjs";

/**
 * Opens an address in a new window of the browser that Python finds, as
 * JupyterLab does for its own.
 *
 * @param {string} root
 * @param {string} url
 */
export function openWindow(root, url) {
  spawn(venvPython(root), ["-m", "webbrowser", "-n", url], {
    env: pythonEnvironment(),
    stdio: "ignore",
    windowsHide: true,
  });
}
