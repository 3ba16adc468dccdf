import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import type { Specification } from "../../../grader/spec/declare.ts";
import {
  type KnownAnswer,
  knownSubmissions,
} from "../../../grader/spec/variants.ts";
import { type CodeCell, codeCells } from "../../../kit/notebook.ts";
import { solution } from "../notebooks.ts";
import { submissions } from "../submissions.ts";
import { type Verdicts, verdicts } from "../verdicts.ts";
import { broken } from "./broken.ts";
import { failedWithoutGrader } from "./without-grader.ts";

/** What a student hands in, and what is to become of it. */
export interface Kind {
  name: string;
  /** None: something else is in the folder. */
  file?: string | Buffer;
  expected: Verdicts | "not gradable";
  /** The mistake that the feedback names. */
  mistake?: string;
}

const SLOW = ["loop-constructor", "loop-forward", "brackets"];
const RIGHT = ["solution", "different", "=2+3"];

/**
 * All kinds of submissions, in groups of which each has its share of a class.
 *
 * @param seed of the grading, to whose numbers each mistake has to fail
 */
export async function kindsOf(specification: Specification, seed: number) {
  const { mistakes, otherAnswers } = specification;
  const wrong = async (
    { fillIn, says }: Extract<KnownAnswer, { kind: "mistake" }>,
    cells: CodeCell[],
  ): Promise<Kind> => ({
    name: `${fillIn}: ${says.en}`,
    file: bytesOf(cells),
    expected: await failedWithoutGrader(specification, cells, seed),
    mistake: says.en,
  });
  const known = knownSubmissions(codeCells(solution), mistakes, otherAnswers);
  const written = Object.keys(submissions).map((name): Kind => {
    const expected = verdicts[name] ?? "not gradable";
    return { name, file: submissions[name], expected };
  });
  const named = (names: string[]) =>
    written.filter(({ name }) => names.includes(name));
  return {
    right: [
      ...named(RIGHT),
      ...known.flatMap(({ known, cells }): Kind[] => {
        if (known.kind !== "right") return [];
        return [{ name: known.name, file: bytesOf(cells), expected: {} }];
      }),
    ],
    wrong: await Promise.all(
      known.flatMap(({ known, cells }) =>
        known.kind === "mistake" ? [wrong(known, cells)] : [],
      ),
    ),
    broken: Object.entries(broken).map(([name, one]) => ({ name, ...one })),
    // Untouched, idle, hostile and mixed ones.
    others: written.filter(
      ({ name }) => !SLOW.includes(name) && !RIGHT.includes(name),
    ),
    once: [
      ...named(["loop-forward", "brackets"]),
      { name: "nothing", expected: "not gradable" } satisfies Kind,
    ],
  };
}
