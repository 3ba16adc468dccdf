import {
  AST_NODE_TYPES,
  simpleTraverse,
  type TSESTree,
} from "@typescript-eslint/typescript-estree";
import { parseProgram } from "./cell-program.ts";

/** What a hidden test says of itself, as far as its text shows it. */
export interface HiddenTestOptions {
  /** How many mistakes are written down, by fill-in. */
  mistakes: ReadonlyMap<string, number>;
  otherAnswers: number;
  /** How many tests there are. */
  tests: number;
}

/**
 * Reads the mistakes and other answers of `exercise(name, { … }, …)`.
 *
 * They are read from the text and not run: the tests need submissions.
 *
 * @param where the name of the file, for the error
 * @throws {Problem} when the text does not parse.
 */
export function hiddenTestOptions(
  text: string,
  where: string,
): HiddenTestOptions {
  const mistakes = new Map<string, number>();
  let otherAnswers = 0;
  let tests = 0;
  simpleTraverse(parseProgram(text, where), {
    enter(node) {
      if (node.type !== AST_NODE_TYPES.CallExpression) return;
      if (node.callee.type !== AST_NODE_TYPES.Identifier) return;
      if (node.callee.name === "test") tests += 1;
      if (node.callee.name !== "exercise") return;
      const options = node.arguments[1];
      for (const [name, some] of entries(property(options, "mistakes"))) {
        mistakes.set(name, count(some));
      }
      otherAnswers += count(property(options, "otherAnswers"));
    },
  });
  return { mistakes, otherAnswers, tests };
}

function property(node: TSESTree.Node | undefined, name: string) {
  return entries(node).find(([key]) => key === name)?.[1];
}

function entries(
  node: TSESTree.Node | undefined,
): [name: string, value: TSESTree.Node][] {
  if (node?.type !== AST_NODE_TYPES.ObjectExpression) return [];
  return node.properties.flatMap((one): [string, TSESTree.Node][] => {
    if (one.type !== AST_NODE_TYPES.Property) return [];
    const { key, value } = one;
    if (key.type === AST_NODE_TYPES.Identifier) return [[key.name, value]];
    return key.type === AST_NODE_TYPES.Literal ? [[`${key.value}`, value]] : [];
  });
}

function count(node: TSESTree.Node | undefined): number {
  return node?.type === AST_NODE_TYPES.ArrayExpression
    ? node.elements.length
    : 0;
}
