import {
  AST_NODE_TYPES,
  parse,
  simpleTraverse,
} from "@typescript-eslint/typescript-estree";
import type { CodeCell } from "../../kit/notebook.ts";

/**
 * What the visible checks in a cell expect, as program texts: the values of
 * `expected` that are numbers or lists of numbers.
 */
export function expectedLiterals({ source }: CodeCell): string[] {
  const found = new Set<string>();
  simpleTraverse(parse(source, { range: true }), {
    enter(node) {
      if (node.type !== AST_NODE_TYPES.Property) return;
      if (node.key.type !== AST_NODE_TYPES.Identifier) return;
      if (node.key.name !== "expected") return;
      const text = source.slice(...node.value.range);
      if (/^[-[\]\d\s.,e]+$/.test(text)) found.add(text);
    },
  });
  return [...found];
}
