import { dirname } from "node:path";
import ts from "typescript";

/** Sources that the compiler has read, and what they export. */
export interface Sources {
  checker: ts.TypeChecker;
  /** The entry files and all that they import from their own folders. */
  files: readonly ts.SourceFile[];
  /** What the entry files export, each symbol once. */
  exported: ReadonlySet<ts.Symbol>;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  types: [],
};

/**
 * Reads entry files, each the `index.ts` of a package, with TypeScript.
 *
 * The doc comments are looked at, not the types: no other package is read,
 * which makes it quick.
 *
 * @throws {Error} when there is no module of that name.
 */
export function readSources(entries: readonly string[]): Sources {
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, file, redirected, used) =>
    names.map(({ text }) =>
      text.startsWith(".")
        ? ts.resolveModuleName(text, file, used, host, undefined, redirected)
        : { resolvedModule: undefined },
    );
  const program = ts.createProgram(entries, options, host);
  const checker = program.getTypeChecker();
  const exported = entries.flatMap((entry) =>
    exportsOf(entry, program.getSourceFile(entry), checker),
  );
  const folders = entries.map((entry) => `${dirname(entry)}/`);
  const files = program
    .getSourceFiles()
    .filter(({ fileName }) => folders.some((dir) => fileName.startsWith(dir)));
  return { checker, files, exported: new Set(exported) };
}

function exportsOf(
  entry: string,
  file: ts.SourceFile | undefined,
  checker: ts.TypeChecker,
): ts.Symbol[] {
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} is no module that exports anything.`);
  return checker
    .getExportsOfModule(module)
    .map((symbol) => meant(symbol, checker));
}

/** What a name stands for, behind `export { x } from` and `import`. */
export function meant(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias
    ? checker.getAliasedSymbol(symbol)
    : symbol;
}
