import {
  gradientCheck,
  MeanSquaredError,
  MultiLayerNet,
  oneHot,
  Random,
  SigmoidWithLoss,
  Tanh,
  TwoLayerNet,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const x = new Random(2).normal([6, 4]);
const t = oneHot([0, 1, 2, 0, 1, 2], 3);

describe("TwoLayerNet", () => {
  const options = () => ({
    sizes: [4, 5, 3] as const,
    random: new Random(1),
    dtype: "float64" as const,
  });

  it("is the MultiLayerNet of two layers", () => {
    const [two, multi] = [
      new TwoLayerNet(options()),
      new MultiLayerNet(options()),
    ];
    expect(Object.keys(two.params)).toEqual(["W1", "b1", "W2", "b2"]);
    expect(two.predict(x).toArray()).toEqual(multi.predict(x).toArray());
    expect(two.loss(x, t)).toBe(multi.loss(x, t));
    expect(two.accuracy(x, t)).toBe(multi.accuracy(x, t));
    expect(two.probabilities(x).sum(1).sub(1).abs().max()).toBeLessThan(1e-12);
    const [ours, theirs] = [two.gradient(x, t), multi.gradient(x, t)];
    for (const [name, gradient] of Object.entries(ours)) {
      expect(gradient.toArray(), name).toEqual(theirs[name].toArray());
    }
    expect(two.layers).toHaveLength(3);
  });

  it("passes the gradient check for all three kinds of problem", () => {
    const losses = [undefined, new MeanSquaredError(), new SigmoidWithLoss()];
    for (const loss of losses) {
      const activation = () => new Tanh();
      const net = new TwoLayerNet({ ...options(), loss, activation });
      for (const error of Object.values(gradientCheck(net, x, { t }))) {
        expect(error).toBeLessThan(1e-6);
      }
    }
  });

  it("works in float32 unless told otherwise", () => {
    const net = new TwoLayerNet({ sizes: [4, 5, 3], random: new Random(1) });
    expect(net.params.W2.dtype).toBe("float32");
  });

  it("needs three sizes", () => {
    const sizes = [4, 3] as unknown as [number, number, number];
    expect(() => new TwoLayerNet({ ...options(), sizes })).toThrow(
      /the sizes of input, hidden layer and output, got \[4, 3\]/,
    );
  });
});
