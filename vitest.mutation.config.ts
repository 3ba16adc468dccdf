import { defineConfig } from "vitest/config";
import { alias } from "./vitest.config.ts";

const folders = [
  "golden",
  "initializers",
  "layers",
  "losses",
  "optimizers",
  "regularizers",
];

/** The tests that `npm run mutation` runs, again for each mutant. */
export default defineConfig({
  resolve: { alias },
  test: {
    include: [`test/lib/{${folders}}/**/*.test.ts`],
    isolate: false, // loads the library once for all files
  },
});
