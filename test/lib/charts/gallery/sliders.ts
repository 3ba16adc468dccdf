import { type Chart, type Run, type Series, sliderChart } from "@course/lib";

export function runsBySlider(): Chart {
  return playground().chart;
}

export function runsSideBySide(): Chart {
  return playground().still;
}

/** Gradient descent and Momentum on x², for several learning rates. */
function playground() {
  const rates = [0.01, 0.03, 0.1, 0.3, 0.9];
  const runs = rates.map(
    (lr): Run => [lr, { descent: descend(lr, 0), Momentum: descend(lr, 0.5) }],
  );
  return sliderChart(runs, {
    title: "x² on the way down",
    xTitle: "step",
    yTitle: "x²",
    legendTitle: "optimizer",
    slider: "learning rate λ",
    start: 0.1,
  });
}

function descend(lr: number, momentum: number): Series {
  let [x, v] = [2, 0];
  const y = [x * x];
  for (let step = 0; step < 20; step++) {
    v = momentum * v - lr * 2 * x;
    x += v;
    y.push(x * x);
  }
  return { y };
}
