import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { DRAWING_VERSION, drawDigits } from "../../../lib/data/drawn-digits.ts";
import { PIXELS, SIDE } from "../../../lib/data/raster.ts";

const { labels, pixels } = drawDigits(1000, 0);
const pictures = Array.from(labels, (_, i) =>
  pixels.subarray(i * PIXELS, (i + 1) * PIXELS),
);

describe("drawDigits", () => {
  it("draws the same digits for a seed on every machine", () => {
    const hash = createHash("sha256").update(labels).update(pixels);
    // If this changes on purpose, DRAWING_VERSION grows: old caches are void.
    expect([DRAWING_VERSION, hash.digest("hex")]).toEqual([
      1,
      "040658b8dddd3f3f3911ff20b200bd7774e5576adca129baa336151423ccac81",
    ]);
  });

  it("draws the same first digits, however many follow", () => {
    const few = drawDigits(25, 0);
    expect(few.labels).toEqual(labels.subarray(0, 25));
    expect(few.pixels).toEqual(pixels.subarray(0, 25 * PIXELS));
  });

  it("draws other digits for another seed", () => {
    expect(drawDigits(25, 1).pixels).not.toEqual(
      pixels.subarray(0, 25 * PIXELS),
    );
  });

  it("draws each digit equally often, in no fixed order", () => {
    for (let digit = 0; digit < 10; digit++) {
      expect(labels.filter((label) => label === digit)).toHaveLength(100);
    }
    expect(labels.slice(0, 10)).not.toEqual(labels.slice(10, 20));
  });

  it("draws no picture twice", () => {
    const texts = pictures.map((p) => Buffer.from(p).toString("latin1"));
    expect(new Set(texts).size).toBe(1000);
  });

  it("puts the centre of mass of every picture near its centre", () => {
    for (const picture of pictures) {
      let ink = 0;
      let x = 0;
      let y = 0;
      picture.forEach((value, i) => {
        ink += value;
        x += value * ((i % SIDE) + 0.5);
        y += value * (Math.floor(i / SIDE) + 0.5);
      });
      expect(Math.abs(x / ink - 14)).toBeLessThan(1.5);
      expect(Math.abs(y / ink - 14)).toBeLessThan(1.5);
    }
  });

  it("fits every digit into a box of 20 × 20 pixels, and fills it", () => {
    for (const picture of pictures) {
      const inked = [...picture.keys()].filter((i) => picture[i] > 127);
      const columns = inked.map((i) => i % SIDE);
      const rows = inked.map((i) => Math.floor(i / SIDE));
      const width = Math.max(...columns) - Math.min(...columns) + 1;
      const height = Math.max(...rows) - Math.min(...rows) + 1;
      expect(Math.max(width, height)).toBeLessThanOrEqual(20);
      expect(Math.max(width, height)).toBeGreaterThanOrEqual(16);
    }
  });

  it("uses the range from paper to ink, as much of it as MNIST does", () => {
    for (const picture of pictures) {
      expect(Math.min(...picture)).toBe(0);
      expect(Math.max(...picture)).toBeGreaterThan(200);
    }
    const mean = pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
    // MNIST's training images: 0.1307 of 255
    expect(mean / 255).toBeGreaterThan(0.09);
    expect(mean / 255).toBeLessThan(0.17);
  });
});
