import { NDArray, type Random } from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Alone } from "../../grader/spec/submission.ts";
import type { Text } from "../../kit/words/text.ts";
import { drawDigits } from "../../lib/data/drawn-digits.ts";
import {
  countParameters,
  type Design,
  expectDesign,
  expectWithinBudget,
} from "./15-design-challenge/design.ts";
import { otherHand } from "./15-design-challenge/other-hand.ts";
import {
  NEEDED,
  runTrial,
  type TrialArguments,
  type TrialResult,
} from "./15-design-challenge/trial.ts";

/** The steps of the score: the share of the other hand's digits. */
const STEPS = [0.55, 0.7, 0.8, 0.85];

/** Milliseconds for a test that trains nothing, and for one that trains. */
const QUICK = 5_000;
const TRAINED = 90_000;

const TRAINING = 2_000;
const UNSEEN = 800;

/** The reference for the types; it is never run. */
const written = {
  parametersOf: countParameters as (design: Design) => number,
  standardError: (values: number[]) => values.length,
  design: (): Design => {
    throw new Error("The tests do not design.");
  },
};

exercise(
  "15-design-challenge",
  {
    names: written,
    allow: NEEDED,
    timeLimit: 60_000,
    mistakes: {
      "challenge.parameters": [
        {
          code: `return weightsOf(design);`,
          says: { en: "without biases", ja: "バイアスを数えない" },
        },
        {
          code: `let count = weightsOf(design);
          for (let i = 1; i < sizes.length - 1; i++) count += sizes[i];
          if (design.batchNorm) for (const units of design.hidden) count += 2 * units;
          return count;`,
          says: {
            en: "without the biases of the output layer",
            ja: "出力層のバイアスを数えない",
          },
        },
        {
          code: `let count = weightsOf(design);
          for (const size of sizes) count += size;
          if (design.batchNorm) for (const units of design.hidden) count += 2 * units;
          return count;`,
          says: {
            en: "with a bias for each pixel: biases belong to outputs",
            ja: "画素ごとにバイアスを数えた (バイアスは出力のもの)",
          },
        },
        {
          code: `let count = weightsOf(design);
          for (let i = 1; i < sizes.length; i++) count += sizes[i];
          return count;`,
          says: { en: "without \u03b3 and \u03b2", ja: "γ と β を数えない" },
        },
        {
          code: `let count = weightsOf(design);
          for (let i = 1; i < sizes.length; i++) count += sizes[i];
          if (design.batchNorm) for (const units of design.hidden) count += 4 * units;
          return count;`,
          says: {
            en: "with the running statistics, which the optimizer does not change",
            ja: "最適化で変わらない移動平均と移動分散も数えた",
          },
        },
        {
          code: `let count = weightsOf(design);
          for (let i = 1; i < sizes.length; i++) count += sizes[i] * (design.batchNorm ? 3 : 1);
          return count;`,
          says: {
            en: "with batch normalization of the output layer, too",
            ja: "出力層にもバッチ正規化があるとした",
          },
        },
      ],
      "challenge.error": [
        {
          code: `let squares = 0;
          for (const value of values) squares += (value - mean) ** 2;
          return Math.sqrt(squares / (values.length - 1));`,
          says: {
            en: "without dividing by \u221an: that is the spread of one value",
            ja: "√n で割らない (それは 1 つの値のばらつき)",
          },
        },
        {
          code: `let squares = 0;
          for (const value of values) squares += (value - mean) ** 2;
          return Math.sqrt(squares / values.length) / Math.sqrt(values.length);`,
          says: {
            en: "with n in place of n \u2212 1",
            ja: "n − 1 でなく n を使った",
          },
        },
        {
          code: `let squares = 0;
          for (const value of values) squares += (value - mean) ** 2;
          return Math.sqrt(squares / (values.length - 1)) / values.length;`,
          says: {
            en: "with n in place of \u221an",
            ja: "√n でなく n で割った",
          },
        },
        {
          code: `let squares = 0;
          for (const value of values) squares += (value - mean) ** 2;
          return squares / (values.length - 1) / Math.sqrt(values.length);`,
          says: {
            en: "without the root of the variance",
            ja: "分散の平方根を取らない",
          },
        },
        {
          code: `let sum = 0;
          for (const value of values) sum += Math.abs(value - mean);
          return sum / (values.length - 1) / Math.sqrt(values.length);`,
          says: {
            en: "with distances where their squares are wanted",
            ja: "差の 2 乗でなく絶対値を使った",
          },
        },
      ],
      "challenge.design": [
        {
          code: `return {
    hidden: [100],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 100,
    steps: 600,
    shift: 2,
    slant: 0.3,
    noise: 0.1,
  };`,
          says: {
            en: "with a hundred hidden units, whose weights alone are over the budget",
            ja: "隠れユニットを 100 個にした (重みだけで予算を超える)",
          },
        },
        {
          code: `return {
    hidden: [60],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 100,
    steps: 1000,
    shift: 2,
    slant: 0.3,
    noise: 0.1,
  };`,
          says: {
            en: "with more steps than the budget has",
            ja: "予算を超える歩数にした",
          },
        },
        {
          code: `return {
    hidden: [60],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 200,
    steps: 600,
    shift: 2,
    slant: 0.3,
    noise: 0.1,
  };`,
          says: {
            en: "with larger mini-batches than the budget has",
            ja: "予算を超えるミニバッチにした",
          },
        },
        {
          code: `return {
    hidden: [50],
    activation: "ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Adam",
    lr: 3,
    decay: false,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0,
  };`,
          says: {
            en: "with a learning rate that is far too large for Adam",
            ja: "Adam には大きすぎる学習率にした",
          },
        },
        {
          code: `return {
    hidden: [50],
    activation: "ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Adam",
    lr: 1e300,
    decay: false,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0,
  };`,
          says: {
            en: "with a learning rate that makes the weights infinite",
            ja: "重みが無限大になる学習率にした",
          },
        },
        {
          code: `return {
    hidden: [50],
    activation: "sigmoid",
    initializer: "Xavier",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "SGD",
    lr: 0.0001,
    decay: false,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0,
  };`,
          says: {
            en: "with a learning rate that is far too small",
            ja: "小さすぎる学習率にした",
          },
        },
        {
          code: `return {
    hidden: [40, 40, 40],
    activation: "sigmoid",
    initializer: "Xavier",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "SGD",
    lr: 0.1,
    decay: false,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0,
  };`,
          says: {
            en: "with three layers of sigmoids, in which the gradient vanishes",
            ja: "勾配が消えるシグモイドを 3 層重ねた",
          },
        },
        {
          code: `return {
    hidden: [50],
    activation: "ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Adam",
    lr: 0.003,
    decay: false,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0,
  };`,
          says: {
            en: "without showing the network any digits but those of one hand",
            ja: "一人の字をそのまま見せただけにした",
          },
        },
        {
          code: `return {
    hidden: [60],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0.8,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 100,
    steps: 600,
    shift: 0,
    slant: 0,
    noise: 0.1,
  };`,
          says: {
            en: "with the share to keep where dropout wants the share to drop",
            ja: "落とす割合でなく残す割合を dropout にした",
          },
        },
        {
          code: `return {
    hidden: [60],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 1,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 100,
    steps: 600,
    shift: 2,
    slant: 0.3,
    noise: 0.1,
  };`,
          says: { en: "by dropping everything", ja: "すべてを落とした" },
        },
      ],
    },
    equivalent: {
      "challenge.design: 60 → 61":
        "another design within the budget, which reads as much",
      "challenge.design: false → true":
        "with batch normalization: another design that reads as much",
    },
    // They and the solution read 87 % or more with each of ten seeds, so that
    // the step of 85 % is no matter of luck.
    otherAnswers: [
      {
        name: "two layers, Adam and batch normalization; reduce for loops",
        code: {
          "challenge.parameters": `const affine = sizes.slice(1).reduce(
            (sum, size, i) => sum + (sizes[i] + 1) * size, 0);
          const units = design.hidden.reduce((sum, size) => sum + size, 0);
          return design.batchNorm ? affine + 2 * units : affine;`,
          "challenge.error": `const n = values.length;
          const squares = values.map((value) => (value - mean) ** 2);
          const sum = squares.reduce((a, b) => a + b, 0);
          return Math.sqrt(sum / (n * (n - 1)));`,
          "challenge.design": `return {
    hidden: [56, 32],
    activation: "ReLU",
    initializer: "He",
    batchNorm: true,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0,
    optimizer: "Adam",
    lr: 0.008,
    decay: true,
    batchSize: 100,
    steps: 600,
    shift: 2,
    slant: 0.3,
    noise: 0.05,
  };`,
        },
      },
      {
        name: "leaky ReLU, Momentum and smoothed labels; arrays of the library",
        code: {
          "challenge.error": `const x = NDArray.from(values);
          const n = x.size;
          return x.std() / Math.sqrt(n - 1);`,
          "challenge.design": `return {
    hidden: [60],
    activation: "leaky ReLU",
    initializer: "He",
    batchNorm: false,
    dropout: 0,
    l2: 0,
    labelSmoothing: 0.05,
    optimizer: "Momentum",
    lr: 0.1,
    decay: true,
    batchSize: 100,
    steps: 600,
    shift: 2,
    slant: 0.3,
    noise: 0.05,
  };`,
        },
      },
      {
        name: "changed from the plain design, in a cell of its own",
        cells: [
          `const change: Partial<Design> = {
            hidden: [60], activation: "leaky ReLU", initializer: "He",
            optimizer: "Momentum", decay: true, shift: 2, slant: 0.3, noise: 0.05,
          };`,
        ],
        code: {
          "challenge.design": "return { ...plainDesign(), ...change };",
        },
      },
    ],
  },
  (test) => {
    test({
      en: "parametersOf counts weights and biases of every layer",
      ja: "parametersOf は各層の重みとバイアスを数える",
    }, {
      points: 1,
      timeLimit: QUICK,
      hint: {
        en: "Each affine layer has inputs times outputs weights, and one bias for each output.",
        ja: "アファイン層の重みは入力数 × 出力数、バイアスは出力ごとに 1 つです。",
      },
    }, async ({ submission, random }) => {
      for (const layers of [1, 2, 4]) {
        const given = { ...PLAIN, hidden: unitsOf(layers, random) };
        const count = await submission.evaluate(
          ({ parametersOf }, { given }) => parametersOf(given),
          { given },
        );
        expectClose(count, countParameters(given), { tolerance: 0 });
      }
    });

    test({
      en: "parametersOf counts γ and β of each hidden unit",
      ja: "parametersOf は隠れユニットごとの γ と β を数える",
    }, {
      points: 1,
      timeLimit: QUICK,
      hint: {
        en: "Two numbers for each unit of a hidden layer; not for the output, and no running statistics.",
        ja: "隠れ層のユニットごとに 2 つです。出力層には要らず、移動平均と移動分散も数えません。",
      },
    }, async ({ submission, random }) => {
      for (const layers of [1, 3]) {
        const hidden = unitsOf(layers, random);
        const given = { ...PLAIN, hidden, batchNorm: true };
        const count = await submission.evaluate(
          ({ parametersOf }, { given }) => parametersOf(given),
          { given },
        );
        expectClose(count, countParameters(given), { tolerance: 0 });
      }
    });

    test({
      en: "standardError gives the standard error of a mean",
      ja: "standardError は平均の標準誤差を返す",
    }, {
      points: 1,
      timeLimit: QUICK,
      hint: {
        en: "The squares are divided by n − 1 before the root is taken; the result is divided by √n.",
        ja: "2 乗の和を n − 1 で割って平方根を取り、その結果を √n で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const n of [3, 5, 8]) {
        const values = [...random.uniform([n], { low: 0.5 }).data];
        const [error, after] = await submission.evaluate(
          ({ standardError }, { values }) =>
            [standardError(values), values] as const,
          { values },
        );
        const x = NDArray.from(values);
        const squares = x.sub(x.mean()).pow(2).sum();
        expectClose(error, Math.sqrt(squares / (n * (n - 1))));
        expectClose(NDArray.from(after), x, {
          name: valueNames.afterwards("values"),
        });
      }
    });

    test({
      en: "design gives a design that keeps the budget",
      ja: "design は予算内の設計を返す",
    }, {
      points: 1,
      timeLimit: QUICK,
      hint: {
        en: "At most 50 000 parameters, 600 steps and 100 digits in a step: parametersOf tells the first.",
        ja: "パラメータ 50 000 個、600 歩、1 歩 100 枚までです。1 つ目は parametersOf で分かります。",
      },
    }, async ({ submission }) => {
      await designOf(submission);
    });

    test({
      en: "The network learns its own digits",
      ja: "ネットワークは自分の訓練データを学習する",
    }, {
      points: 1,
      timeLimit: TRAINED,
      hint: {
        en: "Look at the accuracy on the training data first: if that is low, no remedy against over-fitting will help.",
        ja: "まず訓練データの正答率を見てください。それが低ければ、過学習の対策は役に立ちません。",
      },
    }, async ({ submission, common, alone }) => {
      const { result } = await score(await designOf(submission), common, alone);
      expectLearned(result);
    });

    for (const least of STEPS) {
      const percent = `${Math.round(100 * least)} %`;
      test({
        en: `The network reads ${percent} of another hand's digits`,
        ja: `ネットワークはもう一人の字の ${percent} を読む`,
      }, {
        points: 1,
        timeLimit: TRAINED,
        hint: {
          en: "Change one thing at a time, and go by digits that are spoiled as the other hand's may be.",
          ja: "一度に一つだけ変え、もう一人の字のように乱した数字で判断してください。",
        },
      }, async ({ submission, common, alone }) => {
        const design = await designOf(submission);
        const { result, right } = await score(design, common, alone);
        expectLearned(result);
        expectThat(right >= least, tooFew(result.training, right));
      });
    }
  },
);

const PLAIN: Design = {
  steps: 600,
  batchSize: 100,
  lr: 0.1,
  optimizer: "SGD",
  decay: false,
  noise: 0,
  slant: 0,
  shift: 0,
  labelSmoothing: 0,
  l2: 0,
  dropout: 0,
  batchNorm: false,
  initializer: "Xavier",
  activation: "sigmoid",
  hidden: [50],
};

function unitsOf(layers: number, random: Random): number[] {
  return Array.from({ length: layers }, () => random.integer(2, 90));
}

interface Evaluates {
  evaluate<Result>(
    fn: (student: typeof written, args: object) => Result,
    args: object,
  ): Promise<Awaited<Result>>;
}

/** The student's design, which has to keep the budget. */
async function designOf(submission: Evaluates): Promise<Design> {
  const came = await submission.evaluate(({ design }) => design(), {});
  const design = expectDesign(came);
  expectWithinBudget(design);
  return design;
}

interface Score {
  result: TrialResult;
  /** The share of the other hand's digits that it reads. */
  right: number;
}

const scores = new Map<string, Promise<Score>>();

/** Trains a design on digits of the grader's, once for all tests. */
function score(
  design: Design,
  common: Random,
  alone: Alone<(typeof NEEDED)[number]>,
): Promise<Score> {
  const digits = digitsOf(common);
  const key = JSON.stringify([digits.seed, design]);
  const found = scores.get(key) ?? train(design, digits, alone);
  scores.set(key, found);
  return found;
}

async function train(
  design: Design,
  { shown, ...digits }: GradedDigits,
  alone: Alone<(typeof NEEDED)[number]>,
): Promise<Score> {
  const result = await alone(runTrial, { design, ...digits });
  const hits = shown.filter((label, n) => result.guesses[n] === label);
  return { result, right: hits.length / shown.length };
}

/** All digits of a grading, and the seed of the training. */
interface GradedDigits extends Omit<TrialArguments, "design"> {
  /** What the unseen pictures show. */
  shown: number[];
}

const drawn = new Map<number, GradedDigits>();

/** Drawn once for each seed of the grading; the same for the whole class. */
function digitsOf(common: Random): GradedDigits {
  const seed = common.integer(0, 2 ** 31 - 1);
  const found = drawn.get(seed) ?? draw(seed, common);
  drawn.set(seed, found);
  return found;
}

function draw(seed: number, common: Random): GradedDigits {
  const own = drawDigits(TRAINING, common.integer(0, 2 ** 31 - 1));
  const pixels = Float32Array.from(own.pixels);
  const other = otherHand(UNSEEN, common);
  return {
    pictures: NDArray.from(pixels, { shape: [TRAINING, 784] }),
    labels: [...own.labels],
    unseen: other.pictures,
    shown: other.labels,
    seed,
  };
}

function expectLearned({ allFinite, training }: TrialResult): void {
  expectThat(allFinite, {
    en: "The scores of the trained network are no finite numbers: the learning rate is too large.",
    ja: "学習後のスコアが有限の数ではありません。学習率が大きすぎます。",
  });
  const percent = Math.round(100 * training);
  expectThat(training >= 0.8, {
    en: `The network reads only ${percent} % of the digits that it was trained on (a constant guess reads 10 %): it under-fits.`,
    ja: `ネットワークは訓練に使った数字の ${percent} % しか読めません (定数の答えで 10 %)。学習が足りていません。`,
  });
}

function tooFew(training: number, right: number): Text {
  const [own, other] = [training, right].map((one) => Math.round(100 * one));
  const [en, ja] =
    own - other > 20
      ? ["it over-fits", "過学習しています"]
      : ["it can learn more", "まだ学習の余地があります"];
  return {
    en: `The network reads ${own} % of the digits that it was trained on and ${other} % of another hand's: ${en}.`,
    ja: `ネットワークは訓練に使った数字の ${own} %、もう一人の字の ${other} % を読みます。${ja}。`,
  };
}
