import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { parseCode, SyntaxProblem } from "./parse-code.ts";
import { walk } from "./walk.ts";

/** Where a program says `import(…)`, which loads something while it runs. */
export function dynamicImports(program: TSESTree.Program): number[] {
  const found: number[] = [];
  walk(program, ({ type, range }) => {
    if (type === "ImportExpression") found.push(range[0]);
  });
  return found;
}

/**
 * Whether JavaScript may load modules when it runs, in the sandbox's function.
 *
 * Types are gone: what an `import(…)` hid behind from the first look may be
 * gone with them. What cannot be read is not trusted.
 */
export function mayLoadModules(code: string): boolean {
  if (!code.includes("import")) return false;
  try {
    const { program } = parseCode(`async () => {\n${code}\n};`, "js");
    return dynamicImports(program).length > 0;
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return true;
  }
}
