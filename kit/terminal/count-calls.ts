import ts from "typescript";
import type { CodeCell } from "../notebook.ts";

/** How many `todo(…)` are left to be replaced; one in a text is none. */
export function countTodos(cells: readonly CodeCell[]): number {
  return callsOf("todo", cells).length;
}

/**
 * How many visible checks there are: each `check(…)` has an object of them,
 * and each question of a quiz, `ask(…)`, is one.
 */
export function countChecks(cells: readonly CodeCell[]): number {
  return callsOf("check", cells)
    .map(({ arguments: [, checks] }) =>
      checks && ts.isObjectLiteralExpression(checks)
        ? checks.properties.length
        : 0,
    )
    .reduce((sum, count) => sum + count, callsOf("ask", cells).length);
}

function callsOf(
  name: string,
  cells: readonly CodeCell[],
): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      if (node.expression.text === name) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  for (const { source } of cells) {
    visit(ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022));
  }
  return calls;
}
