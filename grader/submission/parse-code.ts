import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { type Comment, parseSync } from "oxc-parser";
import { lineAt } from "./line-at.ts";

/** TypeScript, as a tree in the form of ESTree. */
export interface ParsedCode {
  program: TSESTree.Program;
  comments: readonly Comment[];
}

/** Thrown where a text is no TypeScript. */
export class SyntaxProblem extends Error {
  override readonly name = "SyntaxProblem";
  /** From 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Parses TypeScript, or JavaScript.
 *
 * As V8 does, it takes a text for a module if it uses what modules alone have.
 *
 * The parser is native code: what is nested too deeply ends the process. So a
 * submission is parsed in a process that may end.
 *
 * @throws {SyntaxProblem} where the text is no TypeScript, with the line.
 */
export function parseCode(
  code: string,
  language: "ts" | "js" = "ts",
): ParsedCode {
  const { program, comments, errors } = parseSync(`code.${language}`, code, {
    astType: "ts",
    range: true,
    preserveParens: false,
  });
  const [error] = errors;
  if (!error)
    return { program: program as unknown as TSESTree.Program, comments };
  const { message, helpMessage, labels } = error;
  throw new SyntaxProblem(
    [message, helpMessage].filter(Boolean).join(". "),
    lineAt(code, labels[0]?.start ?? 0),
  );
}
