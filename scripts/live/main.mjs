import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureSetup } from "../setup/ensure-setup.mjs";
import { followLibrary } from "../setup/follow-library.mjs";
import { parseOptions, wholeNumber } from "../setup/options.mjs";
import { Problem, showProblems } from "../setup/problem.mjs";
import { root } from "../setup/root.mjs";
import { conduct } from "./conduct.mjs";
import { findLecture } from "./find-lecture.mjs";
import { liveKit } from "./live-kit.mjs";
import { openWindow } from "./open-window.mjs";
import { askConductor, leaveAddress } from "./running.mjs";

const help = `npm run live -- LECTURE [OPTIONS]

Opens JupyterLab on a copy of a lecture, live/NN-name.ipynb, in which the cells
to be typed in front of a class are empty but for a prompt, and the conductor in
a second window: what to type, what to say, and what comes next.

  --dark         white on black, for a dark room
  --share        serve a page that shows followers what has run, and nothing
                 else; on this machine only
  --lan          serve that page on the classroom's network
  --fresh        begin anew; the copy that was there goes to live/kept/
  --no-browser   serve without opening a browser
  --port N       JupyterLab listens on port N

While it runs, from another terminal:

  --catch-up N   bring notebook and kernel to the state after step N ("end" for
                 the whole lecture); what somebody has edited stays
  --save         keep what was built as a notebook for the students, in
                 live/saved/ (also when it does not run)

  --help         show this`;

/**
 * `npm run live`.
 *
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function main(args) {
  await showProblems(async () => {
    const { values, positionals } = readArguments(args);
    if (values.help) {
      console.log(help);
      return;
    }
    const name = findLecture(root, positionals);
    if (values["catch-up"] !== undefined) {
      const step = stepNumber(values["catch-up"]);
      console.log(await askRunning(name, `catch-up/${step}`));
      return;
    }
    if (values.save) {
      console.log(await save(name));
      return;
    }
    await run(name, {
      browser: !values["no-browser"],
      dark: values.dark,
      fresh: values.fresh,
      share: values.share || values.lan,
      lan: values.lan,
      port:
        values.port === undefined
          ? undefined
          : wholeNumber("--port", values.port, { min: 1, max: 65535 }),
    });
  });
}

/** @param {string[]} args */
function readArguments(args) {
  const config = /** @type {const} */ ({
    args,
    allowPositionals: true,
    options: {
      "catch-up": { type: "string" },
      dark: { type: "boolean", default: false },
      fresh: { type: "boolean", default: false },
      lan: { type: "boolean", default: false },
      save: { type: "boolean", default: false },
      share: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      "no-browser": { type: "boolean", default: false },
      port: { type: "string" },
    },
  });
  return parseOptions(config, help);
}

/** @param {string} text */
function stepNumber(text) {
  const bounds = { min: 1, max: 99 };
  return text === "end" ? text : wholeNumber("--catch-up", text, bounds);
}

/**
 * @param {string} name
 * @param {string} wish
 */
async function askRunning(name, wish) {
  const answer = await askConductor(root, name, wish);
  if (answer !== null) return answer;
  const number = name.slice(0, 2);
  throw new Problem(
    `Lecture ${name} is not being conducted on this machine.`,
    `Begin with: npm run live -- ${number}`,
  );
}

/**
 * Keeps what was built, with what is not saved yet if the lecture runs.
 *
 * @param {string} name
 */
async function save(name) {
  await ensureSetup({ quiet: true });
  const answer = await askConductor(root, name, "save");
  if (answer !== null) return answer;
  const { keepCopy, workingCopyPath } = await liveKit();
  if (!existsSync(join(root, workingCopyPath(name)))) {
    throw new Problem(`Nothing was built yet: ${workingCopyPath(name)}.`);
  }
  return `Kept for the students: ${keepCopy(root, name)}`;
}

/**
 * Conducts a lecture until Ctrl-C.
 *
 * @param {string} name
 * @param {import("./conduct.mjs").Options} options
 */
async function run(name, options) {
  await ensureSetup({ quiet: true });
  /** @type {import("./conduct.mjs").Lecture | undefined} */
  let lecture;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      await lecture?.stop();
      process.exit(0);
    });
  }
  lecture = await conduct(root, name, options);
  const { copy, conductor, followers } = lecture;
  if (copy.moved) console.log(`Your copy is kept: ${copy.moved}`);
  console.log(`${copy.found ? "Going on in" : "Made"} ${copy.path}`);
  const removeAddress = leaveAddress(root, name, conductor);
  try {
    await lecture.ready;
    followLibrary(root, { atOnce: true });
    if (options.browser) openWindow(root, conductor);
    console.log(`\n  JupyterLab  ${lecture.lab}`);
    console.log(`  Conductor   ${conductor}`);
    if (followers) console.log(`  Followers   ${followers}`);
    if (followers && options.lan) {
      const { qrCode } = await liveKit();
      console.log(`\n${qrCode(followers)}`);
    }
    console.log("\nCtrl-C stops them.");
    const code = await lecture.ended;
    if (code !== 0) throw new Problem(`JupyterLab ended with code ${code}.`);
    console.log("JupyterLab has stopped.");
  } finally {
    removeAddress();
    await lecture.stop();
  }
}
