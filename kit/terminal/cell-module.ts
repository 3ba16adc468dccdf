import ts from "typescript";
import type { CodeCell } from "../notebook.ts";

/**
 * A code cell as a module of TypeScript.
 *
 * It imports what earlier cells declare and it uses, and exports what it
 * declares itself. Line by line it is the cell: only the first line has more
 * in front, and there are more lines at the end.
 */
export interface CellModule {
  /** The cell's place in the notebook, from 1. */
  number: number;
  text: string;
  /** How many characters the first line has in front. */
  offset: number;
}

/** The file name of a cell's module, as imports write it. */
export function moduleName(number: number): string {
  return `./cell-${number}`;
}

/**
 * The code cells of a notebook, each as a module that builds on those above.
 *
 * As in the notebook, a name may be declared anew in a later cell, and means
 * the last declaration above.
 */
export function cellModules(cells: readonly CodeCell[]): CellModule[] {
  const declaredIn = new Map<string, number>();
  return cells.map(({ number, source }) => {
    const file = parse(source);
    const { names, exported } = declarations(file);
    const used = namesIn(file).filter((name) => !names.has(name));
    const imports = [...new Set(declaredIn.values())]
      .map((from) => ({
        from,
        names: used.filter((name) => declaredIn.get(name) === from),
      }))
      .filter((some) => some.names.length > 0)
      .map((some) => {
        const list = some.names.join(", ");
        return `import { ${list} } from "${moduleName(some.from)}"; `;
      })
      .join("");
    for (const name of names) declaredIn.set(name, number);
    const left = [...names].filter((name) => !exported.has(name)).join(", ");
    const text = `${imports}${source}\nexport { ${left} };`;
    return { number, text, offset: imports.length };
  });
}

/** The end makes it a module, in which `await` may stand at the top level. */
function parse(source: string): ts.SourceFile {
  const text = `${source}\nexport {};`;
  return ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022);
}

/** What the top level declares, and what of it the cell exports itself. */
function declarations(file: ts.SourceFile) {
  const names = new Set<string>();
  const exported = new Set<string>();
  for (const statement of file.statements) {
    for (const name of declaredBy(statement)) {
      names.add(name);
      if (isExported(statement)) exported.add(name);
    }
  }
  return { names, exported };
}

/** The names that a statement declares, types and imports among them. */
function declaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    return declarations.flatMap(({ name }) => boundNames(name));
  }
  if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings } = statement.importClause ?? {};
    const named = !namedBindings
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? [namedBindings.name]
        : namedBindings.elements.map((element) => element.name);
    return [...(name ? [name] : []), ...named].map(({ text }) => text);
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** `{ a, b: [c] }` binds `a` and `c`. */
function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** All names that stand in a program, wherever: more than it needs. */
function namesIn(file: ts.SourceFile): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...names];
}
