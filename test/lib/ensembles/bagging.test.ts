import {
  BaggingEnsemble,
  bagging,
  concat,
  type Examples,
  MeanSquaredError,
  type Model,
  NDArray,
  oneHot,
  Random,
  Tanh,
  type TrainModel,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  drawing,
  fixed,
  netTrainer,
  numberedRows,
  trainMean,
} from "./models.ts";

const data: Examples = {
  x: numberedRows(12),
  t: oneHot([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2], 3),
};

function bagOf(...models: Model[]): BaggingEnsemble {
  const none = new Uint32Array();
  return new BaggingEnsemble(
    models.map((model) => ({ model, rows: none, unseen: none })),
  );
}

/** A wave with noise. */
function noisyWave(seed: number): Examples {
  const random = new Random(seed);
  const x = random.uniform([25, 1], { low: -1, high: 1 });
  return { x, t: x.map((v) => Math.sin(4 * v)).add(random.normal([25, 1])) };
}

/** Answers what the nearest row of the training does: it follows all noise. */
const trainNearest: TrainModel = async ({ x, t }) => {
  const nearest = (rows: NDArray) => rows.sub(x.T).abs().neg().argmax(1).data;
  return { predict: (rows) => t.rows(nearest(rows)) };
};

describe("bagging", () => {
  it("answers by the mean, which heeds how sure each model is", () => {
    const bag = bagOf(
      fixed([[0.9, 0.1]]),
      fixed([[0.4, 0.6]]),
      fixed([[0.4, 0.6]]),
    );
    const x = numberedRows(1);
    const [first, second] = bag.probabilities(x).data;
    expect(first).toBeCloseTo(1.7 / 3, 14);
    expect(second).toBeCloseTo(1.3 / 3, 14);
    expect(bag.predict(x).toArray()).toEqual(bag.probabilities(x).toArray());
    expect(bag.accuracy(x, oneHot([0], 2))).toBe(1); // the majority says 1
  });

  it("takes ½ as the border where there is one column", () => {
    const bag = bagOf(fixed([[0.9], [0.3]]), fixed([[0.2], [0.6]]));
    const answers = numberedRows(2).sub(1).neg(); // 1, 0
    expect(bag.accuracy(numberedRows(2), answers)).toBe(1);
  });

  it("has a row wrong that one of its models has no number for", () => {
    const nan = Number.NaN;
    const bag = bagOf(
      fixed([
        [0.9, 0.1],
        [nan, nan],
      ]),
      fixed([
        [0.8, 0.2],
        [1, 0],
      ]),
    );
    expect(bag.accuracy(numberedRows(2), oneHot([0, 0], 2))).toBe(0.5);
    const column = bagOf(fixed([[0.1], [nan]]));
    const zeros = NDArray.from([[0], [0]]);
    expect(column.accuracy(numberedRows(2), zeros)).toBe(0.5);
  });

  it("needs a member", () => {
    expect(() => bagOf()).toThrow(
      "BaggingEnsemble expects at least one member, got none: try " +
        "members.slice(0, 1) for the first one.",
    );
  });

  it("trains each model on N rows drawn with replacement", async () => {
    const x = numberedRows(1000);
    const seen: NDArray[] = [];
    const train: TrainModel = async (sample, random) => {
      seen.push(sample.x);
      expect(sample.t.toArray()).toEqual(sample.x.mul(2).toArray());
      return trainMean(sample, random);
    };
    const random = new Random(1);
    const bag = await bagging({ x, t: x.mul(2) }, { models: 3, train, random });
    for (const [m, { rows, unseen }] of bag.members.entries()) {
      expect(rows).toEqual(Uint32Array.from(seen[m].data));
      expect(rows).toHaveLength(1000);
      expect(new Set([...rows, ...unseen]).size).toBe(1000);
      expect(new Set(rows).size + unseen.length).toBe(1000);
      expect(Math.abs(unseen.length / 1000 - 1 / Math.E)).toBeLessThan(0.03);
    }
    expect(seen[0].toArray()).not.toEqual(seen[1].toArray());
  });

  it("gives each model a stream of its own", async () => {
    const firsts: number[][] = [[], [], []];
    const run = (i: number, models: number, more: number) =>
      bagging(data, {
        models,
        train: drawing(more, firsts[i]),
        random: new Random(3),
      });
    const few = await run(0, 3, 0);
    await run(1, 3, 100);
    const many = await run(2, 5, 7);
    expect(firsts[1]).toEqual(firsts[0]);
    expect(firsts[2].slice(0, 3)).toEqual(firsts[0]);
    expect(new Set(firsts[2]).size).toBe(5);
    expect(many.members[2].rows).toEqual(few.members[2].rows);
  });

  it("lets each row be judged by the models that have not seen it", async () => {
    const random = new Random(4);
    const bag = await bagging(data, { models: 4, train: trainMean, random });
    const { rows, y } = bag.outOfBag(data.x);
    const expected = bag.members.map(({ model }) => model.predict(data.x));
    let right = 0;
    for (const [i, n] of rows.entries()) {
      const unaware = expected.filter((_, m) =>
        bag.members[m].unseen.includes(n),
      );
      const mean = unaware
        .reduce((sum, all) => sum.add(all))
        .div(unaware.length)
        .row(n);
      expect(y.row(i).sub(mean).abs().max()).toBeLessThan(1e-15);
      right += +(mean.argmax() === data.t.row(n).argmax());
    }
    const all = new Set(bag.members.flatMap(({ unseen }) => [...unseen]));
    expect([...rows]).toEqual([...all].sort((a, b) => a - b));
    expect(bag.outOfBagAccuracy(data)).toBe(right / rows.length);
  });

  it("has nothing out of bag where each model has seen every row", async () => {
    const random = new Random(5);
    const one = { x: data.x.rows([0]), t: data.t.rows([0]) };
    const bag = await bagging(one, { models: 2, train: trainMean, random });
    expect(() => bag.outOfBag(one.x)).toThrow(/each model has seen every row/);
    expect(() => bag.outOfBag(data.x)).toThrow(/the 1 that .* but x has 12/);
  });

  it("varies less from one data set to the next than one model", async () => {
    const grid = numberedRows(21).div(10).sub(1);
    const [singles, bags]: NDArray[][] = [[], []];
    for (let seed = 1; seed <= 30; seed++) {
      const wave = noisyWave(seed);
      const random = new Random(seed);
      const single = await trainNearest(wave, random);
      const options = { models: 15, train: trainNearest, random };
      singles.push(single.predict(grid));
      bags.push((await bagging(wave, options)).predict(grid));
    }
    // A bag answers by the nearest row with a share of 1 − 1/e, by the second
    // nearest with (1 − 1/e)/e, …: the sum of their squares is 0.46.
    const ratio = spread(bags) / spread(singles);
    expect(ratio).toBeGreaterThan(0.35);
    expect(ratio).toBeLessThan(0.65);
  });

  it("varies from seed to seed 1/M as much as one of M networks", async () => {
    const activation = () => new Tanh();
    const loss = new MeanSquaredError();
    const train = netTrainer(
      { sizes: [1, 10, 1], activation, loss },
      { epochs: 20, lr: 0.3 },
    );
    const wave = noisyWave(1);
    const [singles, bags]: NDArray[][] = [[], []];
    for (let seed = 1; seed <= 8; seed++) {
      const options = { models: 6, train, random: new Random(seed) };
      const bag = await bagging(wave, options);
      singles.push(bag.members[0].model.predict(wave.x));
      bags.push(bag.predict(wave.x));
      expect(() => bag.probabilities(wave.x)).toThrow(/no scores into probab/);
    }
    expect(spread(bags)).toBeLessThan(spread(singles) / 3);
    expect(spread(bags)).toBeGreaterThan(spread(singles) / 12);
  });

  it("ends as a whole at an interrupt", async () => {
    let trained = 0;
    const train: TrainModel = async (sample, random) => {
      trained += 1;
      if (trained === 2) process.emit("SIGINT");
      return trainMean(sample, random);
    };
    const before = process.listenerCount("SIGINT");
    const random = new Random(1);
    await expect(bagging(data, { models: 9, train, random })).rejects.toThrow(
      "bagging was interrupted: 1 of its models were complete.",
    );
    expect(trained).toBe(2);
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses %s models", async (models) => {
    const options = { models, train: trainMean, random: new Random(1) };
    await expect(bagging(data, options)).rejects.toThrow(
      "bagging expects the number of its models, a whole number from 1 up, " +
        `got ${models}: try { models: 10 }.`,
    );
  });

  it("says what is missing", async () => {
    const options = { models: 2, train: trainMean, random: new Random(1) };
    const { x, t } = data;
    await expect(bagging({ x, t: t.slice(1) }, options)).rejects.toThrow(
      /as many answers t as inputs x.* got 11 and 12 rows/,
    );
    const forgets = (async () => undefined) as unknown as TrainModel;
    await expect(bagging(data, { ...options, train: forgets })).rejects.toThrow(
      /train to give the trained model back, but got undefined: .*return net/,
    );
    const history = (async () => []) as unknown as TrainModel;
    await expect(bagging(data, { ...options, train: history })).rejects.toThrow(
      /but got something without predict/,
    );
    const scoresOnly = bagOf({ predict: (x) => x });
    expect(() => scoresOnly.accuracy(x, x)).toThrow(/gives no probabilities/);
    const flat = bagOf({ predict: (x) => x.reshape([12]) });
    expect(() => flat.predict(x)).toThrow(/of shape \(12, K\).* got \(12,\)/);
  });
});

/** The variance over seeds, its mean over the points. */
function spread(predictions: NDArray[]): number {
  const [y] = predictions;
  return concat(predictions)
    .reshape([predictions.length, y.size])
    .variance(0)
    .mean();
}
