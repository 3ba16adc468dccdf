import { Problem } from "../setup/problem.mjs";

const NAME = /^\d\d(-[a-z][a-z0-9]*)+$/;

/**
 * The name of an exercise as an identifier: `06-layers` → `layers06`.
 *
 * No two exercises have the same, and none is a word of TypeScript.
 */
export function identifier(name: string): string {
  const [number, first, ...rest] = name.split("-");
  const tail = rest.map((word) => word[0].toUpperCase() + word.slice(1));
  return [first, ...tail, number].join("");
}

/**
 * @param taken the names of all exercises
 * @throws {Problem} when an exercise cannot have this name.
 */
export function expectFreeName(name: string, taken: readonly string[]): void {
  if (!NAME.test(name)) {
    throw new Problem(
      `"${name}" is no name for an exercise.`,
      "A name is two digits, then words of small letters, all joined by " +
        "hyphens: 16-attention.",
    );
  }
  const number = name.slice(0, 2);
  const same = taken.find((other) => other.startsWith(number));
  if (same === undefined) return;
  const numbers = taken.map((other) => Number(other.slice(0, 2)));
  const free = String(Math.max(...numbers) + 1).padStart(2, "0");
  throw new Problem(
    same === name
      ? `There is an exercise ${name} already.`
      : `The number ${number} belongs to ${same}.`,
    `Edit what is there, or take the next number: ${free}${name.slice(2)}.`,
  );
}
