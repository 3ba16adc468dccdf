import { describe, expect, it } from "vitest";
import { Random } from "../../../lib/arrays/random.ts";
import { smoothCurve } from "../../../lib/data/curve.ts";
import { elasticField } from "../../../lib/data/elastic.ts";
import { frame } from "../../../lib/data/frame.ts";
import { GLYPHS } from "../../../lib/data/glyphs.ts";
import { randomPose } from "../../../lib/data/pose.ts";
import { PIXELS, rasterize } from "../../../lib/data/raster.ts";

describe("smoothCurve", () => {
  it("goes through every control point", () => {
    const control = [
      { x: 0, y: 0 },
      { x: 10, y: 30 },
      { x: 40, y: 20 },
    ];
    const curve = smoothCurve(control);
    for (const point of control) {
      const distances = curve.map((p) =>
        Math.hypot(p.x - point.x, p.y - point.y),
      );
      expect(Math.min(...distances)).toBeLessThan(1e-12);
    }
  });

  it("stays on the line when all control points do", () => {
    const curve = smoothCurve([0, 3, 4, 9].map((x) => ({ x, y: 2 * x })));
    for (const { x, y } of curve) expect(y).toBeCloseTo(2 * x, 12);
  });

  it("turns at a control point without a corner", () => {
    const corner = [0, 50, 100].map((x) => ({ x, y: Math.abs(x - 50) }));
    const curve = smoothCurve(corner);
    const slopes = curve
      .slice(1)
      .map((p, i) => (p.y - curve[i].y) / (p.x - curve[i].x));
    const turns = slopes
      .slice(1)
      .map((slope, i) => Math.abs(slope - slopes[i]));
    expect(Math.max(...turns)).toBeLessThan(1); // the corner itself is 2
  });
});

describe("GLYPHS", () => {
  it("has several ways of writing each of the ten digits", () => {
    expect(GLYPHS).toHaveLength(10);
    for (const hands of GLYPHS) expect(hands.length).toBeGreaterThanOrEqual(3);
  });

  it("has a 0 as round as an ellipse", () => {
    const [[oval]] = GLYPHS[0];
    for (const { x, y } of smoothCurve(oval)) {
      const radius = Math.hypot((x - 50) / 32, (y - 50) / 45);
      expect(Math.abs(radius - 1)).toBeLessThan(0.04);
    }
  });

  it("keeps every control point in the square of 100 × 100", () => {
    for (const { x, y } of GLYPHS.flat(3)) {
      expect(x >= 0 && x <= 100 && y >= 0 && y <= 100).toBe(true);
    }
  });
});

describe("randomPose", () => {
  it("keeps straight lines straight and the centre where it is", () => {
    const pose = randomPose(new Random(3));
    const [a, b, c] = [0, 50, 100].map((x) => pose({ x, y: 50 }));
    expect(b).toEqual({ x: 50, y: 50 });
    expect(a.x + c.x).toBeCloseTo(100, 10);
    expect(a.y + c.y).toBeCloseTo(100, 10);
  });
});

describe("elasticField", () => {
  it("moves no point further than its strength", () => {
    const bend = elasticField(new Random(1), 10);
    for (let x = -30; x <= 130; x += 10) {
      for (let y = 0; y <= 100; y += 10) {
        const to = bend({ x, y });
        if (x < 0 || x > 100) continue;
        expect(Math.abs(to.x - x)).toBeLessThanOrEqual(10);
        expect(Math.abs(to.y - y)).toBeLessThanOrEqual(10);
      }
    }
  });

  it("moves neighbours alike, also from cell to cell", () => {
    const bend = elasticField(new Random(2), 20);
    for (let x = 1; x < 100; x += 0.01) {
      const step = bend({ x: x + 0.01, y: 40 }).x - bend({ x, y: 40 }).x;
      expect(Math.abs(step - 0.01)).toBeLessThan(0.02);
    }
  });

  it("moves something", () => {
    const to = elasticField(new Random(1), 10)({ x: 50, y: 50 });
    expect(to).not.toEqual({ x: 50, y: 50 });
  });
});

describe("frame", () => {
  it("makes the longer side of the inked box as long as asked", () => {
    const tall = [[20, 90].map((y) => ({ x: y / 10, y }))];
    const [[top, bottom]] = frame(tall, 20, 1.5);
    expect(bottom.y - top.y).toBeCloseTo(20 - 2 * 1.5, 12);
  });

  it("puts the centre of mass, not of the box, into the middle", () => {
    const heavyOnTheLeft = [
      [0, 40].map((y) => ({ x: 0, y })),
      [0, 40].map((y) => ({ x: 1, y })),
      [0, 40].map((y) => ({ x: 30, y })),
    ];
    const framed = frame(heavyOnTheLeft, 20, 1);
    const mean = framed.reduce((sum, [a]) => sum + a.x, 0) / 3;
    expect(mean).toBeCloseTo(14, 12);
  });
});

describe("rasterize", () => {
  const draw = (from: number[], to: number[], radius: number) => {
    const picture = new Uint8Array(PIXELS).fill(99);
    const stroke = [from, to].map(([x, y]) => ({ x, y }));
    rasterize([stroke], radius, picture);
    return picture;
  };

  it("is full on the line, grey at its edge and empty elsewhere", () => {
    const picture = draw([14, 4], [14, 24], 1.25);
    const row = [...picture.subarray(14 * 28 + 10, 14 * 28 + 18)];
    // distances 3.5, 2.5, 1.5, 0.5 on both sides; ink 1.75 − distance
    expect(row).toEqual([0, 0, 64, 255, 255, 64, 0, 0]);
  });

  it("has the ink of the area that the pen covers", () => {
    const picture = draw([8, 9], [20, 17], 1.5);
    const ink = picture.reduce((sum, value) => sum + value / 255, 0);
    const area = Math.hypot(12, 8) * 3 + Math.PI * 1.5 ** 2;
    expect(Math.abs(ink / area - 1)).toBeLessThan(0.02);
  });

  it("cuts off what lies outside of the picture", () => {
    expect(Math.max(...draw([-9, -9], [-5, 40], 2))).toBe(0);
    expect(draw([-9, 14.5], [40, 14.5], 1)[14 * 28]).toBe(255);
  });

  it("draws a dot for a stroke of length 0", () => {
    expect(draw([14.5, 14.5], [14.5, 14.5], 1)[14 * 28 + 14]).toBe(255);
  });
});
