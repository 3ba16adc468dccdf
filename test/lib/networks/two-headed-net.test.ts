import {
  concat,
  gradientCheck,
  L2,
  MeanSquaredError,
  MultiLayerNet,
  NDArray,
  oneHot,
  Random,
  SGD,
  SigmoidWithLoss,
  SoftmaxWithLoss,
  Tanh,
  TwoHeadedNet,
  type TwoHeadedNetOptions,
  fit as train,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";

const x = new Random(2).normal([6, 4]);
const t1 = oneHot([0, 1, 2, 0, 1, 2], 3);
const t2 = new Random(3).normal([6, 2]);
const t = concat([t1, t2], { axis: 1 });

/** Three classes, and two numbers. */
function smallNet(options: Partial<TwoHeadedNetOptions> = {}): TwoHeadedNet {
  return new TwoHeadedNet({
    shared: [4, 5],
    heads: [
      { sizes: [3] },
      { sizes: [6, 2], loss: new MeanSquaredError(), weight: 0.5 },
    ],
    activation: () => new Tanh(),
    random: new Random(1),
    dtype: "float64",
    ...options,
  });
}

describe("TwoHeadedNet", () => {
  it("adds the losses of both heads, each times its weight", () => {
    const net = smallNet();
    const [y1, y2] = net.split(net.predict(x));
    const E1 = new SoftmaxWithLoss().forward(y1, t1);
    const E2 = new MeanSquaredError().forward(y2, t2);
    expect(net.loss(x, t)).toBeCloseTo(E1 + 0.5 * E2, 14);
    const [first, second] = net.heads;
    expect(first.loss(x, t1)).toBe(E1);
    expect(second.loss(x, t2)).toBe(E2);
  });

  it("numbers the shared parameters first, then those of each head", () => {
    const { params, state } = smallNet({ batchNorm: "after" });
    const shapes = Object.entries(params).map(([k, a]) => [k, ...a.shape]);
    expect(shapes.filter(([name]) => String(name).startsWith("W"))).toEqual([
      ["W1", 4, 5],
      ["W2", 5, 3],
      ["W3", 5, 6],
      ["W4", 6, 2],
    ]);
    expect(Object.keys(state)).toEqual(
      "runningMean1 runningVariance1 runningMean2 runningVariance2".split(" "),
    );
  });

  it.each([
    {},
    { shared: [4, 6, 5] },
    { batchNorm: "before" },
    { dropout: 0.3 },
    { dropout: { p: 0.3, inverted: true }, batchNorm: "after" },
    { regularizer: new L2(0.1) },
  ] as const)("passes the gradient check with %o", (options) => {
    const net = smallNet(options);
    const errors = gradientCheck(net, x, { t });
    expect(Object.keys(errors)).toEqual(Object.keys(net.params));
    for (const [name, error] of Object.entries(errors)) {
      expect(error, name).toBeLessThan(1e-5);
    }
  });

  it("gives shared weights the sum of what both heads would alone", () => {
    const heads = (w1: number, w2: number) =>
      smallNet({
        heads: [
          { sizes: [3], weight: w1 },
          { sizes: [2], loss: new MeanSquaredError(), weight: w2 },
        ],
      }).gradient(x, t).W1;
    const sum = heads(1, 0).mul(0.3).add(heads(0, 1).mul(2));
    expect(heads(0.3, 2).sub(sum).abs().max()).toBeLessThan(1e-15);
  });

  it("is the MultiLayerNet of one head where the other's weight is 0", () => {
    const common = {
      activation: () => new Tanh(),
      batchNorm: "before" as const,
      dtype: "float64" as const,
    };
    const two = smallNet({
      ...common,
      heads: [{ sizes: [5, 3] }, { sizes: [2], weight: 0 }],
    });
    const random = new Random(1);
    const one = new MultiLayerNet({ sizes: [4, 5, 5, 3], ...common, random });
    const optimizer = new SGD({ lr: 0.1 });
    for (let step = 0; step < 3; step++) {
      const [ours, theirs] = [two.gradient(x, t), one.gradient(x, t1)];
      for (const [name, gradient] of Object.entries(theirs)) {
        expect(ours[name].toArray(), name).toEqual(gradient.toArray());
      }
      expect(ours.W4.abs().max()).toBe(0);
      optimizer.update(two.params, ours);
      optimizer.update(one.params, theirs);
    }
    const [head] = two.heads;
    expect(two.loss(x, t)).toBe(one.loss(x, t1));
    expect(head.predict(x).toArray()).toEqual(one.predict(x).toArray());
    expect(head.accuracy(x, t1)).toBe(one.accuracy(x, t1));
    expect(head.probabilities(x).toArray()).toEqual(
      one.probabilities(x).toArray(),
    );
  });

  it("is right even where both heads were given the same loss", () => {
    const loss = new SoftmaxWithLoss();
    const net = smallNet({
      heads: [
        { sizes: [3], loss },
        { sizes: [3], loss },
      ],
    });
    const both = concat([t1, oneHot([2, 2, 1, 0, 0, 1], 3)], { axis: 1 });
    for (const error of Object.values(gradientCheck(net, x, { t: both }))) {
      expect(error).toBeLessThan(1e-6);
    }
  });

  it("learns both tasks by fit, of which neither head sees the other", async () => {
    const points = new Random(5).uniform([120, 2], { low: -1, high: 1 });
    const [a, b] = [
      points.slice(0, 1, { axis: 1 }),
      points.slice(1, 2, { axis: 1 }),
    ];
    const inside = points.pow(2).sum(1, { keepdims: true });
    const answers = [
      NDArray.from(inside.map((r) => +(r < 0.5)).data, { shape: [120, 1] }),
      a.mul(b),
    ];
    const net = new TwoHeadedNet({
      shared: [2, 20],
      heads: [
        { sizes: [1], loss: new SigmoidWithLoss() },
        { sizes: [1], loss: new MeanSquaredError() },
      ],
      random: new Random(6),
      dtype: "float64",
    });
    const [first, second] = net.heads;
    const before = second.loss(points, answers[1]);
    const history = await train(
      net,
      { x: points, t: concat(answers, { axis: 1 }) },
      {
        epochs: 100,
        batchSize: 30,
        optimizer: new SGD({ lr: 0.5 }),
        random: new Random(7),
      },
    );
    expect(first.accuracy(points, answers[0])).toBeGreaterThan(0.93);
    expect(second.loss(points, answers[1])).toBeLessThan(before / 10);
    const sum =
      first.loss(points, answers[0]) + second.loss(points, answers[1]);
    expect(history[99].loss).toBeCloseTo(sum, 12);
    expect(() => second.probabilities(points)).toThrow(/use predict\(x\)/);
  });

  it("works in float32 unless told otherwise", () => {
    const net = smallNet({ dtype: undefined });
    expect(net.params.W4.dtype).toBe("float32");
    expect(net.predict(x.astype("float32")).dtype).toBe("float32");
  });

  it("changes neither x nor t, and nothing at all for a wrong t", () => {
    const net = smallNet({ batchNorm: "before" });
    const arrays = [x, t, ...Object.values(net.params)];
    const state = Object.values(net.state);
    const before = bytesOf([...arrays, ...state]);
    expect(() => net.gradient(x, t1)).toThrow(/side by side/);
    expect(bytesOf([...arrays, ...state])).toEqual(before);
    net.gradient(x, t);
    expect(bytesOf(arrays)).toEqual(before.slice(0, arrays.length));
    expect(bytesOf(state)).not.toEqual(before.slice(arrays.length));
  });

  it("predicts by new masks of dropout in training mode alone", () => {
    const net = smallNet({ dropout: 0.5 });
    const scores = (training: boolean) =>
      net.predict(x, { training }).toArray();
    expect(scores(false)).toEqual(scores(false));
    expect(scores(true)).not.toEqual(scores(true));
  });

  it("refuses one activation for shared layers and heads", () => {
    const f = new Tanh();
    const heads = [{ sizes: [6, 3] }, { sizes: [2] }] as const;
    expect(() => smallNet({ heads, activation: () => f })).toThrow(
      /expects an activation of its own, but got the same Tanh again/,
    );
  });

  it("says how both answers are put together", () => {
    expect(() => smallNet().loss(x, t1)).toThrow(
      "TwoHeadedNet expects the 3 columns of its first head and the 2 of its " +
        "second side by side, (N, 5), got (6, 3): try " +
        "concat([t1, t2], { axis: 1 }).",
    );
  });

  it("refuses what is not two tasks on shared layers", () => {
    const sizes = [3];
    expect(() => smallNet({ shared: [4] })).toThrow(
      /the input and at least one shared layer, got \[4\]/,
    );
    expect(() => smallNet({ heads: [{ sizes }, { sizes: [] }] })).toThrow(
      /at least the output in each head, got \[\]/,
    );
    expect(() =>
      smallNet({ heads: [{ sizes, weight: -1 }, { sizes }] }),
    ).toThrow(/a weight from 0 up, got -1/);
    expect(() =>
      smallNet({
        heads: [
          { sizes, weight: 0 },
          { sizes, weight: 0 },
        ],
      }),
    ).toThrow(/at least one with a weight above 0, got 2 with .*\[0, 0\]/);
    const three = [{ sizes }, { sizes }, { sizes }] as never;
    expect(() => smallNet({ heads: three })).toThrow(/needs two heads.*got 3/);
  });
});
