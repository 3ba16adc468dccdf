import { withAnswers } from "../../grader/spec/variants.ts";
import { type CodeCell, codeCells, type Notebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "../authoring/exercise-notebook.ts";
import { solutionRegions } from "../authoring/solution-regions.ts";
import { expectedLiterals } from "./expected-literals.ts";
import { fixedAnswers } from "./fixed-answers.ts";
import { mutations } from "./mutate.ts";

/** A notebook that is judged to see whether the hidden tests judge rightly. */
export interface Candidate {
  kind: "solution" | "untouched" | "fixed answer" | "mutant";
  /** What is special about it. */
  name: string;
  cells: CodeCell[];
}

/** All candidates that follow from a solution alone. */
export function candidatesOf(solution: Notebook, file: string): Candidate[] {
  const cells = codeCells(solution);
  const untouched = codeCells(exerciseNotebook(solution, file));
  return [
    { kind: "solution", name: "the solution", cells },
    { kind: "untouched", name: "the exercise as it is", cells: untouched },
    ...answersOf(cells).flatMap(({ fillIn, code, expected }) => [
      ...fixedAnswers(code, expected).map(
        ({ gives, code }): Candidate => ({
          kind: "fixed answer",
          name: `${fillIn} always gives ${gives}`,
          cells: withAnswers(cells, { [fillIn]: code }),
        }),
      ),
      ...mutations(code).map(
        ({ change, code }): Candidate => ({
          kind: "mutant",
          name: `${fillIn}: ${change}`,
          cells: withAnswers(cells, { [fillIn]: code }),
        }),
      ),
    ]),
  ];
}

/** The answers of a solution, and what the checks below each expect. */
function answersOf(cells: readonly CodeCell[]) {
  return cells.flatMap(({ number, source }, at) => {
    const checks = cells
      .slice(at)
      .find((cell) => /\bcheck\(/.test(cell.source));
    const expected = checks ? expectedLiterals(checks) : [];
    return solutionRegions(source, `cell ${number}`).map((region) => ({
      fillIn: region.fillIn,
      expected,
      code: source
        .slice(region.start, region.end)
        .replace(/^.*\n/, "") // the opening mark
        .replace(/\n.*$/, ""), // and the closing one
    }));
  });
}
