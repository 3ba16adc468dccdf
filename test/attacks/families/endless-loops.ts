import type { Family } from "../attack.ts";

// A limit for each call and for each test, in time of the processor.
export const endlessLoops: Family = {
  name: "endless loops",
  attacks: [
    {
      name: "an endless loop",
      body: "for (;;);",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless loop while the notebook is loaded",
      cell: "const double = (() => { for (;;); })();",
      double: "timeout",
      says: "cells that double needs were run: Your code had not finished after 1.5 s of computing",
    },
    {
      name: "an endless loop in a cell that another one needs",
      cell: "const two = (() => { console.log('two'); for (;;); })(); const double = (x) => x.mul(two);",
      double: "timeout",
      says: "1.5 s of computing",
      prints: /^two\n$/,
    },
    {
      name: "an endless loop in a cell beside one that throws",
      cell: "const double = (() => { throw new Error('mine'); })();",
      neighbour: "const triple = (() => { for (;;); })();",
      double: "threw",
      says: "mine",
      triple: "timeout",
    },
    {
      name: "an endless chain of promises while the notebook is loaded",
      cell: "const double = (() => { const next = () => { Promise.resolve().then(next); }; next(); return (x) => x.mul(2); })();",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "waiting for very long while the notebook is loaded",
      cell: "const double = await new Promise((done) => setTimeout(done, 1e9));",
      double: "timeout",
      says: "did nothing but wait",
    },
    {
      name: "a cell that takes nearly all of the time",
      cell: "const double = (() => { const end = Date.now() + 1200; while (Date.now() < end); throw new Error('mine'); })();",
      neighbour:
        "const triple = (() => { const end = Date.now() + 600; while (Date.now() < end); return (x) => x.mul(3); })();",
      double: "threw",
      says: "mine",
    },
    {
      name: "calls that are each in time, and together are not",
      body: `console.log("once more");
        const start = performance.now();
        while (performance.now() < start + 1200);
        return x.mul(2);`,
      double: "timeout",
      says: "All calls of this test together had not finished after 3 s of computing",
      prints: /^(once more\n)+$/,
    },
    {
      name: "calls that each wait a little, and together for long",
      body: "return new Promise((done) => setTimeout(() => done(x.mul(2)), 1000));",
      double: "timeout",
      says: "waited for far longer than the limit of 3 s",
    },
    {
      name: "an endless chain of promises",
      body: "return new Promise(() => { const next = () => { Promise.resolve().then(next); }; next(); });",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless chain of timers",
      body: "return new Promise(() => { const next = () => setTimeout(next, 0); next(); });",
      double: "timeout",
      says: "did nothing but wait",
    },
    {
      name: "waiting for very long",
      body: "return new Promise((done) => setTimeout(done, 1e9));",
      double: "timeout",
      says: "did nothing but wait",
    },
    {
      name: "a regular expression that tries all ways",
      body: "return /^(a+)+$/.test('a'.repeat(40) + 'b');",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless iterator",
      body: "for (const one of { [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) });",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless loop in a getter of the result",
      body: "return { get data() { for (;;); } };",
      double: "result",
      says: "a getter",
    },
    {
      name: "an endless loop in a thenable",
      body: "return { then() { for (;;); } };",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless loop in the text of an error",
      body: "throw { get message() { for (;;); } };",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "an endless loop in what is printed",
      body: "console.log({ [Symbol.for('Deno.customInspect')]() { for (;;); } });",
      double: "timeout",
      says: "1.5 s of computing",
    },
  ],
};
