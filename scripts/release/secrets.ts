import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeCells, parseNotebook } from "../../kit/notebook.ts";
import { parseProgram, tokensOf } from "../authoring/cell-program.ts";
import { notebooksIn } from "../authoring/generated-exercises.ts";
import { solutionRegions } from "../authoring/solution-regions.ts";

/** Tokens that must not stand one after the other in a student's file. */
export interface Secret {
  /** Where they come from. */
  name: string;
  tokens: string[];
}

/** The answers in `solutions/` that are two statements or more. */
export function answers(root: string): Secret[] {
  const folder = join(root, "solutions");
  return notebooksIn(folder).flatMap((name) => {
    const notebook = parseNotebook(readFileSync(join(folder, name), "utf8"));
    return codeCells(notebook).flatMap(({ source, number }) => {
      const where = `solutions/${name}, cell ${number}`;
      return solutionRegions(source, where)
        .filter(({ statements }) => statements >= 2)
        .map(({ tokens }) => ({ name: where, tokens }));
    });
  });
}

/** The hidden tests, each file as its tokens. */
export function hiddenTests(root: string): Secret[] {
  const folder = join(root, "test", "hidden");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const name = `test/hidden/${file}`;
      const code = readFileSync(join(folder, file), "utf8");
      return { name, tokens: tokensOf(parseProgram(code, name)) };
    });
}
