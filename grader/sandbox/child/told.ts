import { messages } from "../../../kit/words/messages.ts";
import type { Text } from "../../../kit/words/text.ts";
import type { FailureKind } from "../../failure.ts";
import { failures } from "../../words/failures.ts";
import { refused } from "../../words/refused.ts";
import { uncurry } from "./uncurry.ts";

/** Why a call gave no value, as the inside tells it. */
export interface Told {
  kind: Exclude<FailureKind, "wrong" | "unexpected">;
  message: Text;
}

const indexOf = uncurry(String.prototype.indexOf);
const slice = uncurry(String.prototype.slice);

// Known by identity, so that no error of the submission's own passes for one.
const told = new WeakMap<object, Told>();
const remember = told.set.bind(told);
const recall = told.get.bind(told);

/** An error that stands for `reason`. */
export function tellingError(reason: Told): Error {
  const error = new Error(reason.message.en);
  error.name = reason.kind;
  remember(error, reason);
  return error;
}

/** What a submission finds as `todo`. */
export function todo(what: unknown): never {
  const message = messages.stillToWrite(short(`${what}`));
  throw tellingError({ kind: "todo", message });
}

/** What is to be told of something that was thrown. */
export function tell(thrown: unknown): Told {
  if (typeof thrown === "object" && thrown !== null) {
    const known = recall(thrown);
    if (known) return known;
  }
  try {
    return describe(thrown);
  } catch {
    return { kind: "threw", message: failures.threwSomething };
  }
}

/** Reads an error; its properties may be the submission's code, and throw. */
function describe(thrown: unknown): Told {
  if (typeof thrown !== "object" || thrown === null) {
    const value = short(`${String(thrown)}`);
    return { kind: "threw", message: failures.threwValue(value) };
  }
  const { name, message } = thrown as Partial<Error>;
  const what = short(`${name ?? "Object"}`);
  const why = short(`${message ?? ""}`);
  if (what === "RangeError" && why === "Array buffer allocation failed") {
    return { kind: "memory", message: failures.memory };
  }
  if (what === "EvalError") return { kind: "refused", message: refused.texts };
  const told = why === "" ? what : `${what}: ${why}`;
  return { kind: "threw", message: failures.threw(told) };
}

/** The beginning of a text, without a stack trace. */
function short(text: string): string {
  let start = "";
  for (let i = 0; i < text.length && i < 1000; i++) start += text[i];
  const trace = indexOf(start, "\n    at ");
  return trace < 0 ? start : slice(start, 0, trace);
}
