/** Thrown when the grader was called in a way that cannot work. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
