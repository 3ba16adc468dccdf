/** A number as the descriptions write it: four digits, no more. */
export function inWords(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A share as the descriptions write it: 0.916 is "91.6 %". */
export function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

/** A point of the plane in words: "(1.5, 4.8)". */
export function pointInWords(x: number, y: number): string {
  return `(${inWords(x)}, ${inWords(y)})`;
}

/** "1 step", "2 steps". */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
