import {
  Affine,
  MeanSquaredError,
  NDArray,
  oneHot,
  Random,
  ReLU,
  Sigmoid,
  SigmoidWithLoss,
  SoftmaxWithLoss,
  softmax,
  type Tensor,
  tensor,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const random = new Random(6);
const largest = (a: NDArray, b: NDArray) => a.sub(b).abs().max();

/** ∂E/∂x by autodiff, for a sum over the data, as §3.7 has it. */
function gradient(E: (x: Tensor) => Tensor, array: NDArray): NDArray {
  const x = tensor(array, { requiresGrad: true });
  E(x).sum().backward();
  return x.grad!;
}

const sizes = [
  ["one datum", 1],
  ["a mini-batch", 5],
] as const;

describe.each(sizes)("the table of lecture §3.7 for %s", (_, N) => {
  it("½ (y − t)² has y − t", () => {
    const [y, t] = [random.normal([N, 1]), random.normal([N, 1])];
    const dy = gradient((y) => y.sub(t).pow(2).div(2), y);
    expect(largest(dy, y.sub(t))).toBeLessThan(1e-15);
    const loss = new MeanSquaredError();
    loss.forward(y, t);
    expect(largest(loss.backward().mul(N), dy)).toBeLessThan(1e-15);
  });

  it("sigmoid with cross-entropy has y − t", () => {
    const x = random.normal([N, 1]);
    const t = random.bernoulli([N, 1], 0.5);
    const dx = gradient((x) => {
      const y = x.sigmoid();
      const ofOne = y.log().mul(t);
      const ofZero = y.neg().add(1).log().mul(t.neg().add(1));
      return ofOne.add(ofZero).neg();
    }, x);
    const y = new Sigmoid().forward(x);
    expect(largest(dx, y.sub(t))).toBeLessThan(1e-15);
    const loss = new SigmoidWithLoss();
    loss.forward(x, t);
    expect(largest(loss.backward().mul(N), dx)).toBeLessThan(1e-15);
  });

  it("softmax with cross-entropy has y − t", () => {
    const x = random.normal([N, 4]);
    const t = oneHot(
      Array.from({ length: N }, (_, n) => n % 4),
      4,
    );
    const dx = gradient((x) => {
      const e = x.exp();
      const y = e.div(e.sum(1, { keepdims: true }));
      return y.log().mul(t).neg();
    }, x);
    expect(largest(dx, softmax(x).sub(t))).toBeLessThan(1e-15);
    const loss = new SoftmaxWithLoss();
    loss.forward(x, t);
    expect(largest(loss.backward().mul(N), dx)).toBeLessThan(1e-15);
  });

  it("y = xW + b has dout Wᵀ, xᵀ dout and the sum of dout's rows", () => {
    const arrays = {
      x: random.normal([N, 3]),
      W: random.normal([3, 2]),
      b: random.normal([2]),
    };
    const { x, W, b } = arrays;
    const dout = random.normal([N, 2]);
    const affine = (x: Tensor, W: Tensor, b: Tensor) =>
      x.matmul(W).add(b).mul(dout);
    const dx = gradient((x) => affine(x, tensor(W), tensor(b)), x);
    const dW = gradient((W) => affine(tensor(x), W, tensor(b)), W);
    const db = gradient((b) => affine(tensor(x), tensor(W), b), b);
    expect(largest(dx, dout.matmul(W.T))).toBe(0);
    expect(largest(dW, x.T.matmul(dout))).toBe(0);
    expect(largest(db, dout.sum(0))).toBe(0);
    const layer = new Affine(W, b);
    layer.forward(x);
    expect(largest(layer.backward(dout), dx)).toBe(0);
    expect(largest(layer.grads.W, dW)).toBe(0);
    expect(largest(layer.grads.b, db)).toBe(0);
  });

  it("the sigmoid has y (1 − y) dout", () => {
    const [x, dout] = [random.normal([N, 3]), random.normal([N, 3])];
    const dx = gradient((x) => x.neg().exp().add(1).pow(-1).mul(dout), x);
    const layer = new Sigmoid();
    const y = layer.forward(x);
    expect(largest(dx, y.mul(y.neg().add(1)).mul(dout))).toBeLessThan(1e-15);
    expect(largest(layer.backward(dout), dx)).toBeLessThan(1e-15);
  });

  it("ReLU has dout where x > 0, and 0 where x ≤ 0", () => {
    const x = random.normal([N, 3]);
    x.data[0] = 0;
    const dout = random.normal([N, 3]);
    const expected = NDArray.from(
      dout.data.map((d, i) => (x.data[i] > 0 ? d : 0)),
      { shape: [N, 3] },
    );
    const dx = gradient((x) => x.relu().mul(dout), x);
    expect(largest(dx, expected)).toBe(0);
    const layer = new ReLU();
    layer.forward(x);
    expect(largest(layer.backward(dout), dx)).toBe(0);
  });
});
