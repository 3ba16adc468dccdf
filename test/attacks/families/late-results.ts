import type { Family } from "../attack.ts";

// The first answer counts, and only in its time.
export const lateResults: Family = {
  name: "late results",
  attacks: [
    {
      name: "a thenable that gives the right answer",
      body: "return { then: (done) => done(x.mul(2)) };",
      double: "passes",
    },
    {
      name: "the right answer, late",
      body: "return new Promise((done) => setTimeout(() => done(x.mul(2)), 20));",
      double: "passes",
    },
    {
      name: "two answers",
      body: "return { then: (done) => { done(0); done(x.mul(2)); } };",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "the right answer, but too late",
      body: "let n = 0; for (let i = 0; i < 2e10; i++) n += i; return x.mul(n > 0 ? 2 : 0);",
      double: "timeout",
      says: "1.5 s of computing",
    },
    {
      name: "numbers that come after the answer",
      body: "const y = zeros(x.shape); setTimeout(() => y.data.set(x.mul(2).data), 0); return y;",
      double: "wrong",
      says: "every number is 0",
    },
    {
      name: "numbers that come in a promise after the answer",
      body: "const y = zeros(x.shape); Promise.resolve().then(() => Promise.resolve()).then(() => y.data.set(x.mul(2).data)); return y;",
      double: "wrong",
      says: "every number is 0",
    },
    {
      name: "an error after the right answer",
      body: "Promise.resolve().then(() => { throw new Error('after'); }); return x.mul(2);",
      double: "threw",
      says: "Error: after",
    },
    {
      name: "a timer that rings in the next test",
      body: "setInterval(() => { throw new Error('late'); }, 50); return 0;",
      double: "wrong",
      says: "but it is a number",
    },
  ],
};
