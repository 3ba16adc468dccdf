import { inflateSync } from "node:zlib";
import {
  barChart,
  confusionChart,
  eye,
  imageGrid,
  NDArray,
  Random,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { greyPng } from "../../../lib/charts/grey-png.ts";
import { renderSvg } from "../../../lib/charts/render.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const title = "Answers";

/** How far two colours differ in brightness, from 1 to 21, as in WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const hex = { white: "#ffffff", black: "#000000" }[colour] ?? colour;
  const parts = hex.startsWith("#")
    ? Array.from(hex.matchAll(/[\da-f]{2}/g), ([two]) => parseInt(two, 16))
    : Array.from(hex.matchAll(/\d+/g), Number); // rgb(13, 79, 115)
  const [r, g, b] = parts.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("greyPng", () => {
  it("stores each row behind a 0, two pixels in a byte, ink as dark", () => {
    const url = greyPng([0, 1, 0.2, 1, 0, 0, 0, 0, 1], 3);
    const bytes = Buffer.from(url.split(",")[1], "base64");
    const at = bytes.indexOf("IDAT");
    const rows = inflateSync(bytes.subarray(at + 4, -16));
    expect(rows.toString("hex")).toBe("00f0c0" + "000ff0" + "00ff00");
  });
});

describe("imageGrid", () => {
  const images = new Random(1).uniform([3, 784]);

  it("shows label and guess of a mistake", () => {
    const options = { title, labels: [4, 9, 1], guesses: [4, 4, 1] };
    expect(imageGrid(images, options).description).toBe(
      "Answers. 3 images, labelled 4, 9 → 4 ✗, 1. Wrong guesses: 1 of 3.",
    );
  });

  it("refuses an image for which there is no room", () => {
    const image = new Random(1).uniform([1, 400 ** 2]);
    expect(() => imageGrid(image, { title, labels: [1], size: 400 })).toThrow(
      "imageGrid draws no image as large as 400 × 400: make it smaller.",
    );
  });

  it("draws 50 images below 100 kB, and not many more", () => {
    const many = new Random(1).uniform([60, 784]);
    const labels = Array.from({ length: 60 }, (_, i) => i % 10);
    const most = Array.from({ length: 50 }, (_, i) => i);
    const guesses = labels.slice(0, 50).map((label) => (label + 1) % 10);
    const options = { title, labels: labels.slice(0, 50), guesses };
    const chart = imageGrid(many.rows(most), options);
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
    expect(() => imageGrid(many, { title, labels })).toThrow(
      /at most 5\d images of 28 × 28, got 60 with their labels: choose some/,
    );
  });

  it("refuses other shapes, greys and numbers of labels", () => {
    const labels = [1, 2, 3];
    expect(() => imageGrid(images, { title, labels: [1] })).toThrow(
      /3 labels, one for each image, got 1/,
    );
    expect(() => imageGrid(images, { title, labels, guesses: [1] })).toThrow(
      /3 guesses, one for each image, got 1/,
    );
    expect(() => imageGrid(images.row(0), { title, labels })).toThrow(
      /as \(N, 784\), one a row, got \(784,\)/,
    );
    expect(() => imageGrid(images.mul(255), { title, labels })).toThrow(
      /greys from 0 to 1, but image 0 has/,
    );
  });
});

describe("confusionChart", () => {
  it("names the mistakes that come most often", () => {
    const counts = NDArray.from([
      [8, 2],
      [1, 9],
    ]);
    const chart = confusionChart(counts, { title, classes: ["cat", "dog"] });
    expect(chart.description).toBe(
      "Answers. 20 guesses, of which 85 % are right. Most often: " +
        "cat taken for dog 2 times, dog taken for cat 1 time.",
    );
  });

  it("says 100 % of all right answers, and only of all", () => {
    const right = (mistakes: number) =>
      confusionChart(
        NDArray.from([
          [9999, mistakes],
          [0, 10_000],
        ]),
        { title },
      ).description;
    expect(right(0)).toContain("of which 100 % are right.");
    expect(right(1)).toContain("of which over 99.9 % are right. Most often: 0");
    const wrong = NDArray.from([
      [0, 10_000],
      [9999, 1],
    ]);
    expect(confusionChart(wrong, { title }).description).toContain(
      "of which under 0.1 % are right",
    );
  });

  it("has cells in which the names of its classes have room", () => {
    const classes = ["Adelie", "Chinstrap", "Gentoo"];
    const { width } = confusionChart(eye(3), { title, classes });
    expect(width).toBe(3 * 77);
    expect(confusionChart(eye(5), { title }).width).toBe(5 * 38);
    const many = eye(5).mul(123_456);
    expect(confusionChart(many, { title }).width).toBe(5 * 54);
    // Below two cells of 38 the title of the axis would reach the legend.
    expect(confusionChart(eye(2), { title }).width).toBe(156);
    const upright = { title, classes, cell: 38 };
    expect(renderSvg(confusionChart(eye(3), upright))).toMatch(
      /rotate\(270\)[^>]*>Chinstrap</,
    );
  });

  it("has digits that can be read on the colour of every share", () => {
    for (const first of [0, 15, 30, 45]) {
      const counts = Array.from({ length: 15 }, (_, i) => {
        const share = first + i;
        return [share, 100 - share, ...Array<number>(13).fill(0)];
      });
      const svg = renderSvg(confusionChart(NDArray.from(counts), { title }));
      const cells = svg.matchAll(/h38v38h-38Z" fill="([^"]+)"/g);
      const digits = svg.matchAll(/font-size="14px" fill="([^"]+)">\d/g);
      const pairs = Array.from(cells, ([, cell]) => {
        return [cell, String(digits.next().value?.[1])];
      });
      expect(pairs).toHaveLength(15 * 15);
      for (const [cell, digit] of pairs) {
        // Source: WCAG 2.2, success criterion 1.4.3.
        expect(contrast(cell, digit), `${digit} on ${cell}`).toBeGreaterThan(
          4.5,
        );
      }
    }
  });

  it("with 15 classes stays below 100 kB", () => {
    const counts = new Random(1).uniform([15, 15]).mul(9999).map(Math.round);
    const names = Array.from({ length: 15 }, (_, k) => `class no. ${k}`);
    const chart = confusionChart(counts, { title, classes: names });
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("refuses what is no matrix of counts", () => {
    const draw = (counts: number[][]) => () =>
      confusionChart(NDArray.from(counts), { title });
    expect(draw([[1, 2]])).toThrow(/\(K, K\), K at most 15, got \(1, 2\)/);
    expect(
      draw([
        [0.5, 0.5],
        [0, 1],
      ]),
    ).toThrow(/counts 0, 1, 2, …, not shares/);
    expect(
      draw([
        [0, 0],
        [0, 0],
      ]),
    ).toThrow(/nothing to draw/);
    const options = { title, classes: ["a", "a"] };
    expect(() =>
      confusionChart(
        NDArray.from([
          [1, 0],
          [0, 1],
        ]),
        options,
      ),
    ).toThrow(/2 different names of classes, got a, a/);
  });
});

describe("barChart", () => {
  const options = { title, xTitle: "depth", yTitle: "accuracy" };

  it("gives mean and standard deviation (n − 1) of the runs", () => {
    const chart = barChart({ ReLU: { "1": [1, 2, 3], "2": [5] } }, options);
    expect(chart.description).toBe(
      "Answers. accuracy: ReLU, 1: 2 ± 1 (3 runs); ReLU, 2: 5 (1 run).",
    );
  });

  it("puts the number of a bar below 0 below the bar, away from the names", () => {
    const chart = barChart({ a: { b: [-2, -3] } }, { ...options, height: 280 });
    const svg = renderSvg(chart);
    const at = /translate\(\S+,(\S+)\)" font-size="13px"[^>]*>−2\.5</.exec(svg);
    const number = Number(at?.[1]);
    const [, top, height] = /"bar" d="M\S+?,(\d+)h\S+?v(\d+)/.exec(svg) ?? [];
    expect(number).toBeGreaterThan(Number(top) + Number(height));
    expect(number).toBeLessThan(280);
  });

  it("turns the numbers of narrow bars upright", () => {
    const groups = Array.from({ length: 10 }, (_, i) => [`g${i}`, [i + 0.25]]);
    const runs = Object.fromEntries(groups);
    const draw = (series: Parameters<typeof barChart>[0]) =>
      renderSvg(barChart(series, options));
    const upright = /rotate\(-90\)[^>]*>0\.25</;
    expect(draw({ a: { g0: [0.25] } })).not.toMatch(upright);
    expect(draw({ a: runs, b: runs, c: runs })).toMatch(upright);
  });

  it("writes the words of a long group one below the other", () => {
    const long = "without batch normalization";
    const groups = { [long]: [1], "with dropout": [2], "with neither": [3] };
    const svg = renderSvg(barChart({ a: groups }, options));
    for (const word of long.split(" ")) expect(svg).toContain(`>${word}<`);
  });

  it("draws no whisker for a single run", () => {
    const draw = (runs: number[]) => barChart({ ReLU: { "1": runs } }, options);
    expect(renderSvg(draw([1, 2]))).toContain('stroke="black"');
    expect(renderSvg(draw([2]))).not.toContain('stroke="black"');
    expect(JSON.stringify(draw([2]).title)).not.toContain("whisker");
  });

  it("with 140 runs of 7 series stays below 100 kB", () => {
    const runs = () => Array.from({ length: 5 }, (_, i) => 1 / (i + 1.2345));
    const groups = { one: runs(), two: runs(), three: runs(), four: runs() };
    const series = Object.fromEntries(
      ["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, groups]),
    );
    const chart = barChart(series, options);
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("refuses bars without runs", () => {
    expect(() => barChart({}, options)).toThrow(/at least one series/);
    expect(() => barChart({ a: {} }, options)).toThrow(
      /at most 30 bars of 150 values in all, .* got 0 bars of 0 values/,
    );
    expect(() => barChart({ a: { b: [] } }, options)).toThrow(
      /"a", "b" has no values/,
    );
    expect(() => barChart({ a: { b: [Number.NaN] } }, options)).toThrow(/NaN/);
  });
});
