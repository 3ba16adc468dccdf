import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "../../setup/root.mjs";
import type { Documented } from "./documented.ts";
import { type Problem, problemAt } from "./problem.ts";
import { meant, type Sources } from "./program.ts";

/**
 * `{@link Name}`s that lead nowhere. From a comment that stands in the
 * documentation they may only lead to what stands there as well.
 */
export function brokenLinks(
  documented: readonly Documented[],
  { checker, files, exported }: Sources,
): Problem[] {
  const names = new Set(documented.map(({ name }) => name));
  const visible = new Set<ts.Node>(
    documented.flatMap(({ symbol }) =>
      (symbol.declarations ?? []).map(statementOf),
    ),
  );
  const problems: Problem[] = [];
  const look = (node: ts.Node) => {
    for (const link of linksOf(node)) {
      const text = link.name?.getText() ?? "";
      const found = link.name && checker.getSymbolAtLocation(link.name);
      const reached = found && exported.has(meant(found, checker));
      const ok = names.has(text) || reached || (found && !visible.has(node));
      if (!ok) {
        const words = `{@link ${text}} leads to nothing that is documented.`;
        problems.push(problemAt(link, words));
      }
    }
    ts.forEachChild(node, look);
  };
  for (const file of files) look(file);
  return problems;
}

/** What the comment stands before: "export const", and not the name. */
function statementOf(declaration: ts.Node): ts.Node {
  return ts.isVariableDeclaration(declaration)
    ? declaration.parent.parent
    : declaration;
}

function linksOf(node: ts.Node): ts.JSDocLink[] {
  const links: ts.JSDocLink[] = [];
  const look = (part: ts.Node) => {
    if (ts.isJSDocLink(part)) links.push(part);
    ts.forEachChild(part, look);
  };
  for (const comment of ts.getJSDocCommentsAndTags(node)) {
    if (comment.parent === node) look(comment);
  }
  return links;
}

/** Links of a Markdown file to files that do not exist. */
export function brokenFileLinks(file: string): Problem[] {
  const lines = readFileSync(file, "utf8").split("\n");
  const place = relative(root, file).replaceAll("\\", "/");
  return lines.flatMap((line, i) =>
    [...line.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^([a-z]+:|#)/.test(target))
      .map((target) => target.replace(/#.*$/, ""))
      .filter((target) => !existsSync(join(dirname(file), target)))
      .map((target) => ({
        place: `${place}:${i + 1}`,
        words: `the link to ${target} leads to no file.`,
      })),
  );
}
