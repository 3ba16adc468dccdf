import { functionPlot, ReLU, Sigmoid, Tanh } from "@course/lib";
import { describe, expect, it } from "vitest";

const title = "Plot";

describe("functionPlot", () => {
  it("says that the slope of the sigmoid is largest at 0: 0.25", () => {
    const { description } = functionPlot(
      { sigmoid: new Sigmoid(), tanh: new Tanh() },
      { title, derivatives: true },
    );
    expect(description).toMatch(
      /Derivatives\. sigmoid: [^.]+\.[^;]*highest 0.25 at x 0/,
    );
    expect(description).toMatch(/tanh: .*highest 1 at x 0/);
  });

  it("finds the slopes of a function as backward finds those of a layer", () => {
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    const options = { title, derivatives: true };
    const [ours, layer] = [sigmoid, new Sigmoid()].map(
      (f) => functionPlot({ sigmoid: f }, options).description,
    );
    expect(ours).toBe(layer);
  });

  it("gives ReLU the slope 0 at 0 from its layer, and ½ from differences", () => {
    const relu = (x: number) => Math.max(0, x);
    const slopes = (f: Parameters<typeof functionPlot>[0][string]) => {
      const plot = functionPlot({ f }, { title, derivatives: true });
      const [, right] = plot.hconcat as { data: { values: Columns[] } }[];
      return right.data.values[0];
    };
    const at0 = ({ x, y }: Columns) => y[x.indexOf(0)];
    expect(at0(slopes(new ReLU()))).toBe(0);
    expect(at0(slopes(relu))).toBe(0.5);
  });

  it("finds slopes whatever the range: of a millionth, of a billion", () => {
    const slopesIn = (f: (x: number) => number, from: number, to: number) => {
      const options = { title, derivatives: true, from, to };
      const [, right] = functionPlot({ f }, options).hconcat as {
        data: { values: Columns[] };
      }[];
      return right.data.values[0];
    };
    const wave = slopesIn((x) => Math.sin(1e6 * x), 0, 1e-5);
    for (const [i, x] of wave.x.entries()) {
      expect(wave.y[i] / 1e6).toBeCloseTo(Math.cos(1e6 * x), 4);
    }
    const square = slopesIn((x) => x ** 2, -1e9, 1e9);
    for (const [i, x] of square.x.entries()) {
      expect(square.y[i] / 1e9).toBeCloseTo(x / 5e8, 5);
    }
    const log = slopesIn(Math.log, 1e-4, 1);
    expect(log.y[0]).toBeCloseTo(10_000, 0);
  });

  it("refuses a range in which a function has no value", () => {
    const f = { log: Math.log };
    expect(() => functionPlot(f, { title, from: 0, to: 1 })).toThrow(
      /the value of log is -Infinity at x = 0: choose from and to/,
    );
    expect(() => functionPlot(f, { title, from: 2, to: 1 })).toThrow(
      /from < to, got from 2 to 1/,
    );
    expect(() => functionPlot({}, { title })).toThrow(/at least one/);
  });
});

interface Columns {
  x: number[];
  y: number[];
}
