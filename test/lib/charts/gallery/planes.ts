import {
  Adam,
  type Chart,
  contourPaths,
  Momentum,
  NDArray,
  type Optimizer,
  penaltyContours,
  SGD,
} from "@course/lib";

/** The places that an optimizer goes through. */
function walk(
  optimizer: Optimizer,
  start: [number, number],
  gradient: (x: number, y: number) => [number, number],
  steps: number,
): [number, number][] {
  const params = { p: NDArray.from(start) };
  const places: [number, number][] = [start];
  for (let step = 0; step < steps; step++) {
    const [x, y] = params.p.data;
    optimizer.update(params, { p: NDArray.from(gradient(x, y)) });
    places.push([params.p.at(0), params.p.at(1)]);
  }
  return places;
}

export function bowl(): Chart {
  const gradient = (x: number, y: number): [number, number] => [2 * x, 200 * y];
  const go = (optimizer: Optimizer, steps: number) =>
    walk(optimizer, [10, 1], gradient, steps);
  return contourPaths((x, y) => x ** 2 + 100 * y ** 2, {
    title: "x² + 100y²: three ways down",
    x: [-4, 11],
    y: [-1.25, 1.25],
    levels: [1, 5, 15, 30, 50, 75, 105, 140, 180, 225],
    paths: {
      "gradient descent": go(new SGD({ lr: 0.0095 }), 60),
      momentum: go(new Momentum({ lr: 0.0025 }), 60),
      Adam: go(new Adam({ lr: 0.4 }), 60),
    },
  });
}

export function saddle(): Chart {
  const gradient = (x: number, y: number): [number, number] => [2 * x, -2 * y];
  const start: [number, number] = [2, 0.01];
  return contourPaths((x, y) => x ** 2 - y ** 2, {
    title: "The saddle x² − y²",
    x: [-2.4, 2.4],
    y: [-2.4, 2.4],
    paths: {
      "gradient descent": walk(new SGD({ lr: 0.05 }), start, gradient, 50),
      momentum: walk(new Momentum({ lr: 0.02 }), start, gradient, 32),
    },
    width: 380,
    height: 380,
  });
}

export function penalties(): Chart {
  return penaltyContours((w1, w2) => (w1 - 3) ** 2 + 4 * (w2 - 6) ** 2, {
    title: "What L2 and L1 do to (w₁ − 3)² + 4(w₂ − 6)²",
    penalties: {
      "L2: w₁² + w₂²": (w1, w2) => w1 ** 2 + w2 ** 2,
      "L1: 10(|w₁| + |w₂|)": (w1, w2) => 10 * (Math.abs(w1) + Math.abs(w2)),
    },
    x: [-5.5, 6.5],
    y: [-5.5, 8.5],
  });
}
