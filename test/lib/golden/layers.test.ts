import {
  Affine,
  BatchNorm,
  Dropout,
  type Layer,
  LeakyReLU,
  NDArray,
  type Nested,
  type Params,
  Random,
  ReLU,
  Sigmoid,
  Tanh,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  arrays,
  bytesOf,
  expectAllGolden,
  expectGolden,
  type Lists,
  PRECISIONS,
  readGolden,
} from "./golden.ts";

interface Options {
  alpha: number;
  p: number;
  inverted: boolean;
  eps: number;
  momentum: number;
  unbiased: boolean;
}

interface Case {
  layer: string;
  options: Options;
  training?: boolean;
  mask?: Nested;
  batches?: Nested[];
  state?: Lists;
  x: Nested;
  params: Lists;
  dout: Nested;
  y: Nested;
  dx: Nested;
  grads: Lists;
}

/** Draws one mask only: that of the golden case. */
class GoldenMask extends Random {
  private readonly mask: Nested;

  constructor(mask: Nested) {
    super(0);
    this.mask = mask;
  }

  override bernoulli: Random["bernoulli"] = (shape, _, options) =>
    NDArray.from(this.mask, { ...options, shape });
}

const MAKE: Record<string, (c: Case, params: Params) => Layer> = {
  Affine: (_, { W, b }) => new Affine(W, b),
  Sigmoid: () => new Sigmoid(),
  Tanh: () => new Tanh(),
  ReLU: () => new ReLU(),
  LeakyReLU: ({ options }) => new LeakyReLU(options),
  Dropout: ({ options, mask = 0 }) =>
    new Dropout(options.p, { ...options, random: new GoldenMask(mask) }),
  BatchNorm: ({ options }, { gamma, beta }) =>
    new BatchNorm(gamma, beta, options),
};

const cases = readGolden<Case[]>("layers");

describe.each(Object.keys(MAKE))("%s and PyTorch", (name) => {
  const own = cases.filter(({ layer }) => layer === name);

  it.each(PRECISIONS)("agree in %s, forward and backward", (...precision) => {
    expect(own.length).toBeGreaterThanOrEqual(4);
    for (const [i, golden] of own.entries()) {
      const [dtype] = precision;
      const what = `${name} ${i}`;
      const { x, dout } = arrays({ x: golden.x, dout: golden.dout }, dtype);
      const params = arrays(golden.params, dtype);
      const layer = MAKE[name](golden, params);
      for (const batch of golden.batches ?? []) {
        layer.forward(NDArray.from(batch, { dtype }), true);
      }
      const inputs = [x, dout, ...Object.values(params)];
      const before = bytesOf(inputs);
      const y = layer.forward(x, golden.training);
      const dx = layer.backward(dout);
      expect(bytesOf(inputs), what).toEqual(before);
      expectGolden(y, golden.y, precision, `${what}: y`);
      expectGolden(dx, golden.dx, precision, `${what}: dx`);
      expectAllGolden(layer.grads, golden.grads, precision, what);
      if (golden.state) {
        expectAllGolden(layer.state ?? {}, golden.state, precision, what);
      }
    }
  });
});
