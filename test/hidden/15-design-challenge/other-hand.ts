import { NDArray, type Random } from "@course/lib";
import {
  type Point,
  type Stroke,
  smoothCurve,
} from "../../../lib/data/curve.ts";
import { elasticField } from "../../../lib/data/elastic.ts";
import { frame } from "../../../lib/data/frame.ts";
import { GLYPHS } from "../../../lib/data/glyphs.ts";
import { PIXELS, rasterize } from "../../../lib/data/raster.ts";

const CLASSES = 10;
const GRAIN = 8; // of 255 grey values

/** Pictures and what they show. */
export interface Drawn {
  /** Grey values from 0 to 255, (N, 784). */
  pictures: NDArray;
  labels: number[];
}

/**
 * Digits as another hand draws them, on bad paper: turned and slanted the other
 * way, with thinner and thicker pens, not in the middle, and with specks.
 *
 * The library's own generator draws none of these, so nobody can have trained
 * on them.
 */
export function otherHand(count: number, random: Random): Drawn {
  const data = new Float32Array(count * PIXELS);
  const labels = Array.from({ length: count }, (_, n) => n % CLASSES);
  labels.forEach((label, n) => {
    const picture = new Uint8Array(PIXELS);
    rasterize(...strokesOf(label, random), picture);
    data.set(onBadPaper(picture, random), n * PIXELS);
  });
  return { pictures: NDArray.from(data, { shape: [count, PIXELS] }), labels };
}

function strokesOf(label: number, random: Random): [Stroke[], number] {
  const [turn, slant, width, pen, size, right, down] = between(random, [
    [-0.32, 0.32], // radians
    [-0.1, 0.5],
    [0.75, 1.3],
    [0.5, 2.3], // pixels
    [16, 21],
    [-1.5, 1.5],
    [-1.5, 1.5],
  ]);
  const rubber = elasticField(random, 20);
  const move = ({ x, y }: Point): Point => {
    const across = width * (x - 50) + slant * (y - 50);
    return {
      x: 50 + Math.cos(turn) * across - Math.sin(turn) * (y - 50),
      y: 50 + Math.sin(turn) * across + Math.cos(turn) * (y - 50),
    };
  };
  const ways = GLYPHS[label];
  const way = ways[random.integer(0, ways.length - 1)];
  const bent = way.map((line) => smoothCurve(line.map(move)).map(rubber));
  const placed = frame(bent, size, pen).map((line) =>
    line.map(({ x, y }) => ({ x: x + right, y: y + down })),
  );
  return [placed, pen];
}

/** Paler ink, grain everywhere, and some specks. */
function onBadPaper(picture: Uint8Array, random: Random): Float32Array {
  const [ink] = between(random, [[0.7, 1]]);
  const grain = random.normal([PIXELS], { std: GRAIN }).data;
  const seen = Float32Array.from(picture, (value, i) => {
    const grey = Math.round(ink * value + Math.abs(grain[i]));
    return Math.min(255, grey);
  });
  for (let speck = 0; speck < 8; speck++) {
    seen[random.integer(0, PIXELS - 1)] = random.integer(100, 255);
  }
  return seen;
}

function between(random: Random, ranges: [low: number, high: number][]) {
  return ranges.map(([low, high]) => {
    return low + (high - low) * random.uniform([]).item();
  });
}
