/**
 * The points of a long line that are drawn: at most `most` of them.
 *
 * The line is cut into equal stretches, and of each stretch its lowest and its
 * highest point stay, so that no spike is lost. First and last stay, too.
 *
 * @returns their indices, in order
 */
export function thinOut(y: ArrayLike<number>, most: number): number[] {
  const count = y.length;
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  const stretches = Math.floor((most - 2) / 2);
  const kept = new Set([0, count - 1]);
  for (let s = 0; s < stretches; s++) {
    const start = Math.floor((s * count) / stretches);
    const end = Math.floor(((s + 1) * count) / stretches);
    let low = start;
    let high = start;
    for (let i = start; i < end; i++) {
      if (y[i] < y[low]) low = i;
      if (y[i] > y[high]) high = i;
    }
    kept.add(low).add(high);
  }
  return [...kept].sort((a, b) => a - b);
}
