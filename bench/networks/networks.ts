/** A network, and how it is trained, in numbers that every peer reads. */
export interface NetworkPlan {
  /** The name in options, tables and results. */
  key: string;
  /** Units of each layer, the input first. */
  sizes: readonly number[];
  activation: "sigmoid" | "relu";
  /** Batch normalization before each activation. */
  batchNorm: boolean;
  optimizer: "sgd" | "adam";
  lr: number;
}

/** The networks of the lecture: §5.2, §8 and the figure of depth. */
export const networks: readonly NetworkPlan[] = [
  {
    key: "a",
    sizes: [784, 50, 10],
    activation: "sigmoid",
    batchNorm: false,
    optimizer: "sgd",
    lr: 0.5,
  },
  {
    key: "b",
    sizes: [784, 100, 100, 100, 100, 10],
    activation: "relu",
    batchNorm: true,
    optimizer: "adam",
    lr: 0.001,
  },
  {
    key: "c",
    sizes: [784, 16, 16, 16, 10],
    activation: "relu",
    batchNorm: false,
    optimizer: "adam",
    lr: 0.001,
  },
];

/** A network in a few words: `784–50–10, sigmoid, SGD`. */
export function titleOf(plan: NetworkPlan): string {
  const activation = plan.activation === "relu" ? "ReLU" : "sigmoid";
  const optimizer = plan.optimizer === "adam" ? "Adam" : "SGD";
  const parts = [plan.sizes.join("–"), activation, optimizer];
  if (plan.batchNorm) parts.splice(2, 0, "batch norm");
  return parts.join(", ");
}
