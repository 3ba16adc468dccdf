import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { withAnswers } from "../../grader/spec/variants.ts";
import { codeCells, type Notebook, parseNotebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "../../scripts/authoring/exercise-notebook.ts";
import { root } from "../../scripts/setup/root.mjs";
import { benchFolder } from "../install/folders.ts";

/** The exercise in the course, and its Python equivalent in `source/`. */
export const EXERCISE = "06-layers";
export const SOURCE = join(benchFolder, "grading", "source");

/** A wrong answer in both languages. */
interface Slip {
  fillIn: string;
  typescript: string;
  right: string;
  python: string;
}

const SLIPS: readonly Slip[] = [
  {
    fillIn: "affine.db",
    typescript: "const db = dout.mean(0);",
    right: "dout.sum(axis=0)",
    python: "dout.mean(axis=0)",
  },
  {
    fillIn: "affine.forward",
    typescript: "this.x = x; return x.matmul(this.params.W);",
    right: ' + self.params["b"]',
    python: "",
  },
  {
    fillIn: "relu.backward",
    typescript: "return dout;",
    right: "np.where(self.mask, dout, 0.0)",
    python: "dout",
  },
  {
    fillIn: "sigmoid.backward",
    typescript: "return dout.mul(this.y.mul(this.y).neg().add(1));",
    right: "dout * self.y * (1 - self.y)",
    python: "dout * (1 - self.y * self.y)",
  },
];

/** One hand-in, written twice. */
export interface Pair {
  student: string;
  typescript: string | Buffer;
  python: string;
}

const read = (...place: string[]) =>
  parseNotebook(readFileSync(join(...place), "utf8"));

/**
 * Twenty hand-ins: eight right, eight with one of four mistakes, four untouched.
 *
 * @param released what nbgrader gives to students
 */
export function pairs(released: Notebook): Pair[] {
  const solution = read(root, "solutions", `${EXERCISE}.ipynb`);
  const cells = codeCells(solution);
  const untouched = exerciseNotebook(solution, `solutions/${EXERCISE}.ipynb`);
  const source = read(SOURCE, `${EXERCISE}.ipynb`);
  const python = (text: (answer: string) => string) =>
    JSON.stringify(answered(released, source, text));
  return Array.from({ length: 20 }, (_, i): Pair => {
    const student = `student${i + 10}`;
    if (i % 5 === 4) {
      const typescript = JSON.stringify(untouched);
      return { student, typescript, python: JSON.stringify(released) };
    }
    if (i % 2 === 0) {
      const typescript = bytesOf(cells);
      return { student, typescript, python: python((text) => text) };
    }
    const slip = SLIPS[(i >> 1) % SLIPS.length];
    return {
      student,
      typescript: bytesOf(
        withAnswers(cells, { [slip.fillIn]: slip.typescript }),
      ),
      python: python((text) => text.replace(slip.right, slip.python)),
    };
  });
}

/** What students get, with answers in the cells that are theirs. */
function answered(
  released: Notebook,
  source: Notebook,
  change: (answer: string) => string,
): Notebook {
  const answers = new Map(source.cells.map((cell) => [cell.id, cell]));
  return {
    ...released,
    cells: released.cells.map((cell) => {
      const { nbgrader } = cell.metadata as {
        nbgrader?: { solution: boolean };
      };
      if (!nbgrader?.solution) return cell;
      const text = [answers.get(cell.id)?.source ?? ""].flat().join("");
      const clean = text.replace(/^ *### (BEGIN|END) SOLUTION\n?/gm, "");
      return { ...cell, source: change(clean) };
    }),
  };
}

/** A hand-in with a comment in each cell, so that no two cells are equal. */
export function signed(typescript: string | Buffer, name: string): string {
  const notebook = parseNotebook(`${typescript}`);
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code"
      ? { ...cell, source: `${[cell.source].flat().join("")}\n// ${name}` }
      : cell,
  );
  return JSON.stringify({ ...notebook, cells });
}
