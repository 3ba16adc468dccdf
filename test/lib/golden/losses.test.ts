import {
  type Loss,
  MeanSquaredError,
  type Nested,
  SigmoidWithLoss,
  SoftmaxWithLoss,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  arrays,
  bytesOf,
  expectGolden,
  PRECISIONS,
  readGolden,
} from "./golden.ts";

interface Case {
  loss: string;
  options: { form?: never };
  x: Nested;
  t: Nested;
  E: number;
  dx: Nested;
}

const MAKE: Record<string, (options: { form?: never }) => Loss> = {
  MeanSquaredError: (options) => new MeanSquaredError(options),
  SigmoidWithLoss: (options) => new SigmoidWithLoss(options),
  SoftmaxWithLoss: () => new SoftmaxWithLoss(),
};

const cases = readGolden<Case[]>("losses");

describe.each(Object.keys(MAKE))("%s and PyTorch", (name) => {
  const own = cases.filter(({ loss }) => loss === name);

  it.each(PRECISIONS)("agree in %s, forward and backward", (...precision) => {
    expect(own.length).toBeGreaterThanOrEqual(8);
    for (const [i, golden] of own.entries()) {
      const what = `${name} ${i}`;
      const { x, t } = arrays({ x: golden.x, t: golden.t }, precision[0]);
      const before = bytesOf([x, t]);
      const loss = MAKE[name](golden.options);
      expectGolden(loss.forward(x, t), golden.E, precision, `${what}: E`);
      expectGolden(loss.backward(), golden.dx, precision, `${what}: dx`);
      expect(bytesOf([x, t]), what).toEqual(before);
    }
  });
});
