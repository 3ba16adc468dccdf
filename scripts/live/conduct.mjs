import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../setup/free-port.mjs";
import { root } from "../setup/root.mjs";
import { serve } from "../setup/serve.mjs";
import { liveKit } from "./live-kit.mjs";
import { writeProjectorSettings } from "./projector.mjs";

/**
 * How a lecture is conducted.
 *
 * @typedef {object} Options
 * @property {boolean} [browser] open JupyterLab in the browser
 * @property {boolean} [dark] white on black
 * @property {boolean} [fresh] begin with a new copy
 * @property {boolean} [share] serve the page for followers
 * @property {boolean} [lan] serve it on the network
 * @property {number} [port] of JupyterLab
 */

/**
 * A lecture that is being conducted.
 *
 * @typedef {object} Lecture
 * @property {import("../../kit/live/working-copy.ts").WorkingCopy} copy
 * @property {string} lab the address of JupyterLab
 * @property {string} conductor that of the conductor
 * @property {string} [followers] that of the page for followers
 * @property {Promise<void>} ready resolves when JupyterLab answers
 * @property {Promise<number>} ended resolves to its exit code
 * @property {() => Promise<void>} stop ends all of it
 */

/**
 * Serves JupyterLab on the copy of a lecture, and the conductor beside it.
 *
 * @param {string} folder what JupyterLab shows: it has `notebooks/`, and gets
 *   `live/`
 * @param {string} name of the lecture
 * @param {Options} options
 * @returns {Promise<Lecture>}
 */
export async function conduct(folder, name, options) {
  const live = await liveKit();
  const labPort = await freePort(options.port);
  const copy = live.makeWorkingCopy(folder, name, { fresh: options.fresh });
  const source = join(folder, "notebooks", `${name}.ipynb`);
  const lecture = live.parseLecture(readFileSync(source, "utf8"));
  const token = live.newToken();
  const address = `http://127.0.0.1:${labPort}`;
  const jupyter = new live.Jupyter({ address, token });
  const conductor = new live.Conductor(lecture, jupyter, copy.path);
  const pages = join(root, "kit/live/pages");
  const feed = new live.FollowerFeed();
  const followers = options.share
    ? await live.serveFollowers({
        feed,
        port: await freePort(undefined, labPort + 100),
        pages,
        lan: options.lan,
      })
    : undefined;
  const served = await live.serveConductor({
    conductor,
    port: await freePort(undefined, labPort + 1),
    pages,
    labPort,
    keep: () => live.keepCopy(folder, name),
    ...(followers
      ? {
          share: { url: followers.url, count: () => feed.count },
          heard: (message) => feed.hear(message),
        }
      : {}),
  });
  // Each JupyterLab of this kind has its own: two may run at a time.
  const home = join(root, ".venv", "jupyter", "live", String(labPort));
  writeProjectorSettings(join(home, "settings"), { dark: options.dark });
  writePageConfig(home, { path: copy.path, url: served.windowUrl });
  const server = serve({
    root,
    folder,
    port: labPort,
    open: options.browser,
    token,
    start: `/doc/tree/${copy.path}`,
    more: labArguments(home),
    env: { JUPYTER_CONFIG_PATH: home },
  });
  return {
    copy,
    lab: server.url,
    conductor: served.url,
    ...(followers ? { followers: followers.url } : {}),
    ready: server.ready,
    ended: server.ended,
    async stop() {
      conductor.close();
      served.close();
      followers?.close();
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** @param {string} home */
function labArguments(home) {
  const extensions = join(root, "kit/live/labextensions");
  return [
    `--LabApp.extra_labextensions_path=${extensions}`,
    `--LabApp.user_settings_dir=${join(home, "settings")}`,
    `--LabApp.workspaces_dir=${join(home, "workspaces")}`,
  ];
}

/**
 * Tells the page of JupyterLab where the conductor is.
 *
 * @param {string} home a folder of configurations of Jupyter
 * @param {{ path: string, url: string }} courseLive
 */
function writePageConfig(home, courseLive) {
  const place = join(home, "labconfig");
  mkdirSync(place, { recursive: true });
  // JupyterLab passes on texts, nothing else.
  const text = JSON.stringify({ courseLive: JSON.stringify(courseLive) });
  writeFileSync(join(place, "page_config.json"), text, { mode: 0o600 });
}
