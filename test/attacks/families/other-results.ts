import type { Family } from "../attack.ts";

// Plain data and arrays come back, and nothing else.
export const otherResults: Family = {
  name: "other results",
  attacks: [
    {
      name: "a BigInt",
      body: "return 2n;",
      double: "result",
      says: "a bigint",
    },
    {
      name: "a subclass of NDArray",
      body: "class Mine extends NDArray {} return Object.setPrototypeOf(x.mul(3), Mine.prototype);",
      double: "wrong",
      says: "every number is 1.5 times what it should be",
    },
    {
      name: "a false NDArray",
      body: "return Object.create(NDArray.prototype);",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "an object that looks like one",
      body: "return { type: 'ndarray', shape: [2, 3], data: [1, 2, 3, 4, 5, 6] };",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "a function",
      body: "return () => x.mul(2);",
      double: "result",
      says: "a function",
    },
    {
      name: "a symbol",
      body: "return Symbol('x');",
      double: "result",
      says: "a symbol",
    },
    {
      name: "a list in itself",
      body: "const list = []; list.push(list); return list;",
      double: "result",
      says: "an object in itself",
    },
    {
      name: "a date",
      body: "return new Date(0);",
      double: "result",
      says: "an instance of Date",
    },
    {
      name: "a class with a name that lies",
      body: "return new (class { static name = 'NDArray'; })();",
      double: "result",
      says: "an instance of",
    },
    { name: "nothing", body: "", double: "wrong", says: "but it is undefined" },
    {
      name: "null",
      body: "return null;",
      double: "wrong",
      says: "but it is null",
    },
    {
      name: "a text",
      body: "return 'x.mul(2)';",
      double: "wrong",
      says: "but it is a string",
    },
    {
      name: "a list in the place of an array",
      body: "return [[1, 2, 3], [4, 5, 6]];",
      double: "wrong",
      says: "but it is a list",
    },
    {
      name: "keys of the protocol",
      body: "return { token: '', id: 2, value: null };",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "an object without a prototype",
      body: "return Object.create(null);",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "raw numbers",
      body: "return new Float64Array(6);",
      double: "result",
      says: "an instance of Float64Array",
    },
  ],
};
