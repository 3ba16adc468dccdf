/** A number as the descriptions write it: four digits, no more. */
export function inWords(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/**
 * A share as the descriptions write it: 0.916 is "91.6 %". Only all is 100 %,
 * and only nothing is 0 %.
 */
export function percent(share: number): string {
  const rounded = Number((100 * share).toFixed(1));
  if (rounded === 100 && share < 1) return "over 99.9 %";
  if (rounded === 0 && share > 0) return "under 0.1 %";
  return `${rounded} %`;
}

/** A point of the plane in words: "(1.5, 4.8)". */
export function pointInWords(x: number, y: number): string {
  return `(${inWords(x)}, ${inWords(y)})`;
}

/** "1 step", "2 steps". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
