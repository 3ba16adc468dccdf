import type { Random } from "@course/lib";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { type Failure, SubmissionError } from "../failure.ts";
import type { AnonymousSubmission, Assignment } from "../run/assignment.ts";
import type { Outcome } from "../run/outcome.ts";
import { Sandbox } from "../sandbox/sandbox.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { tryToPrepare } from "../submission/prepare.ts";
import type { Rules } from "../submission/rules.ts";
import { TypeChecker } from "../submission/type-check.ts";
import { seededRandom } from "./seeded-random.ts";
import {
  type LibraryName,
  type Submission,
  submissionIn,
} from "./submission.ts";

/** What an exercise asks for. */
export interface ExerciseOptions<Names, A extends LibraryName> {
  /** What the student writes, by name: the reference gives the types. */
  names: Names;
  /** What of `@course/lib` a submission may use. */
  allow: readonly A[];
  /** Milliseconds for each evaluation. */
  timeLimit?: number;
}

/** What a test gets. */
export interface TestContext<Names, A extends LibraryName> {
  submission: Submission<Names, A>;
  /** The same numbers for the whole class, whatever the order of the tests. */
  random: Random;
}

/** Declares a hidden test of an exercise. */
export type HiddenTest<Names, A extends LibraryName> = (
  title: string,
  about: { points: number; hint: string },
  body: (context: TestContext<Names, A>) => Promise<void>,
) => void;

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
  { names, allow, timeLimit = 5_000 }: ExerciseOptions<Names, A>,
  define: (test: HiddenTest<Names, A>) => void,
): void {
  const assignment = inject("assignment") as Assignment | undefined;
  if (!assignment) {
    throw new Error(
      `The hidden tests of ${name} need submissions: ` +
        "type npm run grade -- DIR --out DIR.",
    );
  }
  const rules: Rules = { names: Object.keys(names), allow };
  const limit = assignment.timeLimit ?? timeLimit;
  const types = new TypeChecker();
  let workshop: Workshop;
  const prepared = new Map<number, ReturnType<typeof tryToPrepare>>();
  beforeAll(async () => {
    // All of them before any is run: a notebook that takes long to prepare
    // must not use up the time of another one's answer.
    for (const { id, cells } of assignment.submissions) {
      prepared.set(id, tryToPrepare(cells, rules, types));
    }
    workshop = await openWorkshop(rules);
    return () => workshop.remove();
  });

  const judge = ({ id }: AnonymousSubmission) => {
    let sandbox: Sandbox;
    let about: Omit<Outcome, "tests">;
    beforeAll(() => {
      const { program, notGradable } = prepared.get(id)!;
      about = { id, remarks: program.remarks, ...notGradable };
      const { seed } = assignment;
      sandbox = new Sandbox(program, { workshop, seed, timeLimit: limit });
    });
    afterAll(() => sandbox?.close());
    define((title, worth, body) => {
      it.sequential(title, async ({ task }) => {
        task.meta.submission = about;
        task.meta.outcome = worth;
        try {
          await sandbox.renew();
          const submission = submissionIn<Names, A>(sandbox);
          const random = seededRandom(assignment.seed, name, title);
          await body({ submission, random });
        } catch (error) {
          const { printed } = sandbox;
          task.meta.outcome = { ...worth, failure: failureOf(error), printed };
          sandbox.close(); // what failed may have spoiled its world
          throw error;
        }
      });
    });
  };
  for (const submission of assignment.submissions) {
    describe.concurrent(`${submission.id}`, () => judge(submission));
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof SubmissionError) {
    const { kind, message, detail } = error;
    return { kind, message, ...(detail !== undefined && { detail }) };
  }
  return {
    kind: "unexpected",
    message: "The test could not use what came back from your code.",
    detail: `${error}`,
  };
}
