import type { Family } from "../attack.ts";

// What all objects inherit changes no answer, and no later test.
export const prototypePollution: Family = {
  name: "prototype pollution",
  attacks: [
    {
      name: "Object.prototype.toJSON",
      body: "Object.prototype.toJSON = () => 0; return x.mul(3);",
      double: "wrong",
      says: "every number is 1.5 times what it should be",
    },
    {
      name: "Object.prototype.then",
      body: "Object.prototype.then = function (done) { done(2); }; return {};",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "Object.prototype.get",
      body: "Object.prototype.get = () => 2; return x.mul(3);",
      double: "wrong",
      says: "every number is 1.5 times what it should be",
    },
    {
      name: "a setter for the first of a list",
      body: "Object.defineProperty(Object.prototype, '0', { set() {}, configurable: true }); return x.mul(3);",
      double: "wrong",
      says: "every number is 1.5 times what it should be",
    },
    {
      name: "a patch while the notebook is loaded",
      cell: "Object.prototype.a = 1; const double = (Object.prototype.b = 1, (x) => x.mul(2));",
      double: "passes",
    },
    {
      name: "a key __proto__",
      body: 'return JSON.parse(\'{"__proto__": {"isNDArray": true}}\');',
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "the constructor of an argument",
      body: "x.constructor.prototype.isRight = true; return 0;",
      double: "threw",
      says: "not extensible",
    },
    {
      name: "the prototypes of an argument",
      body: "Object.getPrototypeOf(Object.getPrototypeOf(x)).mine = 1; return 0;",
      double: "threw",
      says: "not extensible",
    },
    {
      name: "Object.prototype.shape and data",
      body: "Object.prototype.shape = [2, 3]; Object.prototype.data = x.mul(2).data; return {};",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "Object.prototype.value, before answers are read",
      cell: "const mark = Object.defineProperty(Object.prototype, 'value', { get: () => 2, set() {}, configurable: true }); const double = (x) => (mark, x.mul(3));",
      double: "wrong",
      says: "every number is 1.5 times",
    },
    {
      name: "Object.prototype.then, before anything is asked",
      cell: "const mark = (Object.prototype.then = function (done) { done(0); }); const double = (x) => (mark, x.mul(3));",
      double: "wrong",
      says: "but it is a number",
      triple: "wrong",
    },
    {
      name: "a frozen Object.prototype",
      body: "Object.freeze(Object.prototype); return 0;",
      neighbour:
        "const triple = (x) => { const o = {}; o.toString = () => ''; return x.mul(3); };",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "names that show in every loop",
      body: "Object.defineProperty(Object.prototype, 'valueOf', { enumerable: true }); return 0;",
      neighbour:
        "const triple = (x) => { for (const name in {}) throw new Error(name); return x.mul(3); };",
      double: "wrong",
      says: "but it is a number",
    },
  ],
};
