import {
  concat,
  gradientCheck,
  NDArray,
  ones,
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

const keep = { keepdims: true };

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
  map: (x) => x.map(Math.sin, Math.cos),
  "sign, a constant: x sign(x) is |x|": (x) => x.mul(x.sign()),
  "greater, a constant: x (x > 0) is ReLU": (x) => x.mul(x.greater(0)),
  "equal, a constant": (x) => x.mul(x.equal(x.max())),
  "argmax, a constant": (x) => x.mul(x.argmax()),
  astype: (x) => x.astype("float64").exp(),
  as: (x) => x.as(...x.shape).exp(),
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
  "argmax of rows, a constant": (x) =>
    x.mul(x.argmax(1, { keepdims: true }).add(1)),
  "concat of rows": (x) => concat([x.exp(), x, x.mul(2)]),
  "concat of columns": (x) => concat([x, x.sum(1, keep)], { axis: 1 }),
  "concat of columns, from the end": (x) => concat([x, x.neg()], { axis: -1 }),
  "concat with a constant": (x) => concat([ones(x.shape, x), x.exp()]),
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

/** x.grad where E = Σ y · dout, with numbers of the same kind everywhere. */
function gradientOf(f: (x: Tensor) => Tensor, array: NDArray): NDArray {
  const x = tensor(array, { requiresGrad: true });
  const y = f(x);
  const dout = awayFromCorners([...y.shape], 9).astype(array.dtype);
  y.mul(dout).sum().backward();
  return x.grad!;
}

describe("operations in float32", () => {
  const x = awayFromCorners([3, 4], 2);
  const others = ["astype"]; // to float64: see below
  const all = Object.entries({ ...onAny, ...onMatrix });

  it.each(all.filter(([name]) => !others.includes(name)))("%s", (_, f) => {
    const x32 = x.astype("float32");
    const y = f(tensor(x32));
    expect(y.dtype).toBe("float32");
    const exact = f(tensor(x32.astype("float64"))).data;
    expect(y.data.sub(exact).abs().max()).toBeLessThan(2e-5);
    const gradient = gradientOf(f, x32);
    expect(gradient.dtype).toBe("float32");
    const expected = gradientOf(f, x32.astype("float64"));
    const scale = Math.max(1, expected.abs().max());
    expect(gradient.sub(expected).abs().max() / scale).toBeLessThan(1e-5);
  });

  it.each(Object.entries(withTwo))("%s of two", (_, f) => {
    const row = awayFromCorners([4], 3).astype("float32");
    const [a, b] = [x.astype("float32"), row].map((array) =>
      tensor(array, { requiresGrad: true }),
    );
    const y = f(a, b);
    y.sum().backward();
    const dtypes = [y.dtype, a.grad?.dtype, b.grad?.dtype];
    expect(dtypes).toEqual(["float32", "float32", "float32"]);
    expect(b.grad?.shape).toEqual([4]);
  });

  it("a gradient passes through a change of dtype, and changes with it", () => {
    const w = tensor([0.1, 3], { requiresGrad: true });
    const y = w.astype("float32");
    expect(y.toArray()).toEqual([Math.fround(0.1), 3]);
    y.mul(tensor([0.1, 2], { dtype: "float32" }))
      .sum()
      .backward();
    expect([y.grad?.dtype, w.grad?.dtype]).toEqual(["float32", "float64"]);
    expect(w.grad?.toArray()).toEqual([Math.fround(0.1), 2]);
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
    "greater, broadcast": [tensor(x).greater(y), x.greater(y)],
    "greater than a tensor": [tensor(x).greater(tensor(y)), x.greater(y)],
    "greater than a number": [tensor(x).greater(0.3), x.greater(0.3)],
    "equal, broadcast": [tensor(x).equal(x.row(1)), x.equal(x.row(1))],
    "equal to a tensor": [tensor(x).equal(tensor(x.T).T), ones([3, 4])],
    "equal to a number": [tensor([1, 2]).equal(2), NDArray.from([0, 1])],
    neg: [tensor(x).neg(), x.neg()],
    exp: [tensor(x).exp(), x.exp()],
    log: [tensor(x).abs().log(), x.abs().log()],
    sqrt: [tensor(x).abs().sqrt(), x.abs().sqrt()],
    sign: [tensor(x).sign(), x.sign()],
    tanh: [tensor(x).tanh(), x.tanh()],
    map: [tensor(x).map(Math.sin, Math.cos), x.map(Math.sin)],
    argmax: [tensor(x).argmax(), x.argmax()],
    "argmax of an axis": [
      tensor(x).argmax(1, { keepdims: true }),
      x.argmax(1, { keepdims: true }),
    ],
    T: [tensor(x).T, x.T],
    row: [tensor(x).row(2), x.row(2)],
    as: [tensor(x).as("N", 4), x.as("N", 4)],
    astype: [tensor(x).astype("float32"), x.astype("float32")],
    concat: [
      concat([tensor(x), x, tensor(x)], { axis: 1 }),
      concat([x, x, x], { axis: 1 }),
    ],
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
    expect(ours.dtype).toBe(expected.dtype);
    expect(ours.toArray()).toEqual(expected.toArray());
  });

  it("each of them is there, by the same name", () => {
    const names =
      "shape ndim size dtype data at item toArray toString reshape T row " +
      "rows slice as astype add sub mul div pow neg matmul maximum greater " +
      "equal exp log sqrt abs sign tanh clip map sum mean max min argmax " +
      "variance std";
    for (const name of names.split(" ")) {
      expect(name in x, `NDArray's ${name}`).toBe(true);
      expect(name in tensor(x), `Tensor's ${name}`).toBe(true);
    }
  });

  it.each([["variance"], ["std"]] as const)("%s", (name) => {
    const difference = tensor(x)[name](1).data.sub(x[name](1));
    expect(difference.abs().max()).toBeLessThan(1e-15);
    expect(tensor(x)[name]().item()).toBeCloseTo(x[name](), 14);
  });
});

describe("steps are constants", () => {
  const steps: [string, (x: Tensor) => Tensor][] = [
    ["sign", (x) => x.sign()],
    ["greater", (x) => x.greater(0)],
    ["equal", (x) => x.equal(x)],
    ["argmax", (x) => x.argmax()],
    ["argmax of an axis", (x) => x.argmax(0)],
  ];

  it.each(steps)("%s lets no gradient through", (_, f) => {
    const x = tensor([1, -2], { requiresGrad: true });
    const step = f(x);
    expect(step.requiresGrad).toBe(false);
    expect(step.inputs).toEqual([]);
    x.mul(step.sum()).sum().backward(); // only x itself, times a constant
    const factor = step.data.sum();
    expect(x.grad?.toArray()).toEqual([factor, factor]);
  });

  it.each(steps)("a loss made of %s alone says so", (_, f) => {
    const x = tensor([1, -2], { requiresGrad: true });
    expect(() => f(x).sum().backward()).toThrow(
      "No gradient passes through detach, sign, greater, equal and argmax.",
    );
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
