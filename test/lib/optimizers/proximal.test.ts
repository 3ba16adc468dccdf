import {
  AdaGrad,
  Adam,
  L1,
  L2,
  Momentum,
  NDArray,
  Nesterov,
  type Optimizer,
  Proximal,
  type Regularizer,
  RMSProp,
  SGD,
  tensor,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { quadrantNet, quadrants } from "../training/training-data.ts";

const center = NDArray.from([3, 6]);
const curvature = NDArray.from([1, 4]);

/** Where the lecture's f = (w₁ − 3)² + 4 (w₂ − 6)² is left after 300 steps. */
function endOf(optimizer: Optimizer, start: number[]): NDArray {
  const W = NDArray.from(start);
  for (let i = 0; i < 300; i++) {
    const grad = W.sub(center).mul(curvature).mul(2);
    optimizer.update({ W }, { W: grad });
  }
  return W;
}

const starts = [
  [3, 6],
  [0, 0],
  [-5, 20],
];

describe("Proximal on the lecture's figure", () => {
  const sgd = () => new SGD({ lr: 0.1 });

  it.each(starts)("ends at (0, 4.75) with 10 (|w₁| + |w₂|)", (...start) => {
    const W = endOf(new Proximal(sgd(), new L1(10)), start);
    expect(W.at(0)).toBe(0);
    expect(W.at(1)).toBeCloseTo(4.75, 12);
  });

  it.each(starts)("ends at (1.5, 4.8) with w₁² + w₂²", (...start) => {
    const W = endOf(new Proximal(sgd(), new L2(1)), start);
    expect(W.at(0)).toBeCloseTo(1.5, 12);
    expect(W.at(1)).toBeCloseTo(4.8, 12);
  });

  it("does the same to a parameter that is a tensor", () => {
    const optimizer = new Proximal(sgd(), new L1(10));
    const w = tensor([3, 6], { requiresGrad: true });
    for (let i = 0; i < 300; i++) {
      w.sub(center).pow(2).mul(curvature).sum().backward();
      optimizer.update({ W: w.data }, { W: w.grad! });
      w.zeroGrad();
    }
    expect(w.at(0)).toBe(0);
    expect(w.at(1)).toBeCloseTo(4.75, 12);
  });
});

/** Where ½ c (w − a)² is left, from a on. */
function endOfParabola(optimizer: Optimizer, a: number, c: number): number {
  const W = NDArray.from([a]);
  for (let i = 0; i < 5000; i++) {
    optimizer.update({ W }, { W: W.sub(a).mul(c) });
  }
  return W.item();
}

/** The minimum of ½ c (w − a)² + α |w|. */
function lasso(a: number, c: number, alpha: number): number {
  return Math.sign(a) * Math.max(Math.abs(a) - alpha / c, 0);
}

describe("where it ends in one dimension", () => {
  const problems = [
    { a: 2, c: 1, alpha: 0.5 },
    { a: -2, c: 10, alpha: 1.5 },
    { a: 0.3, c: 1, alpha: 0.5 },
    { a: -0.1, c: 5, alpha: 0.6 },
  ];
  const end = (inner: Optimizer, a: number, c: number, alpha: number) =>
    endOfParabola(new Proximal(inner, new L1(alpha)), a, c);

  it.each(problems)("SGD: at the minimum, for $a, $c, $alpha", (problem) => {
    const { a, c, alpha } = problem;
    const w = end(new SGD({ lr: 0.01 }), a, c, alpha);
    const minimum = lasso(a, c, alpha);
    expect(w).toBeCloseTo(minimum, 10);
    expect(w === 0).toBe(minimum === 0);
  });

  it.each(problems)("momentum: there with α / (1 − m), $a, $c", (problem) => {
    const { a, c, alpha } = problem;
    for (const Class of [Momentum, Nesterov]) {
      const make = () => new Class({ lr: 0.01, momentum: 0.8 });
      const minimum = lasso(a, c, alpha);
      expect(end(make(), a, c, alpha / 0.2)).toBeCloseTo(minimum, 10);
      // α itself has a fifth of its effect.
      const fifth = lasso(a, c, alpha / 5);
      expect(end(make(), a, c, alpha)).toBeCloseTo(fifth, 10);
    }
  });

  it("Adam and RMSProp: not at the minimum, which is 1.5", () => {
    for (const Class of [Adam, RMSProp]) {
      const make = () => new Class({ lr: 0.01 });
      expect(end(make(), 2, 1, 0.5)).toBeGreaterThan(1.95);
      expect(end(make(), 2, 10, 1.5)).toBe(0); // the minimum is 1.85
    }
  });

  it("AdaGrad: at 0, however small α is", () => {
    expect(lasso(2, 1, 0.1)).toBe(1.9);
    expect(end(new AdaGrad({ lr: 0.1 }), 2, 1, 0.1)).toBe(0);
  });
});

describe("Proximal", () => {
  const optimizers: Record<string, () => Optimizer> = {
    SGD: () => new SGD({ lr: 0.1, weightDecay: 0.1 }),
    Momentum: () => new Momentum({ lr: 0.1 }),
    Adam: () => new Adam({ lr: 0.01 }),
  };
  const regularizers: Record<string, Regularizer> = {
    L1: new L1(0.2),
    L2: new L2(0.2),
  };
  const pairs = Object.keys(optimizers).flatMap((inner) =>
    Object.keys(regularizers).map((outer) => [inner, outer]),
  );
  const { x, t } = quadrants(1);
  const network = () => quadrantNet({ batchNorm: "before", dtype: "float32" });

  it.each(pairs)("takes a step of %s, then one of %s", (inner, outer) => {
    const make = optimizers[inner];
    const regularizer = regularizers[outer];
    const [ours, theirs] = [network(), network()];
    const [proximal, alone] = [new Proximal(make(), regularizer), make()];
    for (let i = 0; i < 3; i++) {
      proximal.update(ours.params, ours.gradient(x, t));
      alone.update(theirs.params, theirs.gradient(x, t));
      for (const name of ["W1", "W2"]) {
        const W = theirs.params[name];
        W.data.set(regularizer.prox!(W, alone.lr).data);
      }
    }
    const names = Object.keys(ours.params);
    expect(names).toEqual(["W1", "b1", "gamma1", "beta1", "W2", "b2"]);
    for (const name of names) {
      expect(ours.params[name].dtype).toBe("float32");
      expect(ours.params[name].toArray()).toEqual(
        theirs.params[name].toArray(),
      );
    }
  });

  it("has the learning rate of the inner one, both ways", () => {
    const sgd = new SGD({ lr: 0.5 });
    const proximal = new Proximal(sgd, new L1(1));
    expect(proximal.lr).toBe(0.5);
    proximal.lr = 0.25;
    expect(sgd.lr).toBe(0.25);
    const W = NDArray.from([1]);
    proximal.update({ W }, { W: NDArray.from([1]) });
    expect(W.item()).toBe(1 - 0.25 - 0.25); // the threshold has followed
  });

  it("leaves the gradients alone, and all parameters if one has none", () => {
    const proximal = new Proximal(new SGD({ lr: 0.5 }), new L1(1));
    const params = { W: NDArray.from([4]), b: NDArray.from([4]) };
    const grads = { W: NDArray.from([2]), b: NDArray.from([2]) };
    proximal.update(params, grads);
    expect([params.W.item(), params.b.item()]).toEqual([2.5, 3]);
    expect([grads.W.item(), grads.b.item()]).toEqual([2, 2]);
    expect(() => proximal.update(params, { W: grads.W })).toThrow(
      "update expects a gradient of shape (1,) for b, got none: params and " +
        "grads need the same names and shapes.",
    );
    expect([params.W.item(), params.b.item()]).toEqual([2.5, 3]);
  });

  it("asks for a regularizer that has a proximal step", () => {
    class Cosine implements Regularizer {
      penalty = (W: NDArray) => -W.map(Math.cos).sum();
      gradient = (W: NDArray) => W.map(Math.sin);
    }
    const make = () => new Proximal(new SGD({ lr: 0.1 }), new Cosine());
    expect(make).toThrow(TypeError);
    expect(make).toThrow(
      "Proximal expects a regularizer with a proximal step, such as " +
        "new L1(0.001), but Cosine has no prox(W, lr): write one, or give " +
        "the regularizer to the network, which takes its gradient.",
    );
  });
});
