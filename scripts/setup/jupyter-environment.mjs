import { join } from "node:path";
import { pythonEnvironment } from "./venv-python.mjs";

/**
 * The variables for Jupyter: it keeps its settings, its state and its lists of
 * running servers in `.venv`, and does not look at those of the user.
 *
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function jupyterEnvironment(root) {
  const home = join(root, ".venv", "jupyter");
  return {
    ...pythonEnvironment(),
    JUPYTER_CONFIG_DIR: join(home, "config"),
    JUPYTER_DATA_DIR: join(home, "data"),
    JUPYTER_RUNTIME_DIR: join(home, "runtime"),
    JUPYTER_PREFER_ENV_PATH: "1",
    JUPYTER_PLATFORM_DIRS: "1",
  };
}
