import { createServer } from "node:net";
import { Problem } from "./problem.mjs";

/** The port that Jupyter takes when nothing is said. */
export const usualPort = 8888;

const tries = 50;

/**
 * The port to listen on: the one asked for, or else the first free one from
 * Jupyter's usual one on.
 *
 * @param {number} [asked] 0 lets the system choose
 * @param {number} [usual]
 * @returns {Promise<number>}
 * @throws {Problem} when the port asked for cannot be had
 */
export async function freePort(asked, usual = usualPort) {
  if (asked !== undefined) {
    const answer = await tryPort(asked);
    if (typeof answer === "number") return answer;
    throw portProblem(asked, answer);
  }
  for (let port = usual; port < usual + tries; port++) {
    if (typeof (await tryPort(port)) === "number") return port;
  }
  throw portProblem(usual, "EADDRINUSE");
}

/**
 * Listens for a moment.
 *
 * @param {number} port
 * @returns {Promise<number | string>} the port, or the code of the error
 */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const found = address !== null && typeof address === "object";
      server.close(() => resolve(found ? address.port : "no address"));
    });
  });
}

/**
 * @param {number} port
 * @param {string} code
 * @returns {Problem}
 */
function portProblem(port, code) {
  const reason =
    code === "EADDRINUSE"
      ? "is taken by another program"
      : `may not be used (${code})`;
  return new Problem(
    `Port ${port} ${reason}.`,
    "Stop that program, or take another port: " +
      `--port ${port < 1024 ? usualPort : port + 1}\n` +
      "Without --port a free one is chosen.",
  );
}
