import { Dropout, ones, Random } from "@course/lib";
import { describe, expect, it } from "vitest";

const x = ones([100, 80]);

function dropout(p: number, inverted = false): Dropout {
  return new Dropout(p, { random: new Random(4), inverted });
}

describe("Dropout", () => {
  it("sets the share p to 0 in training, and leaves the rest as it is", () => {
    const y = dropout(0.3).forward(x, true);
    expect(new Set(y.data)).toEqual(new Set([0, 1]));
    expect(y.mean()).toBeCloseTo(0.7, 1);
    expect(Math.abs(y.mean() - 0.7)).toBeLessThan(0.02);
  });

  it("multiplies by 1 − p in prediction, forward and backward", () => {
    const layer = dropout(0.3);
    expect(new Set(layer.forward(x).data)).toEqual(new Set([0.7]));
    expect(new Set(layer.backward(x).data)).toEqual(new Set([0.7]));
  });

  it("takes the lecture's form, not PyTorch's, unless told", () => {
    const layer = new Dropout(0.3, { random: new Random(4) });
    expect(layer.inverted).toBe(false);
    expect(new Set(layer.forward(x, true).data)).toEqual(new Set([0, 1]));
    expect(new Set(layer.forward(x).data)).toEqual(new Set([0.7]));
  });

  it("divides by 1 − p in training, if inverted, and not in prediction", () => {
    const layer = dropout(0.75, true);
    expect(new Set(layer.forward(x, true).data)).toEqual(new Set([0, 4]));
    expect(new Set(layer.forward(x).data)).toEqual(new Set([1]));
    expect(new Set(layer.backward(x).data)).toEqual(new Set([1]));
  });

  it("goes back through the mask of the way there", () => {
    const layer = dropout(0.5);
    const mask = layer.forward(x, true).toArray();
    expect(layer.backward(x).toArray()).toEqual(mask);
    expect(layer.forward(x, true).toArray()).not.toEqual(mask);
  });

  it.each([true, false])(
    "drops nothing at p = 0 (inverted: %s)",
    (inverted) => {
      const layer = dropout(0, inverted);
      expect(layer.forward(x, true).toArray()).toEqual(x.toArray());
      expect(layer.forward(x).toArray()).toEqual(x.toArray());
    },
  );

  it.each([true, false])("drops all at p = 1 (inverted: %s)", (inverted) => {
    const layer = dropout(1, inverted);
    expect(new Set(layer.forward(x, true).data)).toEqual(new Set([0]));
    expect(new Set(layer.backward(x).data)).toEqual(new Set([0]));
  });

  it("keeps float32, in both modes", () => {
    const single = x.astype("float32");
    expect(dropout(0.5, true).forward(single, true).dtype).toBe("float32");
    expect(dropout(0.5).forward(single).dtype).toBe("float32");
  });

  it.each([-0.1, 1.1, Number.NaN])("refuses p = %s", (p) => {
    expect(() => dropout(p)).toThrow(
      "Dropout expects p, the share to drop, to be a number from 0 to 1, got " +
        `${p}: try 0.5.`,
    );
  });
});
