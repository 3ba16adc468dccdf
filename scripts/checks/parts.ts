import { type Part, program, tests } from "./part.ts";

/** What is checked before each commit: less than a minute. */
export const quickParts: readonly Part[] = [
  program("types", "node_modules/typescript/lib/tsc.js", "--noEmit"),
  program(
    "lint, format, import cycles",
    "node_modules/@biomejs/biome/bin/biome",
    "check",
    "--error-on-warnings",
  ),
  program(
    "exercises are complete and up to date",
    "scripts/run.mjs",
    "scripts/exercises.ts",
    "--check",
  ),
  program(
    "doc comments: sentences, @throws, links",
    "scripts/run.mjs",
    "scripts/docs-check.ts",
  ),
  tests("unit tests", "unit"),
];

/** What takes minutes: real installs, real kernels, a real browser. */
export const slowParts: readonly Part[] = [
  tests("what the grader does with untrusted code", "untrusted"),
  tests("hidden tests on the course's own solutions", "hidden"),
  tests("drawn digits are as hard as MNIST, memory is flat", "hardness"),
  program("documentation", "scripts/run.mjs", "scripts/docs.ts"),
  tests("set-up", "setup"),
  tests("exercises in a terminal", "exercise"),
  tests("release and grading", "grading"),
  program(
    "the hidden tests judge rightly",
    "scripts/run.mjs",
    "scripts/proof.ts",
  ),
  tests("notebooks in the kernel", "kernel"),
  tests("JupyterLab in a browser", "browser"),
];
