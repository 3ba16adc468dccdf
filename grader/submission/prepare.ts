import type { CodeCell } from "../../kit/notebook.ts";
import type { Failure } from "../failure.ts";
import { assemble } from "./assemble.ts";
import { collect } from "./collect.ts";
import type { Rules } from "./rules.ts";
import { clip, shorten } from "./shorten.ts";
import { stripTypes } from "./strip-types.ts";
import type { TypeChecker } from "./type-check.ts";

/** JavaScript that declares and exports `names`. */
export interface Unit {
  names: string[];
  code: string;
}

/** A submission, ready for the sandbox. */
export interface Program {
  /** All names that can be had, in one unit. */
  whole: Unit;
  /** The same, each name for itself: for when the whole cannot be loaded. */
  separate: () => Unit[];
  /** The names that cannot be had, and why. */
  problems: Record<string, Failure>;
  /** What the student should know, though it costs no point. */
  remarks: string[];
}

/**
 * Turns the code cells of a notebook into what the sandbox can run.
 *
 * @param types checks them; without it there are no remarks on types
 */
export function prepare(
  cells: readonly CodeCell[],
  rules: Rules,
  types?: TypeChecker,
): Program {
  const collected = collect(cells);
  const assembled = assemble(collected, rules);
  const names = rules.names.filter((name) => !(name in assembled.problems));
  const unit = (some: string[]) => ({
    names: some,
    code: stripTypes(assemble(collected, { ...rules, names: some }).code),
  });
  return {
    whole: { names, code: stripTypes(assembled.code) },
    separate: () => names.map((name) => unit([name])),
    problems: assembled.problems,
    remarks: [
      ...shorten(
        collected.unread,
        "unread cells",
        ({ cell, message }) =>
          `Cell ${cell} could not be read, ${clip(message)}`,
      ),
      ...(types?.check(assembled) ?? []),
    ],
  };
}

/**
 * The same for a notebook that may be beyond our tools, such as a thousand
 * brackets in one another: one such notebook must not stop the class.
 */
export function tryToPrepare(...input: Parameters<typeof prepare>): {
  program: Program;
  notGradable?: { notGradable: string };
} {
  try {
    return { program: prepare(...input) };
  } catch (error) {
    const notGradable = `This notebook could not be analysed: ${error}`;
    const program = prepare([], input[1], input[2]);
    return { program, notGradable: { notGradable } };
  }
}
