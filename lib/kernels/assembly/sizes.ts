// The sizes of the pieces that a product of matrices is computed in.

/** The bytes of a row of a panel of B, and of the wider tile of C. */
export const WIDTH: usize = 32;

/** The rows of a tile, and of A in a list of quads. */
export const ROWS: usize = 4;

/** The bytes of a quad: its four numbers, and the place in a panel of B. */
export function quadBytes<T>(): usize {
  return ROWS * sizeof<T>() + sizeof<T>();
}
