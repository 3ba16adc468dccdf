import ts from "typescript";

/** The kind of an error that is passed on: the compiler knows none. */
export const UNKNOWN = "";

/** The kinds of error that the `throw`s in a body throw, each once. */
export function kindsOfThrows(
  body: ts.Node,
  checker: ts.TypeChecker,
): string[] {
  const kinds = new Set<string>();
  const look = (node: ts.Node) => {
    if (ts.isThrowStatement(node)) {
      const type = checker.getTypeAtLocation(node.expression);
      for (const part of type.isUnion() ? type.types : [type]) {
        kinds.add(isObject(part) ? part.symbol.name : UNKNOWN);
      }
    }
    ts.forEachChild(node, look);
  };
  look(body);
  return [...kinds];
}

/** The kinds of error that `@throws` tells, also an inherited one. */
export function kindsTold(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
): string[] {
  return symbol
    .getJsDocTags(checker)
    .filter(({ name }) => name === "throws")
    .map(({ text = [] }) => text.map((part) => part.text).join(""))
    .map((text) => /^\{\s*(\w+)/.exec(text)?.[1] ?? UNKNOWN);
}

function isObject(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.symbol !== undefined;
}
