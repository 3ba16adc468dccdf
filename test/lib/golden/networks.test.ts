import {
  L2,
  Momentum,
  MultiLayerNet,
  type Nested,
  Random,
  Tanh,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  arrays,
  expectAllGolden,
  expectGolden,
  type Lists,
  PRECISIONS,
  readGolden,
} from "./golden.ts";

interface Case {
  sizes: number[];
  batchNorm: false | "before" | "after";
  alpha: number;
  x: Nested;
  t: Nested;
  params: Lists;
  E: number[];
  grads: Lists;
  end: Lists;
}

describe.each(readGolden<Case[]>("networks"))(
  "MultiLayerNet with batch norm: $batchNorm and PyTorch",
  (golden) => {
    it.each(PRECISIONS)("agree in %s over ten steps", (...precision) => {
      const [dtype] = precision;
      const net = new MultiLayerNet({
        sizes: golden.sizes,
        activation: () => new Tanh(),
        batchNorm: golden.batchNorm,
        regularizer: new L2(golden.alpha),
        random: new Random(0),
        dtype,
      });
      const start = arrays(golden.params, dtype);
      expect(Object.keys(net.params).sort()).toEqual(Object.keys(start).sort());
      for (const [key, { data }] of Object.entries(start)) {
        net.params[key].data.set(data);
      }
      const { x, t } = arrays({ x: golden.x, t: golden.t }, dtype);
      const optimizer = new Momentum({ lr: 0.02 });
      for (const [step, E] of golden.E.entries()) {
        const value = net.loss(x, t, { training: true });
        expectGolden(value, E, precision, `E of step ${step}`);
        const grads = net.gradient(x, t);
        if (step === 0)
          expectAllGolden(grads, golden.grads, precision, "grads");
        optimizer.update(net.params, grads);
      }
      expectAllGolden(net.params, golden.end, precision, "params at the end");
    });
  },
);
