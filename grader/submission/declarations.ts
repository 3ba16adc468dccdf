import type { TSESTree } from "@typescript-eslint/typescript-estree";
import { dynamicImports } from "./dynamic-imports.ts";
import { lineAt } from "./line-at.ts";
import { parseCode } from "./parse-code.ts";
import { patternNames } from "./pattern-names.ts";
import { type OuterReference, outerReferences } from "./references.ts";

/** One top-level declaration of a cell, with what it needs. */
export interface Declaration {
  /** The names that it declares; more than one when it destructures. */
  names: string[];
  kind: "import" | "value" | "type";
  /** The code, as the student wrote it. */
  text: string;
  references: OuterReference[];
  cell: number;
  /** The line of the cell on which it begins, from 1. */
  line: number;
  /** Holds `import(…)`, which loads something while the code runs. */
  loadsModules: boolean;
  /** For an import: the package, and the name there (`*` for all of it). */
  from?: { source: string; imported: string };
}

/** What a statement declares, before its text is cut out of the cell. */
type Found = Pick<Declaration, "names" | "kind" | "from"> & {
  range: TSESTree.Range;
  prefix?: string;
};

/**
 * The top-level declarations of one cell. Other statements are left out.
 *
 * @throws {SyntaxProblem} when the cell is no TypeScript.
 */
export function declarationsOf(source: string, cell: number): Declaration[] {
  const { program } = parseCode(source);
  const references = outerReferences(program);
  const loads = dynamicImports(program);
  const found = mergeOverloads(program.body.flatMap(declared));
  return found.map(({ names, kind, from, range, prefix = "" }) => ({
    names,
    kind,
    text: prefix + source.slice(...range),
    references: references.filter(
      ({ name, start }) => isWithin(start, range) && !names.includes(name),
    ),
    cell,
    line: lineAt(source, range[0]),
    loadsModules: loads.some((start) => isWithin(start, range)),
    ...(from && { from }),
  }));
}

function isWithin(start: number, [from, to]: TSESTree.Range): boolean {
  return start >= from && start < to;
}

function declared(statement: TSESTree.Node): Found[] {
  const { range } = statement;
  switch (statement.type) {
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
      return statement.declaration ? declared(statement.declaration) : [];
    case "ImportDeclaration":
      return statement.specifiers.map((specifier) => ({
        names: [specifier.local.name],
        kind: "import",
        range: specifier.range,
        from: {
          source: statement.source.value,
          imported: importedName(specifier),
        },
      }));
    case "VariableDeclaration":
      return statement.declarations.map(({ id, range }) => ({
        names: patternNames(id),
        kind: "value",
        range,
        prefix: `${statement.kind} `,
      }));
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSDeclareFunction":
    case "TSEnumDeclaration":
      return statement.id
        ? [{ names: [statement.id.name], kind: "value", range }]
        : [];
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return [{ names: [statement.id.name], kind: "type", range }];
    default:
      return [];
  }
}

function importedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  const { imported } = specifier;
  return imported.type === "Identifier" ? imported.name : imported.value;
}

/** The signatures of an overloaded function and its body are one declaration. */
function mergeOverloads(found: Found[]): Found[] {
  const merged: Found[] = [];
  for (const next of found) {
    const last = merged.at(-1);
    const isOverload =
      last?.kind === "value" &&
      !last.prefix &&
      !next.prefix &&
      next.kind === "value" &&
      last.names[0] === next.names[0];
    if (isOverload) last.range = [last.range[0], next.range[1]];
    else merged.push({ ...next });
  }
  return merged;
}
