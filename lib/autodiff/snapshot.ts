type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array;

/**
 * Remembers an object and all that it reaches, as it is now: its fields, those
 * of the objects in them, and the numbers in typed arrays.
 *
 * Whatever runs afterwards (a parameter is moved, a running mean updated, a
 * random number drawn) is undone by the function that comes back, as often as
 * it is called. Out of reach are fields named `#…`, and variables that only a
 * function holds.
 *
 * @returns puts everything back
 */
export function snapshot(subject: object): () => void {
  const fields: [Record<string, unknown>, string, unknown][] = [];
  const numbers: [Numbers, Numbers][] = [];
  const reached = new Set<object>([subject]);
  // The set grows while it is walked; nothing is visited twice.
  for (const object of reached) {
    if (isNumbers(object)) {
      numbers.push([object, object.slice()]);
      continue;
    }
    const record = object as Record<string, unknown>;
    for (const [key, value] of Object.entries(record)) {
      fields.push([record, key, value]);
      if (typeof value === "object" && value !== null) reached.add(value);
    }
  }
  return () => {
    for (const [record, key, value] of fields) {
      if (record[key] !== value) record[key] = value;
    }
    for (const [array, before] of numbers) array.set(before);
  };
}

function isNumbers(object: object): object is Numbers {
  return ArrayBuffer.isView(object);
}
