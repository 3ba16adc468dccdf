import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";
import { startVitest } from "vitest/node";
import type { Assignment } from "./assignment.ts";
import type { Outcome, TestOutcome } from "./outcome.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Thrown when a hidden specification itself does not work. */
export class SpecificationError extends Error {
  override readonly name = "SpecificationError";
}

/**
 * Runs the hidden tests of one exercise over submissions, by vitest.
 *
 * @param file the specification, `test/hidden/….test.ts`
 * @throws {SpecificationError} when the specification cannot be run: the
 *   course's fault, and no student's.
 */
export async function runSpecification(
  file: string,
  assignment: Assignment,
): Promise<Outcome[]> {
  const reporter = new Collector();
  const { exitCode } = process;
  const vitest = await startVitest(
    "test",
    [],
    {
      config: false,
      root: ROOT,
      include: [file],
      watch: false,
      reporters: [reporter],
      maxConcurrency: Math.max(1, availableParallelism()),
      testTimeout: 0, // each evaluation has a limit of its own
      hookTimeout: 0,
      provide: { assignment },
    },
    {
      resolve: {
        alias: {
          "@course/lib": `${ROOT}lib/index.ts`,
          "@course/kit": `${ROOT}kit/index.ts`,
        },
      },
    },
  );
  await vitest.close();
  // A submission that fails a test is no failure of this program.
  process.exitCode = exitCode;
  return reporter.outcomes();
}

/** Keeps what vitest reports, and prints nothing. */
class Collector implements Reporter {
  private readonly suites: TestSuite[] = [];
  private readonly errors: string[] = [];

  onTestSuiteResult(suite: TestSuite): void {
    this.suites.push(suite);
    for (const { message } of suite.errors()) this.errors.push(message);
  }

  onTestModuleEnd(module: TestModule): void {
    for (const { message } of module.errors()) this.errors.push(message);
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly { message: string }[],
  ): void {
    for (const { message } of unhandled) this.errors.push(message);
    if (modules.length === 0) this.errors.push("vitest has not found it");
  }

  outcomes(): Outcome[] {
    if (this.errors.length > 0) {
      throw new SpecificationError(
        "The hidden tests themselves do not run, so nobody was graded: " +
          [...new Set(this.errors)].join("; "),
      );
    }
    return this.suites
      .map((suite) => {
        const tests = [...suite.children.tests()];
        const about = tests[0].meta().submission!;
        return { ...about, tests: tests.map(testOutcome) };
      })
      .sort((a, b) => a.id - b.id);
  }
}

function testOutcome(test: TestCase): TestOutcome {
  const { outcome } = test.meta();
  const { state } = test.result();
  if (!outcome || (state === "failed") !== "failure" in outcome) {
    throw new SpecificationError(`The test "${test.name}" gave no result.`);
  }
  return outcome;
}
