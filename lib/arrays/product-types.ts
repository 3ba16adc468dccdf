import type { AnySizes, Equal, Known, Size, Sizes } from "./shape-types.ts";

/** The sizes of the product A·B: (N, K) times (K, L) is (N, L). */
export type Product<A extends Sizes, B extends Sizes> =
  Known<A> extends [infer N extends Size, infer K extends Size]
    ? Known<B> extends [infer J extends Size, infer L extends Size]
      ? Equal<K, J> extends true
        ? [N, L]
        : AnySizes // no product: `Factor` has said so
      : AnySizes
    : AnySizes;

/**
 * What A may be multiplied with: `Right`, an array with the sizes B. Where
 * they do not fit, a text that says why: no array is a text, so the compiler
 * refuses it and shows the text.
 */
export type Factor<A extends Sizes, B extends Sizes, Right> =
  Known<A> extends [unknown, infer K extends Size]
    ? Known<B> extends [infer J extends Size, unknown]
      ? Equal<K, J> extends true
        ? Right
        : `inner sizes differ: ${K}, ${J}`
      : IfMatrix<B, Right>
    : IfMatrix<A, Right>;

// `2 extends …` also holds where the number of axes is not known.
type IfMatrix<A extends Sizes, Right> = 2 extends A["length"]
  ? Right
  : "matmul needs two matrices";
