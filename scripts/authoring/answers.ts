import { countStatements, parseProgram, tokensOf } from "./cell-program.ts";
import { type SolutionRegion, solutionRegions } from "./solution-regions.ts";

/** The answer to a fill-in, looked at closely. */
export interface Answer extends SolutionRegion {
  /** Token by token. */
  tokens: string[];
  /** How many statements it has. */
  statements: number;
  /** How many of its lines are not empty. */
  lines: number;
}

/**
 * The answers in a cell of a solution.
 *
 * @param where file and cell, for the errors
 * @throws {Problem} as {@link solutionRegions}.
 */
export function answersIn(code: string, where: string): Answer[] {
  const regions = solutionRegions(code, where);
  const program = parseProgram(code, where);
  return regions.map((region) => ({
    ...region,
    tokens: tokensOf(program, region.answer),
    statements: countStatements(program, region.answer),
    lines:
      code.slice(region.answer.start, region.answer.end).match(/^.*\S/gm)
        ?.length ?? 0,
  }));
}
