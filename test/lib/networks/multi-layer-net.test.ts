import {
  MultiLayerNet,
  NDArray,
  numericalGradient,
  oneHot,
  Random,
  Sigmoid,
} from "@course/lib";
import { describe, expect, it } from "vitest";

function smallNet(): MultiLayerNet {
  return new MultiLayerNet({
    sizes: [4, 5, 3],
    activation: () => new Sigmoid(),
    random: new Random(1),
    dtype: "float64",
  });
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

  it("needs an input and an output", () => {
    expect(
      () => new MultiLayerNet({ sizes: [4], random: new Random(1) }),
    ).toThrow(/at least the sizes of input and output, got \[4\]/);
  });
});
