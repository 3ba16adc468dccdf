import type { Family } from "../attack.ts";

// Who ends the process ends no test but the own one.
export const exitAndAbort: Family = {
  name: "exit and abort",
  bothWays: true,
  attacks: [
    {
      name: "process.exit",
      body: "process.exit(0);",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "Deno.exit",
      body: "Deno.exit(0);",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "close the window",
      body: "globalThis.close();",
      double: "refused",
      says: "close may not be used",
    },
    {
      name: "abort by process.abort",
      body: "process.abort();",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "an exit while the notebook is loaded",
      cell: "const double = (() => { Deno.exit(0); })();",
      double: "refused",
      says: "Deno may not be used",
    },
    {
      name: "kill the own process",
      body: "process.kill(process.pid);",
      double: "refused",
      says: "process may not be used",
    },
    {
      name: "a promise that nothing fulfils",
      body: "return new Promise(() => {});",
      double: "crashed",
      says: "nothing will ever fulfil",
    },
    {
      name: "a top-level promise that nothing fulfils",
      cell: "const double = await new Promise(() => {});",
      double: "crashed",
      says: "cells that double needs were run: Your code waits for a promise that nothing will ever fulfil",
    },
    {
      name: "an output without end while the notebook is loaded",
      cell: "const double = (() => { for (let i = 0; ; i++) console.log(i); })();",
      double: "timeout",
      says: "1.5 s of computing",
      prints: /^0\n1\n/,
    },
    {
      name: "an error that nobody catches, in a timer",
      body: "setTimeout(() => { throw new Error('late'); }, 0); return x.mul(2);",
      double: "threw",
      says: "late",
    },
    {
      name: "a rejection that nobody handles",
      body: "Promise.reject(new Error('lost')); return x.mul(2);",
      double: "threw",
      says: "lost",
    },
    {
      name: "a message that throws",
      body: "throw { get message() { throw 1; } };",
      double: "threw",
      says: "cannot be shown",
    },
    {
      name: "a debugger statement",
      body: "debugger; return x.mul(2);",
      double: "passes",
    },
  ],
};
