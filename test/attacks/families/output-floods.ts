import type { Family } from "../attack.ts";

// What is printed is cut; what comes back has its bounds.
export const outputFloods: Family = {
  name: "output floods",
  attacks: [
    {
      name: "many lines",
      body: "for (let i = 0; i < 20000; i++) console.log('line', i); return 0;",
      double: "wrong",
      says: "but it is a number",
      prints: /line 19999\n$/,
    },
    {
      name: "one long line",
      body: "console.log('x'.repeat(1e8)); return 0;",
      double: "wrong",
      says: "but it is a number",
      prints: /^x{1999}\n$/,
    },
    {
      name: "lines without end",
      body: "for (;;) console.log('line');",
      double: "timeout",
      says: "1.5 s of computing",
      prints: /^line\n/,
    },
    {
      name: "a deep object",
      body: "let o = {}; for (let i = 0; i < 1e5; i++) o = { o }; console.log(o); return 0;",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "a long list of long texts",
      body: "return new Array(1e5).fill('x'.repeat(100));",
      double: "result",
      says: "8000000 characters",
    },
    {
      name: "a sparse list of the greatest length",
      body: "const list = []; list.length = 2 ** 32 - 1; return list;",
      double: "result",
      says: "8000000 characters",
    },
    {
      name: "a long text",
      body: "return 'x'.repeat(1e7);",
      double: "result",
      says: "8000000 characters",
    },
    {
      name: "a deep list",
      body: "let list = []; for (let i = 0; i < 1e5; i++) list = [list]; return list;",
      double: "result",
      says: "20 deep",
    },
    {
      name: "an array with a million numbers of many digits",
      body: "return zeros([1000, 1000]).add(1 / 3);",
      double: "result",
      says: "8000000 characters",
    },
    {
      name: "a long message",
      body: "throw new Error('x'.repeat(1e8));",
      double: "threw",
      says: "xxx",
    },
    {
      name: "a long name of an error",
      body: "const e = new Error('m'); e.name = 'n'.repeat(1e7); throw e;",
      double: "threw",
      says: "nnn",
    },
  ],
};
