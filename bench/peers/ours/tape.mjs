import { Adam, NDArray, ones, SGD, tensor, tidy, zeros } from "@course/lib";
import { serve } from "../protocol.mjs";
import { version } from "./version.mjs";

const dtype = "float32";
const EPS = 1e-8;

await serve(version, ({ network, x, t, weights, batches }) => {
  const X = NDArray.from(x, { shape: [60_000, 784], dtype });
  const T = NDArray.from(t, { shape: [60_000, 10], dtype });
  const { lr } = network;
  return {
    start: () => parameters(network, weights),
    train(net) {
      const optimizer =
        network.optimizer === "adam" ? new Adam({ lr }) : new SGD({ lr });
      const step = (batch) => {
        const scores = forward(network, net, tensor(X.rows(batch)));
        const loss = crossEntropy(scores, T.rows(batch));
        for (const p of Object.values(net.params)) p.zeroGrad();
        loss.backward();
        optimizer.update(
          each(net.params, (p) => p.data),
          each(net.params, (p) => p.grad),
        );
        return loss.item();
      };
      return batches.map((batch) => tidy(() => step(batch)));
    },
  };
});

/** The last layer has no activation and no batch normalization. */
function forward(network, { params, running }, x) {
  const last = network.sizes.length - 1;
  let h = x;
  for (let i = 1; i <= last; i++) {
    h = h.matmul(params[`W${i}`]).add(params[`b${i}`]);
    if (i === last) break;
    if (network.batchNorm) {
      h = normalize(h, running[i - 1]);
      h = h.mul(params[`gamma${i}`]).add(params[`beta${i}`]);
    }
    h = network.activation === "relu" ? h.relu() : h.sigmoid();
  }
  return h;
}

/** (x − μ) / √(v + ε), by the mean and the variance of the batch. */
function normalize(x, running) {
  const centred = x.sub(x.mean(0));
  const v = centred.mul(centred).mean(0);
  const mu = x.data.mean(0);
  running.mean = running.mean.mul(0.9).add(mu.mul(0.1)).keep();
  running.variance = running.variance.mul(0.9).add(v.data.mul(0.1)).keep();
  return centred.div(v.add(EPS).sqrt());
}

/** −(1/N) ΣΣ t log y */
function crossEntropy(scores, t) {
  return scores.logSoftmax().mul(t).sum().div(-t.shape[0]);
}

/** W1, b1, gamma1, beta1, W2, …, and the running statistics. */
function parameters({ sizes, batchNorm }, weights) {
  const params = {};
  const running = [];
  const parameter = (array) => tensor(array, { requiresGrad: true });
  for (const [i, { W, b }] of weights.entries()) {
    const shape = [sizes[i], sizes[i + 1]];
    const K = [sizes[i + 1]];
    params[`W${i + 1}`] = parameter(NDArray.from(W, { shape, dtype }));
    params[`b${i + 1}`] = parameter(NDArray.from(b, { shape: K, dtype }));
    if (batchNorm && i < weights.length - 1) {
      params[`gamma${i + 1}`] = parameter(ones(K, { dtype }));
      params[`beta${i + 1}`] = parameter(zeros(K, { dtype }));
      const mean = zeros(K, { dtype });
      running.push({ mean, variance: ones(K, { dtype }) });
    }
  }
  return { params, running };
}

function each(params, of) {
  const entries = Object.entries(params);
  return Object.fromEntries(entries.map(([name, p]) => [name, of(p)]));
}
