import { describe, expect, it } from "vitest";
import { snapshot } from "../../../lib/autodiff/snapshot.ts";

describe("snapshot", () => {
  it("puts fields, lists and numbers back, as often as wanted", () => {
    const inner = { name: "a", numbers: Float64Array.of(1, 2) };
    const subject = { inner, list: [inner, 3], count: 0 };
    const restore = snapshot(subject);
    for (let time = 0; time < 2; time++) {
      inner.numbers[1] = 9;
      inner.name = "b";
      subject.list[1] = 4;
      subject.count = 5;
      subject.inner = { name: "c", numbers: Float64Array.of(7) };
      restore();
      expect(subject.inner).toBe(inner);
      expect(inner).toEqual({ name: "a", numbers: Float64Array.of(1, 2) });
      expect(subject.list).toEqual([inner, 3]);
      expect(subject.count).toBe(0);
    }
  });

  it("follows a circle once, and leaves frozen objects that did not change", () => {
    const circle: { self?: object; frozen: object } = {
      frozen: Object.freeze({ a: 1 }),
    };
    circle.self = circle;
    expect(() => snapshot(circle)()).not.toThrow();
  });
});
