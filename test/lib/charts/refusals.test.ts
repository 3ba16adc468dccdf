import {
  barChart,
  type Chart,
  chart,
  confusionChart,
  contourPaths,
  decisionBoundary,
  eye,
  functionPlot,
  histograms,
  imageGrid,
  learningCurves,
  lineChart,
  NDArray,
  penaltyContours,
  spreads,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { renderSvg } from "../../../lib/charts/render.ts";

const titles = { title: "T", xTitle: "a", yTitle: "b" };
const plane = { title: "T", x: [0, 1], y: [0, 1] } as const;
const sum = (x: number, y: number) => x + y;
const dish = (x: number, y: number) => (x - 0.5) ** 2 + (y - 0.5) ** 2;
const h = NDArray.from([
  [1, 2],
  [3, 5],
]);
const samples = { x: eye(2), t: eye(2) };
const predict = (x: NDArray) => x.matmul(eye(2));

/** A chart of each kind, with options that replace those it needs. */
const charts: Record<string, (options: object) => Chart> = {
  barChart: (o) => barChart({ a: { b: [1, 2] } }, { ...titles, ...o }),
  confusionChart: (o) => confusionChart(eye(2), { title: "T", ...o }),
  contourPaths: (o) => contourPaths(sum, { ...plane, ...o }),
  decisionBoundary: (o) =>
    decisionBoundary(predict, samples, { ...titles, ...o }),
  functionPlot: (o) => functionPlot({ f: Math.tanh }, { title: "T", ...o }),
  histograms: (o) => histograms({ h }, { title: "T", ...o }),
  imageGrid: (o) =>
    imageGrid(zeros([1, 784]), { title: "T", labels: [1], ...o }),
  learningCurves: (o) => learningCurves([{ epoch: 1, loss: 2 }], { ...o }),
  lineChart: (o) => lineChart({ a: { y: [1, 2] } }, { ...titles, ...o }),
  penaltyContours: (o) =>
    penaltyContours(dish, { ...plane, penalties: { p: dish }, ...o }),
  spreads: (o) => spreads({ h }, { title: "T", ...o }),
};

const infinite = Number.POSITIVE_INFINITY;
const nan = Number.NaN;

/** Each chart, with what it draws but nothing else. */
const bare: Record<string, (options?: never) => Chart> = {
  barChart: (o) => barChart({ a: { b: [1, 2] } }, o as never),
  confusionChart: (o) => confusionChart(eye(2), o as never),
  contourPaths: (o) => contourPaths(sum, o as never),
  decisionBoundary: (o) => decisionBoundary(predict, samples, o as never),
  functionPlot: (o) => functionPlot({ f: Math.tanh }, o as never),
  histograms: (o) => histograms({ h }, o as never),
  imageGrid: (o) => imageGrid(zeros([1, 784]), o as never),
  lineChart: (o) => lineChart({ a: { y: [1, 2] } }, o as never),
  penaltyContours: (o) => penaltyContours(dish, o as never),
  spreads: (o) => spreads({ h }, o as never),
  chart: (o) => chart(o as never),
};

it.each(Object.entries(bare))(
  "%s without options asks for a title",
  (name, draw) => {
    expect(() => draw()).toThrow(`${name} expects title as a text`);
  },
);

const wrong = undefined as never;

it.each<[string, () => Chart, string]>([
  ["barChart", () => barChart(wrong, titles), "at least one series"],
  ["histograms", () => histograms(wrong, titles), "at least one layer"],
  ["spreads", () => spreads(wrong, titles), "at least one layer"],
  ["functionPlot", () => functionPlot(wrong, titles), "at least one function"],
  ["learningCurves", () => learningCurves(wrong), "at least one epoch"],
  ["learningCurves", () => learningCurves([wrong]), "got something else"],
  [
    "chart",
    () => chart({ title: null as never, description: "D" }),
    "chart expects title as a text, got undefined",
  ],
  [
    "contourPaths",
    () => contourPaths(wrong, plane),
    "expects a function, such",
  ],
  [
    "penaltyContours",
    () => penaltyContours(sum, { ...plane, penalties: wrong }),
    "at least one penalty",
  ],
  [
    "decisionBoundary",
    () => decisionBoundary(wrong, samples, titles),
    "expects a function, such as (x) => net.predict(x), got undefined",
  ],
  [
    "decisionBoundary",
    () => decisionBoundary(predict, wrong, titles),
    "decisionBoundary: x expects an NDArray, got undefined",
  ],
  [
    "decisionBoundary",
    () => decisionBoundary(() => wrong, samples, titles),
    "what predict returns expects an NDArray, got undefined",
  ],
  [
    "confusionChart",
    () => confusionChart([[1]] as never, titles),
    "confusionChart expects an NDArray, got a list: NDArray.from makes an",
  ],
  ["imageGrid", () => imageGrid(wrong, { ...titles, labels: [1] }), "NDArray"],
  [
    "histograms",
    () => histograms({ h: [1] as never }, titles),
    'histograms: layer "h" expects an NDArray, got a list',
  ],
  [
    "spreads",
    () => spreads({ h: {} as never }, titles),
    'spreads: layer "h" expects an NDArray, got an object',
  ],
])("%s says what it wants, where something else comes", (_, draw, words) => {
  expect(draw).toThrow(words);
});

describe.each(Object.entries(charts))("%s", (name, draw) => {
  const refuses = (options: object, words: string) =>
    expect(() => draw(options)).toThrow(words);

  it("is drawn with the options that it needs", () => {
    expect(draw({}).title).toBeDefined();
  });

  it("asks for a title, not too long a one", () => {
    if (name !== "learningCurves") {
      refuses({ title: undefined }, `${name} expects title as a text`);
    }
    refuses({ title: " " }, `${name} expects title as a text`);
    refuses(
      { title: "x".repeat(201) },
      "title of at most 200 letters, got 201",
    );
  });
});

/** Each chart, options that it cannot draw, and what it says. */
const refused: [string, object, string][] = [
  ["barChart", { xTitle: undefined }, "barChart expects xTitle as a text"],
  ["barChart", { width: nan }, "width as a number of pixels from 20 to 3000"],
  ["barChart", { height: 0 }, "barChart expects height"],
  ["confusionChart", { cell: infinite }, "confusionChart expects cell"],
  ["confusionChart", { classes: ["a", "x".repeat(61)] }, "at most 60 letters"],
  ["confusionChart", { classes: "ab" }, "classes as a list of names, such as"],
  ["confusionChart", { classes: [] }, "of classes, got none"],
  ["contourPaths", { paths: { a: null } }, 'path "a" as places (x, y), one a'],
  ["contourPaths", { x: [0, infinite] }, "expects x as [smallest, largest]"],
  ["contourPaths", { y: undefined }, "expects y as [smallest, largest]"],
  ["contourPaths", { levels: [1, nan] }, "levels expects numbers, but value 1"],
  ["contourPaths", { levels: Array(41).fill(1) }, "at most 40 levels, got 41"],
  ["contourPaths", { width: -1 }, "contourPaths expects width"],
  ["decisionBoundary", { classes: ["a", "a"] }, "2 different names of classes"],
  ["decisionBoundary", { classes: { a: 1 } }, "list of names, such as"],
  ["decisionBoundary", { threshold: nan }, "threshold to be a number, got NaN"],
  ["decisionBoundary", { height: 1e9 }, "decisionBoundary expects height"],
  ["functionPlot", { from: -1e308 }, "from < to, got from -1e+308"],
  ["functionPlot", { to: nan }, "functionPlot expects from < to"],
  ["histograms", { domain: [0, infinite] }, "domain as [smallest, largest]"],
  ["histograms", { domain: [nan, 1] }, "histograms expects domain"],
  ["histograms", { domain: [6, 9] }, "no value to draw from 6 to 9: they lie"],
  ["histograms", { domain: [3.5, 4.5] }, "no value to draw from 3.5 to 4.5"],
  [
    "imageGrid",
    { columns: 0 },
    "columns to be a whole number from 1 up, got 0",
  ],
  ["imageGrid", { columns: 2.5 }, "imageGrid expects columns"],
  ["imageGrid", { columns: infinite }, "imageGrid expects columns"],
  ["imageGrid", { size: nan }, "imageGrid expects size"],
  ["imageGrid", { labels: [null] }, "labels as texts or numbers, but that of"],
  ["imageGrid", { guesses: [undefined] }, "that of image 0 is undefined"],
  ["imageGrid", { guesses: [{}] }, "that of image 0 is an object"],
  [
    "imageGrid",
    { labels: undefined },
    "1 labels, one for each image, got none",
  ],
  ["learningCurves", { epochs: nan }, "epochs to be a whole number from 1 up"],
  ["learningCurves", { epochs: 0 }, "learningCurves expects epochs"],
  [
    "lineChart",
    { yDomain: [nan, 1] },
    "lineChart expects yDomain as [smallest",
  ],
  ["lineChart", { yDomain: [2, 1] }, "got [2, 1]"],
  ["lineChart", { yDomain: [0, 1], yScale: "log" }, "no place for 0, where"],
  ["lineChart", { yScale: "sqrt" }, 'yScale to be "linear" or "log"'],
  ["lineChart", { width: nan }, "lineChart expects width"],
  ["penaltyContours", { y: [0, 1000] }, "(both axes, one scale) as a number"],
  [
    "penaltyContours",
    { penalties: { p: sum, q: sum, r: sum, s: sum, t: sum } },
    "at most 4 penalties",
  ],
  ["spreads", { yScale: "lg" }, 'spreads expects yScale to be "linear"'],
  ["spreads", { width: nan }, "spreads expects width"],
];

it.each(refused)("%s refuses %o", (name, options, words) => {
  expect(() => charts[name](options)).toThrow(words);
});

describe("numbers that no axis shows", () => {
  it.each([1e301, -1e308])("are refused: %d", (value) => {
    const beyond = "beyond ±1e+300: no axis shows that";
    const y = [1, value];
    expect(() => lineChart({ a: { y } }, titles)).toThrow(beyond);
    expect(() => barChart({ a: { b: y } }, titles)).toThrow(beyond);
    expect(() => contourPaths(sum, { ...plane, x: [-1e308, 1e308] })).toThrow(
      "expects x as [smallest, largest]",
    );
    expect(() => contourPaths(() => value, plane)).toThrow(
      `the function is ${value} at (0, 0)`,
    );
    const layer = NDArray.from([[value], [1]]);
    expect(() => histograms({ layer }, { title: "T" })).toThrow(beyond);
    expect(() => spreads({ layer }, { title: "T" })).toThrow(beyond);
    const x = NDArray.from([y, y]);
    expect(() => decisionBoundary(predict, { x, t: eye(2) }, titles)).toThrow(
      beyond,
    );
  });

  it("leave no infinity in words or picture just below", () => {
    const y = [-1e300, 1e300];
    const f = (x: number) => 1e299 * x;
    const runs = { a: { b: y } };
    for (const chart of [
      lineChart({ a: { y } }, titles),
      barChart(runs, titles),
      contourPaths((x) => f(x), { ...plane, x: [-10, 10] }),
    ]) {
      expect(JSON.stringify(chart)).not.toMatch(/Infinity|NaN/);
    }
  });

  it("are too large to square in a unit of float32", () => {
    const layer = NDArray.from([[1e25], [-1e25]], { dtype: "float32" });
    expect(() => spreads({ layer }, { title: "T" })).toThrow("too large for a");
  });

  it("are too large to square in layers", () => {
    const layer = NDArray.from([[1e200], [-1e200]]);
    const words = /values of layer "layer" are too large for a standard dev/;
    expect(() => histograms({ layer }, { title: "T" })).toThrow(words);
    expect(() => spreads({ layer }, { title: "T" })).toThrow(words);
  });
});

describe("names that cannot be shown", () => {
  const many = (name: string) => [
    () => lineChart({ [name]: { y: [1] } }, titles),
    () => barChart({ a: { [name]: [1] } }, titles),
    () => histograms({ [name]: h }, { title: "T" }),
    () => spreads({ [name]: h }, { title: "T" }),
    () => contourPaths(sum, { ...plane, paths: { [name]: [[0, 0]] } }),
    () => penaltyContours(dish, { ...plane, penalties: { [name]: dish } }),
    () => confusionChart(eye(2), { title: "T", classes: [name, "b"] }),
    () => charts.decisionBoundary({ classes: [name, "b"] }),
  ];

  it.each([
    ["toString", /cannot show a .* by the name "toString", which each object/],
    [" ", /the name of a .* as a text that tells readers .* got " "/],
    ["\u0000", /made of letters, but "\\u0000" has a character/],
    ["\uD800", /made of letters, but "\\ud800" has a character/],
  ])("are refused: %j", (name, words) => {
    for (const draw of many(name)) expect(draw).toThrow(words);
  });

  it("are not those that stand in markup or in code", () => {
    for (const name of [
      "<b>",
      "]]>",
      "a.b[0]",
      "$&",
      "__proto",
      "👩‍👩‍👧",
      "null",
    ]) {
      for (const draw of many(name)) {
        expect(renderSvg(draw())).not.toContain("<b>");
      }
    }
  });

  it("may be empty as labels of images, but not long", () => {
    const draw = (label: string) => charts.imageGrid({ labels: [label] });
    expect(draw("").description).toBe("T. 1 image, labelled .");
    expect(() => draw("x".repeat(61))).toThrow("a label of at most 60 letters");
  });
});

describe("a chart of one's own", () => {
  const own = { title: "T", description: "D", mark: "bar" };

  it("needs a title and words", () => {
    expect(() => chart({ ...own, title: "" })).toThrow(
      "chart expects title as a text",
    );
    expect(() => chart({ ...own, title: { text: "" } })).toThrow("title");
    expect(() => chart({ ...own, description: undefined as never })).toThrow(
      "chart expects description as a text, got undefined",
    );
  });

  it("has a size in pixels, or one that Vega-Lite finds", () => {
    expect(chart({ ...own, height: { step: 9 } }).height).toEqual({ step: 9 });
    for (const width of [nan, 0, infinite]) {
      expect(() => chart({ ...own, width })).toThrow(
        `chart expects width as a number of pixels, got ${width}`,
      );
    }
  });
});

describe("the name in a message is that of the chart that was called", () => {
  it("also where one chart draws with another", () => {
    expect(() => functionPlot({}, { title: "T" })).toThrow(
      "functionPlot needs at least one function, got none.",
    );
    expect(() => learningCurves([{ epoch: 1, loss: nan }])).toThrow(
      'learningCurves: y of the series "training" expects numbers',
    );
    expect(() => functionPlot({ f: 3 as never }, { title: "T" })).toThrow(
      'functionPlot expects "f" to be a function of one number, such as',
    );
  });

  it("and what a series is, where it is none", () => {
    for (const series of [[1, 2], 3, undefined, { y: h }, { y: [1], x: 2 }]) {
      expect(() => lineChart({ loss: series as never }, titles)).toThrow(
        'lineChart expects the series "loss" as { y: [0.9, 0.7] }',
      );
    }
    expect(() => barChart({ a: [3] as never }, titles)).toThrow(
      'barChart: "a", "0" expects a list of numbers, such as [1, 2, 3], got 3.',
    );
    expect(() => learningCurves(Promise.resolve([]) as never)).toThrow(
      "learningCurves needs the scores of at least one epoch, got none",
    );
  });
});
