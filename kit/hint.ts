import { newDisplay } from "@course/lib";
import { type FillIn, hints } from "./words/catalogue.ts";
import { messages } from "./words/messages.ts";
import { say } from "./words/text.ts";

const given = new Map<string, number>();

/**
 * Shows the next hint of a fill-in: the first call gives a nudge, each further
 * one says more, the last one almost everything.
 *
 * @param fillIn its name, e.g. `"affine.forward"`. Another text is answered,
 *   too, with the names that may be meant: the compiler would not tell them.
 */
export function hint(fillIn: FillIn | (string & {})): void {
  const text = nextHint(fillIn);
  const display = newDisplay();
  if (display) display.show({ "text/plain": text });
  else console.log(text);
}

/** The next hint of a fill-in in words, or which fill-ins there are. */
export function nextHint(fillIn: string): string {
  if (!Object.hasOwn(hints, fillIn)) {
    return say(messages.noFillIn(fillIn, meant(fillIn)));
  }
  const stages = hints[fillIn];
  const stage = Math.min((given.get(fillIn) ?? 0) + 1, stages.length);
  given.set(fillIn, stage);
  return [
    say(messages.hintTitle(fillIn, stage, stages.length)),
    say(stages[stage - 1]),
    say(stage < stages.length ? messages.nextHint : messages.lastHint),
  ].join("\n");
}

/** The fill-ins of the same class or topic, else all that there are. */
function meant(name: string): string[] {
  const all = Object.keys(hints);
  const topic = (fillIn: string) => fillIn.split(".")[0].toLowerCase();
  const near = all.filter((fillIn) => topic(fillIn) === topic(name));
  return near.length > 0 ? near : all;
}
