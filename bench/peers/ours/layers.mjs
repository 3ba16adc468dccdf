import {
  Adam,
  MultiLayerNet,
  NDArray,
  Random,
  ReLU,
  SGD,
  Sigmoid,
  SoftmaxWithLoss,
  tidy,
} from "@course/lib";
import { serve } from "../protocol.mjs";
import { version } from "./version.mjs";

const dtype = process.argv[2] === "float64" ? "float64" : "float32";

await serve(version, ({ network, x, t, weights, batches }) => {
  const X = NDArray.from(x, { shape: [60_000, 784], dtype });
  const T = NDArray.from(t, { shape: [60_000, 10], dtype });
  const { lr } = network;
  return {
    start: () => build(network, weights),
    train({ net, losses }) {
      const optimizer =
        network.optimizer === "adam" ? new Adam({ lr }) : new SGD({ lr });
      for (const batch of batches) {
        tidy(() => {
          const grads = net.gradient(X.rows(batch), T.rows(batch));
          optimizer.update(net.params, grads);
        });
      }
      return losses;
    },
  };
});

/** The network with the given weights, and a list for its losses. */
function build({ sizes, activation, batchNorm }, weights) {
  const losses = [];
  const net = new MultiLayerNet({
    sizes,
    activation: () => (activation === "relu" ? new ReLU() : new Sigmoid()),
    batchNorm: batchNorm ? "before" : false,
    loss: recording(new SoftmaxWithLoss(), losses),
    random: new Random(0),
    dtype,
  });
  for (const [i, { W, b }] of weights.entries()) {
    net.params[`W${i + 1}`].data.set(W);
    net.params[`b${i + 1}`].data.set(b);
  }
  return { net, losses };
}

/** The same loss, which also writes down its value at each step. */
function recording(loss, losses) {
  return {
    forward(x, t) {
      const value = loss.forward(x, t);
      losses.push(value);
      return value;
    },
    backward: () => loss.backward(),
  };
}
