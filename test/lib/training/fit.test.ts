import {
  accuracy,
  type History,
  MultiLayerNet,
  NDArray,
  oneHot,
  Random,
  SGD,
  fit as train,
} from "@course/lib";
import { describe, expect, it } from "vitest";

/** Points in the plane; the answer is the quadrant, which a network can learn. */
function quadrants(seed: number) {
  const x = new Random(seed).uniform([103, 2], { low: -1, high: 1 });
  const labels = Array.from({ length: 103 }, (_, n) =>
    x.at(n, 0) > 0 ? 2 * +(x.at(n, 1) > 0) : 1,
  );
  return { x, t: oneHot(labels, 3) };
}

function trainQuadrants(
  epochs = 30,
): Promise<{ history: History; W: NDArray }> {
  const net = new MultiLayerNet({
    sizes: [2, 16, 3],
    random: new Random(1),
    dtype: "float64",
  });
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
});
