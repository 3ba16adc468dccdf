import type { HeadOptions } from "./head.ts";
import type { MultiLayerNetOptions } from "./multi-layer-options.ts";

/** How a `TwoHeadedNet` is built; what is not here is as in `MultiLayerNet`. */
export interface TwoHeadedNetOptions
  extends Omit<MultiLayerNetOptions, "sizes" | "loss"> {
  /** Units of the input and of the shared layers: `[784, 100]`. */
  shared: readonly number[];
  /** The two tasks, each with its own layers and loss. */
  heads: readonly [HeadOptions, HeadOptions];
}

/** @throws {RangeError} when there are not two heads, or both count nothing. */
export function expectTwo(
  heads: readonly HeadOptions[],
): readonly HeadOptions[] {
  const weights = heads.map(({ weight = 1 }) => weight);
  if (heads.length !== 2 || weights.every((weight) => weight === 0)) {
    throw new RangeError(
      "TwoHeadedNet needs two heads, at least one with a weight above 0, got " +
        `${heads.length} with the weights [${weights.join(", ")}]: try ` +
        "heads: [{ sizes: [10] }, { sizes: [2], weight: 0.5 }].",
    );
  }
  return heads;
}
