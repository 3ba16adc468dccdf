import { describe, expect, it } from "vitest";
import { play } from "../../../kit/play/play.ts";
import { useFakeKernel } from "../../lib/charts/fake-kernel.ts";

const spec = {
  title: "Loss",
  xTitle: "epoch",
  yTitle: "mean loss",
  slider: "λ",
  values: [0.1, 0.2, 0.3],
};

describe("play", () => {
  const outputs = useFakeKernel();

  it("runs once for each value, and shows them in one output", async () => {
    const seen: number[] = [];
    await play({
      ...spec,
      async run(value) {
        seen.push(value);
        return { SGD: { y: [1, value] } };
      },
    });
    expect(seen).toEqual(spec.values);
    const ids = outputs.map(({ transient }) => transient.display_id);
    expect(new Set(ids).size).toBe(1);
    const texts = outputs.map(({ data }) => data["text/plain"]);
    expect(texts.slice(0, 3)).toEqual([0, 1, 2].map((i) => `${i} of 3 runs`));
    const last = outputs[outputs.length - 1].data;
    expect(last["application/vnd.vegalite.v5+json"]).toHaveProperty("params");
  });

  it("says what is wrong with a run", async () => {
    const run = () => ({ SGD: { y: [1, Number.NaN] } });
    await expect(play({ ...spec, run })).rejects.toThrow('series "SGD"');
  });
});
