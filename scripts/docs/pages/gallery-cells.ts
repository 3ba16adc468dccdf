import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const LIBRARY = "@course/lib";
const WIDTH = 80;

/**
 * The source of each chart of a gallery as a cell that readers can run: it
 * imports what it uses, and shows the chart.
 *
 * @param gallery a file with an object of charts, each by its name made by a
 *   function that is imported from another file
 * @returns the cells by the names of the charts
 */
export function cellsOf(gallery: string): Map<string, string> {
  const file = parsed(gallery);
  const origins = importsOf(file);
  const cells = new Map<string, string>();
  const look = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) {
      const maker = namesIn(node.initializer).find((name) => origins.has(name));
      if (maker) {
        const path = join(dirname(gallery), origins.get(maker) ?? "");
        cells.set(node.name.text, cellOf(maker, parsed(path)));
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return cells;
}

/** A function with those of its file that it uses, and what they import. */
function cellOf(maker: string, file: ts.SourceFile): string {
  const functions = new Map(
    file.statements
      .filter(ts.isFunctionDeclaration)
      .map((one) => [one.name?.text ?? "", one]),
  );
  const used = new Set<string>();
  const use = (name: string) => {
    const found = functions.get(name);
    if (used.has(name)) return;
    used.add(name);
    if (found) namesIn(found).forEach(use);
  };
  use(maker);
  const isAsync = functions
    .get(maker)
    ?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  return [
    importOf(
      [...namesFromLibrary(file).filter(({ name }) => used.has(name.text))].map(
        (one) => one.getText(file),
      ),
    ),
    ...[...functions]
      .filter(([name]) => used.has(name))
      .map(([, one]) => file.text.slice(one.getFullStart(), one.end).trim())
      .map((text) => text.replace(/^export /m, "")),
    `show(${isAsync ? "await " : ""}${maker}());`,
  ].join("\n\n");
}

/** The line that imports these and `show`, or lines if it would be too long. */
function importOf(names: readonly string[]): string {
  const all = [...names, "show"];
  const line = `import { ${all.join(", ")} } from "${LIBRARY}";`;
  if (line.length <= WIDTH) return line;
  return `import {\n  ${all.join(",\n  ")},\n} from "${LIBRARY}";`;
}

function namesFromLibrary(file: ts.SourceFile): ts.ImportSpecifier[] {
  return importedIn(file)
    .filter(({ from }) => from === LIBRARY)
    .flatMap(({ names }) => names);
}

/** Which file each imported name is from. */
function importsOf(file: ts.SourceFile): Map<string, string> {
  return new Map(
    importedIn(file).flatMap(({ from, names }) =>
      names.map(({ name }) => [name.text, from] as const),
    ),
  );
}

function importedIn(file: ts.SourceFile) {
  return file.statements.filter(ts.isImportDeclaration).map((one) => {
    const from = (one.moduleSpecifier as ts.StringLiteral).text;
    const bindings = one.importClause?.namedBindings;
    const isNamed = bindings !== undefined && ts.isNamedImports(bindings);
    return { from, names: isNamed ? [...bindings.elements] : [] };
  });
}

/** All names in a piece of source, in their order. */
function namesIn(node: ts.Node): string[] {
  const names: string[] = [];
  const look = (part: ts.Node) => {
    if (ts.isIdentifier(part)) names.push(part.text);
    ts.forEachChild(part, look);
  };
  look(node);
  return names;
}

function parsed(path: string): ts.SourceFile {
  const text = readFileSync(path, "utf8");
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
}
