import type * as library from "@course/lib";
import { SubmissionError } from "../failure.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

/** A name of the library that calculates or makes something. */
export type LibraryName = keyof typeof library;

/** The part of the library that an exercise allows. */
export type AllowedLibrary<A extends LibraryName> = Pick<typeof library, A>;

/** The submission under test. */
export interface Submission<Names, A extends LibraryName> {
  /**
   * Runs `fn` beside the student's code, in the sandbox.
   *
   * `fn` travels as text, so it may use nothing but its parameters: the
   * student's names, `args`, and the allowed part of the library. Plain data
   * and `NDArray`s travel both ways. As `page.evaluate` does in Playwright.
   *
   * @throws {SubmissionError} when nothing comes back, and says why.
   */
  evaluate<Args, Result>(
    fn: (student: Names, args: Args, lib: AllowedLibrary<A>) => Result,
    args: Args,
  ): Promise<Awaited<Result>>;
}

/**
 * Runs `fn` in a sandbox of its own, in which nothing of the submission is.
 *
 * What the student has given can be tried out there, and cannot tamper with
 * the trial. `fn` travels as text, as in `submission.evaluate`.
 *
 * @throws {SubmissionError} when nothing comes back, and says why.
 */
export type Alone<A extends LibraryName> = <Args, Result>(
  fn: (args: Args, lib: AllowedLibrary<A>) => Result,
  args: Args,
) => Promise<Awaited<Result>>;

/** @param open gives the empty sandbox, when it is first needed. */
export function aloneIn<A extends LibraryName>(open: () => Sandbox): Alone<A> {
  return async (fn, args) => {
    const text = `(nobody, args, lib) => (${textOf(fn)})(args, lib)`;
    return (await open().evaluate(text, args)) as never;
  };
}

/**
 * The submission that a sandbox holds.
 *
 * @param trace gets what comes back, call by call, also an error
 */
export function submissionIn<Names, A extends LibraryName>(
  sandbox: Sandbox,
  trace: unknown[],
): Submission<Names, A> {
  return {
    async evaluate(fn, args) {
      try {
        const value = await sandbox.evaluate(textOf(fn), args);
        trace.push(value);
        // The type is the specification's wish: expectClose looks what came.
        return value as never;
      } catch (error) {
        if (error instanceof SubmissionError) {
          const { kind, message } = error.failure;
          trace.push({ kind, message });
        }
        throw error;
      }
    },
  };
}

/**
 * The text of a function, which runs by itself.
 *
 * The tool that runs our TypeScript lets functions within functions keep their
 * names, by a helper that is not there in the sandbox: it does nothing there.
 */
function textOf(fn: unknown): string {
  const text = `${fn}`;
  if (!text.includes("__name(")) return text;
  return `(() => { const __name = (f) => f; return ${text}; })()`;
}
