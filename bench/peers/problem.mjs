import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a peer trains, on what, and from where.
 *
 * @typedef {object} Problem
 * @property {import("../networks/networks.ts").NetworkPlan} network
 * @property {Float32Array} x (60000 · 784,)
 * @property {Float32Array} t one-hot, (60000 · 10,)
 * @property {{ W: Float32Array, b: Float32Array }[]} weights of each layer
 * @property {Uint32Array[]} batches the rows of x of each step
 */

const BATCH = 100;
const CLASSES = 10;

/**
 * Reads what `bench/networks/problem.ts` has written.
 *
 * @param {{ network: Problem["network"], folder: string, steps: number }} setup
 * @returns {Problem}
 */
export function readProblem({ network, folder, steps }) {
  const bytes = (/** @type {string} */ name) =>
    new Uint8Array(readFileSync(join(folder, name)));
  const labels = bytes("labels.u8");
  const t = new Float32Array(labels.length * CLASSES);
  for (const [n, label] of labels.entries()) t[n * CLASSES + label] = 1;
  const order = new Uint32Array(bytes("order.u32").buffer);
  return {
    network,
    x: new Float32Array(bytes("x.f32").buffer),
    t,
    weights: layersOf(
      network.sizes,
      new Float32Array(bytes(`${network.key}.f32`).buffer),
    ),
    batches: Array.from({ length: steps }, (_, i) =>
      order.subarray(i * BATCH, (i + 1) * BATCH),
    ),
  };
}

/**
 * @param {readonly number[]} sizes
 * @param {Float32Array} numbers W1, b1, W2, b2, …
 */
function layersOf(sizes, numbers) {
  let end = 0;
  const next = (/** @type {number} */ count) => {
    end += count;
    return numbers.subarray(end - count, end);
  };
  return sizes.slice(1).map((fanOut, i) => ({
    W: next(sizes[i] * fanOut),
    b: next(fanOut),
  }));
}
