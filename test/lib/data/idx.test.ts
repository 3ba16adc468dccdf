import { describe, expect, it } from "vitest";
import { parseIdx } from "../../../lib/data/idx.ts";
import { idxFile } from "./data-fixture.ts";

describe("parseIdx", () => {
  it("gives the number of entries and the bytes", () => {
    const { count, data } = parseIdx(idxFile([2, 3], [1, 2, 3, 4, 5, 6]), [
      null,
      3,
    ]);
    expect(count).toBe(2);
    expect([...data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("names a wrong magic number", () => {
    expect(() => parseIdx(idxFile([4], [1, 2, 3, 4]), [null, 28, 28])).toThrow(
      "at least the 16 bytes of the header, got 12 bytes",
    );
    expect(() => parseIdx(idxFile([1, 2, 2], [1, 2, 3, 4]), [null])).toThrow(
      "expected the magic number 2049, got 2051",
    );
  });

  it("names sizes that are not the expected ones", () => {
    expect(() =>
      parseIdx(idxFile([1, 2, 2], [1, 2, 3, 4]), [null, 28, 28]),
    ).toThrow("expected the sizes any number × 28 × 28, got 1 × 2 × 2");
  });

  it("names a length that does not fit the sizes", () => {
    const cut = idxFile([5], [1, 2, 3]);
    expect(() => parseIdx(cut, [null])).toThrow(
      "expected 13 bytes for 5 numbers, got 11 bytes",
    );
  });
});
