import { Problem } from "./problem.mjs";

const signs = [
  // npm names the error of the operating system
  "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH",
  "ETIMEDOUT|ERR_SOCKET_TIMEOUT|network request to .* failed",
  // pip says it in words
  "NewConnectionError|Failed to establish a new connection|getaddrinfo failed",
  "ConnectTimeoutError|Connection to .* timed out|Cannot connect to proxy",
];

const noNetwork = new RegExp(signs.join("|"));

/**
 * The problem to throw when a download failed: no network, or what the
 * program said.
 *
 * @param {string} what such as `the node packages`
 * @param {string} output what the program printed
 * @returns {Problem}
 */
export function downloadProblem(what, output) {
  if (noNetwork.test(output)) {
    return new Problem(
      `There is no network, and ${what} are not installed yet.`,
      "Connect this machine to the internet and type `npm start` once.\n" +
        "From then on everything works without a network.\n\n" +
        `The program said:\n${indented(output)}`,
    );
  }
  return new Problem(
    `Installing ${what} failed.`,
    `The program said:\n${indented(output)}`,
  );
}

/** @param {string} text */
function indented(text) {
  return text.trim().replace(/^/gm, "  ");
}
