import type { Attack, Family } from "../attack.ts";

/** Changes methods, in vain or not, and throws if ours has called one. */
const spy = (object: string, ...names: string[]): Attack => ({
  name: `${object}: ${names.join(", ")}`,
  cell: `
    const seen = (() => {
      const seen = [];
      for (const name of ${JSON.stringify(names)}) {
        try {
          const { get } = Object.getOwnPropertyDescriptor(${object}, name);
          const told = function () { seen[seen.length] = name; };
          Object.defineProperty(${object}, name, get ? { get: told } : { value: told });
        } catch {}
      }
      return seen;
    })();
    function double(x) {
      console.log("printed");
      if (seen.length > 0) throw new Error("seen: " + seen);
      return x.mul(2);
    }`,
  double: "passes",
});

// What comes in and goes out passes by nothing that can be changed.
export const spiedChannel: Family = {
  name: "spied channel",
  attacks: [
    spy("Object.getPrototypeOf(Uint8Array.prototype)", "subarray", "slice"),
    spy("Object.getPrototypeOf(Uint8Array.prototype)", "length", "buffer"),
    spy("Uint8Array.prototype", "constructor"),
    spy("String.prototype", "slice", "indexOf"),
    spy("Promise.prototype", "then", "constructor"),
    spy("Map.prototype", "get", "set"),
    spy("WeakMap.prototype", "get", "set"),
    spy("JSON", "stringify", "parse"),
    spy("Reflect", "apply", "ownKeys"),
    spy("Array", "isArray", "from"),
    spy("Number", "isFinite", "isSafeInteger"),
    spy("Object", "is", "hasOwn", "getPrototypeOf", "defineProperty"),
    spy("Function.prototype", "call", "apply", "bind"),
    spy("Object.prototype", "toString", "valueOf", "hasOwnProperty"),
    spy("Error", "captureStackTrace"),
    spy("Array.prototype", "push", "map", "join", "toString"),
    spy("globalThis", "Promise", "Uint8Array", "Error", "String"),
  ],
};
