import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";

/**
 * Makes the first weights of an affine layer, (fanIn, fanOut).
 *
 * The networks start their biases at 0, as the lecture does. PyTorch's `Linear`
 * draws weights and biases evenly from −1/√fanIn to 1/√fanIn unless told.
 */
export type Initializer = (
  random: Random,
  fans: readonly [fanIn: number, fanOut: number],
) => NDArray;
