import type { Family } from "../attack.ts";

// 256 MB of objects, 1100 MB in all; other tests keep their points.
export const memoryBombs: Family = {
  name: "memory bombs",
  bothWays: true,
  attacks: [
    {
      name: "objects",
      body: "let all = [1.5]; for (;;) all = all.concat(all);",
      double: "memory",
      says: "more memory",
    },
    {
      name: "objects while the notebook is loaded",
      cell: "const double = (() => { console.log('all'); let all = [1.5]; for (;;) all = all.concat(all); })();",
      double: "memory",
      says: "cells that double needs were run: Your code needed more memory",
      prints: /^all\n$/,
    },
    {
      name: "array buffers while the notebook is loaded",
      cell: "const double = (() => { const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1)); })();",
      double: "memory",
      says: "more memory",
    },
    {
      name: "an array buffer",
      body: "new ArrayBuffer(1e12);",
      double: "memory",
      says: "more memory",
    },
    {
      name: "array buffers",
      body: "const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1));",
      double: "memory",
      says: "more memory",
    },
    {
      name: "an array of the library",
      body: "return zeros([1e5, 1e5]);",
      double: "threw",
      says: "would hold 10000000000 numbers",
    },
    {
      name: "memory of WebAssembly",
      body: "new WebAssembly.Memory({ initial: 60000 });",
      double: "refused",
      says: "WebAssembly may not be used",
    },
    {
      name: "recursion",
      body: "const f = () => f() + 1; return f();",
      double: "threw",
      says: "call stack",
    },
    {
      name: "a text",
      body: "let t = 'x'; for (;;) t += t;",
      double: "threw",
      says: "Invalid string length",
    },
    {
      name: "closures",
      body: "let f = () => 0; for (;;) { const g = f; const kept = new Array(100000).fill(0.5); f = () => g() + kept.length; }",
      double: "memory",
      says: "more memory",
    },
    {
      name: "keys of a map",
      body: "const map = new Map(); for (let i = 0; ; i++) map.set(i, new Array(100000).fill(0.5));",
      double: "memory",
      says: "more memory",
    },
  ],
};
