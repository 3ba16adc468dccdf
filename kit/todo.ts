import { TodoError } from "./todo-error.ts";
import { messages } from "./words/messages.ts";
import { say } from "./words/text.ts";

/**
 * Stands where code is still to be written, and says what.
 *
 * @throws {TodoError} always.
 */
export function todo(what: string): never {
  throw new TodoError(say(messages.stillToWrite(what)));
}
