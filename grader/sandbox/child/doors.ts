import { refused } from "../../words/refused.ts";
import { tellingError } from "./told.ts";

/** What a submission may find as it is; `console` and `performance` are ours. */
const OPEN = new Set(
  (
    "Object Function Array Number parseFloat parseInt Infinity NaN undefined " +
    "Boolean String Symbol Date Promise RegExp Error AggregateError EvalError " +
    "RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON " +
    "Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array " +
    "Uint32Array Int32Array BigUint64Array BigInt64Array Uint8ClampedArray " +
    "Float32Array Float64Array DataView Map BigInt Set Iterator WeakMap " +
    "WeakSet Proxy Reflect decodeURI " +
    "decodeURIComponent encodeURI encodeURIComponent escape unescape " +
    "isFinite isNaN queueMicrotask structuredClone setTimeout " +
    "clearTimeout setInterval clearInterval TextEncoder TextDecoder atob btoa"
  ).split(" "),
);

/** Closes every door of the global object, with an error that teaches. */
export function closeDoors(console: object): void {
  // The real one keeps marks, from one test to the next.
  const { timeOrigin } = performance;
  const now = Object.freeze(performance.now.bind(performance));
  const ours = { console, performance: Object.freeze({ now, timeOrigin }) };
  const names = Object.getOwnPropertyNames(globalThis);
  for (const name of [...names, "require", "module"]) {
    if (OPEN.has(name) || Object.hasOwn(ours, name)) continue;
    delete (globalThis as Record<string, unknown>)[name];
    Object.defineProperty(globalThis, name, {
      get() {
        throw tellingError({
          kind: "refused",
          message: refused.door(name),
        });
      },
      configurable: false,
    });
  }
  for (const [name, value] of Object.entries(ours)) {
    Object.defineProperty(globalThis, name, { value });
  }
}
