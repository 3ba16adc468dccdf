import {
  AdaDelta,
  AdaGrad,
  Adam,
  Momentum,
  NDArray,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
} from "@course/lib";
import { describe, expect, it } from "vitest";

type Settings = { lr: number; [name: string]: number };

const makers: Record<string, (settings: Settings) => Optimizer> = {
  SGD: (settings) => new SGD(settings),
  Momentum: (settings) => new Momentum(settings),
  Nesterov: (settings) => new Nesterov(settings),
  AdaGrad: (settings) => new AdaGrad(settings),
  RMSProp: (settings) => new RMSProp(settings),
  AdaDelta: (settings) => new AdaDelta(settings),
  Adam: (settings) => new Adam(settings),
};

const fromZero = "a number from 0 up";
const share = "a number from 0 to below 1";
const positive = "a number above 0";

/** A setting, who has it, what it may be, and what the error tells to try. */
const settings: [string, string[], string, number][] = [
  ["lr", Object.keys(makers), fromZero, 0.01],
  ["momentum", ["Momentum", "Nesterov"], share, 0.9],
  ["decay", ["RMSProp"], share, 0.99],
  ["rho", ["AdaDelta"], share, 0.95],
  ["beta1", ["Adam"], share, 0.9],
  ["beta2", ["Adam"], share, 0.999],
  ["eps", ["AdaGrad", "RMSProp", "AdaDelta", "Adam"], positive, 1e-7],
  ["weightDecay", ["SGD", "Adam"], fromZero, 0.0001],
];

const beyond: Record<string, number[]> = {
  [fromZero]: [-0.1, Number.POSITIVE_INFINITY],
  [share]: [-0.1, 1],
  [positive]: [0, -1],
};

const cases = settings.flatMap(([name, owners, range, attempt]) =>
  owners.map((owner) => ({ owner, name, range, attempt })),
);

describe("the settings of an optimizer", () => {
  it.each(cases)(
    "$owner: $name is $range",
    ({ owner, name, range, attempt }) => {
      for (const value of [Number.NaN, ...beyond[range]]) {
        expect(() => makers[owner]({ lr: 0.1, [name]: value })).toThrow(
          `${owner} expects ${name} to be ${range}, got ${value}: ` +
            `try ${attempt}.`,
        );
      }
      expect(() => makers[owner]({ lr: 0.1, [name]: attempt })).not.toThrow();
      if (range === positive) return;
      expect(() => makers[owner]({ lr: 0.1, [name]: 0 })).not.toThrow();
    },
  );

  it("want a learning rate, where there is no usual one", () => {
    const none = { lr: undefined as unknown as number };
    expect(() => new SGD(none)).toThrow(
      "SGD expects lr to be a number from 0 up, got undefined: try 0.01.",
    );
  });

  it.each(Object.entries(makers))("%s with λ = 0 stands still", (_, make) => {
    const W = NDArray.from([1, 2]);
    make({ lr: 0 }).update({ W }, { W: NDArray.from([0, 5]) });
    expect(W.toArray()).toEqual([1, 2]);
  });

  it.each(Object.entries(makers))(
    "%s makes no NaN where the gradient is 0",
    (_, make) => {
      const W = NDArray.from([1, 2]);
      make({ lr: 0.1 }).update({ W }, { W: NDArray.from([0, 0]) });
      expect(W.toArray()).toEqual([1, 2]);
    },
  );
});
