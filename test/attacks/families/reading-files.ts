import type { Family } from "../attack.ts";

// Nothing of this machine can be read.
export const readingFiles: Family = {
  name: "reading files",
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
