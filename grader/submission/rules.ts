import type { Text } from "../../kit/words/text.ts";
import { refused } from "../words/refused.ts";

/** What an exercise asks for, and what a submission may use. */
export interface Rules {
  /** The names that the student writes. */
  names: readonly string[];
  /** The names of `@course/lib` that may be imported. */
  allow: readonly string[];
}

/** The names of `@course/kit` that every submission may import. */
export const KIT_NAMES: readonly string[] = [
  "todo",
  "check",
  "ask",
  "hint",
  "speak",
];

/** The message for something that may not be used; `what` names it. */
export function refusal(what: Text, rules: Rules): Text {
  const end = refusalEnd(rules);
  return { en: what.en + end.en, ja: what.ja + end.ja };
}

/** The end of that message, after the name. */
export function refusalEnd({ allow }: Rules): Text {
  return refused.end(allow, KIT_NAMES);
}

/** Why `name` of the package `source` may not be used, if so. */
export function refusedImport(
  source: string,
  name: string,
  rules: Rules,
): Text | undefined {
  const allowed = { "@course/lib": rules.allow, "@course/kit": KIT_NAMES };
  if (!Object.hasOwn(allowed, source)) {
    return refusal(refused.package(source), rules);
  }
  const names = allowed[source as keyof typeof allowed];
  if (names.includes(name)) return undefined;
  return refusal(refused.nameOf(source, name), rules);
}
