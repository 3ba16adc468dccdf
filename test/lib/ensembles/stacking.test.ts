import {
  type Examples,
  MeanSquaredError,
  type Model,
  NDArray,
  oneHot,
  Random,
  stacking,
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
  x: numberedRows(10),
  t: NDArray.from([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], { shape: [10, 1] }),
};

/** A meta-model that gives the sum of the scores it is given. */
const trainSum: TrainModel = async () => ({
  predict: (z) => z.sum(1, { keepdims: true }),
});

/** Knows by heart the rows that it was trained on, and answers 0 elsewhere. */
const trainByHeart: TrainModel = async ({ x, t }) => {
  const known = new Map(Array.from(x.data, (n, i) => [n, t.at(i, 0)]));
  return {
    predict: (rows) => rows.map((n) => known.get(n) ?? 0),
  };
};

/** A model that sees only some columns of x. */
function seeing(from: number, to: number, train: TrainModel): TrainModel {
  const part = (x: NDArray) => x.slice(from, to, { axis: 1 });
  return async ({ x, t }, random) => {
    const model = await train({ x: part(x), t }, random);
    return { predict: (rows) => model.predict(part(rows)) };
  };
}

/** Four numbers a row; which class of three it is, all of them tell. */
function fourNumbers(seed: number, n: number): Examples {
  const random = new Random(seed);
  const x = random.normal([n, 4]);
  const directions = new Random(9).normal([4, 3]);
  const scores = x.matmul(directions).add(random.normal([n, 3], { std: 0.3 }));
  return { x, t: oneHot(scores.argmax(1).data, 3) };
}

describe("stacking", () => {
  it("puts the base models' scores side by side for the meta-model", async () => {
    const twice = fixed(Array.from({ length: 10 }, (_, n) => [2 * n]));
    const pair = fixed(Array.from({ length: 10 }, (_, n) => [n, -1]));
    const stack = await stacking(data, {
      trainBase: [async () => twice, async () => pair],
      trainMeta: trainSum,
      random: new Random(1),
    });
    const x = numberedRows(10).rows([7, 2]);
    expect(stack.baseScores(x).toArray()).toEqual([
      [14, 7, -1],
      [4, 2, -1],
    ]);
    expect(stack.predict(x).toArray()).toEqual([[20], [5]]);
    expect(stack.outOfFold.row(4).toArray()).toEqual([8, 4, -1]);
  });

  it("scores each row by a model of the other folds", async () => {
    const samples: Examples[] = [];
    const noting: TrainModel = (sample, random) => {
      samples.push(sample);
      return trainMean(sample, random);
    };
    const stack = await stacking(data, {
      trainBase: [noting],
      trainMeta: trainSum,
      folds: 3,
      random: new Random(2),
    });
    expect(samples.map(({ x }) => x.size)).toEqual([7, 7, 6, 10]);
    const all = samples[3].x;
    expect(all.toArray()).toEqual(data.x.toArray());
    for (let n = 0; n < 10; n++) {
      const unaware = samples.filter(({ x }) => !x.data.includes(n));
      expect(unaware).toHaveLength(1);
      const [{ x, t }] = unaware;
      expect(t.toArray()).toEqual(data.t.rows(x.data).toArray());
      expect(stack.outOfFold.at(n, 0)).toBeCloseTo(t.mean(), 14);
    }
  });

  it("does not believe a model that knows the rows by heart", async () => {
    let z: NDArray | undefined;
    const stack = await stacking(data, {
      trainBase: [trainByHeart, trainMean],
      trainMeta: (scores, random) => {
        z = scores.x;
        return trainSum(scores, random);
      },
      random: new Random(3),
    });
    expect(stack.base[0].predict(data.x).toArray()).toEqual(data.t.toArray());
    expect(z?.slice(0, 1, { axis: 1 }).abs().max()).toBe(0);
    expect(z?.toArray()).toEqual(stack.outOfFold.toArray());
  });

  it("is better on new data than its best base model", async () => {
    const [known, unseen] = [fourNumbers(1, 150), fourNumbers(2, 500)];
    const linear = { sizes: [2, 3] };
    const halfOf = netTrainer(linear, { epochs: 20, lr: 0.5 });
    const stack = await stacking(known, {
      trainBase: [seeing(0, 2, halfOf), seeing(2, 4, halfOf)],
      trainMeta: netTrainer({ sizes: [6, 3] }, { epochs: 40, lr: 0.3 }),
      random: new Random(4),
    });
    const alone = stack.base.map((model) => rightShare(model, unseen));
    const together = stack.accuracy(unseen.x, unseen.t);
    expect(together).toBeGreaterThan(Math.max(...alone) + 0.1);
    const p = stack.probabilities(unseen.x);
    expect(p.sum(1).sub(1).abs().max()).toBeLessThan(1e-12);
    expect(p.argmax(1).toArray()).toEqual(
      stack.predict(unseen.x).argmax(1).toArray(),
    );
  });

  it("loses little to the best base model where the others are bad", async () => {
    const [known, unseen] = [fourNumbers(1, 150), fourNumbers(2, 500)];
    const good = netTrainer({ sizes: [4, 3] }, { epochs: 20, lr: 0.5 });
    const stack = await stacking(known, {
      trainBase: [good, trainMean],
      trainMeta: netTrainer({ sizes: [6, 3] }, { epochs: 40, lr: 0.3 }),
      random: new Random(4),
    });
    const best = rightShare(stack.base[0], unseen);
    expect(stack.accuracy(unseen.x, unseen.t)).toBeGreaterThan(best - 0.02);
  });

  it("is for regression too, which has no probabilities", async () => {
    const loss = new MeanSquaredError();
    const x = new Random(5).normal([80, 2]);
    const t = x.matmul(NDArray.from([[1], [-2]]));
    const line = netTrainer({ sizes: [1, 1], loss }, { epochs: 40, lr: 0.2 });
    const stack = await stacking(
      { x, t },
      {
        trainBase: [seeing(0, 1, line), seeing(1, 2, line)],
        trainMeta: netTrainer({ sizes: [2, 1], loss }, { epochs: 40, lr: 0.2 }),
        random: new Random(6),
      },
    );
    const errors = stack.base.map((model) => loss.forward(model.predict(x), t));
    const E = loss.forward(stack.predict(x), t);
    expect(E).toBeLessThan(Math.min(...errors) / 10);
    expect(() => stack.accuracy(x, t)).toThrow(/use predict\(x\) for the val/);
  });

  it("gives each model a stream of its own", async () => {
    const [one, two]: number[][] = [[], []];
    const run = (...trainBase: TrainModel[]) =>
      stacking(data, {
        trainBase,
        trainMeta: trainSum,
        folds: 2,
        random: new Random(7),
      });
    const alone = await run(drawing(0, one));
    const both = await run(drawing(9, two), drawing(5, []));
    expect(two).toEqual(one);
    expect(new Set(one).size).toBe(3);
    expect(both.outOfFold.slice(0, 1, { axis: 1 }).toArray()).toEqual(
      alone.outOfFold.toArray(),
    );
  });

  it.each([1, 0, 2.5, 11, Number.NaN])("refuses %s folds", async (folds) => {
    const trainBase = [trainMean];
    const random = new Random(1);
    const options = { trainBase, trainMeta: trainSum, folds, random };
    await expect(stacking(data, options)).rejects.toThrow(
      "stacking expects a whole number of folds, from 2 up to the number of " +
        `rows, 10, got ${folds}: 5 is a common choice, and 10.`,
    );
  });

  it("says what is missing", async () => {
    const options = { trainMeta: trainSum, random: new Random(1) };
    await expect(stacking(data, { ...options, trainBase: [] })).rejects.toThrow(
      /at least one base model, got none/,
    );
    const trainBase = [trainMean];
    const few = { x: data.x.slice(0, 3), t: data.t.slice(0, 3) };
    await expect(stacking(few, { ...options, trainBase })).rejects.toThrow(
      /up to the number of rows, 3, got 5/,
    );
    const none = { x: data.x.slice(0, 0), t: data.t.slice(0, 0) };
    await expect(stacking(none, { ...options, trainBase })).rejects.toThrow(
      /stacking expects as many answers .* and at least one, got 0 and 0 rows/,
    );
  });
});

function rightShare(model: Model, { x, t }: Examples): number {
  const guess = model.predict(x).argmax(1);
  return guess.equal(t.argmax(1)).mean();
}
