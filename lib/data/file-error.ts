/** Whether an operation on a file failed with one of these system codes. */
export function isFileError(error: unknown, codes: readonly string[]): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    codes.includes(String(error.code))
  );
}
