import {
  Adam,
  Affine,
  type Layer,
  MultiLayerNet,
  type NDArray,
  type Optimizer,
  oneHot,
  type Params,
  Random,
  ReLU,
  SGD,
  Sigmoid,
  SoftmaxWithLoss,
  type Tensor,
  tensor,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const random = new Random(4);
const difference = (a: NDArray, b: NDArray) => a.sub(b).abs().max();

/** Tensors for the parameters of a network, by the same names. */
function tensorsOf(params: Params): Record<string, Tensor> {
  const entries = Object.entries(params);
  return Object.fromEntries(
    entries.map(([name, p]) => [name, tensor(p, { requiresGrad: true })]),
  );
}

/** One step of an optimizer on tensors, after `backward()`. */
function step(optimizer: Optimizer, tensors: Record<string, Tensor>): void {
  const entries = Object.entries(tensors);
  optimizer.update(
    Object.fromEntries(entries.map(([name, { data }]) => [name, data])),
    Object.fromEntries(entries.map(([name, { grad }]) => [name, grad!])),
  );
  for (const [, p] of entries) p.zeroGrad();
}

describe("autodiff agrees with the layers written by hand", () => {
  const x = random.normal([6, 4]);
  const W = random.normal([4, 3]);
  const b = random.normal([3]);
  const layers: [
    string,
    Layer,
    (x: Tensor, p: Record<string, Tensor>) => Tensor,
  ][] = [
    ["Affine", new Affine(W, b), (x, { W, b }) => x.matmul(W).add(b)],
    ["Sigmoid", new Sigmoid(), (x) => x.sigmoid()],
    ["ReLU", new ReLU(), (x) => x.relu()],
  ];

  it.each(layers)("%s", (_, layer, f) => {
    const input = tensor(x, { requiresGrad: true });
    const params = tensorsOf(layer.params);
    const y = f(input, params);
    const byHand = layer.forward(x);
    const dout = random.normal(byHand.shape);
    const dx = layer.backward(dout);
    y.mul(dout).sum().backward();
    expect(difference(y.data, byHand)).toBeLessThan(1e-15);
    expect(difference(input.grad!, dx)).toBeLessThan(1e-14);
    for (const name of Object.keys(params)) {
      const { grad } = params[name];
      expect(difference(grad!, layer.grads[name])).toBeLessThan(1e-14);
    }
  });

  it("SoftmaxWithLoss, for large scores as well", () => {
    for (const scale of [1, 1000]) {
      const scores = random.normal([6, 3]).mul(scale);
      const t = oneHot([0, 1, 2, 2, 1, 0], 3);
      const loss = new SoftmaxWithLoss();
      const input = tensor(scores, { requiresGrad: true });
      const E = input.logSoftmax().mul(t).sum().neg().div(6);
      E.backward();
      expect(E.item()).toBeCloseTo(loss.forward(scores, t), 10);
      expect(difference(input.grad!, loss.backward())).toBeLessThan(1e-15);
    }
  });
});

/** Points inside and outside of a circle: no straight line parts them. */
function circle(n: number): { x: NDArray; t: NDArray } {
  const x = random.uniform([n, 2], { low: -1, high: 1 });
  const inside = x
    .mul(x)
    .sum(1)
    .map((r) => (r < 0.5 ? 1 : 0));
  return { x, t: oneHot(inside.data, 2) };
}

function lossOf(p: Record<string, Tensor>, x: NDArray, t: NDArray): Tensor {
  const h = tensor(x).matmul(p.W1).add(p.b1).relu();
  const scores = h.matmul(p.W2).add(p.b2);
  return scores.logSoftmax().mul(t).sum().neg().div(x.shape[0]);
}

describe("a network of tensors", () => {
  const { x, t } = circle(200);
  const network = () =>
    new MultiLayerNet({
      sizes: [2, 8, 2],
      random: new Random(9),
      dtype: "float64",
    });

  it.each([
    ["SGD", () => new SGD({ lr: 0.5 })],
    ["Adam", () => new Adam({ lr: 0.03 })],
  ] as const)("goes the same way as one of layers, with %s", (_, make) => {
    const net = network();
    const params = tensorsOf(net.params);
    const [ofNet, ofTensors] = [make(), make()];
    const losses: number[] = [];
    for (let i = 0; i < 60; i++) {
      ofNet.update(net.params, net.gradient(x, t));
      const loss = lossOf(params, x, t);
      losses.push(loss.item());
      loss.backward();
      step(ofTensors, params);
    }
    for (const name of Object.keys(params)) {
      expect(difference(params[name].data, net.params[name])).toBeLessThan(
        1e-9,
      );
    }
    expect(losses[0]).toBeGreaterThan(0.5);
    expect(losses.at(-1)).toBeLessThan(0.3);
  });

  it("trains in float32", () => {
    const params = tensorsOf(network().params);
    for (const name of Object.keys(params)) {
      const { data } = params[name];
      params[name] = tensor(data, { dtype: "float32", requiresGrad: true });
    }
    const [x32, t32] = [x.astype("float32"), t.astype("float32")];
    const adam = new Adam({ lr: 0.03 });
    const first = lossOf(params, x32, t32);
    expect(first.dtype).toBe("float32");
    for (let i = 0; i < 60; i++) {
      lossOf(params, x32, t32).backward();
      step(adam, params);
    }
    expect(params.W1.data.dtype).toBe("float32");
    expect(lossOf(params, x32, t32).item()).toBeLessThan(0.3);
  });
});
