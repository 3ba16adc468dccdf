// `npm run mnist`: fetches MNIST, so that `loadDigits` uses it.
import { downloadMnist } from "../lib/dist/data/mnist-download.js";
import { parseOptions } from "./setup/options.mjs";
import { Problem, showProblems } from "./setup/problem.mjs";

const HELP = `npm run mnist [-- OPTIONS]

Downloads the four files of MNIST (11 MB) into data/mnist. Files that are there
already are skipped. loadDigits uses them from then on, in place of digits that
it draws; delete data/mnist to go back.

  --mirror URL  download from this address; may be given several times
  --help        show this`;

await showProblems(async () => {
  const { values } = parseOptions(
    {
      options: {
        mirror: { type: "string", multiple: true },
        help: { type: "boolean", default: false },
      },
    },
    HELP,
  );
  if (values.help) console.log(HELP);
  else await fetchMnist(values.mirror);
});

/**
 * @param {string[] | undefined} mirrors
 * @returns {Promise<void>}
 * @throws {Problem} when the files cannot be had
 */
async function fetchMnist(mirrors) {
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => interrupted.abort());
  }
  try {
    const folder = await downloadMnist({
      mirrors,
      signal: interrupted.signal,
      onBytes: showProgress,
      onFile: (name, url) =>
        showLine(`✓ ${name}: ${url ? `from ${url}` : "is there already"}\n`),
    });
    console.log(`MNIST is complete in ${folder}. loadDigits uses it now.`);
  } catch (error) {
    showLine("");
    if (!interrupted.signal.aborted) {
      throw new Problem(error instanceof Error ? error.message : String(error));
    }
    console.log("Stopped. What is complete stays; to go on: npm run mnist");
    process.exitCode = 130; // as a shell says after Ctrl-C
  }
}

/**
 * @param {string} name
 * @param {number} received bytes
 * @param {number} total bytes, NaN if unknown
 */
function showProgress(name, received, total) {
  if (!process.stdout.isTTY) return;
  const size = `${(received / 1e6).toFixed(1)} MB`;
  const percent = Math.floor((100 * received) / total);
  showLine(`  ${name}: ${size}${total > 0 ? ` (${percent} %)` : ""}`);
}

/**
 * Writes over the current line of the terminal.
 *
 * @param {string} text
 */
function showLine(text) {
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${text}` : text);
}
