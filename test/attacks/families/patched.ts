import type { Family } from "../attack.ts";

// Built-in objects that the grader uses are fixed, others change no later test.
export const patched: Family = {
  name: "patched",
  attacks: [
    {
      name: "Math",
      body: "Math.abs = Math.max = Math.random = () => 0; return x.mul(3);",
      double: "wrong",
    },
    {
      name: "JSON",
      body: "JSON.stringify = () => '0'; return x.mul(2);",
      double: "threw",
      says: "read only",
    },
    {
      name: "Array.prototype",
      body: "Array.prototype.every = () => true; return 0;",
      double: "threw",
      says: "read only",
    },
    {
      name: "a new method of Array.prototype",
      body: "Array.prototype.shape = [2, 3]; return [0];",
      double: "wrong",
    },
    {
      name: "Promise",
      body: "Promise.prototype.then = () => 0; return 0;",
      double: "threw",
      says: "read only",
    },
    {
      name: "Promise itself",
      body: "globalThis.Promise = class {}; return 0;",
      double: "threw",
      says: "read only",
    },
    {
      name: "console",
      body: "console.log = () => 0; return 0;",
      double: "threw",
    },
    {
      name: "Symbol.toPrimitive",
      body: "return { [Symbol.toPrimitive]: () => 2 };",
      double: "result",
      says: "a symbol",
    },
    {
      name: "Object.prototype.toJSON",
      body: "Object.prototype.toJSON = () => 0; return x.mul(3);",
      double: "wrong",
    },
    {
      name: "Object.prototype.then",
      body: "Object.prototype.then = function (done) { done(2); }; return {};",
      double: "wrong",
    },
    {
      name: "Object.prototype.get",
      body: "Object.prototype.get = () => 2; return x.mul(3);",
      double: "wrong",
    },
    {
      name: "a setter for the first of a list",
      body: "Object.defineProperty(Object.prototype, '0', { set() {}, configurable: true }); return x.mul(3);",
      double: "wrong",
    },
    {
      name: "the class of arrays",
      body: "NDArray.prototype.mul = () => 0; return 0;",
      double: "threw",
      says: "read only",
    },
    {
      name: "Symbol.hasInstance",
      body: "Object.defineProperty(NDArray, Symbol.hasInstance, { value: () => true }); return {};",
      double: "threw",
      says: "not extensible",
    },
    {
      name: "Number.isFinite",
      body: "Number.isFinite = () => true; return 0;",
      double: "threw",
      says: "read only",
    },
    {
      name: "Function.prototype.call",
      body: "Function.prototype.call = Function.prototype.apply = () => true; return 0;",
      double: "wrong",
    },
    {
      name: "the trace of errors",
      body: "Error.prepareStackTrace = () => 'made up'; return new Error().stack;",
      double: "wrong",
    },
    {
      name: "the iterator of sets",
      body: "Set.prototype[Symbol.iterator] = () => 0; return 0;",
      double: "wrong",
    },
    {
      name: "the answer of a test that comes later",
      body: "globalThis.triple = () => 0; return 0;",
      double: "wrong",
    },
    {
      name: "the time",
      body: "performance.now = Date.now = () => 0; return x.mul(3);",
      double: "wrong",
    },
    {
      name: "a patch while the notebook is loaded",
      cell: "Object.prototype.a = 1; const double = (Object.prototype.b = 1, (x) => x.mul(2));",
      double: "passes",
    },
  ],
};
