import { afterAll, beforeAll, describe, inject, it } from "vitest";
import type { Text } from "../../kit/words/text.ts";
import type { AnonymousSubmission, Assignment } from "../run/assignment.ts";
import type { KnownAnswer, Outcome } from "../run/outcome.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { Examiner } from "./examiner.ts";
import { KnownMistakes } from "./known-mistakes.ts";
import type { DeclaredTest, TestContext } from "./run-test.ts";
import type { LibraryName } from "./submission.ts";
import {
  knownSubmissions,
  type Mistakes,
  type OtherAnswer,
} from "./variants.ts";

/** The answers to an exercise that its tests know. */
interface KnownAnswers {
  /** The well-known wrong answers, by fill-in: the feedback names them. */
  mistakes: Mistakes;
  /** Right answers that are written differently: the proof judges them. */
  otherAnswers: readonly OtherAnswer[];
  /** Mutants that change nothing, as the proof names them, and why. */
  equivalent?: Readonly<Record<string, string>>;
}

/** What an exercise asks for. */
export interface ExerciseOptions<Names, A extends LibraryName>
  extends KnownAnswers {
  /** What the student writes, by name: the reference gives the types. */
  names: Names;
  /** What of `@course/lib` a submission may use. */
  allow: readonly A[];
  /** Milliseconds for each evaluation. */
  timeLimit?: number;
}

/** Declares a hidden test of an exercise. */
export type HiddenTest<Names, A extends LibraryName> = (
  title: Text,
  about: { points: number; hint: Text },
  body: (context: TestContext<Names, A>) => Promise<void>,
) => void;

/** What is judged: a submission, or an answer that the tests know. */
type Judged = AnonymousSubmission & { known?: KnownAnswer };

/**
 * The hidden specification of an exercise, run for every submission.
 *
 * @throws {Error} when vitest was started without submissions.
 */
export function exercise<
  const Names extends object,
  const A extends LibraryName,
>(
  name: string,
  options: ExerciseOptions<Names, A>,
  define: (test: HiddenTest<Names, A>) => void,
): void {
  const assignment = inject("assignment") as Assignment | undefined;
  if (!assignment) {
    throw new Error(
      `The hidden tests of ${name} need submissions: ` +
        "type npm run grade -- DIR --out DIR.",
    );
  }
  const tests: DeclaredTest<Names, A>[] = [];
  define((title, about, body) => tests.push({ title, ...about, body }));
  const examiner = new Examiner({
    exercise: name,
    rules: { names: Object.keys(options.names), allow: options.allow },
    seed: assignment.seed,
    timeLimit: assignment.timeLimit ?? options.timeLimit ?? 5_000,
  });
  const { solution = [] } = assignment;
  const mistakes = solution.length > 0 ? options.mistakes : {};
  const known = new KnownMistakes(examiner, tests, { solution, mistakes });

  const all = judgedIn(assignment, options);
  const prepared = new Map<number, ReturnType<Examiner["prepare"]>>();
  beforeAll(async () => {
    // All of them before any is run: a notebook that takes long to prepare
    // must not use up the time of another one's answer.
    for (const one of all) prepared.set(one.id, examiner.prepare(one));
    await examiner.start();
    return () => examiner.end();
  });

  const judge = ({ id, verdictOnly, known: answer }: Judged) => {
    let sandbox: Sandbox;
    let about: Omit<Outcome, "tests">;
    let isOver = false;
    beforeAll(() => {
      const { program, notGradable } = prepared.get(id)!;
      about = { id, remarks: program.remarks, ...notGradable };
      if (answer) about.known = answer;
      if (assignment.proof) about.equivalent = options.equivalent ?? {};
      sandbox = examiner.open(program);
    });
    afterAll(() => sandbox?.close());
    for (const test of tests) {
      const { title, points, hint } = test;
      it.sequential(title.en, async ({ task, skip }) => {
        task.meta.submission = about;
        task.meta.outcome = { title, points, hint };
        skip(isOver, "an earlier test has failed");
        const run = await examiner.run(test, sandbox);
        if (!run.failure) return;
        const { printed } = sandbox;
        sandbox.close(); // what failed may have spoiled its world
        isOver = verdictOnly === true;
        const mistake = isOver ? undefined : await known.name(title.en, run);
        const failure = { ...run.failure, ...(mistake && { mistake }) };
        task.meta.outcome = { title, points, hint, failure, printed };
        throw run.error;
      });
    }
  };
  for (const one of all) describe.concurrent(`${one.id}`, () => judge(one));
}

/** The submissions, and in a proof the answers that the tests know. */
function judgedIn(
  { submissions, solution, proof }: Assignment,
  { mistakes, otherAnswers }: KnownAnswers,
): Judged[] {
  if (!proof || !solution) return submissions;
  const next = Math.max(-1, ...submissions.map(({ id }) => id)) + 1;
  const known = knownSubmissions(solution, mistakes, otherAnswers);
  return [...submissions, ...known.map((one, i) => ({ id: next + i, ...one }))];
}
