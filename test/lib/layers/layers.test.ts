import {
  Affine,
  BatchNorm,
  Dropout,
  gradientCheck,
  type Layer,
  LeakyReLU,
  NDArray,
  Random,
  ReLU,
  Sigmoid,
  Tanh,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { showShape } from "../../../lib/arrays/shape.ts";
import { bytesOf } from "../golden/golden.ts";

const random = new Random(5);
const x = random.normal([4, 3]);
const W = random.normal([3, 2]);
const b = random.normal([2]);

const gamma = NDArray.from([0.5, 1, 2]);
const beta = NDArray.from([-1, 0, 3]);

const layers: Record<string, () => Layer> = {
  Affine: () => new Affine(W, b),
  Sigmoid: () => new Sigmoid(),
  Tanh: () => new Tanh(),
  ReLU: () => new ReLU(),
  LeakyReLU: () => new LeakyReLU({ alpha: 0.1 }),
  BatchNorm: () => new BatchNorm(gamma, beta),
  Dropout: () => new Dropout(0.4, { random: new Random(1) }),
  "inverted Dropout": () =>
    new Dropout(0.4, { random: new Random(1), inverted: true }),
};

describe.each(Object.entries(layers))("%s, like every layer,", (_, make) => {
  const modes = [true, false];
  const batches = [x, x.rows([2]), random.normal([7, 3])];

  it.each(modes)("agrees with numerical differentiation: %s", (training) => {
    for (const batch of batches) {
      const errors = gradientCheck(make(), batch, { training });
      const names = ["x", ...Object.keys(make().params)].sort();
      expect(Object.keys(errors).sort()).toEqual(names);
      for (const error of Object.values(errors)) {
        expect(error).toBeLessThan(1e-6);
      }
    }
  });

  it.each(modes)("leaves its arguments alone, to the byte: %s", (training) => {
    const layer = make();
    const dout = random.normal(layer.forward(x, training).shape);
    const all = [x, dout, ...Object.values(layer.params)];
    const before = bytesOf(all);
    layer.forward(x, training);
    layer.backward(dout);
    expect(bytesOf(all)).toEqual(before);
  });

  it("wants forward first", () => {
    const layer = make();
    expect(() => layer.backward(x)).toThrow(
      `${layer.constructor.name}.backward needs what forward has kept: call ` +
        "forward first, then backward.",
    );
  });

  it.each(modes)("wants dout in the shape of its output: %s", (training) => {
    const layer = make();
    const [N, K] = layer.forward(x, training).shape;
    for (const shape of [[K], [1, K], [N, 1], [N, K + 1], [N, K, 1]]) {
      expect(() => layer.backward(zeros(shape))).toThrow(
        `${layer.constructor.name}.backward expects dout, which is ` +
          `∂E/∂(output), of the shape that forward gave last, (${N}, ${K}), got ` +
          `${showShape(shape)}: call forward for this batch first, and give ` +
          "one number for each number of its output.",
      );
    }
    expect(layer.grads).toEqual({});
    expect(layer.backward(zeros([N, K])).shape).toEqual(x.shape);
  });

  it("has no gradients before backward, and replaces them then", () => {
    const layer = make();
    expect(layer.grads).toEqual({});
    const dout = layer.forward(x, true);
    layer.backward(dout);
    expect(Object.keys(layer.grads)).toEqual(Object.keys(layer.params));
    const once = bytesOf(Object.values(layer.grads));
    layer.backward(dout);
    expect(bytesOf(Object.values(layer.grads))).toEqual(once);
  });

  it("passes NaN on", () => {
    const broken = NDArray.from(x.data, { shape: x.shape });
    broken.data[0] = Number.NaN;
    expect(make().forward(broken).sum()).toBeNaN();
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
    expect(() => new Affine(W, b).forward(zeros([3, 2]))).toThrow(
      "Affine expects x of shape (N, 3), got (3, 2): wrap one sample as (1, 3).",
    );
    expect(() => new Affine(W, b).forward(zeros([2, 3, 4]))).toThrow(
      "Affine expects x of shape (N, 3), got (2, 3, 4)",
    );
  });

  it.each([
    [[3, 2], [1], "(3, 2) and (1,)"],
    [[3, 2], [2, 1], "(3, 2) and (2, 1)"],
    [[3, 2, 4], [2], "(3, 2, 4) and (2,)"],
    [[2], [2], "(2,) and (2,)"],
  ])("refuses W of shape %j and b of shape %j", (W, b, got) => {
    expect(() => new Affine(zeros(W), zeros(b))).toThrow(
      `Affine needs W of shape (K, L) and b of shape (L,), got ${got}.`,
    );
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

describe("Tanh", () => {
  it("is 0 at 0, has slope 1 there, and no NaN far away", () => {
    const layer = new Tanh();
    const y = layer.forward(NDArray.from([[-1000, 0, 1000]]));
    expect(y.toArray()).toEqual([[-1, 0, 1]]);
    const slope = layer.backward(NDArray.from([[1, 1, 1]]));
    expect(slope.toArray()).toEqual([[0, 1, 0]]);
  });
});

describe("LeakyReLU", () => {
  it("has slope 1 to the right of 0, and alpha elsewhere", () => {
    const layer = new LeakyReLU({ alpha: 0.1 });
    const y = layer.forward(NDArray.from([[-20, 0, 20]]));
    expect(y.toArray()).toEqual([[-2, 0, 20]]);
    const slope = layer.backward(NDArray.from([[5, 5, 5]]));
    expect(slope.toArray()).toEqual([[0.5, 0.5, 5]]);
  });

  it("leaks a hundredth unless told", () => {
    expect(new LeakyReLU().forward(NDArray.from([[-1]])).item()).toBe(-0.01);
  });

  it("says what alpha is", () => {
    const alpha = Number.NaN;
    expect(() => new LeakyReLU({ alpha })).toThrow(
      "LeakyReLU expects alpha to be a number, got NaN: try 0.01.",
    );
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
