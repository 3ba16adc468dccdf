import { zeros } from "../arrays/create.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { Random } from "../arrays/random.ts";
import type { Layer, Params } from "../layers/layer.ts";
import type { Loss } from "../losses/loss.ts";
import type { Network } from "../networks/network.ts";
import { tensor } from "./create-tensor.ts";
import type { Tensor } from "./tensor.ts";

/** What a gradient check can be made of. */
export type Subject = Layer | Loss | Network | ((x: Tensor) => Tensor);

/** A subject as one number E, with the gradients that it gives itself. */
export interface Probe {
  /** The live parameters that E depends on. */
  readonly params: Params;
  E(x: NDArray): number;
  /** By the names of `params`; under `x` that of the input, if it has one. */
  gradients(x: NDArray): Params;
}

/** What the different subjects need beside x. */
export interface ProbeOptions {
  t?: NDArray;
  training: boolean;
}

/** @throws {RangeError} when a loss or a network comes without `t`. */
export function probe(subject: Subject, options: ProbeOptions): Probe {
  if (typeof subject === "function") return functionProbe(subject);
  if ("gradient" in subject) return networkProbe(subject, expectT(options));
  if ("params" in subject) return layerProbe(subject, options.training);
  return lossProbe(subject, expectT(options));
}

/** E = Σ y · dout, with a fixed dout, so that every output counts. */
function layerProbe(layer: Layer, training: boolean): Probe {
  return {
    params: layer.params,
    E(x) {
      const y = layer.forward(x, training);
      return y.mul(weights(y)).sum();
    },
    gradients(x) {
      const dout = weights(layer.forward(x, training));
      const dx = layer.backward(dout);
      return { ...layer.grads, x: dx };
    },
  };
}

function lossProbe(loss: Loss, t: NDArray): Probe {
  return {
    params: {},
    E: (x) => loss.forward(x, t),
    gradients(x) {
      loss.forward(x, t);
      return { x: loss.backward() };
    },
  };
}

/** A network's own gradient is that of training, and so is its E here. */
function networkProbe(net: Network, t: NDArray): Probe {
  const trained: TrainedLoss = net;
  return {
    params: net.params,
    E: (x) => trained.loss(x, t, { training: true }),
    gradients: (x) => net.gradient(x, t),
  };
}

/** A network whose loss may take notice of the mode; not each one does. */
interface TrainedLoss {
  loss(x: NDArray, t: NDArray, options: { training: boolean }): number;
}

function functionProbe(f: (x: Tensor) => Tensor): Probe {
  return {
    params: {},
    E(x) {
      const y = f(tensor(x)).data;
      return y.mul(weights(y)).sum();
    },
    gradients(array) {
      const x = tensor(array, { requiresGrad: true });
      const y = f(x);
      y.mul(weights(y.data)).sum().backward();
      return { x: x.grad ?? zeros(array.shape) };
    },
  };
}

function weights({ shape }: NDArray): NDArray {
  return new Random(0).normal(shape);
}

function expectT({ t }: ProbeOptions): NDArray {
  if (t) return t;
  throw new RangeError(
    "gradientCheck of a loss or a network needs the right answers: " +
      "gradientCheck(subject, x, { t: t }).",
  );
}
