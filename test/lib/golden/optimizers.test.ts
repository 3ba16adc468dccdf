import {
  AdaDelta,
  AdaGrad,
  Adam,
  cosineDecay,
  exponentialDecay,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  type Schedule,
  SGD,
  stepDecay,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  arrays,
  bytesOf,
  expectAllGolden,
  type Lists,
  PRECISIONS,
  readGolden,
} from "./golden.ts";

/** `never` fits every constructor: the file has what each one takes. */
type Options = Record<string, never>;

interface Case {
  optimizer: string;
  options: Options;
  problem: number;
  steps: Lists[];
}

interface Golden {
  problems: { params: Lists; grads: Lists[] }[];
  cases: Case[];
  schedules: {
    schedule: string;
    options: Options;
    factors: number[];
    cases: Case[];
  }[];
}

const OPTIMIZERS: Record<string, (options: Options) => Optimizer> = {
  SGD: (options) => new SGD({ lr: options.lr, ...options }),
  Momentum: (options) => new Momentum({ lr: options.lr, ...options }),
  Nesterov: (options) => new Nesterov({ lr: options.lr, ...options }),
  AdaGrad: (options) => new AdaGrad({ lr: options.lr, ...options }),
  RMSProp: (options) => new RMSProp({ lr: options.lr, ...options }),
  AdaDelta: (options) => new AdaDelta(options),
  Adam: (options) => new Adam(options),
};

const SCHEDULES: Record<string, (options: Options) => Schedule> = {
  stepDecay: ({ every, factor }) => stepDecay({ every, factor }),
  exponentialDecay: ({ rate }) => exponentialDecay({ rate }),
  cosineDecay: ({ epochs }) => cosineDecay({ epochs }),
};

const { problems, cases, schedules } = readGolden<Golden>("optimizers");

function expectTenSteps(
  { optimizer: name, options, problem, steps }: Case,
  precision: (typeof PRECISIONS)[number],
  schedule: Schedule = () => 1,
): void {
  const optimizer = OPTIMIZERS[name](options);
  const firstLr = optimizer.lr;
  const params = arrays(problems[problem].params, precision[0]);
  expect(steps).toHaveLength(10);
  for (const [step, golden] of steps.entries()) {
    const grads = arrays(problems[problem].grads[step], precision[0]);
    const before = bytesOf(Object.values(grads));
    optimizer.lr = firstLr * schedule(step);
    optimizer.update(params, grads);
    const what = `${name} ${JSON.stringify(options)}, step ${step + 1}`;
    expectAllGolden(params, golden, precision, what);
    expect(bytesOf(Object.values(grads)), what).toEqual(before);
  }
}

describe.each(Object.keys(OPTIMIZERS))("%s and PyTorch", (name) => {
  const own = cases.filter(({ optimizer }) => optimizer === name);

  it.each(PRECISIONS)("agree in %s for ten steps", (...precision) => {
    expect(own.length).toBeGreaterThanOrEqual(3);
    for (const golden of own) expectTenSteps(golden, precision);
  });
});

describe.each(schedules)("$schedule and PyTorch", (golden) => {
  const make = () => SCHEDULES[golden.schedule](golden.options);

  it("agree on ten factors", () => {
    const schedule = make();
    for (const [epoch, factor] of golden.factors.entries()) {
      expect(schedule(epoch)).toBeCloseTo(factor, 12);
    }
  });

  it.each(PRECISIONS)("agree in %s under each optimizer", (...precision) => {
    expect(golden.cases.length).toBeGreaterThanOrEqual(7);
    for (const one of golden.cases) expectTenSteps(one, precision, make());
  });
});
