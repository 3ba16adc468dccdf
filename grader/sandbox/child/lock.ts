const typedArray = Object.getPrototypeOf(Uint8Array);
const iterators = [
  [][Symbol.iterator](),
  ""[Symbol.iterator](),
  new Map()[Symbol.iterator](),
].map((iterator) => Object.getPrototypeOf(iterator));

// Not Set, which Deno's versions of Node's modules extend. Not Error, whose name
// and message classes set, and not Object.prototype: what is fixed there could
// not be set on any other object either.
const CLASSES = [
  Array,
  ArrayBuffer,
  Float32Array,
  Float64Array,
  Map,
  Number,
  Promise,
  RegExp,
  String,
  Symbol,
  TextDecoder,
  TextEncoder,
  Uint8Array,
  WeakMap,
  typedArray,
];
const OTHERS = [Object, Proxy, Reflect, JSON, ...iterators];
const GLOBALS = [
  ...[...CLASSES, Object, Proxy].map(({ name }) => name),
  ...["Error", "Function", "JSON", "Reflect"],
];

/**
 * Fixes the built-in functions that our side, the library and every `await`
 * use while the submission runs. New ones may still be added beside them.
 */
export function lockBuiltIns(): void {
  for (const object of CLASSES) fix(object.prototype);
  for (const object of [...CLASSES, ...OTHERS]) fix(object);
  for (const name of GLOBALS) fix(globalThis, [name]);
}

function fix(object: object, keys = Reflect.ownKeys(object)): void {
  for (const key of keys) {
    const descriptor = Object.getOwnPropertyDescriptor(object, key);
    if (!descriptor?.configurable) continue;
    Object.defineProperty(object, key, {
      configurable: false,
      ...("value" in descriptor && { writable: false }),
    });
  }
}
