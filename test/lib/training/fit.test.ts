import {
  Adam,
  accuracy,
  type History,
  L2,
  learningCurves,
  MeanSquaredError,
  MultiLayerNet,
  NDArray,
  oneHot,
  Random,
  SGD,
  SigmoidWithLoss,
  TwoHeadedNet,
  TwoLayerNet,
  fit as train,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { quadrantNet, quadrants } from "./training-data.ts";

function trainQuadrants(
  epochs = 30,
): Promise<{ history: History; W: NDArray }> {
  const net = quadrantNet();
  return train(net, quadrants(1), {
    epochs,
    batchSize: 10,
    optimizer: new SGD({ lr: 0.3 }),
    random: new Random(2),
    validation: quadrants(2),
  }).then((history) => ({ history, W: net.params.W1 }));
}

describe("fit", () => {
  it("learns, and scores each epoch on both sets", async () => {
    const { history } = await trainQuadrants();
    expect(history.map(({ epoch }) => epoch)).toEqual(
      Array.from({ length: 30 }, (_, i) => i + 1),
    );
    expect(history[29].loss).toBeLessThan(history[0].loss / 3);
    expect(history[29].accuracy).toBeGreaterThan(0.95);
    expect(history[29].validation?.accuracy).toBeGreaterThan(0.85);
  });

  it("gives the same numbers for the same seeds", async () => {
    const [one, two] = [await trainQuadrants(3), await trainQuadrants(3)];
    expect(one.history).toEqual(two.history);
    expect(one.W.toArray()).toEqual(two.W.toArray());
  });

  it("uses every example once an epoch, the last smaller batch too", async () => {
    const sizes: number[] = [];
    const net = {
      params: {},
      predict: (x: NDArray) => x,
      loss: () => 0,
      gradient(x: NDArray) {
        sizes.push(x.shape[0]);
        return {};
      },
    };
    const data = {
      x: new Random(1).normal([7, 2]),
      t: oneHot(Array(7).fill(0), 2),
    };
    const seen: number[] = [];
    await train(net, data, {
      epochs: 2,
      batchSize: 3,
      optimizer: new SGD({ lr: 1 }),
      random: new Random(1),
      onEpoch: ({ epoch }) => seen.push(epoch),
    });
    expect(sizes).toEqual([3, 3, 1, 3, 3, 1]);
    expect(seen).toEqual([1, 2]);
  });

  it("says which option or shape is wrong", async () => {
    const net = new MultiLayerNet({ sizes: [2, 3], random: new Random(1) });
    const { x, t } = quadrants(1);
    const options = {
      epochs: 1,
      batchSize: 10,
      optimizer: new SGD({ lr: 1 }),
      random: new Random(1),
    };
    await expect(train(net, { x, t: t.rows([0]) }, options)).rejects.toThrow(
      /103 rows of x and 1 of t/,
    );
    await expect(
      train(net, { x, t }, { ...options, epochs: 0 }),
    ).rejects.toThrow(/epochs to be a whole number above 0, got 0/);
    await expect(
      train(net, { x, t }, { ...options, batchSize: 2.5 }),
    ).rejects.toThrow(/batchSize/);
    const none = { x: x.rows([]), t: t.rows([]) };
    await expect(train(net, none, options)).rejects.toThrow(
      "fit needs examples, but the training data is empty.",
    );
    await expect(
      train(net, { x, t }, { ...options, validation: none }),
    ).rejects.toThrow(/the validation data is empty/);
    await expect(
      train(net, { x, t }, { ...options, validation: { x, t: none.t } }),
    ).rejects.toThrow(/103 rows of x and 0 of t as validation data/);
  });

  it("records no accuracy of a regression", async () => {
    const { x } = quadrants(1);
    const net = quadrantNet({ sizes: [2, 8, 1], loss: new MeanSquaredError() });
    const t = x.sum(1, { keepdims: true });
    const history = await train(
      net,
      { x, t },
      {
        epochs: 30,
        batchSize: 10,
        optimizer: new SGD({ lr: 0.05 }),
        random: new Random(2),
      },
    );
    expect(history[29].loss).toBeLessThan(history[0].loss / 2);
    expect("accuracy" in history[29]).toBe(false);
    const curves = learningCurves(history) as { hconcat?: unknown[] };
    expect(curves.hconcat).toHaveLength(1);
  });

  it("takes answers of 0 and 1 for numbers where the loss does", async () => {
    const { x, t } = quadrants(1);
    const column = x.sum(1, { keepdims: true }).greater(0);
    const options = {
      epochs: 1,
      batchSize: 10,
      optimizer: new SGD({ lr: 0.05 }),
      random: new Random(2),
    };
    for (const [K, answers] of [
      [1, column],
      [3, t],
    ] as const) {
      const loss = new MeanSquaredError();
      const data = { x, t: answers };
      const many = quadrantNet({ sizes: [2, 8, K], loss });
      const two = new TwoLayerNet({
        sizes: [2, 8, K],
        loss,
        random: new Random(1),
      });
      for (const net of [many, two]) {
        const history = await train(net, data, {
          ...options,
          validation: data,
        });
        expect("accuracy" in history[0]).toBe(false);
        expect("accuracy" in (history[0].validation ?? {})).toBe(false);
      }
    }
  });

  it("leaves the accuracy of two tasks to their heads", async () => {
    const { x, t } = quadrants(1);
    const net = new TwoHeadedNet({
      shared: [2, 8],
      heads: [
        { sizes: [1], loss: new SigmoidWithLoss() },
        { sizes: [2], loss: new SigmoidWithLoss() },
      ],
      random: new Random(1),
    });
    const history = await train(
      net,
      { x, t },
      {
        epochs: 1,
        batchSize: 10,
        optimizer: new SGD({ lr: 0.1 }),
        random: new Random(2),
      },
    );
    expect("accuracy" in history[0]).toBe(false);
  });

  it("counts the answers of two classes in one column", async () => {
    const { x } = quadrants(1);
    const net = quadrantNet({ sizes: [2, 8, 1], loss: new SigmoidWithLoss() });
    const t = x.sum(1, { keepdims: true }).greater(0);
    const history = await train(
      net,
      { x, t },
      {
        epochs: 30,
        batchSize: 10,
        optimizer: new SGD({ lr: 0.5 }),
        random: new Random(2),
      },
    );
    expect(history[29].accuracy).toBeGreaterThan(0.95);
    expect(history[29].accuracy).toBe(net.accuracy(x, t));
  });

  it("trains with everything at once, in float32", async () => {
    const net = quadrantNet({
      batchNorm: "before",
      dropout: 0.1,
      regularizer: new L2(1e-4),
      dtype: "float32",
    });
    const { x, t } = quadrants(1);
    const single = { x: x.astype("float32"), t: t.astype("float32") };
    const history = await train(net, single, {
      epochs: 40,
      batchSize: 17, // the last batch has one row
      optimizer: new Adam({ lr: 0.02, weightDecay: 1e-3 }),
      random: new Random(2),
    });
    expect(history[39].accuracy).toBeGreaterThan(0.9);
    expect(net.params.W1.dtype).toBe("float32");
  });
});

describe("accuracy", () => {
  it("is the share of rows whose largest score is at the answer", () => {
    const scores = NDArray.from([
      [0.1, 2],
      [3, 1],
      [0, -1],
      [5, 6],
    ]);
    expect(accuracy(scores, oneHot([1, 0, 1, 1], 2))).toBe(0.75);
  });

  it("counts one column as right where the score has the sign of t", () => {
    const scores = NDArray.from([[2], [-1], [0.2], [-3]]);
    expect(accuracy(scores, NDArray.from([[1], [0], [0], [1]]))).toBe(0.5);
  });

  it("counts a row with NaN as wrong, whatever its answer is", () => {
    const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
    const scores = NDArray.from([
      [nan, 1, 0],
      [0, nan, 1],
      [1, 0, nan],
      [0, -inf, inf],
    ]);
    expect(accuracy(scores, oneHot([0, 1, 2, 2], 3))).toBe(0.25);
    const column = NDArray.from([[nan], [nan], [1]]);
    expect(accuracy(column, NDArray.from([[0], [1], [1]]))).toBe(1 / 3);
    expect(accuracy(scores.slice(3, 4), scores.slice(0, 1))).toBe(0);
    const net = quadrantNet();
    net.params.W1.data.fill(nan);
    const { x, t } = quadrants(1);
    expect(net.accuracy(x, t)).toBe(0);
  });

  it("wants rows, of the same shape", () => {
    const t = oneHot([1, 0], 2);
    expect(() => accuracy(t.rows([0]), t)).toThrow(/got \(1, 2\) and \(2, 2\)/);
    expect(() => accuracy(t.rows([]), t.rows([]))).toThrow(/at least one row/);
  });
});
