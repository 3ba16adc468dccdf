import { Random, SGD, stepDecay, fit as train } from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

describe("fit with a schedule", () => {
  it("changes the learning rate by epoch, and gives it back", async () => {
    const optimizer = new SGD({ lr: 0.8 });
    const rates: number[] = [];
    await train(quadrantNet(), quadrants(1), {
      epochs: 5,
      batchSize: 50,
      optimizer,
      schedule: stepDecay({ every: 2, factor: 0.5 }),
      random: new Random(2),
      onEpoch: () => rates.push(optimizer.lr),
    });
    expect(rates).toEqual([0.8, 0.8, 0.4, 0.4, 0.2]);
    expect(optimizer.lr).toBe(0.8);
  });

  it("gives the learning rate back after an error, too", async () => {
    const optimizer = new SGD({ lr: 0.8 });
    const training = train(quadrantNet(), quadrants(1), {
      epochs: 5,
      batchSize: 50,
      optimizer,
      schedule: () => 0.5,
      random: new Random(2),
      onEpoch: () => {
        throw new Error("enough");
      },
    });
    await expect(training).rejects.toThrow("enough");
    expect(optimizer.lr).toBe(0.8);
  });

  it.each([Number.NaN, undefined, -1, Number.POSITIVE_INFINITY, "0.5"])(
    "refuses one that gives %s, before it spoils a weight",
    async (factor) => {
      const optimizer = new SGD({ lr: 0.8 });
      const net = quadrantNet();
      const training = train(net, quadrants(1), {
        epochs: 5,
        batchSize: 50,
        optimizer,
        schedule: () => factor as number,
        random: new Random(2),
      });
      await expect(training).rejects.toThrow(
        "fit expects its schedule to give a factor on the learning rate, a " +
          `number from 0 up, got ${factor} for epoch 0: try (epoch) => `,
      );
      expect(optimizer.lr).toBe(0.8);
      expect(bytesOf(Object.values(net.params))).toEqual(
        bytesOf(Object.values(quadrantNet().params)),
      );
    },
  );
});
