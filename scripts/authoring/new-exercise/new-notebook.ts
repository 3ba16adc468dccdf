import type { Notebook } from "../../../kit/notebook.ts";
import { identifier } from "../exercise-name.ts";
import { TO_WRITE } from "../placeholder.ts";
import { newWords } from "./new-words.ts";

/**
 * A solution to begin with: a worked sibling, one fill-in, its check and the
 * words. It runs as it is; what is to be written says so.
 *
 * @param name such as `16-attention`
 */
export function newNotebook(name: string): Notebook {
  const fillIn = identifier(name);
  return {
    nbformat: 4,
    nbformat_minor: 5,
    cells: [
      prose(
        "title",
        `# Exercise ${name.slice(0, 2)}: ${TO_WRITE} the title

After this exercise you can

- ${TO_WRITE} what the reader can do.

It goes with section ${TO_WRITE} of the lecture.`,
      ),
      code(
        "imports",
        `import { NDArray } from "@course/lib";
import { check, hint, todo } from "@course/kit";`,
      ),
      prose(
        "worked",
        `## 1. ${TO_WRITE} the heading

${TO_WRITE} what the worked sibling shows, with its formula:

$$\\sum_i x_i^2$$`,
      ),
      code(
        "worked-code",
        `function sumOfSquares(x: NDArray): number { // (N, K)
  return x.mul(x).sum();
}`,
      ),
      prose(
        "fill-in",
        `${TO_WRITE} the formula of the fill-in, and what is to be known for it:

$$\\frac{1}{NK} \\sum_i x_i^2$$

**Fill in** ${TO_WRITE} what.`,
      ),
      code(
        "fill-in-code",
        `function ${fillIn}(x: NDArray): number { // (N, K)
  // BEGIN SOLUTION ${fillIn}: return todo("the mean of the squares");
  return x.mul(x).mean();
  // END SOLUTION
}`,
      ),
      code(
        "fill-in-check",
        `check("${fillIn}", {
  fourNumbers: {
    actual: () => ${fillIn}(NDArray.from([[1, 2], [3, 4]])),
    expected: 7.5,
  },
});`,
      ),
      prose(
        "end",
        `Hand in: save this notebook with its name unchanged, \`${name}.ipynb\`. Other tests, with other numbers and shapes, are run on what you hand in.`,
      ),
      {
        cell_type: "raw",
        id: "words",
        metadata: { tags: ["words"] },
        source: newWords(fillIn),
      },
    ],
    metadata: {
      kernelspec: {
        display_name: "TypeScript",
        language: "typescript",
        name: "tslab",
      },
      language_info: {
        codemirror_mode: {
          mode: "typescript",
          name: "javascript",
          typescript: true,
        },
        file_extension: ".ts",
        mimetype: "text/typescript",
        name: "typescript",
        version: "3.7.2",
      },
    },
  };
}

function prose(id: string, source: string) {
  return { cell_type: "markdown" as const, id, metadata: {}, source };
}

function code(id: string, source: string) {
  const empty = { execution_count: null, outputs: [] };
  return { cell_type: "code" as const, id, metadata: {}, source, ...empty };
}
