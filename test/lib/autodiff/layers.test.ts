import {
  BatchNorm,
  Dropout,
  LeakyReLU,
  type NDArray,
  ones,
  Random,
  Tanh,
  type Tensor,
  tensor,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const random = new Random(12);
const largest = (a: NDArray, b: NDArray) => a.sub(b).abs().max();

/** The gradients of Σ f(inputs) · dout by autodiff, one for each input. */
function gradients(
  f: (...inputs: Tensor[]) => Tensor,
  dout: NDArray,
  ...arrays: NDArray[]
): NDArray[] {
  const inputs = arrays.map((a) => tensor(a, { requiresGrad: true }));
  f(...inputs)
    .mul(dout)
    .sum()
    .backward();
  return inputs.map((input) => input.grad!);
}

const sizes = [
  ["one datum", 1],
  ["a mini-batch", 6],
] as const;

describe.each(sizes)("by autodiff, for %s,", (_, N) => {
  const x = random.normal([N, 3]);
  const dout = random.normal([N, 3]);

  it("tanh has dout (1 − y²)", () => {
    const layer = new Tanh();
    const y = layer.forward(x);
    const [byExp] = gradients(
      (x) => {
        const [up, down] = [x.exp(), x.neg().exp()];
        return up.sub(down).div(up.add(down));
      },
      dout,
      x,
    );
    const [dx] = gradients((x) => x.tanh(), dout, x);
    expect(largest(dx, dout.mul(y.mul(y).neg().add(1)))).toBeLessThan(1e-15);
    expect(largest(layer.backward(dout), dx)).toBeLessThan(1e-15);
    expect(largest(byExp, dx)).toBeLessThan(1e-14);
  });

  it("leaky ReLU has dout where x > 0, and α dout elsewhere", () => {
    const layer = new LeakyReLU({ alpha: 0.1 });
    const y = layer.forward(x);
    const leaky = (x: Tensor) => x.relu().sub(x.neg().relu().mul(0.1));
    const [dx] = gradients(leaky, dout, x);
    expect(largest(leaky(tensor(x)).data, y)).toBeLessThan(1e-15);
    expect(largest(layer.backward(dout), dx)).toBeLessThan(1e-15);
  });

  it.each([false, true])("dropout has dout M (inverted: %s)", (inverted) => {
    const layer = new Dropout(0.4, { random: new Random(2), inverted });
    const M = layer.forward(ones([N, 3]), true); // as it scales each number
    const same = new Dropout(0.4, { random: new Random(2), inverted });
    same.forward(x, true);
    const [dx] = gradients((x) => x.mul(M), dout, x);
    expect(new Set(M.data).has(0)).toBe(true);
    expect(largest(same.backward(dout), dx)).toBe(0);
  });

  it("batch normalization in prediction has γ dout / √(v + ε)", () => {
    const [gamma, beta] = [random.normal([3]), random.normal([3])];
    const layer = new BatchNorm(gamma, beta);
    layer.forward(random.normal([9, 3], { mean: 2 }), true);
    const { runningMean, runningVariance } = layer.state;
    const sigma = runningVariance.add(layer.eps).sqrt();
    const y = layer.forward(x);
    const norm = (x: Tensor, gamma: Tensor, beta: Tensor) =>
      x.sub(runningMean).div(sigma).mul(gamma).add(beta);
    const expected = gradients(norm, dout, x, gamma, beta);
    const [tx, tGamma, tBeta] = [x, gamma, beta].map((a) => tensor(a));
    expect(largest(norm(tx, tGamma, tBeta).data, y)).toBeLessThan(1e-14);
    expect(largest(layer.backward(dout), expected[0])).toBeLessThan(1e-14);
    expect(largest(layer.grads.gamma, expected[1])).toBeLessThan(1e-14);
    expect(largest(layer.grads.beta, expected[2])).toBeLessThan(1e-14);
  });
});

describe("by autodiff, for mini-batches,", () => {
  it.each([2, 7, 40])(
    "batch normalization of %s rows goes back through μ and v",
    (N) => {
      const x = random.normal([N, 3], { mean: 4, std: 3 });
      const dout = random.normal([N, 3]);
      const [gamma, beta] = [random.normal([3]), random.normal([3])];
      const layer = new BatchNorm(gamma, beta, { eps: 1e-3 });
      layer.forward(x, true);
      const [dx, dGamma, dBeta] = gradients(
        (x, gamma, beta) => {
          const sigma = x.variance(0).add(layer.eps).sqrt();
          return x.sub(x.mean(0)).div(sigma).mul(gamma).add(beta);
        },
        dout,
        x,
        gamma,
        beta,
      );
      expect(largest(layer.backward(dout), dx)).toBeLessThan(1e-13);
      expect(largest(layer.grads.gamma, dGamma)).toBeLessThan(1e-13);
      expect(largest(layer.grads.beta, dBeta)).toBeLessThan(1e-13);
    },
  );
});
