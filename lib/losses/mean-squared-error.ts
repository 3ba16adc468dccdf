import type { NDArray } from "../arrays/ndarray.ts";
import { kept } from "../layers/layer.ts";
import { expectSameShape, type Loss } from "./loss.ts";

/** What the squares are divided by: 2N, or the number of elements, NK. */
export type SquaredErrorForm = "half" | "mean";

/**
 * The squared error of a regression: E = 1/(2N) Σₙ Σₖ (yₙₖ − tₙₖ)².
 *
 * This is the lecture's form; its ½ cancels the 2 of the derivative. With
 * `form: "mean"` it is that of PyTorch's `MSELoss` and of tables in papers:
 * E = 1/(NK) Σₙ Σₖ (yₙₖ − tₙₖ)². The sum ½ ΣΣ of lecture §3.7 is N times the
 * lecture's mean. Lecture §2.1 and §5.1.
 */
export class MeanSquaredError implements Loss {
  readonly form: SquaredErrorForm;
  private difference: NDArray | undefined;

  constructor({ form = "half" }: { form?: SquaredErrorForm } = {}) {
    this.form = form;
  }

  /**
   * @param y predictions, (N, K)
   * @param t right answers, (N, K)
   * @throws {RangeError} when the shapes differ or there are no rows.
   */
  forward(y: NDArray, t: NDArray): number {
    expectSameShape("MeanSquaredError", y, t);
    this.difference = y.sub(t);
    const squares = this.difference.mul(this.difference).sum();
    return squares / (2 * this.divisor(y));
  }

  /** ∂E/∂y = (y − t) / N; with `form: "mean"` 2 (y − t) / (NK). */
  backward(): NDArray {
    const difference = kept(this.difference, "MeanSquaredError");
    return difference.div(this.divisor(difference));
  }

  /** N, or NK/2: half of what the squares are divided by. */
  private divisor(y: NDArray): number {
    return this.form === "half" ? y.shape[0] : y.size / 2;
  }
}
