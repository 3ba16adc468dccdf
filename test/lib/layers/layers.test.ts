import {
  Affine,
  type Layer,
  NDArray,
  numericalGradient,
  Random,
  ReLU,
  Sigmoid,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const random = new Random(5);
const x = random.normal([4, 3]);
const W = random.normal([3, 2]);
const b = random.normal([2]);

/** Largest difference to numerical differentiation, for the loss Σ y · dout. */
function errorOf(make: (W: NDArray, b: NDArray) => Layer): number[] {
  const layer = make(W, b);
  const dout = new Random(6).normal(layer.forward(x).shape);
  const dx = layer.backward(dout);
  const loss = (made: Layer, input: NDArray) =>
    made.forward(input).mul(dout).sum();
  const pairs: [NDArray, NDArray][] = [
    [dx, numericalGradient((x) => loss(make(W, b), x), x)],
  ];
  if (layer.grads.W) {
    const ofW = numericalGradient((W) => loss(make(W, b), x), W);
    const ofB = numericalGradient((b) => loss(make(W, b), x), b);
    pairs.push([layer.grads.W, ofW], [layer.grads.b, ofB]);
  }
  return pairs.map(([ours, numerical]) => ours.sub(numerical).abs().max());
}

describe("every layer", () => {
  const layers = {
    Affine: (W: NDArray, b: NDArray) => new Affine(W, b),
    Sigmoid: () => new Sigmoid(),
    ReLU: () => new ReLU(),
  };

  it.each(Object.entries(layers))(
    "%s agrees with numerical differentiation",
    (_, make) => {
      for (const error of errorOf(make)) expect(error).toBeLessThan(1e-7);
    },
  );

  it.each(Object.entries(layers))(
    "%s leaves its arguments alone",
    (_, make) => {
      const before = [x, W, b].map((array) => array.toArray());
      errorOf(make);
      expect([x, W, b].map((array) => array.toArray())).toEqual(before);
    },
  );

  it.each(Object.entries(layers))("%s wants forward first", (_, make) => {
    expect(() => make(W, b).backward(x)).toThrow(/call forward/);
  });
});

describe("Affine", () => {
  it("has the gradients of lecture §3.6", () => {
    const layer = new Affine(
      NDArray.from([
        [2, 0],
        [1, 1],
        [0, 4],
      ]),
      NDArray.from([0, 0]),
    );
    expect(layer.forward(NDArray.from([[2, -1, 1]])).toArray()).toEqual([
      [3, 3],
    ]);
    const dx = layer.backward(NDArray.from([[2, 1]]));
    expect(dx.toArray()).toEqual([[4, 3, 4]]);
    expect(layer.grads.W.toArray()).toEqual([
      [4, 2],
      [-2, -1],
      [2, 1],
    ]);
  });

  it("replaces its gradients, and does not add to them", () => {
    const layer = new Affine(W, b);
    const dout = layer.forward(x);
    layer.backward(dout);
    const once = layer.grads.W.toArray();
    layer.backward(dout);
    expect(layer.grads.W.toArray()).toEqual(once);
  });

  it("says which shape it expects", () => {
    expect(() => new Affine(W, b).forward(NDArray.from([1, 2, 3]))).toThrow(
      "Affine expects x of shape (N, 3), got (3,): wrap one sample as (1, 3).",
    );
    expect(() => new Affine(W, NDArray.from([1]))).toThrow(/got \(3, 2\)/);
  });
});

describe("Sigmoid", () => {
  it("is 1/2 at 0, has slope 1/4 there, and no NaN far away", () => {
    const layer = new Sigmoid();
    const y = layer.forward(NDArray.from([[-1000, 0, 1000]]));
    expect(y.toArray()).toEqual([[0, 0.5, 1]]);
    const slope = layer.backward(NDArray.from([[1, 1, 1]]));
    expect(slope.toArray()).toEqual([[0, 0.25, 0]]);
  });
});

describe("ReLU", () => {
  it("has slope 0 at 0", () => {
    const layer = new ReLU();
    layer.forward(NDArray.from([[-1, 0, 1]]));
    expect(layer.backward(NDArray.from([[5, 5, 5]])).toArray()).toEqual([
      [0, 0, 5],
    ]);
  });
});
