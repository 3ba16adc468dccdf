import {
  type Examples,
  L1,
  MeanSquaredError,
  MultiLayerNet,
  NDArray,
  type Optimizer,
  Proximal,
  Random,
  type Regularizer,
  SGD,
  stepDecay,
  tensor,
  fit as train,
} from "@course/lib";
import { describe, expect, it } from "vitest";

/** t = 2 x₁ − x₂ + ½ and noise; x₃ to x₆ have no say in it. */
function sparseProblem(): Examples {
  const random = new Random(8);
  const x = random.normal([120, 6]);
  const W = NDArray.from([[2], [-1], [0], [0], [0], [0]]);
  const noise = random.normal([120, 1], { std: 0.3 });
  return { x, t: x.matmul(W).add(0.5).add(noise) };
}

const data = sparseProblem();
const alpha = 0.1;
const proximal = () => new Proximal(new SGD({ lr: 0.1 }), new L1(alpha));

/** Trains a linear model; `seen` has its weights after each epoch. */
async function trainLinear(
  optimizer: Optimizer,
  { regularizer, batchSize = 120 }: Partial<Options> = {},
) {
  const net = new MultiLayerNet({
    sizes: [6, 1],
    loss: new MeanSquaredError(),
    regularizer,
    random: new Random(1),
    dtype: "float64",
  });
  const seen: number[][] = [];
  const history = await train(net, data, {
    epochs: 300,
    batchSize,
    optimizer,
    random: new Random(2),
    schedule: stepDecay({ every: 250, factor: 0.1 }),
    onEpoch: () => seen.push([...net.params.W1.data]),
  });
  return { net, seen, history, W: seen[seen.length - 1] };
}

interface Options {
  regularizer: Regularizer;
  batchSize: number;
}

const zerosOf = (W: number[]) => W.filter((w) => w === 0).length;
const lastEpochs = (seen: number[][]) => seen.slice(250);

describe("training with Proximal", () => {
  it("ends at the minimum of E + α Σ |W|, four weights exactly 0", async () => {
    const { net, W } = await trainLinear(proximal());
    expect(W.slice(2)).toEqual([0, 0, 0, 0]);
    // There the slope of E is −α sign(W), and between −α and α where W = 0.
    const slope = [...net.gradient(data.x, data.t).W1.data];
    expect(slope[0]).toBeCloseTo(-alpha, 10);
    expect(slope[1]).toBeCloseTo(alpha, 10);
    for (const s of slope.slice(2)) expect(Math.abs(s)).toBeLessThan(alpha);
    expect(net.gradient(data.x, data.t).b1.item()).toBeCloseTo(0, 10);
  });

  it("keeps them at 0, where the penalty's gradient chatters", async () => {
    const exact = await trainLinear(proximal());
    const chatter = await trainLinear(new SGD({ lr: 0.1 }), {
      regularizer: new L1(alpha),
    });
    expect(zerosOf(chatter.W)).toBe(0);
    for (const k of [2, 3, 4, 5]) {
      const signs = (seen: number[][]) =>
        new Set(lastEpochs(seen).map((W) => Math.sign(W[k])));
      expect(signs(exact.seen)).toEqual(new Set([0]));
      expect(signs(chatter.seen)).toEqual(new Set([1, -1]));
    }
    // Both are near the same minimum.
    for (const [k, w] of exact.W.entries()) {
      expect(Math.abs(chatter.W[k] - w)).toBeLessThan(0.01);
    }
  });

  it("makes zeros by mini-batches too, and the gradient none", async () => {
    const options = { batchSize: 20 };
    expect(zerosOf((await trainLinear(proximal(), options)).W)).toBe(4);
    const regularizer = new L1(alpha);
    const sgd = new SGD({ lr: 0.1 });
    const chatter = await trainLinear(sgd, { ...options, regularizer });
    expect(zerosOf(chatter.W)).toBe(0);
  });

  it("is scheduled, and gives the first learning rate back", async () => {
    const inner = new SGD({ lr: 0.1 });
    const rates = new Set<number>();
    const watched: Optimizer = {
      get lr() {
        return inner.lr;
      },
      set lr(lr) {
        inner.lr = lr;
      },
      update(params, grads) {
        rates.add(inner.lr);
        inner.update(params, grads);
      },
    };
    await trainLinear(new Proximal(watched, new L1(alpha)));
    expect([...rates]).toEqual([0.1, 0.1 * 0.1]);
    expect(inner.lr).toBe(0.1);
  });

  it("reports the loss without the penalty", async () => {
    const { net, history, W } = await trainLinear(proximal());
    const difference = net.predict(data.x).sub(data.t);
    const E = difference.pow(2).sum() / (2 * 120);
    expect(history[history.length - 1].loss).toBeCloseTo(E, 12);
    expect(Math.abs(W[0])).toBeGreaterThan(1); // the penalty is above α
  });

  it("counts the penalty twice when the network has it as well", async () => {
    const regularizer = new L1(alpha);
    const { net } = await trainLinear(proximal(), { regularizer });
    const W = tensor(net.params.W1, { requiresGrad: true });
    const y = tensor(data.x).matmul(W).add(net.params.b1);
    y.sub(data.t).pow(2).sum().div(240).backward();
    expect(W.grad?.at(0, 0)).toBeCloseTo(-2 * alpha, 10);
  });

  it("goes the same way for a network of tensors", async () => {
    const [start, optimizer] = [new Random(1), proximal()];
    const first = new MultiLayerNet({ sizes: [6, 1], random: start });
    const W = tensor(first.params.W1, { dtype: "float64", requiresGrad: true });
    const b = tensor([0], { requiresGrad: true });
    for (let step = 0; step < 300; step++) {
      const y = tensor(data.x).matmul(W).add(b);
      y.sub(data.t).pow(2).sum().div(240).backward();
      optimizer.update({ W: W.data, b: b.data }, { W: W.grad!, b: b.grad! });
      for (const parameter of [W, b]) parameter.zeroGrad();
    }
    const ofLayers = await trainLinear(proximal());
    expect([...W.data.data].slice(2)).toEqual([0, 0, 0, 0]);
    for (const [k, w] of ofLayers.W.entries()) {
      expect(W.at(k, 0)).toBeCloseTo(w, 9);
    }
  });
});

describe("one weight and one bias", () => {
  const x = NDArray.from([[-2], [-1], [0], [1], [2]]); // mean 0, Σ x² / N = 2
  const t = NDArray.from([[-5], [0], [1], [2], [7]]); // mean 1, Σ x t / N = 5.2

  it.each([0.2, 1.2, 5.1, 5.3, 9])("end at the LASSO, α = %s", async (a) => {
    const net = new MultiLayerNet({
      sizes: [1, 1],
      loss: new MeanSquaredError(),
      random: new Random(3),
      dtype: "float64",
    });
    await train(
      net,
      { x, t },
      {
        epochs: 300,
        batchSize: 5,
        optimizer: new Proximal(new SGD({ lr: 0.2 }), new L1(a)),
        random: new Random(4),
      },
    );
    const expected = Math.max(5.2 - a, 0) / 2;
    expect(net.params.W1.item()).toBeCloseTo(expected, 12);
    expect(net.params.W1.item() === 0).toBe(expected === 0);
    expect(net.params.b1.item()).toBeCloseTo(1, 12);
  });
});
