const { getOwnPropertyDescriptor, getPrototypeOf, is } = Object;
const { ownKeys } = Reflect;

/** A built-in object as it was before the submission. */
interface Look {
  object: object;
  above: object | null;
  keys: readonly PropertyKey[];
  /** The value of each key, or its getter. */
  values: readonly unknown[];
}

/**
 * Looks at all built-in objects, and gives back a function that tells whether
 * they are still the same: nothing changed, nothing added.
 *
 * It also notices timers, which may ring in the next test. It is there for the
 * sake of a fair next test: nothing outside depends on what it says.
 */
export function watchWorld(): () => boolean {
  let hasTimers = false;
  for (const name of ["setTimeout", "setInterval"] as const) {
    const start = globalThis[name] as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]) => {
      hasTimers = true;
      return start(...args);
    };
    Object.defineProperty(globalThis, name, { value: watched });
  }
  const before = [...builtIns()].map(lookAt);
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
  const values = keys.map((key) => held(object, key));
  return { object, above: getPrototypeOf(object), keys, values };
}

function isUnchanged({ object, above, keys, values }: Look): boolean {
  if (getPrototypeOf(object) !== above) return false;
  if (ownKeys(object).length !== keys.length) return false;
  for (let i = 0; i < keys.length; i++) {
    if (!is(held(object, keys[i]), values[i])) return false;
  }
  return true;
}

function held(object: object, key: PropertyKey): unknown {
  const descriptor = getOwnPropertyDescriptor(object, key);
  return descriptor?.get ?? descriptor?.value;
}
