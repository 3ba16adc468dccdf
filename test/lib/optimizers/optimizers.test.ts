import {
  AdaDelta,
  AdaGrad,
  Adam,
  Momentum,
  NDArray,
  Nesterov,
  type Optimizer,
  Random,
  RMSProp,
  SGD,
  tensor,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const optimizers: Record<string, () => Optimizer> = {
  SGD: () => new SGD({ lr: 0.009 }),
  Momentum: () => new Momentum({ lr: 0.003 }),
  Nesterov: () => new Nesterov({ lr: 0.003 }),
  AdaGrad: () => new AdaGrad({ lr: 2 }),
  RMSProp: () => new RMSProp({ lr: 0.02, decay: 0.9 }),
  AdaDelta: () => new AdaDelta({ lr: 5 }),
  Adam: () => new Adam({ lr: 0.3 }),
};

/** Steps with one gradient for one number, which starts at 0. */
function path(optimizer: Optimizer, gradients: number[]): number[] {
  const W = NDArray.from([0]);
  return gradients.map((gradient) => {
    optimizer.update({ W }, { W: NDArray.from([gradient]) });
    return W.item();
  });
}

describe.each(Object.entries(optimizers))(
  "%s, like every optimizer,",
  (_, make) => {
    it("finds the minimum of x² + 100 y² from (10, 1)", () => {
      const p = NDArray.from([10, 1]);
      const slope = NDArray.from([2, 200]);
      const optimizer = make();
      for (let i = 0; i < 1000; i++) {
        optimizer.update({ p }, { p: p.mul(slope) });
      }
      expect(p.abs().max()).toBeLessThan(0.1);
    });

    it("keeps what it remembers of each parameter apart", () => {
      const random = new Random(1);
      const both = { a: random.normal([3]), b: random.normal([2, 2]) };
      const alone = { b: both.b.astype("float64") };
      const [one, two] = [make(), make()];
      for (let i = 0; i < 5; i++) {
        const grads = { a: random.normal([3]), b: random.normal([2, 2]) };
        one.update(both, grads);
        two.update(alone, { b: grads.b });
      }
      expect(both.b.toArray()).toEqual(alone.b.toArray());
    });

    it("stands still where the gradient is 0", () => {
      expect(path(make(), [0, 0])).toEqual([0, 0]);
    });

    it("takes no step at all if a gradient is missing or misshapen", () => {
      const params = { W: NDArray.from([1]), b: NDArray.from([2, 3]) };
      const W = NDArray.from([1]);
      const update = (b?: NDArray) => () =>
        make().update(params, b ? { W, b } : { W });
      expect(update()).toThrow(
        "update expects a gradient of shape (2,) for b, got none: params and " +
          "grads need the same names and shapes.",
      );
      expect(update(NDArray.from([[1, 2]]))).toThrow(/got \(1, 2\)/);
      expect(params.W.toArray()).toEqual([1]);
    });

    it("wants the numbers of a tensor, and not the tensor", () => {
      const P = tensor([1, 2], { requiresGrad: true });
      P.mul(P).sum().backward();
      const [param, grad] = [P.data, P.grad!];
      const asArray = P as unknown as NDArray; // what a helper without types is
      const message =
        "update expects arrays, but P came as a tensor: give its numbers and " +
        "its gradient, update({ P: P.data }, { P: P.grad }).";
      expect(() => make().update({ P: asArray }, { P: grad })).toThrow(message);
      expect(() => make().update({ P: param }, { P: asArray })).toThrow(
        message,
      );
      expect(P.data.toArray()).toEqual([1, 2]);
      make().update({ P: param }, { P: grad });
      expect(P.data.toArray()).not.toEqual([1, 2]);
    });

    it("says that a tensor has no gradient before backward", () => {
      const P = tensor([1, 2], { requiresGrad: true });
      const grads = { P: P.grad as unknown as NDArray };
      expect(() => make().update({ P: P.data }, grads)).toThrow(/got none/);
    });
  },
);

describe("an optimizer that remembers", () => {
  it("asks to be made anew for another network", () => {
    const optimizer = new Momentum({ lr: 1 });
    path(optimizer, [1]);
    const W = NDArray.from([1, 2]);
    expect(() => optimizer.update({ W }, { W })).toThrow(
      "The optimizer remembers 1 numbers for W, but it has 2 now: make a new " +
        "optimizer for a new network.",
    );
  });
});

describe("SGD", () => {
  it("moves against the gradient, in place", () => {
    const W = NDArray.from([1, 2]);
    const grad = NDArray.from([10, -10]);
    new SGD({ lr: 0.1 }).update({ W }, { W: grad });
    expect(W.toArray()).toEqual([0, 3]);
    expect(grad.toArray()).toEqual([10, -10]);
  });

  it("shrinks weights first, not biases, by weight decay", () => {
    const params = { W1: NDArray.from([10]), b1: NDArray.from([10]) };
    const grads = { W1: NDArray.from([1]), b1: NDArray.from([1]) };
    new SGD({ lr: 0.1, weightDecay: 0.5 }).update(params, grads);
    expect(params.W1.item()).toBeCloseTo(10 - 0.5 - 0.1, 12);
    expect(params.b1.item()).toBeCloseTo(10 - 0.1, 12);
  });
});

describe("Momentum", () => {
  it("follows the equation of motion of the lecture", () => {
    const [a, b, c] = path(new Momentum({ lr: 0.1, momentum: 0.5 }), [1, 2, 0]);
    expect(a).toBeCloseTo(-0.1, 12);
    expect(b - a).toBeCloseTo(0.5 * a - 0.2, 12);
    expect(c - b).toBeCloseTo(0.5 * (b - a), 12);
  });

  it("remembers 0.9 of the velocity unless told", () => {
    const [a, b] = path(new Momentum({ lr: 1 }), [1, 0]);
    expect(b - a).toBeCloseTo(0.9 * a, 12);
  });

  it("is SGD with momentum 0", () => {
    const gradients = [1, -2, 3];
    const ours = path(new Momentum({ lr: 0.1, momentum: 0 }), gradients);
    expect(ours).toEqual(path(new SGD({ lr: 0.1 }), gradients));
  });

  it("slows old velocity down with λ in PyTorch's form alone", () => {
    const last = (form: "lecture" | "pytorch") => {
      const optimizer = new Momentum({ lr: 1, momentum: 0.5, form });
      const W = NDArray.from([0]);
      optimizer.update({ W }, { W: NDArray.from([1]) });
      optimizer.lr = 0.1;
      optimizer.update({ W }, { W: NDArray.from([0]) });
      return W.item();
    };
    expect(last("lecture")).toBeCloseTo(-1.5, 12);
    expect(last("pytorch")).toBeCloseTo(-1.05, 12);
  });
});

describe("Nesterov", () => {
  it("takes the gradient where the velocity leads, as in Sutskever's form", () => {
    const [lr, momentum] = [0.1, 0.8];
    const slope = (theta: number) => 4 * theta;
    const W = NDArray.from([1]);
    const optimizer = new Nesterov({ lr, momentum });
    let theta = 1; // Sutskever's parameter, and its velocity
    let v = 0;
    for (let i = 0; i < 5; i++) {
      optimizer.update({ W }, { W: W.map(slope) });
      v = momentum * v - lr * slope(theta + momentum * v);
      theta += v;
      expect(W.item()).toBeCloseTo(theta + momentum * v, 12);
    }
  });
});

describe("AdaGrad", () => {
  it("takes smaller and smaller steps: λ / √n", () => {
    const steps = path(new AdaGrad({ lr: 1 }), [5, 5, 5, 5]);
    expect(steps[0]).toBeCloseTo(-1, 6);
    expect(steps[3] - steps[2]).toBeCloseTo(-1 / 2, 6);
  });
});

describe("RMSProp", () => {
  it("goes on with steps of λ where AdaGrad's die out", () => {
    const steps = path(new RMSProp({ lr: 0.1, decay: 0.5 }), Array(40).fill(5));
    expect(steps[39] - steps[38]).toBeCloseTo(-0.1, 6);
  });
});

describe("AdaDelta", () => {
  it("needs no learning rate: it begins with steps of about √ε", () => {
    const [first] = path(new AdaDelta(), [1]);
    expect(first).toBeCloseTo(-Math.sqrt(1e-6 / (0.05 + 1e-6)), 12);
  });
});

describe("Adam", () => {
  it("takes a first step of λ, whatever the gradient's size", () => {
    for (const size of [1e-3, 1, 1e3]) {
      const W = NDArray.from([0]);
      const optimizer = new Adam({ lr: 0.01, eps: 1e-16 });
      optimizer.update({ W }, { W: NDArray.from([size]) });
      expect(W.item()).toBeCloseTo(-0.01, 12);
    }
  });

  it.each([
    ["paper", 0.003],
    ["inside", 0.00299],
    ["rewritten", 0.00119],
  ] as const)("in the form %s takes %s in three steps at 1e-3", (form, way) => {
    const [, , third] = path(new Adam({ form }), [1e-3, 1e-3, 1e-3]);
    expect(third).toBeCloseTo(-way, 5);
  });

  it("in the rewritten form has the lecture's formula", () => {
    const [lr, beta1, beta2, eps] = [0.01, 0.8, 0.9, 1e-2];
    const options = { lr, beta1, beta2, eps, form: "rewritten" } as const;
    const gradients = [0.1, -0.2, 0.05];
    let [s, r, theta] = [0, 0, 0];
    const ours = path(new Adam(options), gradients);
    for (const [i, gradient] of gradients.entries()) {
      s = beta1 * s + (1 - beta1) * gradient;
      r = beta2 * r + (1 - beta2) * gradient * gradient;
      const t = i + 1;
      const rate = (lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      theta -= (rate * s) / Math.sqrt(r + eps);
      expect(ours[i]).toBeCloseTo(theta, 12);
    }
  });

  it("shrinks weights, not biases, whatever their gradients", () => {
    const params = { W1: NDArray.from([10]), b1: NDArray.from([10]) };
    const grads = { W1: NDArray.from([0]), b1: NDArray.from([0]) };
    new Adam({ lr: 0.1, weightDecay: 0.5 }).update(params, grads);
    expect(params.W1.item()).toBeCloseTo(9.5, 12);
    expect(params.b1.item()).toBe(10);
  });
});
