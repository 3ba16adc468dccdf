/** The message of an error and of the errors that caused it. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause === undefined) return error.message;
  return `${error.message} (${errorText(error.cause)})`;
}
