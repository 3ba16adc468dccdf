import { createInterface } from "node:readline";
import { readProblem } from "./problem.mjs";

/**
 * Answers the benchmark: each line in is a request, each line out its answer.
 *
 *     → {"do": "hello"}
 *     ← {"version": "name and version"}
 *     → {"do": "setup", "network": {…}, "folder": "…", "steps": 600}
 *     ← {"ready": true}
 *     → {"do": "run"}
 *     ← {"ms": 321.5, "losses": [2.3, …]}
 *
 * For each run `start` makes the network with its first weights, and `train`
 * takes all the steps and returns their losses. Only `train` is timed.
 *
 * @template Network
 * @param {string} version
 * @param {(problem: import("./problem.mjs").Problem) => {
 *   start: () => Network, train: (network: Network) => number[] }} prepare
 */
export async function serve(version, prepare) {
  console.log = console.error; // stdout is for answers
  const answer = (/** @type {object} */ content) =>
    process.stdout.write(`${JSON.stringify(content)}\n`);
  /** @type {ReturnType<typeof prepare> | undefined} */
  let trainer;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (request.do === "hello") {
      answer({ version });
    } else if (request.do === "setup") {
      trainer = prepare(readProblem(request));
      answer({ ready: true });
    } else if (trainer) {
      const network = trainer.start();
      const started = performance.now();
      const losses = trainer.train(network);
      answer({ ms: performance.now() - started, losses });
    }
  }
}
