import { createInterface } from "node:readline";

// JupyterLab asks every kernel for its history, and tslab keeps none.
const harmless = /^unknown msg_type: history_request$/;

/**
 * Passes on what the server and its kernels print, line by line, except what
 * is known to be harmless.
 *
 * @param {import("node:stream").Readable} from
 * @param {import("node:stream").Writable} to
 */
export function forwardLog(from, to) {
  createInterface({ input: from }).on("line", (line) => {
    if (!harmless.test(line)) to.write(`${line}\n`);
  });
}
