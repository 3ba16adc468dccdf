import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../scripts/authoring/read-notebook.ts";
import { root } from "../../scripts/setup/root.mjs";

const COLUMNS = ["section", "notebook", "exercise", "claim", "figure"] as const;
const NUMBER = /\d+(?:\.\d+)?(?:e-?\d+)?/g;

type Row = Record<(typeof COLUMNS)[number], string>;

const readme = readFileSync(join(root, "README.md"), "utf8");
const [, course] = readme.split(/^## The course$/m);
const [table] = course.split(/^## /m);
const [header, , ...rows] = table
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) => line.split("|").slice(1, -1));
const lectures = rows.map(
  (cells) =>
    Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i]])) as Row,
);

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
const notebooksIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => `${folder}/${name}`)
    .sort();

/** All numbers in the words and printed lines of a notebook's own run. */
function numbersOf(path: string): number[] {
  const { cells } = readNotebook(join(root, path));
  const outputs = cells.flatMap(
    ({ outputs = [] }) =>
      outputs as { text?: unknown; data?: Record<string, unknown> }[],
  );
  const words = outputs.map(({ text, data }) =>
    [text ?? data?.["text/plain"] ?? ""].flat().join(""),
  );
  return [...words.join("\n").matchAll(NUMBER)].map(([text]) => Number(text));
}

/** Whether a run gave a number that, rounded as the figure is, equals it. */
function isAmong(figure: string, numbers: readonly number[]): boolean {
  const value = Number(figure);
  if (figure.includes("e")) {
    const [mantissa] = figure.split("e");
    const digits = mantissa.replace(".", "").length;
    return numbers.some((n) => Number(n.toPrecision(digits)) === value);
  }
  const decimals = figure.split(".")[1]?.length ?? 0;
  return numbers.some((n) => Number(n.toFixed(decimals)) === value);
}

describe("the table of the course in the README", () => {
  it("says of each lecture its section, exercise, claim and figure", () => {
    expect(header.map((cell) => cell.trim())).toEqual(COLUMNS);
    for (const cells of rows) expect(cells).toHaveLength(COLUMNS.length);
  });

  it("has a row for each notebook, in their order", () => {
    const linked = lectures.flatMap(({ notebook }) => linksIn(notebook));
    expect(linked).toEqual(notebooksIn("notebooks"));
  });

  it("links to each exercise, and to nothing that is not there", () => {
    const linked = lectures.flatMap(({ exercise }) => linksIn(exercise));
    expect([...new Set(linked)].sort()).toEqual(notebooksIn("exercises"));
    const missing = linksIn(table).filter(
      (path) => !existsSync(join(root, path)),
    );
    expect(missing).toEqual([]);
  });

  it.each(
    lectures.map(({ notebook, figure }) => [linksIn(notebook)[0], figure]),
  )("has figures that %s gave in its own run", (path, figure) => {
    const numbers = numbersOf(path);
    const found = figure.match(NUMBER) ?? [];
    expect(found).not.toEqual([]);
    expect(found.filter((text) => !isAmong(text, numbers))).toEqual([]);
  });
});

describe("isAmong", () => {
  it("rounds as the figure does", () => {
    expect(isAmong("0.65", [0.6478])).toBe(true);
    expect(isAmong("0.66", [0.6478])).toBe(false);
    expect(isAmong("1.5e-12", [1.482e-12])).toBe(true);
    expect(isAmong("1.5e-12", [1.582e-12])).toBe(false);
  });
});
