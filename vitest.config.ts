import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests read the sources of the packages, not what was compiled from them. */
export const alias = {
  "@course/lib": source("./lib/index.ts"),
  "@course/kit": source("./kit/index.ts"),
};

/** What a compiler, a sandbox or a limit of seconds makes slow. */
const untrusted = [
  "test/attacks/**/*.test.ts",
  "test/grader/grade.test.ts",
  "test/grader/pictures.test.ts",
  "test/grader/sandbox/sandbox.test.ts",
  "test/grader/sandbox/self-test.test.ts",
  "test/grader/sandbox/walls/orphans.test.ts",
  "test/grader/submission/preparer.test.ts",
  "test/grader/types/compiler-process.test.ts",
  "test/grader/types/type-checker.test.ts",
];

function project(
  name: string,
  include: string[],
  testTimeout: number,
  options: {
    exclude?: string[];
    isolate?: boolean;
    setupFiles?: string[];
  } = {},
) {
  const hookTimeout = testTimeout;
  return {
    resolve: { alias },
    test: { name, include, testTimeout, hookTimeout, ...options },
  };
}

const unit = ["test/{lib,kit,grader,scripts,bench}/**/*.test.ts"];

/** Unit tests mock no module: one copy of the library serves many files. */
const quick = {
  exclude: untrusted,
  isolate: false,
  setupFiles: [source("./test/property-seed.ts")],
};

export default defineConfig({
  test: {
    // Many tests wait for programs that they have started.
    maxWorkers: 2,
    projects: [
      project("unit", unit, 20_000, quick),
      project("untrusted", untrusted, 60_000),
      project("hidden", ["test/hidden/*.test.ts"], 60_000, {
        setupFiles: [source("./test/hidden-setup.ts")],
      }),
      project("hardness", ["test/hardness/**/*.test.ts"], 60_000),
      project("setup", ["test/setup/**/*.test.ts"], 240_000),
      project("exercise", ["test/exercise/**/*.test.ts"], 120_000),
      project("grading", ["test/grading/**/*.test.ts"], 120_000),
      project("kernel", ["test/kernel/**/*.test.ts"], 240_000),
      project("browser", ["test/browser/**/*.test.ts"], 240_000),
    ],
    coverage: {
      include: ["lib/**/*.{ts,tsx}"],
      exclude: ["lib/dist/**", "lib/kernels/assembly/**", "test/**"],
      reporter: ["text", "json-summary"],
      reportsDirectory: "reports/coverage",
      thresholds: { lines: 98 },
    },
  },
});
