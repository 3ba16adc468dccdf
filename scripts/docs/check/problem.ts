import { relative } from "node:path";
import type ts from "typescript";
import { root } from "../../setup/root.mjs";

/** What is wrong with a doc comment, and where. */
export interface Problem {
  /** File and line, to be opened from a terminal. */
  place: string;
  /** What was expected, and what to write. */
  words: string;
}

/** A problem at a node of the source. */
export function problemAt(node: ts.Node, words: string): Problem {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  const { line } = file.getLineAndCharacterOfPosition(start);
  const path = relative(root, file.fileName).replaceAll("\\", "/");
  return { place: `${path}:${line + 1}`, words };
}
