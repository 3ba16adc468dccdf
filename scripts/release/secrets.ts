import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codeCells } from "../../kit/notebook.ts";
import { answersIn } from "../authoring/answers.ts";
import { parseProgram, tokensOf } from "../authoring/cell-program.ts";
import { notebooksIn } from "../authoring/generated-exercises.ts";
import { readNotebook } from "../authoring/read-notebook.ts";
import { questionsOf } from "../authoring/sealed-questions.ts";
import { solutionRegions } from "../authoring/solution-regions.ts";

/** Tokens that must not stand one after the other in a student's file. */
export interface Secret {
  /** Where they come from. */
  name: string;
  tokens: string[];
}

/** The answers in `solutions/` that are two statements or more. */
export function answers(root: string): Secret[] {
  return solvedCells(root).flatMap(({ name, source }) =>
    answersIn(source, name)
      .filter(({ statements }) => statements >= 2)
      .map(({ tokens }) => ({ name, tokens })),
  );
}

/**
 * The cells with answers, whole. The library and the lectures may show how a
 * thing is done, but not in the very words of a solution.
 */
export function solutionCells(root: string): Secret[] {
  return solvedCells(root).map(({ name, source }) => ({
    name,
    tokens: tokensOf(parseProgram(source, name)),
  }));
}

function solvedCells(root: string): { name: string; source: string }[] {
  const folder = join(root, "solutions");
  return notebooksIn(folder).flatMap((file) =>
    codeCells(readNotebook(join(folder, file)))
      .map(({ source, number }) => ({
        name: `solutions/${file}, cell ${number}`,
        source,
      }))
      .filter(({ name, source }) => solutionRegions(source, name).length > 0),
  );
}

/** A text that must not stand in a student's file. */
export interface SecretText {
  /** Where it comes from. */
  name: string;
  text: string;
}

/** What is said after an answer to a question of a quiz. */
export function explanations(root: string): SecretText[] {
  const folder = join(root, "solutions");
  return notebooksIn(folder).flatMap((file) => {
    const path = `solutions/${file}`;
    const asked = questionsOf(readNotebook(join(folder, file)), path);
    return Object.entries(asked).flatMap(([name, { because, wrong }]) =>
      [because, ...Object.values(wrong)]
        .flatMap(({ en, ja }) => [en, ja])
        .map((text) => ({ name: `${path}, question ${name}`, text })),
    );
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
