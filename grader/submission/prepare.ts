import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";
import { RefusedError } from "../refused-error.ts";
import { failures } from "../words/failures.ts";
import { refusals } from "../words/refusals.ts";
import { refused } from "../words/refused.ts";
import { remarks } from "../words/remarks.ts";
import { type Assembled, assemble } from "./assemble.ts";
import { type Collected, collect } from "./collect.ts";
import { mayLoadModules } from "./dynamic-imports.ts";
import { readNotebook } from "./read-notebook.ts";
import { repairsIn } from "./repairs.ts";
import { type Rules, refusal } from "./rules.ts";
import { clip, shorten } from "./shorten.ts";
import { stripTypes } from "./strip-types.ts";

/** JavaScript that declares and exports `names`. */
export interface Unit {
  names: string[];
  code: string;
}

/** A submission, ready for the sandbox: plain data. */
export interface Prepared {
  /** All names that can be had, in one unit. */
  whole: Unit;
  /** The names that cannot be had, and why. */
  problems: Record<string, Failure>;
  /** What had to be repaired before it could be graded. */
  repairs: Text[];
  /** What the student should know, though it costs no point. */
  remarks: Text[];
}

/** What a sandbox runs. */
export interface Program extends Pick<Prepared, "whole" | "problems"> {
  /** The same, each name for itself: for when the whole cannot be loaded. */
  separate(): Unit[] | Promise<Unit[]>;
}

/** A notebook, read as far as that can be. */
export interface Opened {
  prepared: Prepared;
  collected: Collected;
  /** For the type checker. */
  assembled: Assembled;
}

/**
 * Turns a notebook into what the sandbox can run.
 *
 * @throws {RefusedError} when there is no notebook in the bytes, or nothing in
 *   it that is asked for.
 */
export function prepare(bytes: Buffer, rules: Rules): Opened {
  const { cells, repairs } = readNotebook(bytes);
  const collected = collect(cells);
  const unread = shorten(
    collected.unread,
    ({ cell, line, why }) => remarks.unread(cell, line, clip(why)),
    remarks.moreUnread,
  );
  const assembled = assemble(collected, rules);
  const { problems } = assembled;
  if (rules.names.every((name) => problems[name]?.kind === "missing")) {
    throw new RefusedError(refusals.nothingAsked(rules.names, unread));
  }
  const prepared: Prepared = {
    ...runnable(assembled, collected, rules),
    repairs: [...repairs, ...repairsIn(collected, rules.names)],
    remarks: unread,
  };
  return { prepared, collected, assembled };
}

/** What can run of assembled code: all of it, but for what spoils it. */
function runnable(
  assembled: Assembled,
  collected: Collected,
  rules: Rules,
): Pick<Prepared, "whole" | "problems"> {
  const { problems } = assembled;
  const names = rules.names.filter((name) => !Object.hasOwn(problems, name));
  const all = codeOf(assembled, rules);
  if ("code" in all) return { whole: { names, code: all.code }, problems };
  const alone = names.map((name) => {
    const own = { ...rules, names: [name] };
    return [name, codeOf(assemble(collected, own), own)] as const;
  });
  const left = names.filter((_, i) => "code" in alone[i][1]);
  const some = { ...rules, names: left };
  const rest = codeOf(assemble(collected, some), some);
  const bad = alone.flatMap(([name, one]) => {
    if ("problem" in one) return [[name, one.problem]];
    return "problem" in rest ? [[name, rest.problem]] : [];
  });
  return {
    whole:
      "code" in rest
        ? { names: left, code: rest.code }
        : { names: [], code: "" },
    problems: { ...problems, ...Object.fromEntries(bad) },
  };
}

/** The JavaScript of assembled code, or why there is none that may run. */
function codeOf(
  { code }: Assembled,
  rules: Rules,
): { code: string } | { problem: Failure } {
  let javascript: string;
  try {
    javascript = stripTypes(code);
  } catch (error) {
    // A parser may take what another one does not.
    const why = `${error}`.replace(/ \(\d+:\d+\)$/, "");
    return { problem: { kind: "threw", message: failures.threw(clip(why)) } };
  }
  if (!mayLoadModules(javascript)) return { code: javascript };
  const message = refusal(refused.import, rules);
  return { problem: { kind: "refused", message } };
}

/** Each name that can be had for itself, with what it needs. */
export function separate(
  { prepared, collected }: Pick<Opened, "prepared" | "collected">,
  rules: Rules,
): Unit[] {
  return prepared.whole.names.flatMap((name) => {
    const own = { ...rules, names: [name] };
    const one = codeOf(assemble(collected, own), own);
    return "code" in one ? [{ names: [name], code: one.code }] : [];
  });
}
