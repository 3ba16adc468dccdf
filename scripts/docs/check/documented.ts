import ts from "typescript";
import type { Sources } from "./program.ts";

/** Something that has a place in the documentation. */
export interface Documented {
  /** As a reader would write it: `Adam`, `Adam.update`. */
  name: string;
  symbol: ts.Symbol;
}

/**
 * What the packages export, and the public members of it: methods and fields
 * of classes, with those of the classes that they extend, and of objects.
 */
export function documentedIn(sources: Sources): Documented[] {
  const { checker, exported } = sources;
  const files = new Set(sources.files);
  const seen = new Set<ts.Symbol>();
  const isNew = ({ symbol }: Documented) =>
    !seen.has(symbol) && Boolean(seen.add(symbol));
  const isPublic = ({ symbol }: Documented) => {
    const [declaration] = symbol.declarations ?? [];
    return (
      declaration !== undefined &&
      files.has(declaration.getSourceFile()) &&
      !isHidden(declaration)
    );
  };
  return [...exported].flatMap((symbol) => [
    { name: symbol.name, symbol },
    ...membersOf(symbol, checker)
      .map((member) => named(symbol, member))
      .filter((member) => isPublic(member) && isNew(member)),
  ]);
}

function named(owner: ts.Symbol, symbol: ts.Symbol): Documented {
  const isConstructor = symbol.name === ts.InternalSymbolName.Constructor;
  const own = isConstructor ? "constructor" : symbol.name;
  return { name: `${owner.name}.${own}`, symbol };
}

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const { flags } = symbol;
  const kinds =
    ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias;
  if (!(flags & kinds)) return [];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const statics = [...(symbol.exports?.values() ?? [])];
  const maker = symbol.members?.get(ts.InternalSymbolName.Constructor);
  return [
    ...(maker ? [maker] : []),
    ...(type.flags & ts.TypeFlags.Object ? type.getProperties() : []),
    ...statics.filter(({ name }) => name !== "prototype"),
  ];
}

/** Whether this is private, protected or `@internal`. */
export function isHidden(declaration: ts.Declaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    (ts.getCombinedModifierFlags(declaration) & hidden) !== 0 ||
    ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === "internal")
  );
}
