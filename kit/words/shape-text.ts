/** A shape as the library writes it: (2, 3), and (2,) for a list of two. */
export function shapeText(sizes: readonly number[]): string {
  return `(${sizes.join(", ")}${sizes.length === 1 ? "," : ""})`;
}
