import {
  type Examples,
  MultiLayerNet,
  Random,
  SGD,
  fit as train,
} from "@course/lib";
import { quadrants } from "../training/training-data.ts";

// Trains a small network, and prints its losses as JSON. SGD, because Adam
// makes whole steps of gradients that are 0 but for rounding.

function examples(seed: number): Examples {
  const { x, t } = quadrants(seed);
  return { x: x.astype("float32"), t: t.astype("float32") };
}

const net = new MultiLayerNet({
  sizes: [2, 40, 30, 3],
  batchNorm: "before",
  dropout: 0.1,
  random: new Random(1),
});
const history = await train(net, examples(1), {
  epochs: 3,
  batchSize: 25,
  optimizer: new SGD({ lr: 0.1 }),
  random: new Random(2),
  validation: examples(2),
});
const losses = history.flatMap((record) => [
  record.loss,
  record.validation?.loss,
]);
console.log(JSON.stringify({ wasm: "WebAssembly" in globalThis, losses }));
