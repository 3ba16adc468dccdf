import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "../setup/problem.mjs";

/**
 * The lecture that a word of the command line means.
 *
 * @param {string} root
 * @param {string[]} words `07` or `07-affine-layer`, and nothing else
 * @returns {string} its name, `07-affine-layer`
 * @throws {Problem} when there is no such lecture, or no one word
 */
export function findLecture(root, words) {
  const names = readdirSync(join(root, "notebooks"))
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => name.slice(0, -".ipynb".length))
    .sort();
  const [word, ...more] = words;
  const found = names.find(
    (name) => name === word || name.startsWith(`${word}-`),
  );
  if (found !== undefined && more.length === 0) return found;
  const reason =
    word === undefined
      ? "Which lecture?"
      : more.length > 0
        ? "One lecture at a time, please."
        : `There is no lecture ${word}.`;
  const all = names.map((name) => `  ${name}`).join("\n");
  throw new Problem(
    reason,
    `npm run live -- 07, for example. There are:\n${all}`,
  );
}
