import { lineAt } from "../../grader/submission/line-at.ts";
import {
  type ParsedCode,
  parseCode,
  SyntaxProblem,
} from "../../grader/submission/parse-code.ts";
import { Problem } from "../setup/problem.mjs";

type Comment = ParsedCode["comments"][number];

/** A stretch of a program, in characters from its start. */
export interface Stretch {
  start: number;
  end: number;
}

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
  /** Between the marks. */
  answer: Stretch;
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
  const { comments } = parsed(code, where);
  const regions: SolutionRegion[] = [];
  let open: Comment | undefined;
  for (const comment of comments) {
    const text = comment.value.trim();
    const line = `${where}, line ${lineAt(code, comment.start)}`;
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
      regions.push({
        ...namedStub(open.value, `${where}, line ${lineAt(code, open.start)}`),
        answer: { start: open.end, end: comment.start },
        start: open.start,
        end: comment.end,
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
      `${where}, line ${lineAt(code, open.start)}: ${BEGIN} is never closed. ` +
        `Write // ${END} below the answer.`,
    );
  }
  return regions;
}

/** @throws {Problem} when the opening mark has no name or no stub. */
function namedStub(value: string, where: string) {
  const match = NAMED_STUB.exec(value.trim().slice(BEGIN.length).trim());
  if (match) return { fillIn: match[1], stub: match[2] };
  throw new Problem(
    `${where}: ${BEGIN} without the name of the ` +
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
  parsed(result, `${where}, as students get it`);
  return result;
}

/** @throws {Problem} with the place, where the code does not parse. */
function parsed(code: string, where: string): ParsedCode {
  try {
    return parseCode(code);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    throw new Problem(`${where}, line ${error.line}: ${error.message}`);
  }
}
