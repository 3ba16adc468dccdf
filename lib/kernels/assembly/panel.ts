// A panel of B: some of its columns, as many as two vectors hold.

/** The bytes of one row of a panel, and of a tile of C: two vectors. */
export const WIDTH: usize = 32;

/** Copies some columns of B so that they lie together, row after row. */
export function pack<T>(
  b: usize,
  bRow: usize,
  bCol: usize,
  K: usize,
  bytes: usize,
  panel: usize,
): void {
  const end = panel + K * WIDTH;
  if (bytes == WIDTH && bCol == sizeof<T>()) {
    for (; panel < end; panel += WIDTH) {
      v128.store(panel, v128.load(b));
      v128.store(panel, v128.load(b, 16), 16);
      b += bRow;
    }
    return;
  }
  for (; panel < end; panel += WIDTH) {
    let from = b;
    for (let at: usize = 0; at < WIDTH; at += sizeof<T>()) {
      store<T>(panel + at, at < bytes ? load<T>(from) : 0);
      from += bCol;
    }
    b += bRow;
  }
}
