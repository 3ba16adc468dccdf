/**
 * The bytes of an IDX file, the format of MNIST, after its header is checked.
 *
 * The header is two zero bytes, the kind of number (8: a byte), the number of
 * axes, and the size of each axis as four bytes, the highest first.
 *
 * @param shape the sizes that are expected; `null` for any size.
 * @returns the size of the first axis, and the numbers.
 * @throws {Error} saying what was expected and what came.
 */
export function parseIdx(
  file: Uint8Array,
  shape: readonly (number | null)[],
): { count: number; data: Uint8Array } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const header = 4 + 4 * shape.length;
  if (file.length < header) {
    throw new Error(
      `expected at least the ${header} bytes of the header, ` +
        `got ${file.length} bytes`,
    );
  }
  const magic = 0x0800 + shape.length;
  if (view.getUint32(0) !== magic) {
    throw new Error(
      `expected the magic number ${magic}, got ${view.getUint32(0)}`,
    );
  }
  const sizes = shape.map((_, axis) => view.getUint32(4 + 4 * axis));
  if (!shape.every((size, axis) => size === null || size === sizes[axis])) {
    const expected = shape.map((size) => size ?? "any number");
    throw new Error(
      `expected the sizes ${expected.join(" × ")}, got ${sizes.join(" × ")}`,
    );
  }
  const length = sizes.reduce((product, size) => product * size, 1);
  if (file.length !== header + length) {
    throw new Error(
      `expected ${header + length} bytes for ${sizes.join(" × ")} numbers, ` +
        `got ${file.length} bytes`,
    );
  }
  return { count: sizes[0], data: file.subarray(header) };
}
