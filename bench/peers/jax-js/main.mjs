import { readFileSync } from "node:fs";
import {
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  tree,
  valueAndGrad,
} from "@jax-js/jax";
import { serve } from "../protocol.mjs";

// In jax-js whoever uses an array once more writes `.ref`.
const EPS = 1e-8;
const [BETA1, BETA2] = [0.9, 0.999];

const entry = import.meta.resolve("@jax-js/jax");
const file = new URL("../package.json", entry);
const packageJson = JSON.parse(readFileSync(file, "utf8"));
await init("wasm");
defaultDevice("wasm");
const version = `jax-js ${packageJson.version}, wasm`;

await serve(version, ({ network, x, t, weights, batches }) => {
  const X = np.array(x).reshape([60_000, 784]);
  const T = np.array(t).reshape([60_000, 10]);
  const step = jit(trainingStep(network));
  return {
    start: () => firstState(network, weights),
    train(first) {
      let state = first;
      const losses = batches.map((batch, i) => {
        const rows = np.array(Int32Array.from(batch));
        const corrections = [1 - BETA1 ** (i + 1), 1 - BETA2 ** (i + 1)];
        const [next, loss] = step(state, X.ref, T.ref, rows, ...corrections);
        state = next;
        return loss.item();
      });
      tree.dispose(state);
      return losses;
    },
  };
});

/** All of a step in one function, for `jit` to compile. */
function trainingStep(network) {
  return (state, X, T, rows, correction1, correction2) => {
    const x = np.take(X, rows.ref, 0);
    const t = np.take(T, rows, 0);
    const [[loss, running], grads] = valueAndGrad(lossOf(network), {
      hasAux: true,
    })(tree.ref(state.params), state.running, x, t);
    const next = { params: {}, s: {}, r: {}, running };
    for (const [name, theta] of Object.entries(state.params)) {
      const g = grads[name];
      if (network.optimizer === "sgd") {
        next.params[name] = theta.sub(g.mul(network.lr));
        continue;
      }
      const s = state.s[name].mul(BETA1).add(g.ref.mul(1 - BETA1));
      const r = state.r[name].mul(BETA2).add(np.square(g).mul(1 - BETA2));
      const root = np.sqrt(r.ref.div(correction2.ref)).add(EPS);
      const move = s.ref.div(correction1.ref).mul(network.lr).div(root);
      next.params[name] = theta.sub(move);
      Object.assign(next.s, { [name]: s });
      Object.assign(next.r, { [name]: r });
    }
    correction1.dispose();
    correction2.dispose();
    return [next, loss];
  };
}

/** The loss −(1/N) ΣΣ t log y, and the new running statistics. */
function lossOf({ sizes, activation, batchNorm }) {
  const last = sizes.length - 1;
  return (params, running, x, t) => {
    const nextRunning = [];
    let h = x;
    for (let i = 1; i <= last; i++) {
      h = np.matmul(h, params[`W${i}`]).add(params[`b${i}`]);
      if (i === last) break;
      if (batchNorm) {
        const { y, statistics } = normalize(h, running[i - 1]);
        nextRunning.push(statistics);
        h = y.mul(params[`gamma${i}`]).add(params[`beta${i}`]);
      }
      h = activation === "relu" ? nn.relu(h) : nn.sigmoid(h);
    }
    const N = h.shape[0];
    const loss = nn.logSoftmax(h).mul(t).sum().div(-N);
    return [loss, nextRunning];
  };
}

/** (x − μ) / √(v + ε), by the mean and the variance of the batch. */
function normalize(x, { mean, variance }) {
  const mu = np.mean(x.ref, 0);
  const centred = x.sub(mu.ref);
  const v = np.mean(np.square(centred.ref), 0);
  const statistics = {
    mean: mean.mul(0.9).add(mu.mul(0.1)),
    variance: variance.mul(0.9).add(v.ref.mul(0.1)),
  };
  return { y: centred.div(np.sqrt(v.add(EPS))), statistics };
}

/** Parameters, the memories of Adam, and the running statistics. */
function firstState({ sizes, batchNorm, optimizer }, weights) {
  const state = { params: {}, s: {}, r: {}, running: [] };
  const { params } = state;
  for (const [i, { W, b }] of weights.entries()) {
    const K = [sizes[i + 1]];
    params[`W${i + 1}`] = np.array(W).reshape([sizes[i], sizes[i + 1]]);
    params[`b${i + 1}`] = np.array(b);
    if (batchNorm && i < weights.length - 1) {
      params[`gamma${i + 1}`] = np.ones(K);
      params[`beta${i + 1}`] = np.zeros(K);
      state.running.push({ mean: np.zeros(K), variance: np.ones(K) });
    }
  }
  if (optimizer === "adam") {
    for (const [name, theta] of Object.entries(params)) {
      state.s[name] = np.zeros(theta.shape);
      state.r[name] = np.zeros(theta.shape);
    }
  }
  return state;
}
