import type { AnySizes, Size, Sizes } from "./shape-types.ts";

/** The sizes after `sum(axis)`: one is gone, or 1 where it is kept. */
export type Reduced<
  A extends Sizes,
  Axis extends number,
  Keep extends boolean,
> = boolean extends Keep
  ? AnySizes // decided only when the program runs
  : Replaced<A, Axis, Keep extends true ? [1] : []>;

/**
 * A with `New` in the place of one size; `Done` are the sizes before it. An
 * axis that is not 0, 1, … or −1, or not known yet, leaves the sizes unknown.
 */
type Replaced<
  A extends Sizes,
  Axis extends number,
  New extends Sizes,
  Done extends Sizes = [],
> = number extends A["length"]
  ? AnySizes
  : Axis extends -1
    ? A extends [...infer Rest extends Sizes, unknown]
      ? [...Rest, ...New]
      : AnySizes
    : A extends [infer N extends Size, ...infer Rest extends Sizes]
      ? Axis extends Done["length"]
        ? [...Done, ...New, ...Rest]
        : Replaced<Rest, Axis, New, [...Done, N]>
      : AnySizes;
