import { freezeBelow } from "./freeze.ts";

const { getOwnPropertyDescriptor, getPrototypeOf, is, isExtensible } = Object;
const { ownKeys } = Reflect;

/** A built-in object as it was before the submission. */
interface Look {
  object: object;
  above: object | null;
  isExtensible: boolean;
  keys: readonly PropertyKey[];
  properties: readonly PropertyDescriptor[];
}

/**
 * Looks at all built-in objects, and gives back a function that tells whether
 * they are still the same: nothing changed, nothing added. What hangs on them
 * and on the packages, such as their methods, can be changed no more.
 *
 * It also notices timers, which may ring in the next test. It is there for the
 * sake of a fair next test: nothing outside depends on what it says.
 */
export function watchWorld(packages: readonly object[]): () => boolean {
  let hasTimers = false;
  for (const name of ["setTimeout", "setInterval"] as const) {
    const start = globalThis[name] as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      hasTimers = true;
      return start(...args);
    };
    Object.defineProperty(globalThis, name, { value: watched });
  }
  const all = builtIns();
  freezeBelow([...all, ...packages], all);
  const before = [...all].map(lookAt);
  return () => {
    if (hasTimers) return false;
    for (let i = 0; i < before.length; i++) {
      if (!isUnchanged(before[i])) return false;
    }
    return true;
  };
}

function builtIns(): Set<object> {
  const found = new Set<object>([globalThis]);
  const add = (value: unknown) => {
    const isObject = typeof value === "object" || typeof value === "function";
    if (isObject && value !== null) found.add(value);
  };
  for (const name of ownKeys(globalThis)) {
    // Closed doors are getters that throw.
    const value = getOwnPropertyDescriptor(globalThis, name)?.value;
    add(value);
    if (typeof value === "function") add(value.prototype);
  }
  const hidden = [
    ...[[].values(), "".matchAll(/a/g), new Map().keys(), new Set().keys()],
    ...[
      function* () {},
      async () => {},
      async function* () {},
      new Int8Array(),
    ],
  ];
  for (const one of hidden) {
    const prototype = getPrototypeOf(one);
    add(prototype);
    add(getPrototypeOf(prototype));
  }
  return found;
}

function lookAt(object: object): Look {
  const keys = ownKeys(object);
  return {
    object,
    above: getPrototypeOf(object),
    isExtensible: isExtensible(object),
    keys,
    properties: keys.map((key) => getOwnPropertyDescriptor(object, key)!),
  };
}

function isUnchanged(look: Look): boolean {
  const { object, keys, properties } = look;
  if (getPrototypeOf(object) !== look.above) return false;
  if (isExtensible(object) !== look.isExtensible) return false;
  if (ownKeys(object).length !== keys.length) return false;
  for (let i = 0; i < keys.length; i++) {
    const now = getOwnPropertyDescriptor(object, keys[i]);
    if (!now || !isSame(now, properties[i])) return false;
  }
  return true;
}

function isSame(a: PropertyDescriptor, b: PropertyDescriptor): boolean {
  return (
    is(a.value, b.value) &&
    a.get === b.get &&
    a.set === b.set &&
    a.writable === b.writable &&
    a.enumerable === b.enumerable &&
    a.configurable === b.configurable
  );
}
