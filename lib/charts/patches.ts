/**
 * The connected patches of equal numbers in a square of them: the same number
 * for all members of a patch, counted from 0.
 *
 * @param values row after row
 */
export function patchesOf(values: readonly number[]): number[] {
  const size = Math.sqrt(values.length);
  const patches = values.map(() => -1);
  let count = 0;
  for (const [start, value] of values.entries()) {
    if (patches[start] !== -1) continue;
    const waiting = [start];
    while (waiting.length > 0) {
      const i = waiting.pop() as number;
      if (patches[i] !== -1 || values[i] !== value) continue;
      patches[i] = count;
      if (i % size > 0) waiting.push(i - 1);
      if (i % size < size - 1) waiting.push(i + 1);
      if (i >= size) waiting.push(i - size);
      if (i < values.length - size) waiting.push(i + size);
    }
    count += 1;
  }
  return patches;
}
