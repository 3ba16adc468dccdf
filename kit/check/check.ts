import { type CheckName, type Subject, subjects } from "../words/catalogue.ts";
import { say } from "../words/text.ts";
import { passes, remember } from "./progress.ts";
import { showReport } from "./report.tsx";
import { type Check, type Outcome, runCheck } from "./run-check.ts";
import type { Entry } from "./sentences.ts";

/**
 * Runs the visible checks of a fill-in and shows a table: what was checked,
 * whether it passes, and if not what was expected and what came.
 *
 * @param subject what the checks are about, e.g. `"affine"`
 * @param checks by their names in the words of the exercise, in order
 * @throws {RangeError} when the words of the exercise have no such name.
 */
export function check<S extends Subject>(
  subject: S,
  checks: Readonly<Record<CheckName<S>, Check>>,
): void {
  const words = subjects[subject];
  if (!words) throw unknown(`subject "${subject}"`, Object.keys(subjects));
  remember(subject, false);
  const entries: Entry[] = [];
  for (const [name, one] of Object.entries<Check>(checks)) {
    const said = words.checks[name];
    if (!said) {
      throw unknown(`check "${name}" of ${subject}`, Object.keys(words.checks));
    }
    const place = `${subject}.${name}`;
    const outcome = outcomeOf(subject, one);
    remember(place, outcome.status === "passed");
    entries.push({ said, outcome, expected: one.expected });
  }
  remember(
    subject,
    entries.every(({ outcome }) => outcome.status === "passed"),
  );
  showReport({ title: say(words.title), entries });
}

/** A check whose premise does not hold says nothing: it is not run. */
function outcomeOf(subject: string, one: Check): Outcome {
  const missing = (one.after ?? []).flatMap((name) => {
    const here = subjects[subject].checks[name];
    if (here) return passes(`${subject}.${name}`) ? [] : [say(here.what)];
    const other = subjects[name];
    if (!other) throw unknown(`premise "${name}"`, Object.keys(subjects));
    return passes(name) ? [] : [say(other.title)];
  });
  if (missing.length > 0) return { status: "skipped", missing };
  return runCheck(one);
}

function unknown(what: string, known: readonly string[]): RangeError {
  return new RangeError(
    `The exercises have no ${what}. There are ${known.join(", ")}: ` +
      "write it as in their words.",
  );
}
