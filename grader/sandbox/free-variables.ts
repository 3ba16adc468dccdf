import { runInNewContext } from "node:vm";
import { parseCode } from "../submission/parse-code.ts";
import { outerReferences } from "../submission/references.ts";

/** What JavaScript itself brings: `Math`, `Array`, … */
const builtIn = new Set<string>(
  runInNewContext("Object.getOwnPropertyNames(globalThis)"),
);

/** How vitest writes a name that a test file has imported. */
const rewritten = /^__(vi|vite_ssr)_import_\d+__$/;

/**
 * The names that the text of a function uses without declaring them.
 *
 * The function is to run elsewhere, as text: it would not find them there.
 *
 * @throws {SyntaxProblem} when the text is no function expression.
 */
export function freeVariables(fn: string): string[] {
  const references = outerReferences(parseCode(`(${fn}\n);`).program);
  const names = references
    .filter(({ name }) => !builtIn.has(name))
    .map(({ name, member }) => (rewritten.test(name) && member) || name);
  return [...new Set(names)];
}
