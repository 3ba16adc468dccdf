import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes the settings of JupyterLab for a projector: large type, one document
 * at a time, no message that pops up.
 *
 * @param {string} folder JupyterLab's settings for this purpose alone; those
 *   of the instructor are elsewhere, and stay as they are
 * @param {{ dark?: boolean }} [options]
 */
export function writeProjectorSettings(folder, { dark = false } = {}) {
  for (const [plugin, settings] of Object.entries(projector(dark))) {
    const [scope, name] = plugin.split(":");
    const file = join(folder, scope, `${name}.jupyterlab-settings`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
  }
}

/** @param {boolean} dark */
function projector(dark) {
  return {
    "@jupyterlab/apputils-extension:themes": {
      theme: dark ? "JupyterLab Dark" : "JupyterLab Light",
      "adaptive-theme": false,
      overrides: {
        "code-font-size": "20px",
        "content-font-size1": "20px",
        "ui-font-size1": "15px",
      },
    },
    "@jupyterlab/apputils-extension:notification": {
      doNotDisturbMode: true,
      fetchNews: "false",
      checkForUpdates: false,
    },
    "@jupyterlab/application-extension:shell": { startMode: "single" },
    "@jupyterlab/notebook-extension:tracker": {
      scrollPastEnd: true,
      // All cells are drawn at once: a jump to the next step finds it there.
      windowingMode: "none",
      kernelStatus: { showOnStatusBar: true, showProgress: true },
    },
    // A suggestion that pops up hides the line below from the class.
    "@jupyterlab/completer-extension:manager": { autoCompletion: false },
  };
}
