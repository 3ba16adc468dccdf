import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type NDArray, Random, SGD, fit as train } from "@course/lib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginCell, useFakeKernel } from "../charts/fake-kernel.ts";
import { bytesOf } from "../golden/golden.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

const BATCHES = 11; // in an epoch of 103 examples

/** Trains, and interrupts within the step of that number. */
async function interrupted(step: number, earlyStopping?: { patience: number }) {
  const net = quadrantNet();
  let steps = 0;
  const gradient = net.gradient.bind(net);
  net.gradient = (x: NDArray, t: NDArray) => {
    steps += 1;
    if (steps === step) process.emit("SIGINT");
    return gradient(x, t);
  };
  const optimizer = new SGD({ lr: 0.1 });
  const history = await train(net, quadrants(1), {
    epochs: 5,
    batchSize: 10,
    optimizer,
    schedule: () => 0.5,
    random: new Random(2),
    validation: quadrants(2),
    earlyStopping,
  });
  return { net, steps, history, lr: optimizer.lr };
}

describe("an interrupt", () => {
  it("stops training after the step that is under way", async () => {
    const { steps, history, lr } = await interrupted(BATCHES + 4);
    expect(steps).toBe(BATCHES + 4);
    expect(history.map(({ epoch }) => epoch)).toEqual([1]);
    expect(lr).toBe(0.1);
  });

  it("may come before the first epoch is over", async () => {
    const { steps, history } = await interrupted(1);
    expect([steps, history]).toEqual([1, []]);
  });

  it("leaves a network that has made the whole step", async () => {
    const [first, second] = [await interrupted(1), await interrupted(2)];
    const fresh = quadrantNet();
    const arrays = [first.net, second.net, fresh].map(({ params }) =>
      bytesOf(Object.values(params)),
    );
    for (const [i, bytes] of arrays[0].entries()) {
      expect(bytes).not.toBe(arrays[1][i]);
      expect(bytes).not.toBe(arrays[2][i]);
    }
    const { x, t } = quadrants(2);
    expect(first.net.loss(x, t)).toBeLessThan(2);
  });

  it("leaves the best weights so far under early stopping", async () => {
    const { net, history } = await interrupted(2 * BATCHES + 5, {
      patience: 9,
    });
    const losses = history.map((record) => record.validation?.loss);
    const { x, t } = quadrants(2);
    expect(losses).toHaveLength(2);
    expect(net.loss(x, t)).toBe(Math.min(losses[0] ?? 0, losses[1] ?? 0));
  });

  it("is left to others before and after training", async () => {
    const before = process.listenerCount("SIGINT");
    await interrupted(1);
    expect(process.listenerCount("SIGINT")).toBe(before);
    await interrupted(1000); // which does not come
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  it("reaches training that began in a cell of the kernel", () => {
    const program = new URL("interrupted-program.ts", import.meta.url);
    const arguments_ = ["--import", "tsx", fileURLToPath(program)];
    const { stdout, stderr, signal } = spawnSync(process.execPath, arguments_, {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      encoding: "utf8",
    });
    expect(signal, stderr).toBe(null);
    expect(Number(stdout)).toBe(2);
  });
});

describe("an interrupt in a notebook", () => {
  const outputs = useFakeKernel();
  const kernel = vi.fn();

  beforeEach(() => {
    kernel.mockClear();
    process.on("SIGINT", kernel);
  });

  afterEach(() => {
    process.off("SIGINT", kernel);
  });

  it("ends training, and the kernel does not give up the cell", async () => {
    const { steps, history } = await interrupted(BATCHES + 4);
    expect(steps).toBe(BATCHES + 4);
    expect(history).toHaveLength(1);
    expect(kernel).not.toHaveBeenCalled();
  });

  it("reaches the kernel when it comes for the second time", async () => {
    const data = quadrants(1);
    const optimizer = new SGD({ lr: 0.1 });
    const random = new Random(2);
    const onEpoch = () => {
      process.emit("SIGINT");
      process.emit("SIGINT");
    };
    const options = { epochs: 5, batchSize: 10, optimizer, random, onEpoch };
    await train(quadrantNet(), data, options);
    expect(kernel).toHaveBeenCalledOnce();
  });

  it("ends all that train at once, and is left to the kernel again", async () => {
    const first = interrupted(BATCHES);
    const second = interrupted(1000); // which does not come by itself
    expect((await first).history).toHaveLength(0);
    expect((await second).history.length).toBeLessThan(5);
    expect(process.listeners("SIGINT")).toContain(kernel);
    expect(kernel).not.toHaveBeenCalled();
  });

  it("lets the same cell begin no other training, but the next one", async () => {
    await interrupted(1);
    await expect(interrupted(1000)).rejects.toThrow(
      "This cell was stopped while it trained",
    );
    expect(process.listeners("SIGINT")).toContain(kernel);
    beginCell(outputs);
    expect((await interrupted(1000)).history).toHaveLength(5);
  });
});
