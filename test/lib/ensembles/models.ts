import {
  type Examples,
  type Model,
  MultiLayerNet,
  type MultiLayerNetOptions,
  NDArray,
  ones,
  Random,
  SGD,
  type TrainModel,
  fit as train,
} from "@course/lib";

/** Answers the mean of the t that it was trained on, whatever x is. */
export const trainMean: TrainModel = async ({ t }) => {
  const mean = t.mean(0, { keepdims: true });
  const predict = (x: NDArray) => ones([x.shape[0], 1]).matmul(mean);
  return { predict, probabilities: predict };
};

/** A model that has these scores for a row whose first number is n. */
export function fixed(scores: number[][]): Model {
  const predict = (x: NDArray) =>
    NDArray.from(Array.from(x.data, (n) => scores[n]));
  return { predict, probabilities: predict };
}

/** The rows 0 … n − 1, as x in one column. */
export function numberedRows(n: number): NDArray {
  return NDArray.from(Array.from({ length: n }, (_, i) => [i]));
}

/** Points in the plane; those within a circle are of class 1, in (n, 1). */
export function circle(seed: number, n: number): Examples {
  const x = new Random(seed).uniform([n, 2], { low: -1, high: 1 });
  const distance = x.pow(2).sum(1, { keepdims: true });
  return { x, t: distance.map((d) => +(d < 0.6)) };
}

/** Trains networks that are built in this way. */
export function netTrainer(
  options: Omit<MultiLayerNetOptions, "random">,
  { epochs, lr }: { epochs: number; lr: number },
): TrainModel {
  return async (data, random) => {
    const net = new MultiLayerNet({ dtype: "float64", ...options, random });
    const optimizer = new SGD({ lr });
    await train(net, data, { epochs, batchSize: 50, optimizer, random });
    return net;
  };
}

/** Notes the first number of its stream, and then draws as many more. */
export function drawing(more: number, firsts: number[]): TrainModel {
  return async (data, random) => {
    firsts.push(random.uniform([1]).item());
    random.uniform([more]);
    return trainMean(data, random);
  };
}
