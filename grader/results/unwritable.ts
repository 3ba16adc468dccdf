import { UsageError } from "../usage-error.ts";

/** What to tell where the system refuses to write results. */
export function unwritable(error: unknown): UsageError {
  const { message } = error as Error;
  return new UsageError(
    `The results cannot be written: ${message}. What is there already stays. ` +
      "See that the folder is yours to write to and its disk has room, and " +
      "type the same again; or name another folder with --out.",
    { cause: error },
  );
}
