import {
  type Chart,
  histograms,
  type Initializer,
  type NDArray,
  normal,
  Random,
  Sigmoid,
  spreads,
  xavier,
} from "@course/lib";

/** Values of five layers of 100 sigmoid units, for random inputs. */
function layersOf(initializer: Initializer): Record<string, NDArray> {
  const random = new Random(6);
  let h: NDArray = random.normal([300, 100], { mean: 0, std: 1 });
  const values: Record<string, NDArray> = {};
  for (let layer = 1; layer <= 5; layer++) {
    h = new Sigmoid().forward(h.matmul(initializer(random, [100, 100])));
    values[`layer ${layer}`] = h;
  }
  return values;
}

export function initialization(): Chart {
  return histograms(layersOf(normal({ std: 1 })), {
    title: "Sigmoid units, weights of standard deviation 1",
    domain: [0, 1],
  });
}

export function unitSpreads(): Chart {
  return spreads(layersOf(xavier), {
    title: "Sigmoid units, weights by Xavier: the spread of their values",
    yScale: "log",
  });
}
