import {
  BoostingEnsemble,
  boosting,
  type Model,
  type MultiLayerNet,
  NDArray,
  oneHot,
  Random,
  SigmoidWithLoss,
  type TrainModel,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import {
  circle,
  drawing,
  fixed,
  netTrainer,
  numberedRows,
  trainMean,
} from "./models.ts";

const random = () => new Random(1);

/** Gives these models one after the other, whatever the data. */
function inTurn(...models: Model[]): TrainModel {
  let next = 0;
  return async () => models[next++];
}

/** Answers 1 for the rows up to n, 0 for those after it, or the reverse. */
function stump(n: number, below: 1 | -1): Model {
  return fixed(Array.from({ length: 10 }, (_, i) => [i <= n ? below : -below]));
}

/** Ten rows that no single border divides, a textbook's example. */
const rows = {
  x: numberedRows(10),
  t: NDArray.from([1, 1, 1, 0, 0, 0, 1, 1, 1, 0], { shape: [10, 1] }),
};

/** Scores that name these classes. */
function named(labels: number[], classes: number): Model {
  const list = labels.map((label) =>
    Array.from({ length: classes }, (_, k) => +(k === label)),
  );
  return fixed(list);
}

describe("boosting", () => {
  it("weighs rows and models as AdaBoost does by hand", async () => {
    const train = inTurn(stump(2, 1), stump(8, 1), stump(5, -1));
    const boost = await boosting(rows, { models: 3, train, random: random() });
    const errors = boost.members.map(({ error }) => error);
    const alphas = boost.members.map(({ alpha }) => alpha);
    for (const [m, expected] of [3 / 10, 3 / 14, 2 / 11].entries()) {
      expect(errors[m]).toBeCloseTo(expected, 14);
      expect(alphas[m]).toBeCloseTo(Math.log(1 / expected - 1), 13);
    }
    const [right, wrong] = [1 / 14, 1 / 6];
    const second = boost.members[1].weights;
    for (let n = 0; n < 10; n++) {
      const raised = n >= 6 && n <= 8;
      expect(second.at(n)).toBeCloseTo(raised ? wrong : right, 14);
    }
    expect(boost.accuracy(rows.x, rows.t)).toBe(1); // no model alone has it
  });

  it("votes with the weights of the models", async () => {
    const train = inTurn(stump(2, 1), stump(8, 1), stump(5, -1));
    const boost = await boosting(rows, { models: 3, train, random: random() });
    const [a, b, c] = boost.members.map(({ alpha }) => alpha);
    const F = boost.predict(rows.x).data;
    expect(F[0]).toBeCloseTo(a + b - c, 14);
    expect(F[9]).toBeCloseTo(-a - b + c, 14);
    const p = boost.probabilities(rows.x).data;
    expect(p[0]).toBeCloseTo((a + b) / (a + b + c), 14);
    const two = new BoostingEnsemble(boost.members.slice(0, 2));
    expect(two.predict(rows.x).data[0]).toBeCloseTo(a + b, 14);
  });

  it("adds log(K − 1) for K classes, and has 1 − 1/K wrong anew", async () => {
    const labels = [0, 1, 2, 0, 1, 2, 0, 1];
    const data = { x: numberedRows(8), t: oneHot(labels, 3) };
    const first = named([0, 0, 0, 0, 1, 2, 1, 1], 3); // wrong in 1, 2 and 6
    const train = inTurn(first, named(labels, 3));
    const boost = await boosting(data, { models: 2, train, random: random() });
    const [one, two] = boost.members;
    expect(one.alpha).toBeCloseTo(Math.log(5 / 3) + Math.log(2), 14);
    const wrong = [1, 2, 6].reduce((sum, n) => sum + two.weights.at(n), 0);
    expect(wrong).toBeCloseTo(2 / 3, 14);
    expect(two.weights.sum()).toBeCloseTo(1, 14);
    const shares = boost.probabilities(data.x);
    expect(shares.sum(1).sub(1).abs().max()).toBeLessThan(1e-15);
    expect(shares.at(1, 1)).toBeCloseTo(two.alpha / (one.alpha + two.alpha));
  });

  it("draws the rows with high weights more often", async () => {
    const labels = Array(300).fill(0).fill(1, 0, 30);
    const data = { x: numberedRows(300), t: oneHot(labels, 2) };
    const wrong = named(Array(300).fill(0), 2); // in the first 30
    const boost = await boosting(data, {
      models: 2,
      train: inTurn(wrong, named(labels, 2)),
      random: random(),
    });
    const [before, after] = boost.members.map(
      (member) => member.rows.filter((n) => n < 30).length / 300,
    );
    expect(Math.abs(before - 0.1)).toBeLessThan(0.05);
    expect(Math.abs(after - 0.5)).toBeLessThan(0.1);
  });

  it("does by many weak networks what one of them cannot", async () => {
    const [data, unseen] = [circle(1, 200), circle(2, 500)];
    const options = { sizes: [2, 2, 1], loss: new SigmoidWithLoss() };
    const train = netTrainer(options, { epochs: 5, lr: 1 });
    const boost = await boosting(data, {
      models: 40,
      train,
      random: new Random(3),
    });
    const alone = boost.members.map((member) =>
      new BoostingEnsemble([member]).accuracy(unseen.x, unseen.t),
    );
    expect(Math.max(...alone)).toBeLessThan(0.75);
    expect(boost.accuracy(unseen.x, unseen.t)).toBeGreaterThan(0.9);
  });

  it("bends a border that is straight however long one is trained", async () => {
    const [data, unseen] = [circle(1, 200), circle(2, 500)];
    const options = { sizes: [2, 1], loss: new SigmoidWithLoss() };
    const long = netTrainer(options, { epochs: 200, lr: 1 });
    const one = (await long(data, random())) as MultiLayerNet;
    expect(one.accuracy(unseen.x, unseen.t)).toBeLessThan(0.65);
    const train = netTrainer(options, { epochs: 10, lr: 1 });
    const boost = await boosting(data, { models: 40, train, random: random() });
    expect(boost.accuracy(unseen.x, unseen.t)).toBeGreaterThan(0.7);
  });

  it("ends with a model that has every row right", async () => {
    const labels = [0, 1, 2, 0, 1, 2];
    const data = { x: numberedRows(6), t: oneHot(labels, 3) };
    const perfect = named(labels, 3);
    const train = inTurn(perfect, perfect);
    const boost = await boosting(data, { models: 5, train, random: random() });
    expect(boost.members).toHaveLength(1);
    expect(boost.members[0].error).toBe(0);
    expect(boost.members[0].alpha).toBeCloseTo(Math.log(11) + Math.log(2), 14);
    expect(boost.accuracy(data.x, data.t)).toBe(1);
  });

  it("leaves out a model that only guesses, and goes on", async () => {
    const again = stump(2, 1); // on the weights that it has left it is at ½
    const train = inTurn(stump(2, 1), again, stump(8, 1));
    const boost = await boosting(rows, { models: 3, train, random: random() });
    const errors = boost.members.map(({ error }) => error);
    expect(errors).toHaveLength(2);
    expect(errors[1]).toBeCloseTo(3 / 14, 14);
    const [one, two] = boost.members;
    expect(two.rows).not.toEqual(one.rows);
  });

  it("needs a model that does more than guess", async () => {
    const labels = [0, 1, 2, 0, 1, 2];
    const data = { x: numberedRows(6), t: oneHot(labels, 3) };
    const same = named([0, 0, 0, 0, 0, 0], 3);
    const train = inTurn(same, same, same);
    await expect(
      boosting(data, { models: 3, train, random: random() }),
    ).rejects.toThrow(/each one is wrong on 0\.67 of the rows or more/);
  });

  it("does not take a model whose scores are NaN, in no shape of t", async () => {
    const nan = Number.NaN;
    const labels = [0, 1, 0, 0, 0, 0];
    for (const [t, K] of [
      [oneHot(labels, 2), 2],
      [NDArray.from(labels.map((label) => [label])), 1],
    ] as const) {
      const data = { x: numberedRows(6), t };
      const broken = fixed(Array(6).fill(Array(K).fill(nan)));
      const options = { models: 1, train: inTurn(broken), random: random() };
      await expect(boosting(data, options)).rejects.toThrow(
        /each one is wrong on 0\.50 of the rows or more/,
      );
    }
  });

  it("lets a model that says NaN abstain from the vote", () => {
    const member = (alpha: number, scores: number[][]) => ({
      ...{ model: fixed(scores), alpha, error: 0.1 },
      ...{ weights: NDArray.from([1]), rows: new Uint32Array(1) },
    });
    const nan = Number.NaN;
    const one = new BoostingEnsemble([
      member(1, [[3], [-3]]),
      member(2, [[nan], [nan]]),
    ]);
    expect(one.predict(numberedRows(2)).toArray()).toEqual([[1], [-1]]);
    const two = new BoostingEnsemble([
      member(1, [[0, 3]]),
      member(2, [[nan, 0]]),
    ]);
    expect(two.predict(numberedRows(1)).toArray()).toEqual([[0, 1]]);
  });

  it("needs a member", () => {
    expect(() => new BoostingEnsemble([])).toThrow(
      /BoostingEnsemble expects at least one member, got none/,
    );
  });

  it("gives each model a stream of its own", async () => {
    const few: number[] = [];
    const many: number[] = [];
    const t = oneHot([0, 0, 0, 0, 1, 1, 1, 0, 0, 0], 2);
    const run = (models: number, train: TrainModel) =>
      boosting({ x: rows.x, t }, { models, train, random: random() });
    await run(2, drawing(0, few));
    await run(3, drawing(50, many));
    expect(many.slice(0, 2)).toEqual(few);
    expect(new Set(many).size).toBe(3);
  });

  it("is for classes", async () => {
    const options = { models: 3, train: trainMean, random: random() };
    for (const t of [
      rows.x,
      oneHot([0, 1], 2).sub(0.5),
      rows.x.reshape([10]),
    ]) {
      const x = numberedRows(t.shape[0]);
      await expect(boosting({ x, t }, options)).rejects.toThrow(
        /boosting is for classes.*for regression take bagging or stacking/,
      );
    }
    const train = inTurn(fixed(Array(10).fill([1])));
    const t = oneHot(Array(10).fill(0), 2);
    await expect(
      boosting({ x: rows.x, t }, { ...options, train }),
    ).rejects.toThrow(/in the shape of t, \(10, 2\), but these are \(10, 1\)/);
    await expect(boosting(rows, { ...options, models: 0 })).rejects.toThrow(
      /boosting expects the number of its models/,
    );
  });
});
