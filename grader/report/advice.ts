import { messages, nothingBefore } from "../../kit/words/messages.ts";
import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";
import { failures } from "../words/failures.ts";

/** What to say of a failure beside its message: what may lie behind it. */
export function adviceOn({ kind, message, mistake }: Failure): Text[] {
  const named = mistake ? [messages.mistake(mistake)] : [];
  return kind === "threw" ? [...aboutError(message.en), ...named] : named;
}

/** The engine says what happened, in English, but not what to look at. */
function aboutError(message: string): Text[] {
  const read = /Cannot read properties of undefined \(reading '(\w+)'\)/;
  const name = read.exec(message)?.[1];
  if (name !== undefined) return [failures.behind(nothingBefore(name))];
  const call = /^Your code threw TypeError: \S+ is not a function$/;
  return call.test(message) ? [failures.noFunction] : [];
}
