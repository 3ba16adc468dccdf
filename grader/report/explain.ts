import { say } from "../../kit/words/text.ts";
import { adviceOn } from "./advice.ts";
import type { TestOutcome } from "./report.ts";
import { visible } from "./visible.ts";

/** What to tell a student of a failed test: what went wrong, and a hint. */
export function explain({ failure, hint }: TestOutcome): string[] {
  if (!failure) return [];
  return [
    visible(say(failure.message)),
    ...adviceOn(failure).map(say),
    say(hint),
  ];
}
