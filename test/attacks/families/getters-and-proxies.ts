import type { Family } from "../attack.ts";

// What comes back is read without running its code.
export const gettersAndProxies: Family = {
  name: "getters and proxies",
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
      name: "a size that is another one the second time",
      body: "let n = 0; const shape = new Proxy([2, 3], { get: (o, k) => k === '0' && n++ ? '2],RAW' : o[k] }); return Object.create(x, { shape: { value: shape } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "a shape that is calculated",
      body: "return Object.create(x.mul(2), { shape: { get: () => [2, 3] } });",
      double: "result",
      says: "an object with a getter",
    },
    {
      name: "numbers that are texts",
      body: "const data = Object.create(Float64Array.prototype, { length: { value: 6 }, 0: { value: 'RAW' } }); return Object.create(NDArray.prototype, { shape: { value: [2, 3] }, content: { value: { data, shape: [2, 3] } }, run: { value: 0 } });",
      double: "result",
      says: "a broken NDArray",
    },
    {
      name: "a length that lies",
      body: "const y = x.mul(2); Object.defineProperty(y.data, 'length', { value: 1e6 }); return y;",
      double: "passes",
    },
    {
      name: "a length that hides wrong numbers",
      body: "const y = x.mul(3); Object.defineProperty(y.data, 'length', { value: 0 }); return y;",
      double: "wrong",
      says: "every number is 1.5 times",
    },
    {
      name: "a getter in a list",
      body: "return Object.defineProperty([], '0', { get: () => x });",
      double: "result",
      says: "a getter",
    },
    {
      name: "a Proxy of the list in which it is",
      body: "return [new Proxy([], {})];",
      double: "result",
      says: "a Proxy",
    },
    {
      name: "a Proxy that is thrown",
      body: "throw new Proxy({}, { getPrototypeOf() { throw new Error('out of memory'); } });",
      double: "threw",
      says: "Object",
    },
    {
      name: "a Proxy of a promise",
      body: "return new Proxy(Promise.resolve(x.mul(2)), {});",
      double: "threw",
      says: "incompatible receiver",
    },
    {
      name: "a result that changes between the two looks",
      body: "double.n = (double.n ?? 0) + 1; return double.n > 1 ? 0 : x.mul(2);",
      double: "wrong",
      says: "but it is a number",
    },
    {
      name: "a Proxy for a prototype",
      body: "return Object.setPrototypeOf({}, new Proxy({}, { getPrototypeOf() { throw new Proxy({}, { getPrototypeOf() { throw 1; } }); } }));",
      double: "result",
      says: "a Proxy",
    },
    {
      name: "a Proxy in the place of the class of arrays",
      body: "return Object.setPrototypeOf({ data: x.mul(2).data }, new Proxy(NDArray.prototype, { getPrototypeOf: () => NDArray.prototype }));",
      double: "result",
      says: "a Proxy",
    },
  ],
};
