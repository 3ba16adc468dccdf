import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests read the sources of the packages, not what was compiled from them. */
const alias = {
  "@course/lib": source("./lib/index.ts"),
  "@course/kit": source("./kit/index.ts"),
};

function project(name: string, include: string[], testTimeout: number) {
  return {
    resolve: { alias },
    test: { name, include, testTimeout, hookTimeout: testTimeout },
  };
}

export default defineConfig({
  test: {
    // Many tests wait for programs that they have started.
    maxWorkers: 2,
    projects: [
      project("unit", ["test/{lib,kit,grader,scripts}/**/*.test.ts"], 20_000),
      project("hardness", ["test/hardness/**/*.test.ts"], 60_000),
      project("setup", ["test/setup/**/*.test.ts"], 240_000),
      project("grading", ["test/grading/**/*.test.ts"], 120_000),
      project("kernel", ["test/kernel/**/*.test.ts"], 240_000),
      project("browser", ["test/browser/**/*.test.ts"], 240_000),
    ],
  },
});
