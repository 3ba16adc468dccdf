import type { NDArray } from "@course/lib";
import type { AllowedLibrary } from "../../../grader/spec/submission.ts";
import type { Design } from "./design.ts";

/** What of the library builds and trains a design. */
export const NEEDED = [
  "NDArray",
  "Random",
  "MultiLayerNet",
  "ReLU",
  "LeakyReLU",
  "Tanh",
  "Sigmoid",
  "he",
  "xavier",
  "glorot",
  "L2",
  "SGD",
  "Momentum",
  "Adam",
  "oneHot",
  "smoothLabels",
  "shiftDigits",
  "slantDigits",
  "accuracy",
  "tidy",
] as const;

/** Digits to learn from, and pictures to be read after that. */
export interface TrialArguments {
  design: Design;
  /** Grey values from 0 to 255, (N, 784). */
  pictures: NDArray;
  labels: number[];
  unseen: NDArray;
  seed: number;
}

/** What came of a training. */
export interface TrialResult {
  /** Of the network that was built. */
  parameters: number;
  /** The share of its own digits that it reads. */
  training: number;
  /** Whether all its scores are finite numbers. */
  allFinite: boolean;
  /** What it reads in the unseen pictures. */
  guesses: number[];
}

/**
 * Builds and trains a design, step by step; to be run in an empty sandbox.
 *
 * The design is plain data, and this is the only code there: the student's
 * cannot train longer, use more parameters or look at the unseen pictures, of
 * which not even this function knows what they show.
 */
export function runTrial(
  { design, pictures, labels, unseen, seed }: TrialArguments,
  lib: AllowedLibrary<(typeof NEEDED)[number]>,
): TrialResult {
  const random = new lib.Random(seed);
  const net = new lib.MultiLayerNet({
    sizes: [784, ...design.hidden, 10],
    activation: () => {
      if (design.activation === "ReLU") return new lib.ReLU();
      if (design.activation === "tanh") return new lib.Tanh();
      if (design.activation === "sigmoid") return new lib.Sigmoid();
      return new lib.LeakyReLU();
    },
    initializer: (random, fans) => {
      if (design.initializer === "He") return lib.he(random, fans);
      if (design.initializer === "Glorot") return lib.glorot(random, fans);
      return lib.xavier(random, fans);
    },
    ...(design.batchNorm && { batchNorm: "before" }),
    ...(design.l2 > 0 && { regularizer: new lib.L2(design.l2) }),
    dropout: { inverted: true, p: design.dropout },
    random,
  });
  const { lr } = design;
  const rules = {
    SGD: () => new lib.SGD({ lr }),
    Momentum: () => new lib.Momentum({ lr }),
    Adam: () => new lib.Adam({ lr }),
  };
  const rule = rules[design.optimizer]();
  const x = pictures.astype("float32").div(255);
  const t = lib.oneHot(labels, 10, { dtype: "float32" });
  const wanted = lib.smoothLabels(t, design.labelSmoothing);

  // Drawn once: a normal number for each pixel of each step takes seconds.
  const STOCK = 200;
  const noise = random.normal([STOCK, 784], { dtype: "float32" });
  let waiting: number[] = [];
  for (let done = 0; done < design.steps; done++) {
    const angle = (Math.PI * done) / design.steps;
    if (design.decay) rule.lr = (lr * (1 + Math.cos(angle))) / 2;
    if (waiting.length < design.batchSize) {
      waiting = [...random.permutation(labels.length)];
    }
    const rows = waiting.splice(0, design.batchSize);
    lib.tidy(() => {
      const { slant, shift: pixels, noise: std } = design;
      let seen = x.rows(rows);
      if (slant > 0) seen = lib.slantDigits(seen, { random, slant });
      if (pixels > 0) seen = lib.shiftDigits(seen, { random, pixels });
      if (std > 0) {
        const some = random.choice(STOCK, design.batchSize);
        seen = seen.add(noise.rows(some).mul(std)).clip(0, 1);
      }
      rule.update(net.params, net.gradient(seen, wanted.rows(rows)));
    });
  }
  const scores = net.predict(unseen.astype("float32").div(255));
  return {
    parameters: Object.values(net.params).reduce((sum, p) => sum + p.size, 0),
    training: lib.accuracy(net.predict(x), t),
    allFinite: scores.data.every(Number.isFinite),
    guesses: [...scores.argmax(1).data],
  };
}
