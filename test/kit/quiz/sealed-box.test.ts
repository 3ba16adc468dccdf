import { describe, expect, it } from "vitest";
import {
  type Explanation,
  seal,
  sealedLength,
  unseal,
} from "../../../kit/quiz/sealed-box.ts";

const why: Explanation = { right: true, text: { en: "so", ja: "だから" } };
const long = "because it is so";
const whyNot: Explanation = { right: false, text: { en: long, ja: "違う" } };
const length = Math.max(sealedLength(why), sealedLength(whyNot));
const boxes = [seal("q", "a", why, length), seal("q", "b", whyNot, length)];

describe("a sealed explanation", () => {
  it("is opened by its own answer", () => {
    expect(unseal("q", "a", boxes)).toEqual(why);
    expect(unseal("q", "b", boxes)).toEqual(whyNot);
  });

  it("is opened by no other answer, and by none to another question", () => {
    expect(unseal("q", "c", boxes)).toBeUndefined();
    expect(unseal("q", "", boxes)).toBeUndefined();
    expect(unseal("r", "a", boxes)).toBeUndefined();
  });

  it("is not opened where a letter of the box was changed", () => {
    const [box] = boxes;
    const changed = `${box.slice(0, 60)}${box[60] === "A" ? "B" : "A"}`;
    expect(unseal("q", "a", [changed + box.slice(61)])).toBeUndefined();
  });

  it("shows neither its text nor, by its length, whether it is right", () => {
    for (const box of boxes) {
      const bytes = Buffer.from(box, "base64").toString("latin1");
      expect(bytes).not.toMatch(/right|true|so/);
      expect(box).toHaveLength(boxes[0].length);
    }
  });

  it("is the same for the same words, and has a new nonce for others", () => {
    expect(seal("q", "a", why, length)).toBe(boxes[0]);
    const other = seal("q", "a", { ...why, right: false }, length);
    expect(other.slice(0, 16)).not.toBe(boxes[0].slice(0, 16));
  });
});
