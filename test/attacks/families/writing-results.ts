import type { Family } from "../attack.ts";

// Nothing of this machine can be written.
export const writingResults: Family = {
  name: "writing results",
  bothWays: true,
  attacks: [
    {
      name: "a file, by Deno",
      body: "Deno.writeTextFileSync('grades.csv', '4');",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "a file, by Node's module",
      cell: "import { writeFileSync } from 'node:fs'; function double() { writeFileSync('grades.csv', '4'); }",
      double: "refused",
      says: "The package node:fs may not",
    },
    {
      name: "to the output itself",
      body: "process.stdout.write('x');",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "a cache",
      body: "return caches.open('x');",
      double: "refused",
      says: "caches may not be used",
    },
    {
      name: "a store",
      body: "localStorage.setItem('x', 'y');",
      double: "refused",
      says: "localStorage may not be used",
    },
  ],
};
