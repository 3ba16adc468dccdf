import {
  barChart,
  type Chart,
  confusionChart,
  imageGrid,
  NDArray,
  Random,
} from "@course/lib";
import { drawDigits } from "../../../../lib/data/drawn-digits.ts";

export function digits(): Chart {
  const { pixels, labels } = drawDigits(20, 5);
  const guesses = Array.from(labels);
  guesses[3] = 9;
  guesses[13] = 4;
  return imageGrid(NDArray.from(pixels, { shape: [20, 784] }).div(255), {
    title: "Twenty digits, two of them misread",
    labels,
    guesses,
  });
}

export function confusion(): Chart {
  const random = new Random(8);
  const counts = Array.from({ length: 10 }, (_, t) =>
    Array.from({ length: 10 }, (_, y) =>
      y === t ? 84 + random.integer(0, 14) : random.integer(0, 2),
    ),
  );
  counts[4][9] = 19;
  counts[3][8] = 11;
  return confusionChart(NDArray.from(counts), {
    title: "Digits: right answers and guesses",
  });
}

export function barsByDepth(): Chart {
  const random = new Random(2);
  const runs = (mean: number, std: number) =>
    Array.from(random.normal([5], { mean, std }).data);
  return barChart(
    {
      sigmoid: {
        "1": runs(0.91, 0.004),
        "2": runs(0.86, 0.012),
        "3": runs(0.6, 0.09),
      },
      ReLU: {
        "1": runs(0.928, 0.004),
        "2": runs(0.931, 0.005),
        "3": runs(0.93, 0.006),
      },
    },
    {
      title: "Sigmoid and ReLU by depth, five seeds each",
      xTitle: "hidden layers",
      yTitle: "accuracy on test data",
      legendTitle: "activation",
    },
  );
}
