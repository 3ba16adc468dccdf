import { Random, SGD, fit as train } from "@course/lib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useFakeKernel } from "../charts/fake-kernel.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

const VEGA_LITE = "application/vnd.vegalite.v5+json";

const trainThreeEpochs = (onEpoch = () => {}) =>
  train(quadrantNet(), quadrants(1, 20), {
    epochs: 3,
    batchSize: 10,
    optimizer: new SGD({ lr: 0.1 }),
    random: new Random(2),
    onEpoch,
  });

describe("fit in a notebook", () => {
  const outputs = useFakeKernel();

  /** Each look at the clock is so much later than the one before. */
  let pace = 400;
  let time = 0;

  beforeEach(() => {
    pace = 400;
    vi.spyOn(Date, "now").mockImplementation(() => {
      time += pace;
      return time;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** What each output shows in the end, in the order of their first state. */
  function last(): Record<string, unknown>[] {
    const states = outputs.map(
      (o) => [o.transient.display_id, o.data] as const,
    );
    return [...new Map(states).values()];
  }

  it("moves a bar and curves, each in one output of its own", async () => {
    await trainThreeEpochs();
    const first = outputs.filter(({ update }) => !update);
    expect(first).toHaveLength(2);
    const ids = first.map(({ transient }) => transient.display_id);
    expect(new Set(ids).size).toBe(2);
    const bar = outputs.filter((o) => o.transient.display_id === ids[0]);
    const texts = bar.map(({ data }) => data["text/plain"]);
    expect(texts).toContainEqual(expect.stringMatching(/^2 of 6 steps/));
    expect(texts).toContainEqual(expect.stringMatching(/^4 of 6 steps/));
    const curves = outputs.filter((o) => o.transient.display_id === ids[1]);
    const moving = { "text/html": expect.stringMatching(/^<svg /) };
    expect(curves.map(({ data }) => data).slice(0, 2)).toEqual([
      moving,
      moving,
    ]);
    expect(curves).toHaveLength(3);
  });

  it("says how long it will still take, once it knows its pace", async () => {
    await trainThreeEpochs();
    const texts = outputs.map(({ data }) => data["text/plain"]);
    expect(texts[0]).toBe("1 of 6 steps");
    expect(texts).toContainEqual(
      expect.stringMatching(/^4 of 6 steps, about \d s left$/),
    );
  });

  it("draws no more pictures in a second than one sees", async () => {
    pace = 10; // an epoch takes less than a tenth of a second
    await trainThreeEpochs();
    const pictures = outputs.filter(
      ({ data }) => "text/html" in data && !("text/plain" in data),
    );
    expect(pictures).toHaveLength(1);
    expect(last()).toHaveLength(2);
  });

  it("says that it was stopped, and leaves the curves until then", async () => {
    const history = await trainThreeEpochs(() => process.emit("SIGINT"));
    expect(history).toHaveLength(1);
    const [bar, curves] = last();
    expect(bar["text/plain"]).toBe("3 of 6 steps, stopped");
    expect(Object.keys(curves)).toContain(VEGA_LITE);
  });

  it("leaves a full bar, and curves in all forms of a chart", async () => {
    await trainThreeEpochs();
    const [bar, curves] = last();
    expect(bar).toEqual({
      "text/html":
        '<progress max="6" value="6" aria-label="training"></progress> ' +
        "6 of 6 steps",
      "text/plain": "6 of 6 steps",
    });
    expect(Object.keys(curves)).toEqual([
      VEGA_LITE,
      "image/svg+xml",
      "text/plain",
    ]);
    expect(curves["text/plain"]).toMatch(/^Learning curves\. Loss\./);
  });

  it("leaves the same after each run: it holds no times", async () => {
    await trainThreeEpochs();
    const before = JSON.stringify(last());
    outputs.length = 0;
    await trainThreeEpochs();
    expect(JSON.stringify(last())).toBe(before);
  });
});

describe("fit in a terminal", () => {
  it("trains all the same", async () => {
    expect(await trainThreeEpochs()).toHaveLength(3);
  });
});
