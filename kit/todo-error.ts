/** Thrown where an exercise is not filled in yet. */
export class TodoError extends Error {
  /** Tells this error from all others. */
  override readonly name = "TodoError";
}
