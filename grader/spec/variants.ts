import type { CodeCell } from "../../kit/notebook.ts";
import type { Text } from "../../kit/words/text.ts";
import { solutionRegions } from "../../scripts/authoring/solution-regions.ts";

/** A well-known wrong answer to a fill-in. */
export interface Mistake {
  /** The wrong code, which stands in the place of the answer. */
  code: string;
  /** Ends "These are the values one gets …". */
  says: Text;
}

/** The well-known mistakes of an exercise, by fill-in. */
export type Mistakes = Readonly<Record<string, readonly Mistake[]>>;

/** Another right way to write an exercise. */
export interface OtherAnswer {
  /** How it differs, for the one who reads the proof. */
  name: string;
  /** The code of some fill-ins. */
  code: Readonly<Record<string, string>>;
  /** Cells that come before all others: helper functions. */
  cells?: readonly string[];
}

/**
 * The cells of a solution with other answers in some of its fill-ins.
 *
 * @throws {RangeError} when the solution has no such fill-in.
 */
export function withAnswers(
  solution: readonly CodeCell[],
  answers: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): CodeCell[] {
  const left = new Set(Object.keys(answers));
  const cells = solution.map(({ number, source }) => {
    if (![...left].some((fillIn) => source.includes(fillIn))) {
      return { number, source };
    }
    let text = source;
    for (const region of solutionRegions(source, `cell ${number}`).reverse()) {
      if (!Object.hasOwn(answers, region.fillIn)) continue;
      left.delete(region.fillIn);
      const code = answers[region.fillIn];
      text = text.slice(0, region.start) + code + text.slice(region.end);
    }
    return { number, source: text };
  });
  if (left.size > 0) {
    throw new RangeError(
      `The solution has no fill-in ${[...left].join(", ")}: ` +
        "its names stand behind BEGIN SOLUTION.",
    );
  }
  return [...before.map((source) => ({ number: 0, source })), ...cells];
}

/** An answer that the hidden tests themselves know. */
export type KnownAnswer =
  | { kind: "mistake"; fillIn: string; code: string; says: Text }
  | { kind: "right"; name: string };

/** An answer that the hidden tests know, ready to be judged. */
export interface KnownSubmission {
  cells: CodeCell[];
  known: KnownAnswer;
}

/** All of them: the solution with each mistake, and the other right answers. */
export function knownSubmissions(
  solution: readonly CodeCell[],
  mistakes: Mistakes,
  otherAnswers: readonly OtherAnswer[],
): KnownSubmission[] {
  const wrong = Object.entries(mistakes).flatMap(([fillIn, some]) =>
    some.map(({ code, says }): KnownSubmission => {
      const cells = withAnswers(solution, { [fillIn]: code });
      return { cells, known: { kind: "mistake", fillIn, code, says } };
    }),
  );
  const right = otherAnswers.map(({ name, code, cells }): KnownSubmission => {
    const answered = withAnswers(solution, code, cells);
    return { cells: answered, known: { kind: "right", name } };
  });
  return [...wrong, ...right];
}
