import {
  barChart,
  type Chart,
  confusionChart,
  imageGrid,
  loadDigits,
  NDArray,
  Random,
} from "@course/lib";

export async function digits(): Promise<Chart> {
  const { train } = await loadDigits({ train: 20 });
  const guesses = Array.from(train.labels);
  guesses[1] = 9;
  guesses[13] = 4;
  return imageGrid(train.x, {
    title: "Twenty digits, two of them misread",
    labels: train.labels,
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
