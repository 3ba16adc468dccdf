import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Course } from "../../grader/course.ts";
import { type GradeOptions, grade } from "../../grader/grade.ts";
import { mapConcurrently } from "../../grader/map-concurrently.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import type { Specification } from "../../grader/spec/declare.ts";
import { knownSubmissions } from "../../grader/spec/variants.ts";
import { type CodeCell, codeCells } from "../../kit/notebook.ts";
import { countHints, fillInsOf } from "../authoring/exercise-words.ts";
import { readNotebook } from "../authoring/read-notebook.ts";
import { candidatesOf } from "./candidates.ts";
import { faultsOf } from "./faults.ts";
import { fails, isNamed, type Judgement, type Outcome } from "./judgement.ts";

/** What was proved about the hidden tests of an exercise. */
export interface Proof {
  exercise: string;
  fillIns: number;
  hints: number;
  hiddenTests: number;
  points: number;
  mistakes: number;
  mistakesNamed: number;
  otherAnswers: number;
  fixedAnswers: number;
  mutants: number;
  mutantsKilled: number;
  /** Mutants that no test noticed, and why none has to; null if unexplained. */
  survivors: { mutant: string; reason: string | null }[];
  seconds: number;
  /** What does not hold; empty when the tests judge rightly. */
  faults: string[];
}

/**
 * Judges an exercise's solution, known mistakes, other right answers, fixed
 * answers and mutants by its hidden tests, each as a submission.
 *
 * @param root the folder of the course
 * @param exercise its name, e.g. `06-layers`
 * @throws {SpecificationError} when the hidden tests do not run.
 */
export async function proveExercise(
  root: string,
  exercise: string,
  seed: number,
): Promise<Proof> {
  const started = performance.now();
  const file = `solutions/${exercise}.ipynb`;
  const notebook = readNotebook(join(root, file));
  const course = new Course({ folder: root });
  try {
    const opened = await course.open(exercise, { isOurs: true });
    const { specification } = opened;
    const judge = (cells: readonly CodeCell[], how?: GradeOptions) =>
      grade({ bytes: bytesOf(cells) }, opened, seed, how);
    const judged = await mapConcurrently(
      candidatesOf(notebook, file),
      availableParallelism() + 1,
      async (candidate): Promise<Judgement> => {
        const { cells, kind } = candidate;
        const verdictOnly = kind === "mutant" || kind === "fixed answer";
        const how = { verdictOnly, withTypes: false };
        return { ...candidate, outcome: await judge(cells, how) };
      },
    );
    const known = await mapConcurrently(
      knownSubmissions(
        codeCells(notebook),
        specification.mistakes,
        specification.otherAnswers,
      ),
      availableParallelism() + 1,
      async ({ cells, known }): Promise<Outcome> => ({
        ...(await judge(cells, { withTypes: false })),
        known,
      }),
    );
    const fillIns = fillInsOf(notebook, file);
    const { equivalent = {} } = specification;
    return {
      exercise,
      fillIns: fillIns.length,
      hints: countHints(notebook, file),
      ...numbersOf(judged, known, specification),
      seconds: (performance.now() - started) / 1000,
      faults: faultsOf(judged, known, fillIns, equivalent),
    };
  } finally {
    await course.close();
  }
}

function numbersOf(
  judged: readonly Judgement[],
  known: readonly Outcome[],
  { tests, equivalent = {} }: Specification,
) {
  const of = (kind: string) => judged.filter((one) => one.kind === kind);
  const mutants = of("mutant");
  const killed = mutants.filter(({ outcome }) => fails(outcome));
  const mistakes = known.filter((one) => one.known?.kind === "mistake");
  return {
    hiddenTests: tests.length,
    points: tests.reduce((sum, { points }) => sum + points, 0),
    mistakes: mistakes.length,
    mistakesNamed: mistakes.filter(isNamed).length,
    otherAnswers: known.length - mistakes.length,
    fixedAnswers: of("fixed answer").length,
    mutants: mutants.length,
    mutantsKilled: killed.length,
    survivors: mutants
      .filter(({ outcome }) => !fails(outcome))
      .map(({ name }) => ({ mutant: name, reason: equivalent[name] ?? null })),
  };
}
