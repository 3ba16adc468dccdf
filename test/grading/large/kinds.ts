import { readFileSync } from "node:fs";
import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import type { Specification } from "../../../grader/spec/declare.ts";
import { knownSubmissions } from "../../../grader/spec/variants.ts";
import { codeCells } from "../../../kit/notebook.ts";
import { solution } from "../notebooks.ts";
import { submissions } from "../submissions.ts";
import { type Verdicts, verdicts } from "../verdicts.ts";
import { broken } from "./broken.ts";

/** What a student hands in, and what is to become of it. */
export interface Kind {
  name: string;
  /** None: something else is in the folder. */
  file?: string | Buffer;
  expected: Verdicts | "not gradable";
  /** The mistake that the feedback names. */
  mistake?: string;
}

/** Which tests each well-known mistake fails, by what is said of it. */
const failing: Record<string, Verdicts> = JSON.parse(
  readFileSync(new URL("mistakes.json", import.meta.url), "utf8"),
);

/** Slow ones; on a busy machine memory may last longer than the time. */
const SLOW = ["loop-constructor", "loop-forward", "memory", "brackets"];
const RIGHT = ["solution", "different", "=2+3"];

/** All kinds of submissions, in groups of which each has its share of a class. */
export function kindsOf({
  mistakes,
  otherAnswers,
}: Pick<Specification, "mistakes" | "otherAnswers">) {
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
    wrong: known.flatMap(({ known, cells }): Kind[] => {
      if (known.kind !== "mistake") return [];
      const name = `${known.fillIn}: ${known.says.en}`;
      const expected = failing[name] ?? {}; // a new one has to be added there
      const mistake = known.says.en;
      return [{ name, file: bytesOf(cells), expected, mistake }];
    }),
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
