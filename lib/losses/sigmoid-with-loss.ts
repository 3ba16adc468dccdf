import type { NDArray } from "../arrays/ndarray.ts";
import { zipWith } from "../arrays/zip-with.ts";
import { sigmoid } from "../kernels/functions.ts";
import { kept } from "../layers/layer.ts";
import { expectSameShape, type Loss } from "./loss.ts";

/** max(x, 0) − x t, with ∞ · 0 = 0: |x| times the answers against its sign. */
function against(x: number, t: number): number {
  const share = x > 0 ? 1 - t : t;
  return share === 0 ? 0 : Math.abs(x) * share;
}

/**
 * Sigmoid and binary cross-entropy in one, for answers of 0 and 1: y = σ(x),
 * E = −(1/N) Σₙ Σₖ (tₙₖ log yₙₖ + (1 − tₙₖ) log(1 − yₙₖ)).
 *
 * It is taken as max(x, 0) − x t + log(1 + exp(−|x|)), which is the same, so
 * that a score of −1000 gives a loss of 1000 and not of infinity. A score of
 * ±∞ gives 0 if the answer is its own, and infinity otherwise. The lecture has
 * one score for each row, K = 1; where K is larger, the answers of a row
 * are added. `form: "mean"` divides by K too, as PyTorch's
 * `BCEWithLogitsLoss` does. The sum over n in lecture §3.7 is N times as much;
 * §5.1 leaves its sign Σ out. Lecture §2.2 and §5.1.
 */
export class SigmoidWithLoss implements Loss {
  readonly form: "sum" | "mean";
  private x: NDArray | undefined;
  private t: NDArray | undefined;

  constructor({ form = "sum" }: { form?: "sum" | "mean" } = {}) {
    this.form = form;
  }

  /**
   * @param x scores before the sigmoid, (N, K), mostly (N, 1)
   * @param t right answers 0 or 1 (or shares between), (N, K)
   * @throws {RangeError} when the shapes differ or there are no rows.
   */
  forward(x: NDArray, t: NDArray): number {
    expectSameShape("SigmoidWithLoss", x, t);
    this.x = x;
    this.t = t;
    const logTerm = x.abs().neg().exp().map(Math.log1p);
    const E = zipWith(x, t, against).add(logTerm);
    return E.sum() / this.divisor(x);
  }

  /** ∂E/∂x = (y − t) / N; with `form: "mean"` (y − t) / (NK). */
  backward(): NDArray {
    const x = kept(this.x, "SigmoidWithLoss");
    const t = kept(this.t, "SigmoidWithLoss");
    return x.map(sigmoid).sub(t).div(this.divisor(x));
  }

  /** The sigmoid of each score: the probability of the answer 1. */
  probabilities(x: NDArray): NDArray {
    return x.map(sigmoid);
  }

  private divisor(x: NDArray): number {
    return this.form === "sum" ? x.shape[0] : x.size;
  }
}
