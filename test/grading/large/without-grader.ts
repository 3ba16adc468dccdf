import * as lib from "@course/lib";
import { transformSync } from "esbuild";
import { SubmissionError } from "../../../grader/failure.ts";
import type { Specification } from "../../../grader/spec/declare.ts";
import { seededRandom } from "../../../grader/spec/seeded-random.ts";
import type { CodeCell } from "../../../kit/notebook.ts";
import type { Verdicts } from "../verdicts.ts";

/** An error of the submission's own, on its way through a test. */
class Thrown extends Error {}

/**
 * Which tests the cells of a solution fail, without anything of the grader but
 * the tests: no notebook is read, nothing is sent, there is no sandbox. So it
 * tells what the grader has to find out.
 */
export async function failedWithoutGrader(
  { name, rules, tests }: Specification,
  cells: readonly CodeCell[],
  seed: number,
): Promise<Verdicts> {
  const program = programOf(cells, rules.names);
  const verdicts: Record<string, Verdicts[string]> = {};
  for (const { title, body } of tests) {
    const student = program();
    const submission = {
      async evaluate<Args, Result>(
        fn: (student: never, args: Args, lib: never) => Result,
        args: Args,
      ) {
        try {
          return copy(await fn(student as never, copy(args), lib as never));
        } catch (error) {
          throw new Thrown("in the submission", { cause: error });
        }
      },
    };
    const random = seededRandom(seed, name, title.en);
    const common = seededRandom(seed, name);
    const context = { submission, random, common } as unknown;
    try {
      await body(context as Parameters<typeof body>[0]);
    } catch (error) {
      verdicts[title.en] = kindOf(error);
    }
  }
  return verdicts;
}

function kindOf(error: unknown): Verdicts[string] {
  if (error instanceof Thrown) return "threw";
  return error instanceof SubmissionError ? error.failure.kind : "unexpected";
}

/** Makes the names anew at each call. */
function programOf(cells: readonly CodeCell[], names: readonly string[]) {
  const declares = new RegExp(
    `^(import|(class|function) (${names.join("|")})\\b)`,
  );
  const text = cells
    .map(({ source }) => source)
    .filter((source) => declares.test(source))
    .join("\n");
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const run = new Function(
    "require",
    `${code}; return { ${names.join(", ")} };`,
  );
  const packages: Record<string, object> = {
    "@course/lib": lib,
    "@course/kit": {},
  };
  return (): object => run((source: string) => packages[source]);
}

/** The same data, of which nothing belongs to the one who has given it. */
function copy<T>(value: T): T {
  if (value instanceof lib.NDArray) {
    const { shape, dtype } = value;
    return lib.NDArray.from(value.data, { shape, dtype }) as T;
  }
  if (Array.isArray(value)) return value.map(copy) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, copy(one)]);
  return Object.fromEntries(entries) as T;
}
