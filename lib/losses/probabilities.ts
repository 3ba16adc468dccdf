import type { NDArray } from "../arrays/ndarray.ts";
import type { Loss } from "./loss.ts";

/**
 * Scores as probabilities, by the function that belongs to the loss.
 *
 * @throws {Error} when the loss has none: a regression predicts the value.
 */
export function probabilities(loss: Loss, scores: NDArray): NDArray {
  if (!loss.probabilities) {
    throw new Error(
      `${loss.constructor.name} turns no scores into probabilities: ` +
        "use predict(x) for the values themselves.",
    );
  }
  return loss.probabilities(scores);
}
