import { uncurry } from "./uncurry.ts";

/** Why a call gave no value; the kinds that the inside can tell. */
export interface Told {
  kind: "missing" | "todo" | "refused" | "threw" | "memory" | "result";
  message: string;
}

const indexOf = uncurry(String.prototype.indexOf);
const slice = uncurry(String.prototype.slice);

// Known by identity, so that no error of the submission's own passes for one.
const told = new WeakMap<object, Told>();
const remember = told.set.bind(told);
const recall = told.get.bind(told);

/** An error that stands for `reason`. */
export function tellingError(reason: Told): Error {
  const error = new Error(reason.message);
  error.name = reason.kind;
  remember(error, reason);
  return error;
}

/** What is to be told of something that was thrown. */
export function tell(thrown: unknown): Told {
  if (typeof thrown === "object" && thrown !== null) {
    const known = recall(thrown);
    if (known) return known;
  }
  const { name, message } = describe(thrown);
  const text = short(message);
  if (name === "TodoError") return { kind: "todo", message: text };
  if (name === "RangeError" && text === "Array buffer allocation failed") {
    return { kind: "memory", message: text };
  }
  return { kind: "threw", message: `${short(name)}: ${text}` };
}

/** Reads an error with care: its properties may be the submission's code. */
function describe(thrown: unknown): { name: string; message: string } {
  try {
    if (typeof thrown === "object" && thrown !== null) {
      const { name, message } = thrown as Partial<Error>;
      return { name: `${name ?? "an object"}`, message: `${message ?? ""}` };
    }
    return { name: "the value", message: `${String(thrown)}` };
  } catch {
    return { name: "something", message: "that cannot be shown" };
  }
}

/** The beginning of a text, without a stack trace. */
function short(text: string): string {
  let start = "";
  for (let i = 0; i < text.length && i < 1000; i++) start += text[i];
  const trace = indexOf(start, "\n    at ");
  return trace < 0 ? start : slice(start, 0, trace);
}
