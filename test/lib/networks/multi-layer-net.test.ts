import {
  gradientCheck,
  L1,
  L2,
  MeanSquaredError,
  MultiLayerNet,
  type MultiLayerNetOptions,
  NDArray,
  numericalGradient,
  oneHot,
  Random,
  Sigmoid,
  SigmoidWithLoss,
  Tanh,
} from "@course/lib";
import { describe, expect, it } from "vitest";

function smallNet(options: Partial<MultiLayerNetOptions> = {}): MultiLayerNet {
  return new MultiLayerNet({
    sizes: [4, 5, 3],
    activation: () => new Sigmoid(),
    random: new Random(1),
    dtype: "float64",
    ...options,
  });
}

function namesOf(net: MultiLayerNet): string[] {
  return net.layers.map((layer) => layer.constructor.name);
}

const x = new Random(2).normal([6, 4]);
const t = oneHot([0, 1, 2, 0, 1, 2], 3);

describe("MultiLayerNet", () => {
  it("numbers its parameters in the order of the layers", () => {
    const net = smallNet();
    expect(Object.keys(net.params)).toEqual(["W1", "b1", "W2", "b2"]);
    expect(net.params.W1.shape).toEqual([4, 5]);
    expect(net.params.b2.toArray()).toEqual([0, 0, 0]);
    expect(net.layers).toHaveLength(3);
  });

  it("agrees with numerical differentiation in every parameter", () => {
    const net = smallNet();
    const grads = net.gradient(x, t);
    for (const [name, param] of Object.entries(net.params)) {
      const start = NDArray.from(param.data, { shape: param.shape });
      const numerical = numericalGradient((moved) => {
        param.data.set(moved.data);
        return net.loss(x, t);
      }, start);
      param.data.set(start.data);
      const error = grads[name].sub(numerical).abs().max();
      expect(error, name).toBeLessThan(1e-8);
    }
  });

  it("has the live arrays as params", () => {
    const net = smallNet();
    const before = net.predict(x).toArray();
    net.params.b2.data[0] += 1;
    expect(net.predict(x).toArray()).not.toEqual(before);
  });

  it("gives probabilities that add up to 1, and an accuracy", () => {
    const net = smallNet();
    expect(net.probabilities(x).sum(1).sub(1).abs().max()).toBeLessThan(1e-12);
    const guess = oneHot(net.predict(x).argmax(1).data, 3);
    expect(net.accuracy(x, guess)).toBe(1);
  });

  it("works in float32 unless told otherwise", () => {
    const net = new MultiLayerNet({ sizes: [4, 3], random: new Random(1) });
    expect(net.params.W1.dtype).toBe("float32");
    expect(net.predict(x.astype("float32")).dtype).toBe("float32");
  });

  it.each([
    {},
    { batchNorm: "before" },
    { batchNorm: "after", sizes: [4, 5, 6, 3] },
    { dropout: 0.3 },
    { dropout: { p: 0.3, inverted: true } },
    { regularizer: new L1(0.1) },
    { regularizer: new L2(0.1) },
    { batchNorm: "before", dropout: 0.5, regularizer: new L2(0.1) },
    { loss: new MeanSquaredError() },
    { loss: new SigmoidWithLoss() },
  ] as const)("passes the gradient check with %o", (options) => {
    const net = smallNet(options);
    const errors = gradientCheck(net, x, { t });
    expect(Object.keys(errors)).toEqual(Object.keys(net.params));
    for (const [name, error] of Object.entries(errors)) {
      expect(error, name).toBeLessThan(1e-5);
    }
  });

  it("refuses one activation for several layers", () => {
    const f = new Tanh();
    expect(() =>
      smallNet({ sizes: [4, 5, 5, 3], activation: () => f }),
    ).toThrow(
      "Each hidden layer expects an activation of its own, but got the same " +
        "Tanh again, whose backward would be wrong for one of them: make a " +
        "new one at each call, activation: () => new Tanh().",
    );
    expect(smallNet({ activation: () => f }).layers[1]).toBe(f);
  });

  it("puts batch norm and dropout around each hidden activation", () => {
    const sizes = [4, 5, 6, 3];
    const block = ["Affine", "BatchNorm", "Sigmoid", "Dropout"];
    const before = smallNet({ sizes, batchNorm: "before", dropout: 0.1 });
    expect(namesOf(before)).toEqual([...block, ...block, "Affine"]);
    const after = smallNet({ batchNorm: "after", dropout: 0.1 });
    expect(namesOf(after)).toEqual([
      "Affine",
      "Sigmoid",
      "BatchNorm",
      "Dropout",
      "Affine",
    ]);
  });

  it("numbers γ and β, and the running statistics, by hidden layer", () => {
    const net = smallNet({ sizes: [4, 5, 6, 3], batchNorm: "before" });
    expect(Object.keys(net.params)).toEqual(
      "W1 b1 gamma1 beta1 W2 b2 gamma2 beta2 W3 b3".split(" "),
    );
    expect(Object.keys(net.state)).toEqual(
      "runningMean1 runningVariance1 runningMean2 runningVariance2".split(" "),
    );
    expect(net.params.gamma2.toArray()).toEqual([1, 1, 1, 1, 1, 1]);
    expect(net.params.beta1.toArray()).toEqual([0, 0, 0, 0, 0]);
    const before = net.state.runningMean2.toArray();
    net.gradient(x, t);
    expect(net.state.runningMean2.toArray()).not.toEqual(before);
  });

  it("prices weights alone, and in both modes", () => {
    const [plain, priced] = [smallNet(), smallNet({ regularizer: new L2(2) })];
    const { W1, W2 } = priced.params;
    priced.params.b1.data.fill(7);
    plain.params.b1.data.fill(7);
    const penalty = 2 * (W1.mul(W1).sum() + W2.mul(W2).sum());
    const difference = priced.loss(x, t) - plain.loss(x, t);
    expect(difference).toBeCloseTo(penalty, 9);
    const [ours, bare] = [priced.gradient(x, t), plain.gradient(x, t)];
    expect(ours.b1.toArray()).toEqual(bare.b1.toArray());
    expect(ours.W1.sub(bare.W1).sub(W1.mul(4)).abs().max()).toBeLessThan(1e-12);
  });

  it("drops nothing and normalizes by running statistics in prediction", () => {
    const net = smallNet({ dropout: 0.5, batchNorm: "before" });
    expect(net.predict(x).toArray()).toEqual(net.predict(x).toArray());
    expect(net.loss(x, t)).toBe(net.loss(x, t));
    const training = () => net.loss(x, t, { training: true });
    expect(training()).not.toBe(training());
  });

  it("has both forms of dropout", () => {
    const scores = (dropout: MultiLayerNetOptions["dropout"]) =>
      smallNet({ dropout }).predict(x).toArray();
    const scaled = smallNet();
    scaled.params.W2.data.set(scaled.params.W2.mul(0.5).data);
    expect(scores({ p: 0.5 })).toEqual(scores(0.5));
    const halved = NDArray.from(scores(0.5)).sub(scaled.predict(x));
    expect(halved.abs().max()).toBeLessThan(1e-15);
    expect(scores({ p: 0.5, inverted: true })).toEqual(scores(0));
  });

  it.each([-0.5, Number.NaN, 2])("refuses to drop a share of %s", (p) => {
    for (const dropout of [p, { p, inverted: true }]) {
      expect(() => smallNet({ dropout })).toThrow(/from 0 to 1, got/);
    }
  });

  it("takes the probabilities that belong to its loss", () => {
    const binary = smallNet({ sizes: [4, 1], loss: new SigmoidWithLoss() });
    const scores = binary.predict(x);
    const y = scores.neg().exp().add(1).pow(-1);
    const difference = binary.probabilities(x).sub(y);
    expect(difference.abs().max()).toBeLessThan(1e-12);
    const regression = smallNet({ loss: new MeanSquaredError() });
    expect(() => regression.probabilities(x)).toThrow(
      "MeanSquaredError turns no scores into probabilities: use predict(x) " +
        "for the values themselves.",
    );
  });

  it.each([[[4]], [[]], [[4, 0, 3]], [[4, 2.5]]])(
    "refuses the sizes %j",
    (sizes) => {
      expect(() => smallNet({ sizes })).toThrow(
        "MultiLayerNet needs at least the sizes of input and output, got " +
          `[${sizes.join(", ")}]: try [784, 50, 10], whole numbers from 1 up.`,
      );
    },
  );
});
