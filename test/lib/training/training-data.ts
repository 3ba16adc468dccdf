import {
  type Examples,
  MultiLayerNet,
  type MultiLayerNetOptions,
  oneHot,
  Random,
} from "@course/lib";

/** Points in the plane; the answer is the quadrant, which a network can learn. */
export function quadrants(seed: number, n = 103): Examples {
  const x = new Random(seed).uniform([n, 2], { low: -1, high: 1 });
  const labels = Array.from({ length: n }, (_, i) =>
    x.at(i, 0) > 0 ? 2 * +(x.at(i, 1) > 0) : 1,
  );
  return { x, t: oneHot(labels, 3) };
}

/** A network for them. */
export function quadrantNet(
  options: Partial<MultiLayerNetOptions> = {},
): MultiLayerNet {
  return new MultiLayerNet({
    sizes: [2, 16, 3],
    random: new Random(1),
    dtype: "float64",
    ...options,
  });
}
