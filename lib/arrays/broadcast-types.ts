import type { AnySizes, Equal, Size, Sizes } from "./shape-types.ts";

/**
 * The sizes of A + B, by NumPy's rule. They are gone through from the right;
 * `Done` holds those that are found already.
 */
export type Broadcast<
  A extends Sizes,
  B extends Sizes,
  Done extends Sizes = [],
> = number extends A["length"] | B["length"]
  ? AnySizes
  : A extends [...infer MoreA extends Sizes, infer N extends Size]
    ? B extends [...infer MoreB extends Sizes, infer M extends Size]
      ? Broadcast<MoreA, MoreB, [Larger<N, M>, ...Done]>
      : [...A, ...Done]
    : [...B, ...Done];

/** The size that is not 1; of an unknown size and a known one, the known. */
type Larger<N extends Size, M extends Size> = number extends N
  ? M extends 1
    ? N
    : M
  : N extends 1
    ? M
    : N;

/**
 * What A may be added to: `Right`, an array with the sizes B. Where they do
 * not fit, a text that says why: no array is a text, so the compiler refuses
 * it and shows the text.
 */
export type Partner<A extends Sizes, B extends Sizes, Right> = number extends
  | A["length"]
  | B["length"]
  ? Right
  : A extends [...infer MoreA extends Sizes, infer N extends Size]
    ? B extends [...infer MoreB extends Sizes, infer M extends Size]
      ? Fits<N, M> extends true
        ? Partner<MoreA, MoreB, Right>
        : `sizes differ: ${N}, ${M}`
      : Right
    : Right;

type Fits<N extends Size, M extends Size> = N extends 1
  ? true
  : M extends 1
    ? true
    : Equal<N, M>;
