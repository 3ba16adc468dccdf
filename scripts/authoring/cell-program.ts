import {
  type AST,
  parse,
  simpleTraverse,
} from "@typescript-eslint/typescript-estree";
import { Problem } from "../setup/problem.mjs";
import type { Stretch } from "./solution-regions.ts";

const OPTIONS = {
  comment: true,
  loc: true,
  range: true,
  tokens: true,
} as const;

/** A parsed cell or file, with its comments and tokens. */
export type Program = AST<typeof OPTIONS>;

/**
 * Parses the code of a cell or a file.
 *
 * @param where its name, for the error
 * @throws {Problem} with the place, where the code does not parse.
 */
export function parseProgram(code: string, where: string): Program {
  try {
    return parse(code, { ...OPTIONS, jsx: where.endsWith(".tsx") });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { location } = error as { location?: { start: { line: number } } };
    const line = location ? `, line ${location.start.line}` : "";
    throw new Problem(`${where}${line}: ${error.message}`);
  }
}

/**
 * A program as its tokens: names, numbers, signs. Spaces, line breaks and
 * comments do not count, so that moving code about does not hide it.
 */
export function tokensOf(program: Program, within?: Stretch): string[] {
  const { start, end } = within ?? { start: 0, end: Number.POSITIVE_INFINITY };
  return program.tokens
    .filter(({ range }) => range[0] >= start && range[1] <= end)
    .map(({ value }) => value);
}

const STATEMENT =
  /(Statement|Declaration|PropertyDefinition|MethodDefinition)$/;

/** How many statements stand in a stretch, those within others not counted. */
export function countStatements(program: Program, within: Stretch): number {
  let count = 0;
  let covered = within.start;
  simpleTraverse(program, {
    enter({ type, range: [from, to] }) {
      if (!STATEMENT.test(type) || from < covered || to > within.end) return;
      count += 1;
      covered = to;
    },
  });
  return count;
}
