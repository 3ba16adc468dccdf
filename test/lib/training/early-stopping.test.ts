import { type EarlyStopping, Random, SGD, fit as train } from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

/** Trains with few examples, so that the validation loss rises at some time. */
async function overfit(earlyStopping?: EarlyStopping, epochs = 200) {
  const net = quadrantNet({ batchNorm: "before" });
  const all = () => [...Object.values(net.params), ...Object.values(net.state)];
  const weights: string[][] = [];
  const validation = quadrants(2);
  const history = await train(net, quadrants(1, 20), {
    epochs,
    batchSize: 10,
    optimizer: new SGD({ lr: 0.5 }),
    random: new Random(2),
    validation,
    earlyStopping,
    onEpoch: () => weights.push(bytesOf(all())),
  });
  const losses = history.map((record) => record.validation?.loss ?? 0);
  const best = losses.indexOf(Math.min(...losses));
  return { net, losses, best, weights, end: bytesOf(all()), validation };
}

describe("early stopping", () => {
  it("ends when the validation loss has not fallen for a while", async () => {
    const { losses, best } = await overfit({ patience: 8 });
    expect(losses.length).toBeLessThan(200);
    expect(losses.length).toBe(best + 1 + 8);
  });

  it("leaves the weights and statistics of the best epoch", async () => {
    const run = await overfit({ patience: 8 });
    expect(run.end).toEqual(run.weights[run.best]);
    expect(run.end).not.toEqual(run.weights.at(-1));
    const loss = run.net.loss(run.validation.x, run.validation.t);
    expect(loss).toBe(run.losses[run.best]);
  });

  it("leaves them also when the epochs are over first", async () => {
    const { losses, best } = await overfit({ patience: 8 });
    const epochs = best + 3;
    const run = await overfit({ patience: 8 }, epochs);
    expect(run.losses).toEqual(losses.slice(0, epochs));
    expect(run.end).toEqual(run.weights[best]);
  });

  it("takes no notice of a fall below minDelta", async () => {
    const { losses } = await overfit({ patience: 2, minDelta: 1000 });
    expect(losses).toHaveLength(3);
  });

  it("is off unless asked for: the last weights stay", async () => {
    const run = await overfit(undefined, 3);
    expect(run.end).toEqual(run.weights[2]);
  });

  it("needs validation data, and some patience", async () => {
    const options = {
      epochs: 1,
      batchSize: 10,
      optimizer: new SGD({ lr: 1 }),
      random: new Random(1),
      earlyStopping: { patience: 3 },
    };
    await expect(train(quadrantNet(), quadrants(1), options)).rejects.toThrow(
      "earlyStopping looks at validation data: give fit a part of the " +
        "training data that is set aside, not the test data, as " +
        "validation: { x: xValidation, t: tValidation }.",
    );
    for (const patience of [0, 1.5]) {
      await expect(overfit({ patience })).rejects.toThrow(
        `earlyStopping expects its patience, in epochs, from 1 up, got ${patience}`,
      );
    }
  });

  it.each([Number.NaN, -0.1, Number.POSITIVE_INFINITY])(
    "refuses a fall of %s to wait for",
    async (minDelta) => {
      await expect(overfit({ patience: 2, minDelta }, 1)).rejects.toThrow(
        `as a number from 0 up, got ${minDelta}: try 0, or leave it out.`,
      );
    },
  );
});
