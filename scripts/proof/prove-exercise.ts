import { join } from "node:path";
import type { Outcome } from "../../grader/run/outcome.ts";
import { runSpecification } from "../../grader/run/run-specification.ts";
import { codeCells } from "../../kit/notebook.ts";
import { fillInsOf } from "../authoring/exercise-words.ts";
import { readNotebook } from "../authoring/read-notebook.ts";
import { candidatesOf } from "./candidates.ts";
import { faultsOf } from "./faults.ts";
import { fails, isNamed, type Judgement } from "./judgement.ts";

/** What was proved about the hidden tests of an exercise. */
export interface Proof {
  exercise: string;
  fillIns: number;
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
  const candidates = candidatesOf(notebook, file);
  const outcomes = await runSpecification(`test/hidden/${exercise}.test.ts`, {
    seed,
    solution: codeCells(notebook),
    proof: true,
    submissions: candidates.map(({ cells, kind }, id) => ({
      id,
      cells,
      verdictOnly: kind === "mutant" || kind === "fixed answer",
    })),
  });
  const judged = candidates.map((candidate, id): Judgement => {
    const outcome = outcomes.find((one) => one.id === id)!;
    return { ...candidate, outcome };
  });
  const known = outcomes.filter((outcome) => outcome.known);
  const fillIns = fillInsOf(notebook, file);
  return {
    exercise,
    fillIns: fillIns.length,
    ...numbersOf(judged, known),
    seconds: (performance.now() - started) / 1000,
    faults: faultsOf(judged, known, fillIns),
  };
}

function numbersOf(judged: readonly Judgement[], known: readonly Outcome[]) {
  const { tests, equivalent = {} } = judged[0].outcome;
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
