import type { Family } from "../attack.ts";

// Built-in objects that the grader uses are fixed, others change no later test.
export const patchedGlobals: Family = {
  name: "patched globals",
  attacks: [
    {
      name: "Math",
      body: "Math.abs = Math.max = Math.random = () => 0; return x.mul(3);",
      double: "wrong",
      says: "but it has ()",
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
      says: "but it is a list",
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
      says: "TypeError: Cannot define property log, object is not extensible",
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
      says: "but it is a number",
    },
    {
      name: "the trace of errors",
      body: "Error.prepareStackTrace = () => 'made up'; return new Error().stack;",
      double: "wrong",
      says: "but it is a string",
    },
    {
      name: "the iterator of sets",
      body: "Set.prototype[Symbol.iterator] = () => 0; return 0;",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "the answer of a test that comes later",
      body: "globalThis.triple = () => 0; return 0;",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "the time",
      body: "Date.now = () => 0; performance.now = () => 0;",
      double: "threw",
      says: "read only",
    },
  ],
};
