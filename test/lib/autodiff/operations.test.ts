import {
  gradientCheck,
  NDArray,
  Random,
  type Tensor,
  tensor,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** Away from 0, where abs, relu and others have a corner. */
function awayFromCorners(shape: number[], seed: number): NDArray {
  const random = new Random(seed);
  const size = random.uniform(shape, { low: 0.2, high: 2 });
  const sign = random.normal(shape).map((v) => (v < 0 ? -1 : 1));
  return size.mul(sign);
}

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 });
const matrices = fc.tuple(
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 1, max: 4 }),
);
const seeds = fc.integer({ min: 0, max: 1000 });
const runs = { seed: 3, numRuns: 25 };

/** Operations on any shape, for x away from 0. */
const onAny: Record<string, (x: Tensor) => Tensor> = {
  neg: (x) => x.neg(),
  exp: (x) => x.exp(),
  log: (x) => x.abs().log(),
  sqrt: (x) => x.abs().sqrt(),
  abs: (x) => x.abs(),
  tanh: (x) => x.tanh(),
  sigmoid: (x) => x.sigmoid(),
  relu: (x) => x.relu(),
  softplus: (x) => x.softplus(),
  clip: (x) => x.clip(-0.1, 0.1).add(x.clip(-5, 5)),
  "maximum of a number": (x) => x.maximum(0.05),
  "add, sub, mul, div of a number": (x) => x.add(1).sub(3).mul(2).div(7),
  "pow 3": (x) => x.pow(3),
  "pow −2": (x) => x.pow(-2),
  "pow 0": (x) => x.pow(0),
  "used twice": (x) => x.mul(x).add(x.exp()),
  sum: (x) => x.sum(),
  mean: (x) => x.mean(),
  max: (x) => x.max(),
  min: (x) => x.min(),
  variance: (x) => x.variance(),
  reshape: (x) => x.reshape([x.size]),
};

/** Operations on matrices. */
const onMatrix: Record<string, (x: Tensor) => Tensor> = {
  T: (x) => x.T,
  row: (x) => x.row(0),
  "rows, one of them twice": (x) => x.rows([0, x.shape[0] - 1, 0]),
  "slice of rows": (x) => x.slice(1),
  "slice of columns": (x) => x.slice(-2, -1, { axis: 1 }),
  "log softmax": (x) => x.logSoftmax(),
  "log softmax of columns": (x) => x.logSoftmax(0),
  "sum of columns": (x) => x.sum(0),
  "sum of rows, kept": (x) => x.sum(-1, { keepdims: true }),
  "mean of rows": (x) => x.mean(1),
  "mean of columns, kept": (x) => x.mean(0, { keepdims: true }),
  "max of rows": (x) => x.max(1),
  "max of columns, kept": (x) => x.max(0, { keepdims: true }),
  "min of columns": (x) => x.min(0),
  "variance of columns": (x) => x.variance(0),
  "std, moved off 0": (x) => x.mul(x).variance(1).add(1).sqrt(),
  "matmul with itself": (x) => x.matmul(x.T),
};

describe("the gradient of one operand agrees with numerical differentiation", () => {
  it.each(Object.entries(onAny))("%s", (_, f) => {
    const property = fc.property(shapes, seeds, (shape, seed) => {
      const x = awayFromCorners(shape, seed);
      expect(gradientCheck(f, x).x).toBeLessThan(1e-5);
    });
    fc.assert(property, runs);
  });

  it.each(Object.entries(onMatrix))("%s", (_, f) => {
    const property = fc.property(matrices, seeds, (shape, seed) => {
      const x = awayFromCorners(shape, seed);
      expect(gradientCheck(f, x).x).toBeLessThan(1e-5);
    });
    fc.assert(property, runs);
  });

  it("std", () => {
    const x = awayFromCorners([3, 4], 1);
    expect(gradientCheck((x) => x.std(1), x).x).toBeLessThan(1e-6);
  });
});

const withTwo: Record<string, (a: Tensor, b: Tensor) => Tensor> = {
  add: (a, b) => a.add(b),
  sub: (a, b) => a.sub(b),
  mul: (a, b) => a.mul(b),
  div: (a, b) => a.div(b),
  maximum: (a, b) => a.maximum(b),
  pow: (a, b) => a.abs().pow(b),
};

/** A shape, and one that broadcasts with it: axes lost, or of size 1. */
const broadcasting = shapes.chain((shape) =>
  fc
    .tuple(
      fc.integer({ min: 0, max: shape.length }),
      fc.array(fc.boolean(), {
        minLength: shape.length,
        maxLength: shape.length,
      }),
    )
    .map(([lost, repeated]) => {
      const other = shape.map((n, axis) => (repeated[axis] ? 1 : n));
      return [shape, other.slice(lost)];
    }),
);

describe("the gradients of two operands agree, whichever is broadcast", () => {
  it.each(Object.entries(withTwo))("%s", (_, f) => {
    const property = fc.property(broadcasting, seeds, ([one, two], seed) => {
      const a = awayFromCorners(one, seed);
      const b = awayFromCorners(two, seed + 1).mul(0.7);
      const errors = [
        gradientCheck((a) => f(a, tensor(b)), a).x,
        gradientCheck((b) => f(tensor(a), b), b).x,
        gradientCheck((b) => f(b, tensor(a)), b).x,
      ];
      for (const error of errors) expect(error).toBeLessThan(1e-5);
    });
    fc.assert(property, runs);
  });

  it("matmul", () => {
    const size = fc.integer({ min: 1, max: 4 });
    const property = fc.property(size, size, size, seeds, (N, K, L, seed) => {
      const X = awayFromCorners([N, K], seed);
      const W = awayFromCorners([K, L], seed + 1);
      const ofX = gradientCheck((X) => X.matmul(W), X).x;
      const ofW = gradientCheck((W) => tensor(X).matmul(W), W).x;
      expect(Math.max(ofX, ofW)).toBeLessThan(1e-6);
    });
    fc.assert(property, runs);
  });
});

describe("operations give what NDArray gives", () => {
  const x = awayFromCorners([3, 4], 7);
  const y = awayFromCorners([4], 8);
  const pairs: Record<string, [Tensor, NDArray | number]> = {
    add: [tensor(x).add(y), x.add(y)],
    sub: [tensor(x).sub(y), x.sub(y)],
    mul: [tensor(x).mul(y), x.mul(y)],
    div: [tensor(x).div(y), x.div(y)],
    pow: [tensor(x).pow(2), x.pow(2)],
    maximum: [tensor(x).maximum(y), x.maximum(y)],
    matmul: [tensor(x).matmul(x.T), x.matmul(x.T)],
    sum: [tensor(x).sum(), x.sum()],
    "sum of an axis": [
      tensor(x).sum(1, { keepdims: true }),
      x.sum(1, { keepdims: true }),
    ],
    mean: [tensor(x).mean(0), x.mean(0)],
    max: [tensor(x).max(0), x.max(0)],
    min: [tensor(x).min(), x.min()],
    "clip and abs": [tensor(x).clip(-1, 1).abs(), x.clip(-1, 1).abs()],
    rows: [tensor(x).rows([2, 0]), x.rows([2, 0])],
    slice: [tensor(x).slice(1, 3, { axis: 1 }), x.slice(1, 3, { axis: 1 })],
    reshape: [tensor(x).reshape([2, 6]), x.reshape([2, 6])],
  };

  it.each(Object.entries(pairs))("%s", (_, [ours, theirs]) => {
    const expected = typeof theirs === "number" ? NDArray.from(theirs) : theirs;
    expect(ours.shape).toEqual(expected.shape);
    expect(ours.data.toArray()).toEqual(expected.toArray());
  });

  it.each([["variance"], ["std"]] as const)("%s", (name) => {
    const difference = tensor(x)[name](1).data.sub(x[name](1));
    expect(difference.abs().max()).toBeLessThan(1e-15);
    expect(tensor(x)[name]().item()).toBeCloseTo(x[name](), 14);
  });
});

describe("at the corners", () => {
  const slopes = (f: (x: Tensor) => Tensor, values: number[]) => {
    const x = tensor(values, { requiresGrad: true });
    f(x).sum().backward();
    return x.grad?.toArray();
  };

  it("ReLU has slope 0 at 0, and so has maximum(x, 0)", () => {
    expect(slopes((x) => x.relu(), [-1, 0, 1])).toEqual([0, 0, 1]);
    expect(slopes((x) => x.maximum(0), [-1, 0, 1])).toEqual([0, 0, 1]);
  });

  it("the two operands of maximum share no gradient twice", () => {
    const [a, b] = [1, 1].map((v) => tensor(v, { requiresGrad: true }));
    a.maximum(b).backward();
    expect(a.grad!.item() + b.grad!.item()).toBe(1);
  });

  it("abs has slope 0 at 0, and clip slope 1 at its ends", () => {
    expect(slopes((x) => x.abs(), [-2, 0, 3])).toEqual([-1, 0, 1]);
    expect(slopes((x) => x.clip(0, 1), [-1, 0, 1, 2])).toEqual([0, 1, 1, 0]);
  });

  it("the largest numbers share the gradient of max", () => {
    expect(slopes((x) => x.max(), [1, 3, 3])).toEqual([0, 0.5, 0.5]);
    const columns = (x: Tensor) => x.reshape([2, 2]).max(0);
    expect(slopes(columns, [5, 1, 5, 2])).toEqual([0.5, 0, 0.5, 1]);
  });

  it("powers of 0 have a slope, and the exponent too", () => {
    expect(slopes((x) => x.pow(2), [0, -3])).toEqual([0, -6]);
    expect(slopes((x) => x.pow(0), [0, 2])).toEqual([0, 0]);
    const exponents = NDArray.from([0, 2]);
    expect(slopes((x) => x.pow(exponents), [0, 0])).toEqual([0, 0]);
    expect(slopes((x) => tensor([0, 1]).pow(x), [2, 2])).toEqual([0, 0]);
  });

  it("log softmax and softplus are exact for large scores", () => {
    const x = tensor([[1000, 0, -1000]], { requiresGrad: true });
    const logY = x.logSoftmax();
    expect(logY.data.toArray()).toEqual([[0, -1000, -2000]]);
    logY
      .mul(NDArray.from([[0, 0, -1]]))
      .sum()
      .backward();
    expect(x.grad?.toArray()).toEqual([[1, 0, -1]]);
    expect(tensor([-1000, 0, 1000]).softplus().data.toArray()).toEqual([
      0,
      Math.LN2,
      1000,
    ]);
    expect(slopes((x) => x.softplus(), [-1000, 0, 1000])).toEqual([0, 0.5, 1]);
  });

  it("no operation changes its operands", () => {
    const a = awayFromCorners([3, 3], 5);
    const before = a.toArray();
    const all = { ...onAny, ...onMatrix };
    for (const f of Object.values(all)) gradientCheck(f, a);
    for (const f of Object.values(withTwo)) f(tensor(a), tensor(a));
    expect(a.toArray()).toEqual(before);
  });
});
