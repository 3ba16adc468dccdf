/** The size of an array along each axis: `[2, 3]` is two rows of three. */
export type Shape = readonly number[];

/** A shape as it is written in the lecture: `(2, 3)`, `(4,)`, `()`. */
export function showShape(shape: Shape): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}

/** Whether two shapes have the same sizes in the same order. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((size, axis) => size === b[axis]);
}

/** So many numbers are 8 GB in `float64`: more is a slip. */
const LARGEST = 2 ** 30;

/**
 * The number of elements in an array of this shape.
 *
 * @throws {RangeError} when a size is negative or not a whole number, or the
 *   array would not fit into memory.
 */
export function sizeOf(shape: Shape): number {
  for (const size of shape) {
    if (!(Number.isInteger(size) && size >= 0)) {
      throw new RangeError(
        `A shape is made of whole numbers from 0 up, but ${showShape(shape)} ` +
          `has ${size}: write out each size, also where NumPy takes -1 for ` +
          "what is left.",
      );
    }
  }
  const elements = shape.reduce((product, size) => product * size, 1);
  if (elements > LARGEST) {
    throw new RangeError(
      `An array of shape ${showShape(shape)} would hold ${elements} numbers, ` +
        `and there is room for ${LARGEST} at most: look at its sizes, or ` +
        "work on a part of the data at a time.",
    );
  }
  return elements;
}

/**
 * The shape of `a + b`, by NumPy's rule: shapes are aligned at the right, and
 * a missing axis or an axis of size 1 is repeated.
 *
 * @throws {RangeError} when two sizes differ and neither is 1.
 */
export function broadcastShapes(a: Shape, b: Shape): number[] {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) {
      throw new RangeError(
        `Shapes ${showShape(a)} and ${showShape(b)} cannot be broadcast: ` +
          `sizes ${sizeA} and ${sizeB} differ and neither is 1. ` +
          "Look at the shapes of both operands, or reshape one of them.",
      );
    }
    return sizeA === 1 ? sizeB : sizeA;
  });
}

/**
 * An axis counted from the front: axis −1 is the last one.
 *
 * @throws {RangeError} when the array has no such axis.
 */
export function normalizeAxis(axis: number, shape: Shape): number {
  const fromFront = axis < 0 ? axis + shape.length : axis;
  if (!(Number.isInteger(fromFront) && shape[fromFront] !== undefined)) {
    const hint = shape.length
      ? `give one from ${-shape.length} to ${shape.length - 1}`
      : "it is a single number";
    throw new RangeError(
      `An array of shape ${showShape(shape)} has no axis ${axis}: ${hint}.`,
    );
  }
  return fromFront;
}

/**
 * Checks that `names` can stand for the sizes of an array: one for each axis,
 * and a number among them must be the size itself.
 *
 * @throws {RangeError} when they do not fit.
 */
export function checkNames(
  shape: Shape,
  names: readonly (string | number)[],
): void {
  const told = `as(${names.join(", ")}) does not fit an array of shape ${showShape(shape)}`;
  if (names.length !== shape.length) {
    throw new RangeError(
      `${told}: give one name for each axis, here ${shape.length}.`,
    );
  }
  const wrong = names.findIndex(
    (name, axis) => typeof name === "number" && name !== shape[axis],
  );
  if (wrong < 0) return;
  throw new RangeError(
    `${told}: axis ${wrong} has the size ${shape[wrong]}, ` +
      `not ${names[wrong]}. Write ${shape[wrong]}, or a name.`,
  );
}
