import ts from "typescript";
import { type Documented, isHidden } from "./documented.ts";
import { type Problem, problemAt } from "./problem.ts";
import { meant, type Sources } from "./program.ts";

/**
 * Functions, methods and constructors that throw and have no `@throws`, their
 * own or one that they inherit.
 *
 * A function throws here if a `throw` stands in it, or if it calls a helper
 * which readers of the documentation do not see, and in which a `throw`
 * stands or which has a `@throws`. What a visible function throws, `matmul`
 * say, is told there, and not again by each one that calls it.
 */
export function missingThrows(
  documented: readonly Documented[],
  { checker, files }: Sources,
): Problem[] {
  const visible = new Set(
    documented.flatMap(({ symbol }) => symbol.declarations ?? []),
  );
  const own = new Set(files);

  const calledHelper = (call: ts.CallExpression | ts.NewExpression) => {
    const name = checker.getSymbolAtLocation(call.expression);
    const symbol = name && meant(name, checker);
    const declaration = symbol?.valueDeclaration;
    const isHelper =
      declaration !== undefined &&
      own.has(declaration.getSourceFile()) &&
      (!visible.has(declaration) || isHidden(declaration));
    return isHelper && throwsItself(declaration, checker) ? symbol : undefined;
  };

  return documented.flatMap(({ name, symbol }) => {
    if (tellsThrows(symbol, checker)) return [];
    for (const declaration of symbol.declarations ?? []) {
      const body = bodyOf(declaration);
      if (!body) continue;
      const helper = firstIn(body, (node) =>
        isCall(node) ? calledHelper(node)?.name : undefined,
      );
      const cause = holdsThrow(body) ? "itself" : helper && `by ${helper}`;
      if (cause) {
        const words = `${name} throws, ${cause}: add @throws {Error} when …`;
        return [problemAt(declaration, words)];
      }
    }
    return [];
  });
}

function throwsItself(declaration: ts.Node, checker: ts.TypeChecker): boolean {
  const body = bodyOf(declaration);
  const name = (declaration as ts.NamedDeclaration).name ?? declaration;
  const symbol = checker.getSymbolAtLocation(name);
  return (
    (body !== undefined && holdsThrow(body)) ||
    (symbol !== undefined && tellsThrows(symbol, checker))
  );
}

function tellsThrows(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getJsDocTags(checker).some((tag) => tag.name === "throws");
}

/** The body of a function, which may be the value of a constant. */
function bodyOf(declaration: ts.Node): ts.Node | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const { initializer } = declaration;
    const isFunction =
      initializer !== undefined && ts.isFunctionLike(initializer);
    return isFunction ? bodyOf(initializer) : undefined;
  }
  return ts.isFunctionLike(declaration) && "body" in declaration
    ? (declaration.body as ts.Node | undefined)
    : undefined;
}

function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

function holdsThrow(body: ts.Node): boolean {
  return (
    firstIn(body, (node) => ts.isThrowStatement(node) || undefined) === true
  );
}

/** The first answer for a node or what stands below it, in source order. */
function firstIn<T>(
  node: ts.Node,
  answer: (node: ts.Node) => T | undefined,
): T | undefined {
  return (
    answer(node) ?? ts.forEachChild(node, (child) => firstIn(child, answer))
  );
}
