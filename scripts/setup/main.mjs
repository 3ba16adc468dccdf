import { ensureSetup } from "./ensure-setup.mjs";
import { followLibrary } from "./follow-library.mjs";
import { freePort, usualPort } from "./free-port.mjs";
import { parseOptions, wholeNumber } from "./options.mjs";
import { Problem, showProblems } from "./problem.mjs";
import { root } from "./root.mjs";
import { serve } from "./serve.mjs";
import { seconds } from "./step.mjs";

const text = `npm start [-- OPTIONS]

Installs what the course needs, compiles its library and opens JupyterLab.
What is done already is skipped. Ctrl-C stops JupyterLab.

  --no-browser   serve without opening a browser
  --port N       listen on port N (otherwise 8888 or the next free one)
  --help         show this`;

/**
 * `npm start`.
 *
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function main(args) {
  await showProblems(async () => {
    const options = readOptions(args);
    if (options.help) {
      console.log(text);
      return;
    }
    await ensureSetup();
    const port = await freePort(options.port);
    if (options.port === undefined && port !== usualPort) {
      console.log(`  Port ${usualPort} is taken, so this one has ${port}.`);
    }
    const started = performance.now();
    /** @type {import("./serve.mjs").Server | undefined} */
    let server;
    // First of all: a signal may come as soon as the server's process is there.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, async () => {
        await server?.stop();
        process.exit(0);
      });
    }
    server = serve({ root, port, open: options.browser });
    await server.ready;
    console.log(`✓ JupyterLab: starting the server (${seconds(started)})`);
    console.log(`\n  ${server.url}\n\nCtrl-C stops it.`);
    followLibrary(root);
    const code = await server.ended;
    if (code !== 0) throw new Problem(`JupyterLab ended with code ${code}.`);
    console.log("JupyterLab has stopped.");
  });
}

/**
 * @param {string[]} args
 * @returns {{ help: boolean, browser: boolean, port: number | undefined }}
 */
function readOptions(args) {
  const config = /** @type {const} */ ({
    args,
    options: {
      help: { type: "boolean", default: false },
      "no-browser": { type: "boolean", default: false },
      port: { type: "string" },
    },
  });
  const { help, port, "no-browser": alone } = parseOptions(config, text).values;
  return {
    help,
    browser: !alone,
    port:
      port === undefined
        ? undefined
        : wholeNumber("--port", port, { min: 1, max: 65535 }),
  };
}
