import type { FailureKind } from "../../grader/failure.ts";

// The hidden tests of the exercise, by what they are about.
export const G = {
  squares: "numericalGradient gives the gradient of a sum of squares",
  central: "numericalGradient takes the difference to both sides",
  step: "numericalGradient uses the step h that it is given",
  kept: "numericalGradient leaves x as it was",
};
export const A = {
  row: "Affine.forward gives xW + b for a single row",
  batch: "Affine.forward gives xW + b for a mini-batch",
  dx: "Affine.backward gives the gradient of the input",
  dW: "Affine.backward puts the gradient of W into grads",
  db: "Affine.backward sums the gradient of b over the mini-batch",
  again: "Affine.backward replaces the gradients of an earlier call",
  params: "Affine keeps W and b in params and changes no array",
};
export const S = {
  forward: "Sigmoid.forward gives 1 / (1 + exp(−x)), for large x too",
  backward: "Sigmoid.backward gives dout · y · (1 − y)",
};
export const R = {
  forward: "ReLU.forward gives the larger of x and 0, and leaves x as it was",
  backward: "ReLU.backward lets dout through where x was positive",
  corner: "ReLU.backward takes 0 or 1 as the slope at x = 0",
};

/** All of these tests fail for the one reason. */
export function all(kind: FailureKind, ...groups: Record<string, string>[]) {
  const titles = groups.flatMap((group) => Object.values(group));
  return Object.fromEntries(titles.map((title) => [title, kind]));
}

/** The tests that fail, and for which reason; all others pass. */
export type Verdicts = Readonly<Record<string, FailureKind>>;

/** What becomes of each of `submissions` that can be graded. */
export const verdicts: Readonly<Record<string, Verdicts>> = {
  solution: {},
  "=2+3": {},
  different: {},
  stub: all("todo", G, A, S, R),
  idle: {
    ...all("wrong", G, R),
    ...all("threw", A, S), // there are no grads to read, and no methods
    [A.row]: "wrong",
    [A.batch]: "wrong",
    [A.dx]: "wrong",
  },
  zeros: all("wrong", G, A, S, R),
  half: {
    [G.central]: "wrong",
    [G.step]: "wrong",
    [A.db]: "wrong",
    [A.again]: "wrong",
    ...all("wrong", S),
    [R.forward]: "wrong",
  },
  syntax: all("missing", R),
  "loop-constructor": all("timeout", A),
  "loop-forward": all("timeout", R),
  files: {
    ...all("refused", G, A, R),
    [S.forward]: "refused",
    [S.backward]: "refused",
  },
  eval: all("refused", R),
  flood: all("wrong", R),
  exit: all("refused", A, S, R),
  borrowed: all("refused", G, A, S, R),
  reflected: all("refused", R),
  patching: all("threw", S, R),
  forging: all("wrong", R),
  nan: all("wrong", S, R),
  broadcasting: {
    [A.row]: "wrong",
    [A.batch]: "wrong",
    [A.db]: "wrong",
    [A.again]: "wrong",
    [A.params]: "wrong",
  },
  tricks: {
    ...all("result", S),
    ...all("wrong", R),
    [R.forward]: "result",
  },
  stray: all("threw", S, R),
  memory: all("memory", R),
};
