import {
  type Chart,
  functionPlot,
  LeakyReLU,
  learningCurves,
  lineChart,
  ReLU,
  Sigmoid,
  Tanh,
} from "@course/lib";

export function activations(): Chart {
  const layers = {
    sigmoid: new Sigmoid(),
    tanh: new Tanh(),
    ReLU: new ReLU(),
    "leaky ReLU": new LeakyReLU({ alpha: 0.1 }),
  };
  const options = { from: -4, to: 4, derivatives: true };
  return functionPlot(layers, {
    title: "Activation functions and their derivatives",
    ...options,
  });
}

export function linesByDepth(): Chart {
  return lineChart(
    {
      "1 hidden layer": { y: [2.34, 1.99, 1.48, 1.13, 0.93, 0.8] },
      "2 hidden layers": { y: [2.46, 2.29, 2.26, 2.21, 2.07, 1.85] },
      "3 hidden layers": { y: [2.41, 2.3, 2.3, 2.3, 2.3, 2.3] },
      "5 hidden layers": { y: [2.38, 2.3, 2.3, 2.3, 2.3, 2.3] },
    },
    {
      title: "Sigmoid: training loss by depth",
      xTitle: "epoch",
      yTitle: "mean loss",
      legendTitle: "network",
      yDomain: [0, 2.6],
    },
  );
}

export function curves(): Chart {
  const loss = [1.415, 0.852, 0.61, 0.494, 0.425, 0.377, 0.345, 0.318, 0.297];
  const history = loss.map((value, i) => ({
    epoch: i + 1,
    loss: value,
    accuracy: Number((1 - value / 3.9).toFixed(3)),
    validation: {
      loss: Number((value + 0.02 * i).toFixed(3)),
      accuracy: Number((0.99 - value / 3.9 - 0.006 * i).toFixed(3)),
    },
  }));
  return learningCurves(history);
}
