/**
 * Whether a parameter is a weight, by its name: `W`, `W1`, `W2`, …
 *
 * Regularizers and weight decay act on weights; biases, γ and β stay free.
 */
export function isWeight(name: string): boolean {
  return name.startsWith("W");
}
