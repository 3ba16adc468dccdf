import type { Family } from "../attack.ts";

// A limit for each call, in time of the processor.
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
      says: "1.5 s of computing",
      triple: "timeout",
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
