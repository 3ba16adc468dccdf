// Made from solutions/15-design-challenge.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const designChallenge15 = {
  subjects: {
    challengeParameters: {
      title: {
        en: "The number of parameters",
        ja: "パラメータの数",
      },
      checks: {
        one: {
          what: {
            en: "784–2–10 has 784 · 2 + 2 · 10 weights and 12 biases",
            ja: "784–2–10 の重みは 784 · 2 + 2 · 10 個、バイアスは 12 個",
          },
          fillIn: "challenge.parameters",
        },
        two: {
          what: {
            en: "784–20–30–10",
            ja: "784–20–30–10",
          },
          fillIn: "challenge.parameters",
        },
        batchNorm: {
          what: {
            en: "784–20–30–10 with batch normalization",
            ja: "バッチ正規化のある 784–20–30–10",
          },
          fillIn: "challenge.parameters",
        },
      },
    },
    challengeError: {
      title: {
        en: "The standard error",
        ja: "標準誤差",
      },
      checks: {
        two: {
          what: {
            en: "0.8 and 0.9 have the standard error 0.05",
            ja: "0.8 と 0.9 の標準誤差は 0.05",
          },
          fillIn: "challenge.error",
        },
        four: {
          what: {
            en: "1, 1, 3 and 3 have the standard error √(1/3)",
            ja: "1, 1, 3, 3 の標準誤差は √(1/3)",
          },
          fillIn: "challenge.error",
        },
        equal: {
          what: {
            en: "equal values have none",
            ja: "等しい値の標準誤差は 0",
          },
          fillIn: "challenge.error",
        },
      },
    },
    challengeDesign: {
      title: {
        en: "The design",
        ja: "設計",
      },
      checks: {
        parameters: {
          what: {
            en: "no parameter above the budget of 50 000",
            ja: "パラメータは予算の 50 000 個以内",
          },
          fillIn: "challenge.design",
        },
        steps: {
          what: {
            en: "no step above the budget of 600",
            ja: "歩数は予算の 600 以内",
          },
          fillIn: "challenge.design",
        },
        batchSize: {
          what: {
            en: "no more than 100 digits in a step",
            ja: "1 歩の数字は 100 枚以内",
          },
          fillIn: "challenge.design",
        },
        learns: {
          what: {
            en: "it reads more than 80 % of the validation digits",
            ja: "検証データの 80 % を超える数字を読める",
          },
          fillIn: "challenge.design",
        },
        hard: {
          what: {
            en: "it reads more than 75 % of the spoiled ones",
            ja: "乱した検証データの 75 % を超える数字を読める",
          },
          fillIn: "challenge.design",
        },
      },
    },
  },
  hints: {
    "challenge.parameters": [
      {
        en: "Three kinds of numbers are changed by the optimizer. weightsOf counts the first kind.",
        ja: "最適化で変わる数は 3 種類あります。weightsOf が数えるのは 1 つ目です。",
      },
      {
        en: "The biases: sizes[1] + sizes[2] + … , the output layer included.",
        ja: "バイアスは sizes[1] + sizes[2] + … で、出力層も含みます。",
      },
      {
        en: "With batch normalization, γ and β for each unit of a hidden layer: twice the sum of design.hidden.",
        ja: "バッチ正規化があれば、隠れ層のユニットごとに γ と β が加わります。design.hidden の和の 2 倍です。",
      },
    ],
    "challenge.error": [
      {
        en: "Like meanOf: a loop that adds up, here the squares of value − mean.",
        ja: "meanOf と同じく、足し合わせるループを書きます。ここで足すのは value − mean の 2 乗です。",
      },
      {
        en: "s is the root of that sum divided by (values.length − 1). The result is s divided by Math.sqrt(values.length).",
        ja: "s は、その和を (values.length − 1) で割ったものの平方根です。結果は s を Math.sqrt(values.length) で割ったものです。",
      },
    ],
    "challenge.design": [
      {
        en: "Start from plainDesign and change one thing at a time. First: which activation and which optimizer learn most in 600 steps?",
        ja: "plainDesign から始め、一度に一つだけ変えてください。まず、600 歩で最もよく学習する活性化関数と最適化手法はどれですか。",
      },
      {
        en: "The other hand's digits are shifted, slanted and grainy. What of this can you show the network in training?",
        ja: "もう一人の字はずれ、傾き、ざらついています。そのうち、学習中にネットワークに見せられるものはどれですか。",
      },
      {
        en: "Momentum with a learning rate that falls from 0.1 or 0.2, ReLU with He, shift 2, slant 0.3 and some noise; then as many units as the budget allows.",
        ja: "学習率が 0.1 か 0.2 から下がる Momentum、ReLU と He、shift 2、slant 0.3 と少しの noise。そして予算が許すだけのユニットです。",
      },
    ],
  },
} as const satisfies ExerciseWords;
