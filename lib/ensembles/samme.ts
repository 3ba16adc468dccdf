/**
 * ε = Σₙ wₙ [fₘ(xₙ) ≠ cₙ]: the weight of the rows that a model gets wrong.
 *
 * @param weights of the rows, which add up to 1
 */
export function weightedError(
  weights: Float64Array,
  wrong: readonly boolean[],
): number {
  return weights.reduce((sum, w, n) => (wrong[n] ? sum + w : sum), 0);
}

/**
 * α = log((1 − ε) / ε) + log(K − 1): how much a model's vote counts.
 *
 * It is 0 for a model that guesses (ε = 1 − 1/K), and grows without bound as ε
 * goes to 0. For K = 2 it is twice the α of Freund and Schapire, which makes
 * no difference to the vote. Source: Zhu et al., 2009.
 */
export function voteOf(error: number, classes: number): number {
  return Math.log((1 - error) / error) + Math.log(classes - 1);
}

/**
 * wₙ ← wₙ exp(α [fₘ(xₙ) ≠ cₙ]), divided by their sum: rows that were wrong
 * come up more often in the next sample. The model just trained is wrong on
 * exactly 1 − 1/K of the new weights, as if it had guessed.
 */
export function raiseWrong(
  weights: Float64Array,
  wrong: readonly boolean[],
  alpha: number,
): Float64Array {
  const raised = weights.map((w, n) => (wrong[n] ? w * Math.exp(alpha) : w));
  const sum = raised.reduce((total, w) => total + w, 0);
  return raised.map((w) => w / sum);
}
