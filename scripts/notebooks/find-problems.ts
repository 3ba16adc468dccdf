import type { Cell, Notebook } from "./notebook-format.ts";

const mostBytes = 1_000_000;

/**
 * What stands against keeping a notebook with the outputs of a run: an error
 * or a warning that was printed, a path of this machine, or too large a file.
 *
 * @param text the notebook file
 * @param root the folder of the course, which no output may name
 * @returns one sentence for each problem, with the number of its cell
 */
export function findProblems(text: string, root: string): string[] {
  const notebook: Notebook = JSON.parse(text);
  const problems = notebook.cells.flatMap((cell, index) =>
    cellProblems(cell, root).map((problem) => `cell ${index + 1}: ${problem}`),
  );
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) problems.push(sizeProblem(notebook.cells, bytes));
  return problems;
}

function cellProblems(cell: Cell, root: string): string[] {
  const problems = [];
  const printed = (cell.outputs ?? [])
    .filter((output) => output.name === "stderr")
    .map((output) => output.text?.join(""))
    .join("");
  if (printed !== "" && !expectsErrors(cell)) {
    problems.push(
      `it printed to stderr (tag it "stderr-expected" if it should):\n` +
        printed.trim(),
    );
  }
  // The path as it stands in a text, and as it stands in a quoted one.
  const quoted = JSON.stringify(root).slice(1, -1);
  const outputs = JSON.stringify(cell.outputs ?? []);
  if ([quoted, JSON.stringify(quoted).slice(1, -1)].some(isIn(outputs))) {
    problems.push(`its output names a folder of this machine, ${root}`);
  }
  return problems;
}

function expectsErrors(cell: Cell): boolean {
  const tags = cell.metadata.tags ?? [];
  return tags.includes("stderr-expected") || tags.includes("raises-exception");
}

function isIn(text: string): (part: string) => boolean {
  return (part) => text.includes(part);
}

function sizeProblem(cells: Cell[], bytes: number): string {
  const sizes = cells.map((cell) => JSON.stringify(cell.outputs ?? []).length);
  const largest = Math.max(...sizes);
  return (
    `the file has ${kilobytes(bytes)} and may have ${kilobytes(mostBytes)}; ` +
    `most is in cell ${sizes.indexOf(largest) + 1}, ${kilobytes(largest)}`
  );
}

/** A size for people: `212 kB`. */
export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
