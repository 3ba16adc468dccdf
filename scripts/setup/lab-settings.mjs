import { join } from "node:path";
import { hasStamp, writeStamp } from "./stamp.mjs";

// JupyterLab would ask about news and look for updates on the network.
const settings = {
  "@jupyterlab/apputils-extension:notification": {
    fetchNews: "false",
    checkForUpdates: false,
  },
};

/**
 * The step that sets JupyterLab's defaults for this course. What the reader
 * sets in JupyterLab itself goes before them.
 *
 * @param {string} root
 * @returns {import("./step.mjs").Step}
 */
export function labSettings(root) {
  const file = join(root, ".venv/share/jupyter/lab/settings/overrides.json");
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  return {
    name: "JupyterLab settings",
    doing: "switching off news and update checks",
    isDone: () => hasStamp(file, text),
    async run() {
      writeStamp(file, text);
    },
  };
}
