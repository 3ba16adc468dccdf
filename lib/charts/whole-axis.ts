/** An axis of whole numbers: no tick between them, no digit left out. */
export function wholeAxis([low, high]: readonly [number, number]): object {
  const axis = { tickMinStep: 1, format: "d" };
  if (high - low > 2) return axis;
  // Vega has ticks at the halves of so short an axis: it would read "1 2 2".
  const values = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  return { ...axis, values };
}
