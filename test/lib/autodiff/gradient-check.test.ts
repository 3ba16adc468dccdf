import {
  Affine,
  gradientCheck,
  type Layer,
  MultiLayerNet,
  type NDArray,
  type Network,
  oneHot,
  Random,
  ReLU,
  Sigmoid,
  SoftmaxWithLoss,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const random = new Random(11);
const x = random.normal([5, 3]);
const t = oneHot([0, 2, 1, 1, 0], 3);
const affine = () => new Affine(random.normal([3, 3]), random.normal([3]));

/** A layer made of two functions, to check what a layer may do. */
function layer(
  forward: (x: NDArray, training: boolean) => NDArray,
  backward: (dout: NDArray) => NDArray,
): Layer {
  return {
    params: {},
    grads: {},
    forward: (x, training = false) => forward(x, training),
    backward,
  };
}

/** Dropout and running statistics, as somebody might write them. */
class Unsteady implements Layer {
  readonly params = {};
  readonly grads = {};
  running: NDArray | number = 0;
  readonly seen = zeros([3]);
  passes = 0;
  private mask: NDArray | undefined;
  readonly random = new Random(2);

  forward(x: NDArray, training = false): NDArray {
    this.passes += 1;
    if (!training) return x.mul(0.5);
    this.mask = this.random.uniform(x.shape).greater(0.5);
    this.running = x.mean(0);
    this.seen.data.set(x.sum(0).data);
    return x.mul(this.mask);
  }

  backward(dout: NDArray): NDArray {
    return this.mask ? dout.mul(this.mask) : dout.mul(0.5);
  }
}

describe("gradientCheck of right gradients", () => {
  it("gives each parameter of a layer, and x, a tiny error", () => {
    const errors = gradientCheck(affine(), x);
    expect(Object.keys(errors).sort()).toEqual(["W", "b", "x"]);
    for (const error of Object.values(errors)) expect(error).toBeLessThan(1e-8);
    expect(gradientCheck(new Sigmoid(), x).x).toBeLessThan(1e-7);
    expect(gradientCheck(new ReLU(), x).x).toBeLessThan(1e-7);
  });

  it("checks a loss against t", () => {
    const errors = gradientCheck(new SoftmaxWithLoss(), x, { t });
    expect(Object.keys(errors)).toEqual(["x"]);
    expect(errors.x).toBeLessThan(1e-7);
  });

  it("checks each parameter of a network", () => {
    const net = new MultiLayerNet({
      sizes: [3, 4, 3],
      activation: () => new Sigmoid(),
      random,
      dtype: "float64",
    });
    const errors = gradientCheck(net, x, { t });
    expect(Object.keys(errors)).toEqual(["W1", "b1", "W2", "b2"]);
    for (const error of Object.values(errors)) expect(error).toBeLessThan(1e-6);
  });

  it("checks a network in training mode, as its gradient is", () => {
    const layer = new Unsteady();
    const loss = new SoftmaxWithLoss();
    const W = random.normal([3, 3]);
    const net: Network = {
      params: { W },
      layers: [layer],
      predict: (x) => layer.forward(x).matmul(W),
      loss: (x, t, { training = false } = {}) =>
        loss.forward(layer.forward(x, training).matmul(W), t),
      gradient(x, t) {
        const hidden = layer.forward(x, true);
        loss.forward(hidden.matmul(W), t);
        return { W: hidden.T.matmul(loss.backward()) };
      },
    };
    expect(gradientCheck(net, x, { t, training: false }).W).toBeLessThan(1e-7);
  });

  it("checks a function of tensors, and one that is constant in x", () => {
    const f = gradientCheck((x) => x.tanh().mul(x), x);
    expect(f.x).toBeLessThan(1e-7);
    const W = random.normal([3, 2]);
    expect(gradientCheck((x) => x.mul(0).matmul(W), x)).toEqual({ x: 0 });
  });

  it("takes an empty batch", () => {
    expect(gradientCheck(new ReLU(), zeros([0, 3]))).toEqual({ x: 0 });
  });

  it("forgives rounding where the gradient is 0", () => {
    // Σ softmax is 1 whatever x is: both gradients are 0 but for rounding.
    const error = gradientCheck(
      (x) => x.logSoftmax().exp().sum(1).mul(10),
      x,
    ).x;
    expect(error).toBeLessThan(1e-6);
  });
});

describe("gradientCheck of wrong gradients", () => {
  it("finds a wrong factor, a wrong sign, and one wrong number", () => {
    const square = (back: (dout: NDArray) => NDArray) =>
      gradientCheck(
        layer((x) => x.mul(x), back),
        x,
      ).x;
    expect(square((dout) => dout.mul(x).mul(2))).toBeLessThan(1e-8);
    expect(square((dout) => dout.mul(x))).toBeCloseTo(0.5, 5);
    expect(square((dout) => dout.mul(x).mul(-2))).toBeCloseTo(2, 5);
    const almost = (dout: NDArray) => {
      const dx = dout.mul(x).mul(2);
      dx.data[7] *= 1.01;
      return dx;
    };
    expect(square(almost)).toBeGreaterThan(1e-4);
  });

  it("names the parameter that is wrong", () => {
    class Forgetful extends Affine {
      override backward(dout: NDArray) {
        const dx = super.backward(dout);
        this.grads = { ...this.grads, b: this.grads.b.div(5) };
        return dx;
      }
    }
    const wrong = new Forgetful(random.normal([3, 2]), random.normal([2]));
    const { W, b, x: ofX } = gradientCheck(wrong, x);
    expect(Math.max(W, ofX)).toBeLessThan(1e-8);
    expect(b).toBeGreaterThan(0.5);
  });

  it("shows NaN as NaN", () => {
    const broken = layer(
      (x) => x,
      (dout) => dout.mul(Number.NaN),
    );
    expect(gradientCheck(broken, x).x).toBeNaN();
  });

  it("says which gradient is missing or of the wrong shape", () => {
    class Lazy extends Affine {
      override backward(dout: NDArray) {
        const dx = super.backward(dout);
        this.grads = { W: this.grads.W };
        return dx;
      }
    }
    const lazy = new Lazy(random.normal([3, 2]), random.normal([2]));
    expect(() => gradientCheck(lazy, x)).toThrow(
      "The gradient of b is missing, and should have the shape of b, (2,).",
    );
    const turned = layer(
      (x) => x,
      (dout) => dout.T,
    );
    expect(() => gradientCheck(turned, x)).toThrow(
      "The gradient of x has shape (3, 5), and should",
    );
  });
});

describe("what gradientCheck asks for", () => {
  it("is float64 everywhere", () => {
    const wanted = /needs float64, but x is float32/;
    expect(() => gradientCheck(new ReLU(), x.astype("float32"))).toThrow(
      wanted,
    );
    const net = new MultiLayerNet({ sizes: [3, 3], random });
    expect(() => gradientCheck(net, x, { t })).toThrow(/W1 is float32/);
  });

  it("is t, for a loss and a network", () => {
    // In a notebook `{ t }` is refused where t is from another cell.
    expect(() => gradientCheck(new SoftmaxWithLoss(), x)).toThrow(
      "gradientCheck of a loss or a network needs the right answers: " +
        "gradientCheck(subject, x, { t: t }).",
    );
  });
});

describe("a layer that changes while it runs", () => {
  it("keeps one mask for the whole check", () => {
    expect(gradientCheck(new Unsteady(), x, { training: true }).x).toBeLessThan(
      1e-8,
    );
    expect(gradientCheck(new Unsteady(), x).x).toBeLessThan(1e-8);
  });

  it("has its statistics, random numbers and grads back afterwards", () => {
    const [checked, fresh] = [new Unsteady(), new Unsteady()];
    gradientCheck(checked, x, { training: true });
    expect(checked).toEqual(fresh);
    expect(checked.random.normal([4]).toArray()).toEqual(
      fresh.random.normal([4]).toArray(),
    );
  });

  it("has its parameters back bit for bit, even when a check fails", () => {
    const checked = affine();
    const before = [...checked.params.W.data];
    gradientCheck(checked, x);
    expect([...checked.params.W.data]).toEqual(before);
    expect(checked.grads).toEqual({});
    let calls = 0;
    const failing = Object.assign(affine(), {
      forward(this: Affine, x: NDArray) {
        calls += 1;
        if (calls > 4) throw new Error("stop");
        return Affine.prototype.forward.call(this, x);
      },
    });
    const start = [...failing.params.W.data];
    expect(() => gradientCheck(failing, x)).toThrow("stop");
    expect([...failing.params.W.data]).toEqual(start);
  });

  it("leaves x and t alone", () => {
    const before = [x, t].map((array) => array.toArray());
    gradientCheck(new SoftmaxWithLoss(), x, { t });
    gradientCheck(affine(), x);
    expect([x, t].map((array) => array.toArray())).toEqual(before);
  });
});
