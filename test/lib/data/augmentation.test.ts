import {
  NDArray,
  ones,
  Random,
  shiftDigits,
  slantDigits,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { drawDigits } from "../../../lib/data/drawn-digits.ts";

const { pixels } = drawDigits(30, 0);
const digits = NDArray.from(pixels, { shape: [30, 784] }).div(255);
const both = { shiftDigits, slantDigits };

/** A picture with ink in one pixel only. */
function dot(row: number, column: number): NDArray {
  const data = new Float64Array(784);
  data[28 * row + column] = 1;
  return NDArray.wrap(data, [1, 784]);
}

/** Row and column of the first pixel with ink. */
function place(picture: NDArray): [number, number] {
  const at = picture.data.findIndex((ink) => ink > 0);
  return [Math.floor(at / 28), at % 28];
}

describe.each(Object.entries(both))("%s", (name, augment) => {
  it("gives pictures of the same shape and kind, and changes no argument", () => {
    const x = digits.astype("float32");
    const before = x.add(0);
    const y = augment(x, { random: new Random(0) });
    expect([y.shape, y.dtype]).toEqual([[30, 784], "float32"]);
    expect(x).toEqual(before);
    expect(y).not.toEqual(x);
  });

  it("gives the same for one seed, other pictures for another", () => {
    const y = (seed: number) => augment(digits, { random: new Random(seed) });
    expect(y(1)).toEqual(y(1));
    expect(y(2)).not.toEqual(y(1));
  });

  it("loses no ink of digits with a margin as MNIST has it", () => {
    const ink = digits.sum(1);
    const lost = augment(digits, { random: new Random(3) })
      .sum(1)
      .sub(ink);
    expect(lost.abs().max()).toBeLessThan(1e-9);
  });

  it("changes nothing when told to go 0 far", () => {
    const random = new Random(0);
    const none = { random, pixels: 0, slant: 0 };
    expect(augment(digits, none)).toEqual(digits);
  });

  it("asks for random numbers", () => {
    for (const options of [{}, undefined]) {
      expect(() => augment(digits, options as never)).toThrow(
        `${name} expects random to be a Random, got undefined`,
      );
    }
  });

  it("asks for an array", () => {
    const random = new Random(0);
    expect(() => augment([1] as never, { random })).toThrow(
      `${name} expects an NDArray, got a list: NDArray.from makes an array of`,
    );
  });

  it("gives no pictures for none, and names another shape", () => {
    const random = new Random(0);
    expect(augment(zeros([0, 784]), { random }).shape).toEqual([0, 784]);
    expect(() => augment(zeros([784]), { random })).toThrow(
      `${name} expects pictures as rows, (N, 784), got (784,): wrap one`,
    );
  });
});

describe("shiftDigits", () => {
  it("puts a dot at every place within reach, and at no other", () => {
    const x = dot(10, 20);
    const random = new Random(0);
    const places = new Set<string>();
    for (let i = 0; i < 300; i++) {
      const [row, column] = place(shiftDigits(x, { random, pixels: 1 }));
      expect(Math.abs(row - 10)).toBeLessThanOrEqual(1);
      expect(Math.abs(column - 20)).toBeLessThanOrEqual(1);
      places.add(`${row} ${column}`);
    }
    expect(places.size).toBe(9);
  });

  it("brings in paper at the edge, and nothing from the other side", () => {
    const random = new Random(1);
    for (let i = 0; i < 100; i++) {
      const y = shiftDigits(ones([1, 784]), { random, pixels: 28 });
      const [row, column] = y.sum() > 0 ? place(y) : [28, 28];
      const seen = y.reshape([28, 28]);
      const high = seen.max(1).sum();
      const wide = seen.max(0).sum();
      expect(y.sum()).toBe(high * wide); // a whole rectangle
      expect(row === 0 || row + high === 28).toBe(true);
      expect(column === 0 || column + wide === 28).toBe(true);
    }
  });

  it("names a number of pixels that it cannot use", () => {
    for (const pixels of [-1, 0.5, 29, Number.NaN]) {
      expect(() =>
        shiftDigits(digits, { random: new Random(0), pixels }),
      ).toThrow(`from 0 to 28, got ${pixels}`);
    }
  });
});

describe("slantDigits", () => {
  it("moves each row by its height above the middle, so lines stay lines", () => {
    const bar = new Float64Array(784);
    for (let row = 4; row < 24; row++) bar[28 * row + 14] = 1;
    const x = NDArray.wrap(bar, [1, 784]);
    const random = new Random(0);
    for (let i = 0; i < 20; i++) {
      const y = slantDigits(x, { random }).reshape([28, 28]);
      const centres = Array.from({ length: 20 }, (_, r) => {
        const ink = [...y.row(r + 4).data];
        return ink.reduce((sum, value, column) => sum + value * column, 0);
      });
      const step = centres[1] - centres[0];
      expect(Math.abs(step)).toBeLessThanOrEqual(0.3);
      centres.forEach((centre, r) => {
        expect(centre).toBeCloseTo(14 + step * (r - 9.5), 10);
      });
    }
  });

  it("slants to both sides, alike often", () => {
    const random = new Random(2);
    const top = dot(0, 14);
    const moves = Array.from({ length: 400 }, () => {
      const [, column] = place(slantDigits(top, { random, slant: 0.5 }));
      return column;
    });
    const right = moves.filter((column) => column >= 14).length;
    expect(right).toBeGreaterThan(150);
    expect(right).toBeLessThan(250);
    expect(Math.max(...moves) - Math.min(...moves)).toBeGreaterThan(10);
  });

  it("names a slant that it cannot use", () => {
    for (const slant of [-0.1, 1.5, Number.NaN, null as never]) {
      expect(() =>
        slantDigits(digits, { random: new Random(0), slant }),
      ).toThrow(`from 0 to 1, got ${slant}`);
    }
  });
});
