import type { Family } from "../attack.ts";

// What would turn itself into a number or a text is not asked to.
export const symbolToPrimitive: Family = {
  name: "Symbol.toPrimitive",
  attacks: [
    {
      name: "of a result",
      body: "return { [Symbol.toPrimitive]: () => 2 };",
      double: "result",
      says: "a symbol",
    },
    {
      name: "of a result, inherited",
      body: "Object.prototype[Symbol.toPrimitive] = () => 2; return {};",
      double: "wrong",
      says: "but it is an object",
    },
    {
      name: "of numbers",
      body: "Object.defineProperty(Number.prototype, Symbol.toPrimitive, { value: () => 2 }); return new Number(1);",
      double: "result",
      says: "an instance of Number",
    },
    {
      name: "of a size",
      body: "return Object.create(x, { shape: { value: [{ [Symbol.toPrimitive]: () => 2 }, 3] } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "of the message of an error",
      body: "throw { name: 'x', message: { [Symbol.toPrimitive]: () => 'made up' } };",
      double: "threw",
      says: "x: made up",
    },
    {
      name: "of the message of an error, which throws",
      body: "throw { message: { [Symbol.toPrimitive]() { throw 1; } } };",
      double: "threw",
      says: "cannot be shown",
    },
    {
      name: "of what is printed",
      body: "console.log({ [Symbol.toPrimitive]() { throw 1; } }); return x.mul(2);",
      double: "passes",
    },
  ],
};
