import { glorot, he, normal, Random, xavier } from "@course/lib";
import { describe, expect, it } from "vitest";

describe("initializers", () => {
  const spreads = {
    "normal({ std: 0.3 })": [normal({ std: 0.3 }), 0.3],
    xavier: [xavier, Math.sqrt(1 / 400)],
    glorot: [glorot, Math.sqrt(2 / (400 + 100))],
    he: [he, Math.sqrt(2 / 400)],
  } as const;

  it.each(Object.entries(spreads))(
    "%s has mean 0 and the spread of its formula",
    (_, [initializer, std]) => {
      const W = initializer(new Random(1), [400, 100]);
      expect(W.shape).toEqual([400, 100]);
      expect(Math.abs(W.mean())).toBeLessThan(std / 50);
      expect(Math.abs(W.std() / std - 1)).toBeLessThan(0.02);
    },
  );
});
