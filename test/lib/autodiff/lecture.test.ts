import { NDArray, tensor } from "@course/lib";
import { describe, expect, it } from "vitest";

const parameter = (source: Parameters<typeof tensor>[0]) =>
  tensor(source, { requiresGrad: true });

describe("lecture §3.3, the chain rule", () => {
  const t = 0.3;
  const s = 1 - t;

  it("(1) dz/dx = u (1 − u) dz/du for u = σ(x)", () => {
    const x = parameter(0.7);
    const u = x.sigmoid();
    u.pow(3).backward();
    const value = u.item();
    expect(x.grad?.item()).toBeCloseTo(
      value * (1 - value) * 3 * value ** 2,
      14,
    );
  });

  it("(2) dz/dx = u − t for sigmoid and cross-entropy", () => {
    const x = parameter(0.7);
    const u = x.neg().exp().add(1).pow(-1);
    u.log()
      .mul(-t)
      .sub(
        u
          .neg()
          .add(1)
          .log()
          .mul(1 - t),
      )
      .backward();
    expect(x.grad?.item()).toBeCloseTo(u.item() - t, 14);
  });

  it("(3) dz/dx = eˣ ∂z/∂u − e⁻ˣ ∂z/∂v where x parts and meets again", () => {
    const x = parameter(0.4);
    const u = x.exp().add(1);
    const v = x.neg().exp().add(1);
    u.mul(v.pow(2)).backward();
    const [du, dv] = [v.item() ** 2, 2 * u.item() * v.item()];
    const expected = Math.exp(0.4) * du - Math.exp(-0.4) * dv;
    expect(x.grad?.item()).toBeCloseTo(expected, 13);
  });

  it("(4) ∂z/∂x = uv (∂z/∂u − ∂z/∂v) for softmax of two", () => {
    const [x, y] = [parameter(0.2), parameter(-0.5)];
    const sum = x.exp().add(y.exp());
    const [u, v] = [x.exp().div(sum), y.exp().div(sum)];
    u.mul(3).add(v.mul(v)).backward();
    const uv = u.item() * v.item();
    expect(x.grad?.item()).toBeCloseTo(uv * (3 - 2 * v.item()), 14);
    expect(y.grad?.item()).toBeCloseTo(uv * (2 * v.item() - 3), 14);
  });

  it("(5) ∂z/∂x = u − s, ∂z/∂y = v − t for softmax and cross-entropy", () => {
    const [x, y] = [parameter(0.2), parameter(-0.5)];
    const sum = x.exp().add(y.exp());
    const [u, v] = [x.exp().div(sum), y.exp().div(sum)];
    u.log().mul(-s).sub(v.log().mul(t)).backward();
    expect(x.grad?.item()).toBeCloseTo(u.item() - s, 14);
    expect(y.grad?.item()).toBeCloseTo(v.item() - t, 14);
  });

  it("(6) ∂z/∂xᵢ = wᵢ₀ ∂z/∂y₀ + wᵢ₁ ∂z/∂y₁ for an affine map of two", () => {
    const [x0, x1] = [parameter(0.5), parameter(-2)];
    const [w00, w10, w01, w11, b0, b1] = [2, -1, 3, 0.25, 0.75, -0.5];
    const y0 = x0.mul(w00).add(x1.mul(w10)).add(b0);
    const y1 = x0.mul(w01).add(x1.mul(w11)).add(b1);
    y0.pow(2).add(y0.mul(y1)).backward(); // z = y₀² + y₀ y₁
    const dz0 = 2 * y0.item() + y1.item();
    const dz1 = y0.item();
    expect([y0.item(), y1.item()]).toEqual([3.75, 0.5]);
    expect(x0.grad?.item()).toBe(w00 * dz0 + w01 * dz1);
    expect(x1.grad?.item()).toBe(w10 * dz0 + w11 * dz1);
    expect([y0.grad?.item(), y1.grad?.item()]).toEqual([dz0, dz1]);
  });

  it("(6) as one matrix product: ∂z/∂x = ∂z/∂y Wᵀ", () => {
    const x = parameter([[0.5, -2]]);
    const W = NDArray.from([
      [2, 3],
      [-1, 0.25],
    ]);
    const y = x.matmul(W).add(NDArray.from([0.75, -0.5]));
    y.mul(NDArray.from([[8, 3.75]]))
      .sum()
      .backward();
    expect(x.grad?.toArray()).toEqual([[2 * 8 + 3 * 3.75, -8 + 0.25 * 3.75]]);
  });
});

describe("lecture §3.4, computation graphs", () => {
  it("(ax − y)² has the derivatives 2at, 2xt and −2t", () => {
    const [a, x, y] = [parameter(2), parameter(3), parameter(1)];
    const t = a.mul(x).sub(y);
    t.pow(2).backward();
    expect(t.item()).toBe(5);
    expect(x.grad?.item()).toBe(2 * 2 * 5);
    expect(a.grad?.item()).toBe(2 * 3 * 5);
    expect(y.grad?.item()).toBe(-2 * 5);
  });

  it("sigmoid and cross-entropy have ŷ − y by x, and −x by y", () => {
    const [x, y] = [parameter(0.8), parameter(0.3)];
    const yHat = x.neg().exp().named("s").add(1).pow(-1).named("ŷ");
    const z1 = y.mul(yHat.log());
    const z2 = y.neg().add(1).mul(yHat.neg().add(1).log());
    z1.neg().sub(z2).backward();
    expect(x.grad?.item()).toBeCloseTo(yHat.item() - 0.3, 14);
    expect(y.grad?.item()).toBeCloseTo(-0.8, 14);
  });
});

describe("lecture §3.5, the matrix product", () => {
  it("has ∂E/∂X = ∂E/∂Y Wᵀ and ∂E/∂W = Xᵀ ∂E/∂Y, entry by entry", () => {
    const x = [2, -1, 0.5, 3].map(parameter); // x₀₀, x₀₁, x₁₀, x₁₁
    const w = [1, 4, -2, 0.25].map(parameter);
    const dY = [1, -3, 2, 5];
    const terms = [0, 1, 2, 3].map((k) => {
      const [i, j] = [k >> 1, k & 1]; // yᵢⱼ = xᵢ₀ w₀ⱼ + xᵢ₁ w₁ⱼ
      const y = x[2 * i].mul(w[j]).add(x[2 * i + 1].mul(w[2 + j]));
      return y.mul(dY[k]);
    });
    terms.reduce((a, b) => a.add(b)).backward();

    const square = (values: number[]) =>
      parameter(NDArray.from(values, { shape: [2, 2] }));
    const X = square(x.map((entry) => entry.item()));
    const W = square(w.map((entry) => entry.item()));
    X.matmul(W).mul(square(dY).data).sum().backward();
    expect([...X.grad!.data]).toEqual(x.map((entry) => entry.grad?.item()));
    expect([...W.grad!.data]).toEqual(w.map((entry) => entry.grad?.item()));
  });
});

describe("lecture §3.6, back-propagation", () => {
  const affine = () => ({
    X: parameter([[2, -1, 1]]),
    W: parameter([
      [2, 0],
      [1, 1],
      [0, 4],
    ]),
  });

  it("1 (1): half the squared error", () => {
    const { X, W } = affine();
    const Y = X.matmul(W);
    Y.sub(NDArray.from([[1, 2]]))
      .pow(2)
      .sum()
      .div(2)
      .backward();
    expect(Y.data.toArray()).toEqual([[3, 3]]);
    expect(Y.grad?.toArray()).toEqual([[2, 1]]);
    expect(X.grad?.toArray()).toEqual([[4, 3, 4]]);
    expect(W.grad?.toArray()).toEqual([
      [4, 2],
      [-2, -1],
      [2, 1],
    ]);
  });

  it("1 (2): softmax and cross-entropy", () => {
    const { X, W } = affine();
    const t = NDArray.from([[1, 0]]);
    X.matmul(W).logSoftmax().mul(t).sum().neg().backward();
    const dX = NDArray.from([[-1, 0, 2]]);
    const dW = NDArray.from([
      [-1, 1],
      [0.5, -0.5],
      [-0.5, 0.5],
    ]);
    expect(X.grad!.sub(dX).abs().max()).toBeLessThan(1e-15);
    expect(W.grad!.sub(dW).abs().max()).toBeLessThan(1e-15);
  });

  it("2: a row that is broadcast gets the sum of the rows", () => {
    const X = parameter([
      [1, 3],
      [2, -1],
      [0, 1],
    ]);
    const b = parameter([2, 1]);
    const dY = [
      [1, 0],
      [0, -1],
      [1, 1],
    ];
    X.add(b).mul(NDArray.from(dY)).sum().backward();
    expect(X.grad?.toArray()).toEqual(dY);
    expect(b.grad?.toArray()).toEqual([2, 0]);
  });
});
