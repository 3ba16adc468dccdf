import { SandboxError } from "./sandbox/self-test/self-test.ts";
import { SpecificationError } from "./spec/load-specification.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs a command of the grader. What the reader has to put right is shown in
 * words and gives exit code 1; any other error keeps its stack.
 */
export async function showErrors(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isExpected =
      error instanceof UsageError ||
      error instanceof SpecificationError ||
      error instanceof SandboxError;
    if (!isExpected) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
