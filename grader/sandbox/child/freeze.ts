const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { ownKeys } = Reflect;

/**
 * Freezes all that can be reached from these objects, and not the objects
 * themselves: their methods, say, on which something could be kept.
 *
 * @param except is neither frozen nor walked through
 */
export function freezeBelow(
  objects: readonly object[],
  except: ReadonlySet<object>,
): void {
  const seen = new Set(except);
  const found: object[] = [];
  const add = (value: unknown) => {
    const isObject = typeof value === "object" || typeof value === "function";
    if (!isObject || value === null || seen.has(value)) return;
    seen.add(value);
    found.push(value);
  };
  const look = (object: object) => {
    add(getPrototypeOf(object));
    for (const key of ownKeys(object)) {
      const { value, get, set } = getOwnPropertyDescriptor(object, key)!;
      add(value);
      add(get);
      add(set);
    }
  };
  for (const object of objects) look(object);
  for (const object of found) look(object); // grows while it is walked
  for (const object of found) {
    // The numbers of an array cannot be fixed; those of ours are not shared.
    if (!ArrayBuffer.isView(object)) Object.freeze(object);
  }
}
