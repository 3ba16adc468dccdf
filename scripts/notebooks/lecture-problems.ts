import type { Notebook } from "../../kit/notebook.ts";

const MOST_LINES = 15;
const MOST_COLUMNS = 80;
const PARTS = [
  "After this lecture you can",
  "**Think first.**",
  "## Summary",
  "**Formulas to remember**",
  "**Test yourself**",
  "<summary>Answers</summary>",
  "**Exercise",
];
const JAPANESE = /\(([^()]*[\u3040-\u30ff\u4e00-\u9fff][^()]*)\)/g;
const LINK = /\]\(((?:\.\.\/)?[\w/.-]+\.ipynb)\)/g;

type Cell = Notebook["cells"][number];
type Bundle = Record<string, unknown>;

/**
 * What in a lecture is not as the course wants its lectures: cells that fit a
 * projector, the same parts in each, each term in Japanese once, pictures and
 * tables that can be read without seeing them.
 *
 * @param name of the file, `10-multilayer.ipynb`
 * @param isThere whether a file is there to which the lecture links
 * @returns one sentence for each problem
 */
export function lectureProblems(
  { cells }: Notebook,
  name: string,
  isThere: (path: string) => boolean,
): string[] {
  const texts = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => source);
  const text = texts.join("\n\n");
  const number = name.slice(0, 2);
  const terms = [...text.matchAll(JAPANESE)].map(([, term]) => term);
  const links = [...text.matchAll(LINK)].map(([, path]) => path);
  return [
    ...(texts[0]?.startsWith(`# ${number} `)
      ? []
      : [`the first cell should be the title, "# ${number} …"`]),
    ...PARTS.filter((part) => !text.includes(part)).map(
      (part) => `"${part}" is missing`,
    ),
    ...terms
      .filter((term, i) => terms.indexOf(term) !== i)
      .map((term) => `the Japanese name ${term} stands twice`),
    ...links
      .filter((path) => !isThere(path))
      .map((path) => `it links to ${path}, which is not there`),
    ...exercisesWithoutLink(text).flatMap((exercise) =>
      isThere(`../exercises/${exercise}.ipynb`)
        ? [`it names the exercise ${exercise} without a link`]
        : [],
    ),
    ...cells.flatMap((cell, i) =>
      cellProblems(cell).map((problem) => `cell ${i + 1}: ${problem}`),
    ),
  ];
}

/** Exercises that are named where a link should stand: `**Exercise:** 06-…`. */
function exercisesWithoutLink(text: string): string[] {
  const [, end = ""] = text.split("**Exercise");
  const plain = end.replace(/\[[^\]]*\]\([^)]*\)/g, "");
  return [...plain.matchAll(/\b\d\d-[a-z]+[a-z-]*\b/g)].map(([name]) => name);
}

function cellProblems(cell: Cell): string[] {
  if (cell.cell_type !== "code") return [];
  const lines = cell.source.split("\n");
  const wide = lines.findIndex((line) => line.length > MOST_COLUMNS);
  const outputs = (cell.outputs ?? []) as { data?: Bundle }[];
  return [
    ...(lines.length > MOST_LINES
      ? [`it has ${lines.length} lines, more than ${MOST_LINES}`]
      : []),
    ...(wide < 0
      ? []
      : [`line ${wide + 1} has more than ${MOST_COLUMNS} columns`]),
    ...outputs.flatMap(({ data }) => (data ? bundleProblems(data) : [])),
  ];
}

function bundleProblems(data: Bundle): string[] {
  const has = (type: string) => type in data;
  const problems = [];
  if (!has("text/plain")) problems.push("an output has no words");
  if (has("application/vnd.vegalite.v5+json") && !has("image/svg+xml")) {
    problems.push("a chart has no SVG");
  }
  const html = [data["text/html"] ?? ""].flat().join("");
  if (html.includes("<table") && !html.includes("<th")) {
    problems.push("a table has no header cells");
  }
  return problems;
}
