import type { Family } from "../attack.ts";

// Nothing of this machine can be read.
export const reading: Family = {
  name: "reading",
  bothWays: true,
  attacks: [
    {
      name: "a file, by Deno",
      body: "return Deno.readTextFileSync('/etc/passwd');",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "a file, by Node's module",
      cell: "import { readFileSync } from 'node:fs'; function double() { return readFileSync('/etc/passwd', 'utf8'); }",
      double: "refused",
      says: "The package node:fs may not",
    },
    {
      name: "a file, by require",
      body: "return require('fs').readFileSync('/etc/passwd', 'utf8');",
      double: "refused",
      says: "The package fs may not",
    },
    {
      name: "a file, by fetch",
      body: "return fetch('file:///etc/passwd');",
      double: "refused",
      says: "fetch may not be used",
    },
    {
      name: "the environment",
      body: "return process.env;",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "the environment, by Deno",
      body: "return Deno.env.toObject();",
      double: "refused",
      says: "Deno may not be used",
    },
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
    {
      name: "what comes in next",
      body: "return Deno.stdin.readSync(new Uint8Array(9));",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "what the browser keeps",
      body: "return localStorage.length;",
      double: "refused",
      says: "localStorage may not be used",
    },
    {
      name: "where the program stands",
      body: "return location.href;",
      double: "refused",
      says: "location may not be used",
    },
  ],
};
