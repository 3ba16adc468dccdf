import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";

/** Makes the first weights of an affine layer, (fanIn, fanOut). */
export type Initializer = (
  random: Random,
  fans: readonly [fanIn: number, fanOut: number],
) => NDArray;
