import { Random } from "../../lib/arrays/random.ts";
import type { DigitSet } from "../../lib/data/load-digits.ts";
import { miniBatches } from "../../lib/data/mini-batches.ts";

/** One affine layer: weights (K + 1, L), the bias being the last row. */
interface QuickLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly W: Float32Array;
  readonly dW: Float32Array;
  readonly m: Float32Array;
  readonly v: Float32Array;
}

/**
 * Affine layers with ReLU between and softmax after them, trained with Adam.
 *
 * It serves to measure how hard a data set is, and is independent of the
 * library's networks. It is quick because it skips pixels that are 0.
 */
export function trainQuickly(
  sizes: readonly number[],
  { x, labels }: DigitSet,
  { epochs, lr }: { epochs: number; lr: number },
): (test: DigitSet) => number {
  const random = new Random(0);
  const layers = sizes
    .slice(1)
    .map((outputs, i) => makeLayer(sizes[i], outputs, random));
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const batch of miniBatches(labels.length, 100, random)) {
      for (const { dW } of layers) dW.fill(0);
      for (const n of batch) {
        const h = forward(layers, x.data.subarray(n * 784, (n + 1) * 784));
        const dout = softmax(h[h.length - 1]);
        dout[labels[n]] -= 1;
        backward(layers, h, dout);
      }
      step += 1;
      for (const layer of layers) adam(layer, batch.length, step, lr);
    }
  }
  return (test) => {
    const hits = test.labels.filter((label, n) => {
      const h = forward(layers, test.x.data.subarray(n * 784, (n + 1) * 784));
      const scores = h[h.length - 1];
      return scores.indexOf(Math.max(...scores)) === label;
    });
    return hits.length / test.labels.length;
  };
}

function makeLayer(inputs: number, outputs: number, random: Random) {
  const std = Math.sqrt(2 / inputs);
  const size = (inputs + 1) * outputs;
  const W = new Float32Array(size);
  W.set(random.normal([inputs * outputs], { std }).data);
  const [dW, m, v] = [0, 0, 0].map(() => new Float32Array(size));
  return { inputs, outputs, W, dW, m, v };
}

/** The input and the output of every layer. */
function forward(layers: QuickLayer[], x: ArrayLike<number>) {
  const h = [Float64Array.from(x)];
  layers.forEach(({ inputs, outputs, W }, i) => {
    const y = Float64Array.from(W.subarray(inputs * outputs));
    for (let k = 0; k < inputs; k++) {
      const value = h[i][k];
      if (value === 0) continue;
      const from = k * outputs;
      for (let l = 0; l < outputs; l++) y[l] += value * W[from + l];
    }
    h.push(i + 1 < layers.length ? y.map((value) => Math.max(value, 0)) : y);
  });
  return h;
}

function softmax(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Adds the gradients of one sample. */
function backward(layers: QuickLayer[], h: Float64Array[], last: Float64Array) {
  let dout = last;
  for (let i = layers.length - 1; i >= 0; i--) {
    const { inputs, outputs, W, dW } = layers[i];
    const dx = new Float64Array(i > 0 ? inputs : 0);
    for (let l = 0; l < outputs; l++) dW[inputs * outputs + l] += dout[l];
    for (let k = 0; k < inputs; k++) {
      const value = h[i][k];
      if (value === 0) continue; // no gradient for W, and none through ReLU
      const from = k * outputs;
      for (let l = 0; l < outputs; l++) dW[from + l] += value * dout[l];
      if (i === 0) continue; // nothing learns from the gradient of the pixels
      for (let l = 0; l < outputs; l++) dx[k] += W[from + l] * dout[l];
    }
    dout = dx;
  }
}

function adam(layer: QuickLayer, n: number, step: number, lr: number): void {
  const { W, dW, m, v } = layer;
  const rate = (lr * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
  for (let i = 0; i < W.length; i++) {
    const g = dW[i] / n;
    m[i] += 0.1 * (g - m[i]);
    v[i] += 0.001 * (g * g - v[i]);
    W[i] -= (rate * m[i]) / (Math.sqrt(v[i]) + 1e-8);
  }
}
