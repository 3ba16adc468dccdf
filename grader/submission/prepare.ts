import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";
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
 * @throws {RefusedError} when there is no notebook in the bytes.
 */
export function prepare(bytes: Buffer, rules: Rules): Opened {
  const { cells, repairs } = readNotebook(bytes);
  const collected = collect(cells);
  const assembled = assemble(collected, rules);
  const prepared: Prepared = {
    ...runnable(assembled, rules),
    repairs: [...repairs, ...repairsIn(collected, rules.names)],
    remarks: shorten(
      collected.unread,
      ({ cell, line, why }) => remarks.unread(cell, line, clip(why)),
      remarks.moreUnread,
    ),
  };
  return { prepared, collected, assembled };
}

/** What can run of assembled code: all of it, or nothing. */
function runnable(
  { code, problems }: Assembled,
  rules: Rules,
): Pick<Prepared, "whole" | "problems"> {
  const names = rules.names.filter((name) => !Object.hasOwn(problems, name));
  const javascript = stripTypes(code);
  if (!mayLoadModules(javascript)) {
    return { whole: { names, code: javascript }, problems };
  }
  const message = refusal(refused.import, rules);
  const refusals = names.map((name) => [name, { kind: "refused", message }]);
  return {
    whole: { names: [], code: "" },
    problems: { ...problems, ...Object.fromEntries(refusals) },
  };
}

/** Each name that can be had for itself, with what it needs. */
export function separate(
  { prepared, collected }: Pick<Opened, "prepared" | "collected">,
  rules: Rules,
): Unit[] {
  return prepared.whole.names.map((name) => ({
    names: [name],
    code: stripTypes(assemble(collected, { ...rules, names: [name] }).code),
  }));
}
