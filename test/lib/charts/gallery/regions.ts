import {
  Adam,
  type Chart,
  decisionBoundary,
  MultiLayerNet,
  NDArray,
  oneHot,
  Random,
  Tanh,
  xavier,
} from "@course/lib";

/** A network with 8 units, trained on all samples at once. */
function trained(x: NDArray, t: NDArray): MultiLayerNet {
  const net = new MultiLayerNet({
    sizes: [2, 8, t.shape[1]],
    activation: () => new Tanh(),
    initializer: xavier,
    random: new Random(1),
  });
  const optimizer = new Adam({ lr: 0.05 });
  for (let step = 0; step < 150; step++) {
    optimizer.update(net.params, net.gradient(x, t));
  }
  // Rounded, so that the last digits of a machine do not move the boundary.
  for (const { data } of Object.values(net.params)) {
    data.set(data.map((value) => Number(value.toFixed(2))));
  }
  return net;
}

/** Samples around centres, class after class. */
function clouds(centres: number[][], each: number, std: number) {
  const random = new Random(4);
  const around = centres.flatMap((c) => Array.from({ length: each }, () => c));
  const noise = random.normal([around.length, 2], { mean: 0, std });
  return NDArray.from(around).add(noise);
}

export function twoClasses(): Chart {
  const corners = [
    [0, 0],
    [1, 1],
    [0, 1],
    [1, 0],
  ];
  const x = clouds(corners, 20, 0.24);
  const labels = Array.from({ length: 80 }, (_, n) => (n < 40 ? 0 : 1));
  const t = oneHot(labels, 2);
  const net = trained(x, t);
  return decisionBoundary(
    (v) => net.predict(v),
    { x, t },
    {
      title: "XOR, by a network with one hidden layer",
      xTitle: "x₁",
      yTitle: "x₂",
      legendTitle: "x₁ xor x₂",
    },
  );
}

export function threeClasses(): Chart {
  const centres = [
    [38.8, 18.3],
    [48.8, 18.4],
    [47.5, 15],
  ];
  const x = clouds(centres, 40, 1.3);
  const mean = x.mean(0);
  const std = x.std(0);
  const scaled = (v: NDArray) => v.sub(mean).div(std);
  const labels = Array.from({ length: 120 }, (_, n) => Math.floor(n / 40));
  const t = oneHot(labels, 3);
  const net = trained(scaled(x), t);
  return decisionBoundary(
    (v) => net.predict(scaled(v)),
    { x, t },
    {
      title: "Three kinds of penguins, by their bills",
      xTitle: "length of the bill in mm",
      yTitle: "depth of the bill in mm",
      classes: ["Adelie", "Chinstrap", "Gentoo"],
      legendTitle: "species",
    },
  );
}
