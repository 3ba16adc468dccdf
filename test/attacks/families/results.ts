import type { Family } from "../attack.ts";

// What comes back is read without running its code.
export const results: Family = {
  name: "results",
  attacks: [
    {
      name: "a getter",
      body: "return { get data() { return x.mul(2); } };",
      double: "result",
      says: "a getter",
    },
    {
      name: "a Proxy",
      body: "return new Proxy(x.mul(2), {});",
      double: "result",
      says: "a Proxy",
    },
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
    },
    { name: "NaN", body: "return x.mul(NaN);", double: "wrong" },
    { name: "infinity", body: "return x.mul(Infinity);", double: "wrong" },
    {
      name: "a NaN among right numbers",
      body: "const y = x.mul(2); y.data[0] = NaN; return y;",
      double: "wrong",
    },
    {
      name: "a BigInt",
      body: "return 2n;",
      double: "result",
      says: "a bigint",
    },
    { name: "-0", body: "return x.mul(-0);", double: "wrong" },
    {
      name: "a shape that broadcasts: a number",
      body: "return NDArray.from(1);",
      double: "wrong",
    },
    {
      name: "a shape that broadcasts: (1, 1)",
      body: "return zeros([1, 1]);",
      double: "wrong",
    },
    {
      name: "a shape that broadcasts: (1, 2, 3)",
      body: "return x.mul(2).reshape([1, 2, 3]);",
      double: "wrong",
    },
    {
      name: "the transposed shape",
      body: "return x.mul(2).T;",
      double: "wrong",
    },
    {
      name: "no numbers at all",
      body: "return zeros([0, 3]);",
      double: "wrong",
    },
    {
      name: "a subclass of NDArray",
      body: "class Mine extends NDArray {} return Object.setPrototypeOf(x.mul(3), Mine.prototype);",
      double: "wrong",
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
    { name: "nothing", body: "", double: "wrong" },
    { name: "null", body: "return null;", double: "wrong" },
    { name: "a text", body: "return 'x.mul(2)';", double: "wrong" },
    {
      name: "a list in the place of an array",
      body: "return [[1, 2, 3], [4, 5, 6]];",
      double: "wrong",
    },
    {
      name: "a key __proto__",
      body: `return JSON.parse('{"__proto__": {"isNDArray": true}}');`,
      double: "wrong",
    },
    {
      name: "keys of the protocol",
      body: "return { token: '', id: 2, value: null };",
      double: "wrong",
    },
    {
      name: "an object without a prototype",
      body: "return Object.create(null);",
      double: "wrong",
    },
    {
      name: "raw numbers",
      body: "return new Float64Array(6);",
      double: "result",
      says: "an instance of Float64Array",
    },
  ],
};
