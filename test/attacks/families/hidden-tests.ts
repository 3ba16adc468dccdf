import type { Family } from "../attack.ts";

// Of hidden tests, and of the grader, nothing can be read.
export const hiddenTests: Family = {
  name: "hidden tests",
  bothWays: true,
  attacks: [
    {
      name: "a hidden test, by its path",
      cell: "import * as hidden from '/course/test/hidden/06-layers.test.ts'; function double() { return hidden.names; }",
      double: "refused",
      says: "may not be used",
    },
    {
      name: "a hidden test, relatively",
      cell: "import { x } from '../../test/hidden/06-layers.test.ts'; function double() { return x; }",
      double: "refused",
      says: "may not be used",
    },
    {
      name: "the grader",
      cell: "import { seededRandom } from '@course/grader/spec/seeded-random.ts'; function double() { return seededRandom(1); }",
      double: "refused",
      says: "may not be used",
    },
  ],
};
