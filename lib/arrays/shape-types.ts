/** One size of an array as a type: a name, `"N"`, or a number, `100`. */
export type Size = string | number;

/** All sizes of an array as a type: `["N", "K"]` or `[100, 784]`. */
export type Sizes = readonly Size[];

/**
 * The sizes of an array that nobody has named.
 *
 * They fit everywhere, so that arrays with and without named sizes mix. The
 * one type that fits everywhere is `any`, and this is its only use.
 */
export type AnySizes = any;

/** The sizes themselves where they are known, otherwise `unknown`. */
export type Known<A extends Sizes> = number extends A["length"] ? unknown : A;

/** The sizes that a list stands for: `zeros([2, 3])` has the sizes [2, 3]. */
export type SizesOf<L extends Sizes> = number extends L["length"]
  ? AnySizes
  : { -readonly [I in keyof L]: number extends L[I] ? AnySizes : L[I] };

/** The sizes of Aᵀ: (N, K) becomes (K, N). */
export type Transposed<A extends Sizes> =
  Known<A> extends [infer N extends Size, infer K extends Size]
    ? [K, N]
    : AnySizes;

/** The sizes of one row: all but the first. */
export type RowOf<A extends Sizes> =
  Known<A> extends [unknown, ...infer Rest extends Sizes] ? Rest : AnySizes;

/** The sizes of some of the rows: the first one is not known any more. */
export type SomeRows<A extends Sizes> =
  Known<A> extends [unknown, ...infer Rest extends Sizes]
    ? [AnySizes, ...Rest]
    : AnySizes;

/** Whether two sizes are the same, as far as one can tell. */
export type Equal<A extends Size, B extends Size> = number extends A | B
  ? true // a size that is not known: seen only when the program runs
  : [A, B] extends [B, A]
    ? true
    : false;
