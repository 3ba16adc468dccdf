import { Problem } from "../setup/problem.mjs";
import {
  countStatements,
  type Program,
  parseProgram,
  type Stretch,
  tokensOf,
} from "./cell-program.ts";

type Comment = Program["comments"][number];

const BEGIN = "BEGIN SOLUTION";
const END = "END SOLUTION";

/** What is meant as a mark but is none would publish the answer below it. */
const LIKE_A_MARK = /^(begin|end)\b|\bsol\w*n\b/i;

/** `affine.forward: return todo("…");` behind the opening mark. */
const NAMED_STUB = /^([A-Za-z]\w*(?:\.\w+)*):\s*(.*\btodo\(.*)$/s;

/** An answer in a solution, and what stands in its place in the exercise. */
export interface SolutionRegion extends Stretch {
  /** The name of the fill-in, e.g. `affine.forward`. */
  fillIn: string;
  /** The code for students, e.g. `return todo("keep x, return xW + b");`. */
  stub: string;
  /** The answer, token by token. */
  tokens: string[];
  /** How many statements the answer has. */
  statements: number;
  /** How many lines of the answer are not empty. */
  lines: number;
}

/**
 * The regions between `// BEGIN SOLUTION name: stub` and `// END SOLUTION` of
 * a cell.
 *
 * The marks are comments of a parsed program: the same words in a string are
 * no marks.
 *
 * @param where file and cell, for the errors
 * @throws {Problem} when the cell does not parse, a region is not closed,
 *   not opened or nested, has no name or stub, or a comment is nearly a mark;
 *   with file, cell and line.
 */
export function solutionRegions(code: string, where: string): SolutionRegion[] {
  const program = parseProgram(code, where);
  const regions: SolutionRegion[] = [];
  let open: Comment | undefined;
  for (const comment of program.comments) {
    const text = comment.value.trim();
    const line = `${where}, line ${comment.loc.start.line}`;
    if (text === BEGIN || text.startsWith(`${BEGIN} `)) {
      if (open) {
        throw new Problem(
          `${line}: a second ${BEGIN} before ${END}. Regions do not nest: ` +
            "close the first one above.",
        );
      }
      open = comment;
    } else if (text === END) {
      if (!open) {
        throw new Problem(`${line}: ${END} without ${BEGIN} above it.`);
      }
      const answer = { start: open.range[1], end: comment.range[0] };
      regions.push({
        ...namedStub(open, where),
        tokens: tokensOf(program, answer),
        statements: countStatements(program, answer),
        lines:
          code.slice(answer.start, answer.end).match(/^.*\S/gm)?.length ?? 0,
        start: open.range[0],
        end: comment.range[1],
      });
      open = undefined;
    } else if (LIKE_A_MARK.test(text)) {
      throw new Problem(
        `${line}: "${text}" looks like a mark and is none. Write ` +
          `// ${BEGIN} name: stub or // ${END}, or word the comment differently.`,
      );
    }
  }
  if (open) {
    throw new Problem(
      `${where}, line ${open.loc.start.line}: ${BEGIN} is never closed. ` +
        `Write // ${END} below the answer.`,
    );
  }
  return regions;
}

/** @throws {Problem} when the opening mark has no name or no stub. */
function namedStub({ value, loc }: Comment, where: string) {
  const match = NAMED_STUB.exec(value.trim().slice(BEGIN.length).trim());
  if (match) return { fillIn: match[1], stub: match[2] };
  throw new Problem(
    `${where}, line ${loc.start.line}: ${BEGIN} without the name of the ` +
      "fill-in and what students see. Write both behind the mark: " +
      `// ${BEGIN} affine.forward: return todo("xW + b, (N, L)");`,
  );
}

/**
 * The cell as students get it: each region replaced by its stub.
 *
 * @throws {Problem} as {@link solutionRegions}, and when the result does
 *   not parse.
 */
export function withoutSolutions(code: string, where: string): string {
  let result = code;
  for (const { start, end, stub } of solutionRegions(code, where).reverse()) {
    result = result.slice(0, start) + stub + result.slice(end);
  }
  parseProgram(result, `${where}, as students get it`);
  return result;
}
