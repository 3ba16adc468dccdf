import ts from "typescript";
import { type Documented, isHidden } from "./documented.ts";
import { type Problem, problemAt } from "./problem.ts";
import { meant, type Sources } from "./program.ts";
import { kindsOfThrows, kindsTold, UNKNOWN } from "./thrown-kinds.ts";

/** A kind of error, and by which function it is thrown. */
interface Cause {
  kind: string;
  by: string;
}

/**
 * Functions, methods and constructors that throw a kind of error for which
 * they have no `@throws`, their own or one that they inherit.
 *
 * For each kind that a `throw` in the function throws there is a `@throws`, and
 * for each kind of a helper which it calls, and which readers of the
 * documentation do not see. What a visible function throws, `matmul` say, is
 * told there, and not again by each one that calls it.
 */
export function missingThrows(
  documented: readonly Documented[],
  { checker, files }: Sources,
): Problem[] {
  const visible = new Set(
    documented.flatMap(({ symbol }) => symbol.declarations ?? []),
  );
  const own = new Set(files);

  /** The function that a call calls, if readers do not see it. */
  const helperOf = (call: ts.CallExpression | ts.NewExpression) => {
    const name = checker.getSymbolAtLocation(call.expression);
    const symbol = name && meant(name, checker);
    const declaration = symbol?.valueDeclaration;
    const isHelper =
      declaration !== undefined &&
      own.has(declaration.getSourceFile()) &&
      (!visible.has(declaration) || isHidden(declaration));
    return isHelper ? symbol : undefined;
  };

  /** What a helper throws: each kind with the helper's name. */
  const byHelper = (symbol: ts.Symbol): Cause[] => {
    const body = bodyOf(symbol.valueDeclaration);
    const thrown = body ? kindsOfThrows(body, checker) : [];
    const told = kindsTold(symbol, checker);
    const by = symbol.name;
    return [...thrown, ...told].map((kind) => ({ kind, by }));
  };

  return documented.flatMap(({ name, symbol }) => {
    const told = kindsTold(symbol, checker);
    const isMissing = (kind: string) =>
      kind === UNKNOWN ? told.length === 0 : !told.includes(kind);
    for (const declaration of symbol.declarations ?? []) {
      const body = bodyOf(declaration);
      if (!body) continue;
      const itself = kindsOfThrows(body, checker);
      const helpers = callsIn(body).flatMap((call) => helperOf(call) ?? []);
      const causes = [
        ...itself.map((kind) => ({ kind, by: "itself" })),
        ...helpers.flatMap(byHelper),
      ].filter(({ kind }) => isMissing(kind));
      return firstOfEachKind(causes).map(({ kind, by }) => {
        const [what, tag] = [kind || "something", kind || "Error"];
        const who = by === "itself" ? by : `by ${by}`;
        const words = `${name} throws ${what}, ${who}: add @throws {${tag}}`;
        return problemAt(declaration, `${words} when …`);
      });
    }
    return [];
  });
}

function firstOfEachKind(causes: readonly Cause[]): Cause[] {
  return causes.filter(
    ({ kind }, i) => causes.findIndex((one) => one.kind === kind) === i,
  );
}

/** The body of a function, which may be the value of a constant. */
function bodyOf(declaration: ts.Node | undefined): ts.Node | undefined {
  if (!declaration) return undefined;
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

function callsIn(node: ts.Node): (ts.CallExpression | ts.NewExpression)[] {
  const calls: (ts.CallExpression | ts.NewExpression)[] = [];
  const look = (part: ts.Node) => {
    if (ts.isCallExpression(part) || ts.isNewExpression(part)) calls.push(part);
    ts.forEachChild(part, look);
  };
  look(node);
  return calls;
}
