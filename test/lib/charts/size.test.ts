import {
  barChart,
  type Chart,
  chart,
  confusionChart,
  contourPaths,
  decisionBoundary,
  functionPlot,
  histograms,
  imageGrid,
  learningCurves,
  lineChart,
  NDArray,
  oneHot,
  penaltyContours,
  Random,
  spreads,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const LIMIT = 100_000;

/** What an output holds in a notebook, in bytes. */
function bytesOf(drawn: Chart): number {
  return Buffer.byteLength(JSON.stringify(chartBundle(drawn)));
}

const long = "学習率0.001, L2 正則化 ".repeat(4).slice(0, 57);
const titles = { title: "題".repeat(200), xTitle: "横", yTitle: "縦" };
const random = new Random(7);
const numbers = (n: number, std = 1) =>
  random.normal([n], { mean: 0, std }).data;
const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `${i}: ${long}`.slice(0, 60));

/** An entry for each of some long names. */
function named<T>(count: number, value: (i: number) => T): Record<string, T> {
  return Object.fromEntries(names(count).map((name, i) => [name, value(i)]));
}

const plane = { ...titles, x: [-6, 6], y: [-6, 6] } as const;
const egg = (x: number, y: number) => Math.sin(5 * x) * Math.sin(5 * y);
const bowl = (x: number, y: number) => x ** 2 + 100 * y ** 2;
const history = (epochs: number) =>
  Array.from(numbers(epochs, 1e-9), (loss, i) => {
    const score = { loss: Math.abs(loss), accuracy: 1 / (3 + Math.abs(loss)) };
    return { epoch: i + 1, ...score, validation: score };
  });
const sevenClasses = (n: number) => ({
  x: random.normal([n, 2], { mean: 0, std: 1.2345 }),
  t: oneHot(
    Array.from({ length: n }, (_, i) => i % 7),
    7,
  ),
});
const W = random.normal([2, 7], { mean: 0, std: 1 });
const rugged = (v: NDArray) => v.mul(3).map(Math.sin).matmul(W);
const dense = (classes: number) =>
  NDArray.from(
    Array.from({ length: classes }, () =>
      Array.from({ length: classes }, () => random.integer(1e6, 9e6)),
    ),
  );

/** The most that each chart accepts. */
const largest: Record<string, () => Chart> = {
  "seven long lines": () =>
    lineChart(
      named(7, () => ({ y: numbers(50_000, 1e-9) })),
      titles,
    ),
  "seven lines of dots": () =>
    lineChart(
      named(7, () => ({ y: numbers(30) })),
      titles,
    ),
  "seven functions with derivatives": () =>
    functionPlot(
      named(7, (i) => (x: number) => Math.sin(12.3 * x + i)),
      { title: titles.title, derivatives: true },
    ),
  "curves of 20 000 epochs": () => learningCurves(history(20_000), titles),
  "histograms of ten layers": () =>
    histograms(
      named(10, () => random.uniform([50, 50])),
      titles,
    ),
  "one histogram of 200 bins": () =>
    histograms(
      named(1, () => random.uniform([5000])),
      { ...titles, bins: 200 },
    ),
  "spreads of 25 layers": () =>
    spreads(
      named(25, () => random.uniform([9, 9])),
      titles,
    ),
  "contours of a box of eggs": () => contourPaths(egg, plane),
  "contours of 40 levels": () => {
    const levels = Array.from({ length: 40 }, (_, i) => 2 ** (i / 4));
    return contourPaths(bowl, { ...plane, levels });
  },
  "seven long paths": () =>
    contourPaths(bowl, {
      ...plane,
      paths: named(7, () => random.normal([9000, 2], { mean: 0, std: 2 })),
    }),
  "seven paths of dots": () =>
    contourPaths(bowl, {
      ...plane,
      paths: named(7, () => random.normal([28, 2], { mean: 0, std: 2 })),
    }),
  "four penalties": () =>
    penaltyContours(bowl, {
      ...plane,
      penalties: named(4, (i) => (x, y) => Math.abs(x - i) + Math.abs(y)),
    }),
  "seven classes": () =>
    decisionBoundary(rugged, sevenClasses(5000), {
      ...titles,
      classes: names(7),
    }),
  "seven classes with 40 mistakes": () => {
    const { x } = sevenClasses(200);
    const guesses = rugged(x).argmax(1).data;
    const t = oneHot(
      Array.from(guesses, (k, n) => (n < 40 ? (k + 1) % 7 : k)),
      7,
    );
    return decisionBoundary(rugged, { x, t }, { ...titles, classes: names(7) });
  },
  "50 digits": () => {
    const labels = Array.from({ length: 50 }, (_, i) => i % 10);
    const guesses = labels.map((label) => 9 - label);
    const images = random.uniform([50, 784]);
    return imageGrid(images, { ...titles, labels, guesses });
  },
  "100 images of 8 × 8": () => {
    const labels = Array.from({ length: 100 }, (_, i) => `class ${i}`);
    return imageGrid(random.uniform([100, 64]), { ...titles, labels, size: 8 });
  },
  "fifteen classes": () =>
    confusionChart(dense(15), { title: titles.title, classes: names(15) }),
  "30 bars of 5 runs": () =>
    barChart(
      named(3, () => named(10, () => numbers(5))),
      titles,
    ),
};

describe.each(Object.entries(largest))("%s", (_, draw) => {
  it("fit into 100 kB, with picture and words", () => {
    expect(bytesOf(draw())).toBeLessThanOrEqual(LIMIT);
  });
});

/** What a chart that has no room says: how much it has, or how to go on. */
const REFUSAL = /at most|too often|almost everywhere|made of letters/;

/** Draws, or is refused at once; never does `show` find it too large. */
function fits(draw: () => Chart): boolean {
  let drawn: Chart;
  try {
    drawn = draw();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toMatch(REFUSAL);
    return false;
  }
  expect(bytesOf(drawn)).toBeLessThanOrEqual(LIMIT);
  return true;
}

describe("however much comes, an output has at most 100 kB", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 90 });
  const size = fc.constantFrom(1, 2, 29, 31, 400, 3000);
  const few = fc.integer({ min: 1, max: 9 });
  const some = fc.integer({ min: 1, max: 60 });
  const all = { numRuns: 5 };

  const keyed = <T>(count: number, name: string, value: (i: number) => T) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`${i}${name}`, value(i)]),
    );

  it("in lines", () => {
    const draw = fc.property(few, size, text, (count, n, name) => {
      fits(() =>
        lineChart(
          keyed(count, name, () => ({ y: numbers(n) })),
          titles,
        ),
      );
    });
    fc.assert(draw, all);
  });

  it("in bars", () => {
    const draw = fc.property(few, some, few, text, (colours, bars, n, name) => {
      const runs = () => keyed(bars, name, () => numbers(n));
      fits(() => barChart(keyed(colours, name, runs), titles));
    });
    fc.assert(draw, all);
  });

  it("in histograms and spreads", () => {
    const draw = fc.property(some, text, (count, name) => {
      const layers = keyed(count, name, () => random.uniform([9, 20]));
      fits(() => histograms(layers, titles));
      fits(() => spreads(layers, titles));
    });
    fc.assert(draw, all);
  });

  it("in images and confusion matrices", () => {
    const draw = fc.property(some, few, text, (count, size, name) => {
      const labels = Array.from({ length: count }, (_, i) => `${name}${i}`);
      const images = random.uniform([count, size ** 4]);
      const options = { ...titles, labels, size: size ** 2 };
      fits(() => imageGrid(images, options));
      const classes = labels.slice(0, 15);
      const { title } = titles;
      fits(() => confusionChart(dense(classes.length), { title, classes }));
    });
    fc.assert(draw, all);
  });

  it("in contours, with paths and penalties", () => {
    const draw = fc.property(few, some, size, text, (waves, n, steps, name) => {
      const f = (x: number, y: number) => Math.sin(waves * x) * y + n * x ** 2;
      const path = () => random.normal([steps, 2], { mean: 0, std: 3 });
      const levels = Array.from({ length: n }, (_, i) => i / 3);
      const paths = keyed(waves, name, path);
      fits(() => contourPaths(f, { ...plane, paths }));
      fits(() => contourPaths(f, { ...plane, levels }));
      const penalties = keyed(waves, name, () => f);
      fits(() => penaltyContours(bowl, { ...plane, penalties }));
    });
    fc.assert(draw, all);
  });

  it("in regions of classes", () => {
    const draw = fc.property(few, size, text, (waves, n, name) => {
      const predict = (v: NDArray) => v.mul(waves).map(Math.sin).matmul(W);
      const classes = Array.from({ length: 7 }, (_, k) => `${k}${name}`);
      const options = { ...titles, classes };
      fits(() => decisionBoundary(predict, sevenClasses(n), options));
    });
    fc.assert(draw, all);
  });

  it("in a chart of one's own: neither data nor picture is larger", () => {
    const own = (values: object[]) =>
      chart({
        title: "Mine",
        description: "Points.",
        data: { values },
        mark: "point",
        encoding: { x: { field: "x", type: "quantitative" } },
      });
    const points = (n: number) => Array.from({ length: n }, (_, x) => ({ x }));
    expect(() => own(points(9000))).toThrow(
      /^A chart has at most 60 kB as data, .* "Mine" has \d+ kB: draw fewer/,
    );
    const many = own(points(2000));
    expect(() => renderSvg(many)).toThrow(/at most 100 kB with its picture/);
  });

  it("unless the function is noise, which no contour shows", () => {
    const noise = () => random.integer(0, 1e6);
    expect(fits(() => contourPaths(noise, plane))).toBe(false);
    const guess = (v: NDArray) => random.uniform([v.shape[0], 7]);
    const draw = () => decisionBoundary(guess, sevenClasses(9), titles);
    expect(fits(draw)).toBe(false);
  });
});
