import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import * as tf from "@tensorflow/tfjs";
import * as wasm from "@tensorflow/tfjs-backend-wasm";
import { serve } from "../protocol.mjs";

const EPS = 1e-8;

const { resolve } = createRequire(import.meta.url);
const program = resolve("@tensorflow/tfjs-backend-wasm");
wasm.setWasmPaths(dirname(program) + sep);
await tf.setBackend("wasm");

// tfjs itself never uses threads in Node.
const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
const version = `tfjs ${tf.version.tfjs}, wasm${simd ? " with SIMD" : ""}`;

await serve(version, ({ network, x, t, weights, batches }) => {
  const X = tf.tensor2d(x, [60_000, 784]);
  const T = tf.tensor2d(t, [60_000, 10]);
  const { lr } = network;
  return {
    start() {
      tf.disposeVariables();
      return variables(network, weights);
    },
    train(layers) {
      const optimizer =
        network.optimizer === "adam"
          ? tf.train.adam(lr, 0.9, 0.999, EPS)
          : tf.train.sgd(lr);
      return batches.map((batch) =>
        tf.tidy(() => {
          const rows = tf.tensor1d(Int32Array.from(batch), "int32");
          const xBatch = tf.gather(X, rows);
          const tBatch = tf.gather(T, rows);
          const loss = optimizer.minimize(
            () => crossEntropy(forward(network, layers, xBatch), tBatch),
            true,
          );
          return loss.dataSync()[0];
        }),
      );
    },
  };
});

/** The last layer has no activation and no batch normalization. */
function forward({ activation }, layers, x) {
  return layers.reduce((h, { W, b, norm }, i) => {
    const a = tf.add(tf.matMul(h, W), b);
    if (i === layers.length - 1) return a;
    const z = norm ? normalize(norm, a) : a;
    return activation === "relu" ? tf.relu(z) : tf.sigmoid(z);
  }, x);
}

/** γ (x − μ) / √(v + ε) + β, by the mean and the variance of the batch. */
function normalize({ gamma, beta, mean, variance }, x) {
  const batch = tf.moments(x, 0);
  follow(mean, batch.mean);
  follow(variance, batch.variance);
  const sigma = tf.sqrt(tf.add(batch.variance, EPS));
  const xTilde = tf.div(tf.sub(x, batch.mean), sigma);
  return tf.add(tf.mul(xTilde, gamma), beta);
}

/** running ← 0.9 · running + 0.1 · batch */
function follow(running, batch) {
  running.assign(tf.add(tf.mul(running, 0.9), tf.mul(batch, 0.1)));
}

/** −(1/N) ΣΣ t log y */
function crossEntropy(scores, t) {
  return tf.div(tf.sum(tf.mul(tf.logSoftmax(scores), t)), -t.shape[0]);
}

function variables({ sizes, batchNorm }, weights) {
  return weights.map(({ W, b }, i) => {
    const K = [sizes[i + 1]];
    const ones = () => tf.ones(K);
    const zeros = () => tf.zeros(K);
    const norm = batchNorm &&
      i < weights.length - 1 && {
        gamma: tf.variable(ones()),
        beta: tf.variable(zeros()),
        mean: tf.variable(zeros(), false),
        variance: tf.variable(ones(), false),
      };
    return {
      W: tf.variable(tf.tensor2d(W, [sizes[i], sizes[i + 1]])),
      b: tf.variable(tf.tensor1d(b)),
      norm,
    };
  });
}
