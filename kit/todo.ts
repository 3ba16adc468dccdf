/** Thrown where an exercise is not filled in yet. */
export class TodoError extends Error {
  /** Tells this error from all others. */
  override readonly name = "TodoError";
}

/**
 * Stands where code is still to be written, and says what.
 *
 * @throws {TodoError} always.
 */
export function todo(what: string): never {
  throw new TodoError(`still to be written: ${what}`);
}
