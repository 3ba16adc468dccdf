import { exercise, expectAnswer } from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";

/** The right answers, as functions: so the student writes them. */
const answers = {
  largestSlope: (): number => 0.25,
  withoutActivation: (): string => "c",
  weightShapes: (): string => "b",
  lossAtStart: (): number => Math.log(10),
  chainRule: (): number => 6,
  softmaxShift: (): string => "d",
  backThroughLayers: (): string => "a",
  zeroWeights: (): string => "b",
  heSpread: (): number => 0.05,
  batchNormPrediction: (): string => "d",
  depthGraph: (): string => "b",
  optimizerPaths: (): string => "c",
  adaGradStep: (): number => 0.05,
  weightDecay: (): string => "c",
  earlyStopping: (): number => 6,
  ridgeGradient: (): string => "d",
  lassoGradient: (): string => "c",
  penaltyGraph: (): string => "a",
  dropoutPrediction: (): number => 4,
  baggingBoosting: (): string => "a",
};

interface Question {
  name: keyof typeof answers;
  title: Text;
  /** Behind the point, where the answer is a number. */
  digits?: number;
  /** Where to read again. */
  hint: Text;
}

const questions: Question[] = [
  {
    name: "largestSlope",
    title: {
      en: "The largest slope of the sigmoid",
      ja: "シグモイド関数の最大の傾き",
    },
    digits: 2,
    hint: {
      en: "Lecture 01, where each activation function is drawn with its derivative.",
      ja: "講義 01 で、各活性化関数を導関数とともに描いたところを見直してください。",
    },
  },
  {
    name: "withoutActivation",
    title: {
      en: "What layers without activation functions can do",
      ja: "活性化関数のない層にできること",
    },
    hint: {
      en: "Lecture 01, the part on XOR.",
      ja: "講義 01 の XOR の部分を見直してください。",
    },
  },
  {
    name: "weightShapes",
    title: {
      en: "The gradient of W from the shapes",
      ja: "形状から決まる W の勾配",
    },
    hint: {
      en: "Lecture 07, the rule that finds a formula from the shapes alone.",
      ja: "講義 07 の、形状だけから式を見つける規則を見直してください。",
    },
  },
  {
    name: "lossAtStart",
    title: {
      en: "The loss of a network that knows nothing",
      ja: "何も知らないネットワークの損失",
    },
    digits: 2,
    hint: {
      en: "Lecture 02, cross-entropy.",
      ja: "講義 02 の交差エントロピーを見直してください。",
    },
  },
  {
    name: "chainRule",
    title: {
      en: "The chain rule",
      ja: "連鎖律",
    },
    digits: 0,
    hint: {
      en: "Lecture 03, the patterns of the chain rule.",
      ja: "講義 03 の連鎖律の形を見直してください。",
    },
  },
  {
    name: "softmaxShift",
    title: {
      en: "Why softmax takes the largest score off",
      ja: "softmax で最大値を引く理由",
    },
    hint: {
      en: "Lecture 02, softmax without overflow.",
      ja: "講義 02 のオーバーフローしない softmax を見直してください。",
    },
  },
  {
    name: "backThroughLayers",
    title: {
      en: "What the gradient is multiplied by",
      ja: "勾配に掛けられるもの",
    },
    hint: {
      en: "Lecture 10, the vanishing gradient measured layer by layer.",
      ja: "講義 10 の、勾配消失を層ごとに測ったところを見直してください。",
    },
  },
  {
    name: "zeroWeights",
    title: {
      en: "All first weights zero",
      ja: "重みの初期値をすべて 0 にすると",
    },
    hint: {
      en: "Lecture 13, why zeros fail.",
      ja: "講義 13 の、0 で始めると失敗する理由を見直してください。",
    },
  },
  {
    name: "heSpread",
    title: {
      en: "The spread of He's first weights",
      ja: "He の初期値の標準偏差",
    },
    digits: 3,
    hint: {
      en: "Lecture 13, Xavier and He, and what each assumes.",
      ja: "講義 13 の Xavier と He、それぞれの仮定を見直してください。",
    },
  },
  {
    name: "batchNormPrediction",
    title: {
      en: "Batch normalization in prediction",
      ja: "予測時のバッチ正規化",
    },
    hint: {
      en: "Lecture 14, training and test modes.",
      ja: "講義 14 の学習時と予測時の動作を見直してください。",
    },
  },
  {
    name: "depthGraph",
    title: {
      en: "Which line is the sigmoid",
      ja: "シグモイドの線",
    },
    hint: {
      en: "Lecture 18, sigmoid against ReLU by depth.",
      ja: "講義 18 の、深さによるシグモイドと ReLU の比較を見直してください。",
    },
  },
  {
    name: "optimizerPaths",
    title: {
      en: "Which path is Momentum's",
      ja: "Momentum の経路",
    },
    hint: {
      en: "Lecture 11, the paths over the contours.",
      ja: "講義 11 の等高線上の経路を見直してください。",
    },
  },
  {
    name: "adaGradStep",
    title: {
      en: "The fourth step of AdaGrad",
      ja: "AdaGrad の 4 歩目",
    },
    digits: 3,
    hint: {
      en: "Lecture 11, AdaGrad's steps dying out.",
      ja: "講義 11 の、AdaGrad の歩幅が小さくなるところを見直してください。",
    },
  },
  {
    name: "weightDecay",
    title: {
      en: "Weight decay and L2",
      ja: "荷重減衰と L2",
    },
    hint: {
      en: "Lecture 17, weight decay and why it is not L2 under Adam.",
      ja: "講義 17 の、荷重減衰が Adam では L2 と違う理由を見直してください。",
    },
  },
  {
    name: "earlyStopping",
    title: {
      en: "Where early stopping goes back to",
      ja: "早期終了で戻るエポック",
    },
    digits: 0,
    hint: {
      en: "Lecture 17, early stopping on a validation set.",
      ja: "講義 17 の、検証データによる早期終了を見直してください。",
    },
  },
  {
    name: "ridgeGradient",
    title: {
      en: "The line of L2",
      ja: "L2 の行",
    },
    hint: {
      en: "Lecture 17, the gradients of L2 and L1.",
      ja: "講義 17 の L2 と L1 の勾配を見直してください。",
    },
  },
  {
    name: "lassoGradient",
    title: {
      en: "The line of L1",
      ja: "L1 の行",
    },
    hint: {
      en: "Lecture 17, the gradients of L2 and L1.",
      ja: "講義 17 の L2 と L1 の勾配を見直してください。",
    },
  },
  {
    name: "penaltyGraph",
    title: {
      en: "Which graph shows L1",
      ja: "L1 正則化のグラフ",
    },
    hint: {
      en: "Lecture 17, the figure of L1 and L2.",
      ja: "講義 17 の L1 と L2 の図を見直してください。",
    },
  },
  {
    name: "dropoutPrediction",
    title: {
      en: "Dropout in prediction",
      ja: "予測時のドロップアウト",
    },
    digits: 2,
    hint: {
      en: "Lecture 16, prediction in both forms of dropout.",
      ja: "講義 16 の、ドロップアウトの 2 つの形での予測を見直してください。",
    },
  },
  {
    name: "baggingBoosting",
    title: {
      en: "Bagging and boosting",
      ja: "バギングとブースティング",
    },
    hint: {
      en: "Lecture 19, bagging and boosting against one model.",
      ja: "講義 19 の、バギング・ブースティングと 1 つのモデルの比較を見直してください。",
    },
  },
];

exercise(
  "14-quiz",
  {
    names: answers,
    allow: ["NDArray"],
    timeLimit: 2_000,
    mistakes: {
      largestSlope: [
        {
          code: "return 0;",
          says: {
            en: "with the slope far away from 0",
            ja: "0 から遠い点での傾きを答えた",
          },
        },
        {
          code: "return 1;",
          says: {
            en: "with the slope of tanh, or with the largest value of σ itself",
            ja: "tanh の傾き、または σ 自身の上限を答えた",
          },
        },
        {
          code: "return 0.5;",
          says: {
            en: "with the value of σ at 0 in place of its slope",
            ja: "σ の傾きでなく 0 での σ の値を答えた",
          },
        },
      ],
      withoutActivation: [
        {
          code: 'return "a";',
          says: {
            en: "by counting weights, which says nothing about what they compute together",
            ja: "重みの数を数えた (重みが全体で何を計算するかとは別の話)",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "by holding the hidden layer for the reason why XOR works",
            ja: "XOR が解ける理由を隠れ層だけに求めた",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by taking the theorem on universal approximation without its condition",
            ja: "万能近似定理を条件なしに使った",
          },
        },
      ],
      weightShapes: [
        {
          code: 'return "a";',
          says: {
            en: "with the two factors changed round: it is transposed",
            ja: "2 つの因子を逆にし、転置になった",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "with the wrong one of the two transposed: it cannot be multiplied unless K is L",
            ja: "転置する方を取り違えた (K と L が等しくないと積がない)",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "with the gradient of b in place of that of W",
            ja: "W でなく b の勾配を答えた",
          },
        },
      ],
      lossAtStart: [
        {
          code: "return 1;",
          says: {
            en: "with the logarithm to the base 10",
            ja: "10 を底とする対数を使った",
          },
        },
        {
          code: "return 0.1;",
          says: {
            en: "with the probability itself in place of the loss",
            ja: "損失でなく確率そのものを答えた",
          },
        },
        {
          code: "return 3.32;",
          says: {
            en: "with the logarithm to the base 2",
            ja: "2 を底とする対数を使った",
          },
        },
        {
          code: "return -2.3;",
          says: {
            en: "without the minus in front of the logarithm",
            ja: "対数の前のマイナスを忘れた",
          },
        },
        {
          code: "return 0.23;",
          says: {
            en: "with the mean over the classes, where one class counts",
            ja: "正解クラスだけでなくクラス全体で平均した",
          },
        },
      ],
      chainRule: [
        {
          code: "return 2;",
          says: {
            en: "with 2x in place of 2t",
            ja: "2t でなく 2x とした",
          },
        },
        {
          code: "return 3;",
          says: {
            en: "with t alone: the derivative of t² is 2t",
            ja: "t だけを答えた (t² の微分は 2t)",
          },
        },
        {
          code: "return 4;",
          says: {
            en: "with the derivative by the other variable's value, 2y",
            ja: "もう一方の変数の値を使い 2y とした",
          },
        },
        {
          code: "return 9;",
          says: {
            en: "with z itself in place of its derivative",
            ja: "導関数でなく z 自身を答えた",
          },
        },
      ],
      softmaxShift: [
        {
          code: 'return "a";',
          says: {
            en: "by taking the division by the sum for this step",
            ja: "和で割る段階と取り違えた",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "by holding the shift for one that changes the result",
            ja: "引き算で結果が変わると考えた",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "by taking overflow for a vanishing gradient",
            ja: "オーバーフローを勾配消失と取り違えた",
          },
        },
      ],
      backThroughLayers: [
        {
          code: 'return "b";',
          says: {
            en: "by leaving out the weights, as some texts do",
            ja: "重みを抜かした (そう書いた本もある)",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "by taking the step of the optimizer for backpropagation",
            ja: "最適化の 1 歩を逆伝播と取り違えた",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by taking the gradient of W for the one that is passed on",
            ja: "W の勾配を、前の層へ渡す勾配と取り違えた",
          },
        },
      ],
      zeroWeights: [
        {
          code: 'return "a";',
          says: {
            en: "by expecting different gradients from equal units",
            ja: "等しいユニットから異なる勾配が出ると考えた",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "by taking zero weights for a division by zero",
            ja: "重み 0 を 0 での割り算と取り違えた",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by looking at the distance, and not at the symmetry",
            ja: "対称性でなく距離の問題と考えた",
          },
        },
      ],
      heSpread: [
        {
          code: "return 0.035;",
          says: {
            en: "with Xavier's rule, which lacks the 2 for ReLU",
            ja: "ReLU のための 2 がない Xavier の規則を使った",
          },
        },
        {
          code: "return 0.0025;",
          says: {
            en: "with the variance in place of the standard deviation",
            ja: "標準偏差でなく分散を答えた",
          },
        },
        {
          code: "return 0.071;",
          says: {
            en: "with 4 / 800 under the root",
            ja: "根号の中を 4 / 800 とした",
          },
        },
      ],
      batchNormPrediction: [
        {
          code: 'return "a";',
          says: {
            en: "with batch statistics in prediction too",
            ja: "予測時にもバッチの統計量を使った",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "by leaving the layer out in prediction, as some texts say",
            ja: "予測時に層を外した (そう書いた本もある)",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "with mean 0 and variance 1, which is what comes out",
            ja: "正規化の結果である平均 0・分散 1 を使った",
          },
        },
      ],
      depthGraph: [
        {
          code: 'return "a";',
          says: {
            en: "by holding the fall for over-fitting",
            ja: "低下の原因を過学習とした",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "by reading bounded outputs as an advantage in depth",
            ja: "出力が有界であることを深さに有利と考えた",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by expecting more from a curve than from a corner",
            ja: "角より曲線の方が有利と考えた",
          },
        },
      ],
      optimizerPaths: [
        {
          code: 'return "a";',
          says: {
            en: "with AdaGrad's path, which adapts each direction",
            ja: "方向ごとに調整する AdaGrad の経路を選んだ",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "with the zigzag of plain SGD",
            ja: "単純な SGD のジグザグを選んだ",
          },
        },
      ],
      adaGradStep: [
        {
          code: "return 0.1;",
          says: {
            en: "with the first step, where the sum has one square only",
            ja: "和に 2 乗が 1 つしかない 1 歩目を答えた",
          },
        },
        {
          code: "return 0.2;",
          says: {
            en: "with the step of SGD, lr · gradient",
            ja: "SGD の歩幅 lr · 勾配を答えた",
          },
        },
        {
          code: "return 0.0125;",
          says: {
            en: "without the root",
            ja: "平方根を忘れた",
          },
        },
        {
          code: "return 0.025;",
          says: {
            en: "with the learning rate divided by the number of steps",
            ja: "学習率を歩数で割った",
          },
        },
        {
          code: "return 0.058;",
          says: {
            en: "with the third step: h gets its square before it is used",
            ja: "3 歩目を答えた (h は使う前に 2 乗を足す)",
          },
        },
      ],
      weightDecay: [
        {
          code: 'return "a";',
          says: {
            en: "by holding them for the same under every optimizer",
            ja: "どの最適化手法でも同じと考えた",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "with the two optimizers changed round",
            ja: "2 つの最適化手法を逆にした",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by not following the penalty into the update",
            ja: "ペナルティが更新にどう入るかを追わなかった",
          },
        },
      ],
      earlyStopping: [
        {
          code: "return 1;",
          says: {
            en: "with the first epoch, where the two lines are near each other",
            ja: "2 つの線が近い最初のエポックを選んだ",
          },
        },
        {
          code: "return 3;",
          says: {
            en: "with the crossing of the two lines",
            ja: "2 つの線が交わる点を選んだ",
          },
        },
        {
          code: "return 9;",
          says: {
            en: "with the epoch at which the patience is over",
            ja: "待つ回数が尽きたエポックを選んだ",
          },
        },
        {
          code: "return 14;",
          says: {
            en: "with the epoch of the smallest training loss",
            ja: "訓練データの損失が最小のエポックを選んだ",
          },
        },
      ],
      ridgeGradient: [
        {
          code: 'return "a";',
          says: {
            en: "with the penalty itself in place of its gradient",
            ja: "勾配でなくペナルティ自身を使った",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "with a sum where each weight needs its own part",
            ja: "重みごとの値が必要なところで和を取った",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "with the squares, which are not derived yet",
            ja: "微分する前の 2 乗を使った",
          },
        },
      ],
      lassoGradient: [
        {
          code: 'return "a";',
          says: {
            en: "with ReLU of the weights",
            ja: "重みに ReLU を適用した",
          },
        },
        {
          code: 'return "b";',
          says: {
            en: "with the gradient of L2 in place of that of L1",
            ja: "L1 でなく L2 の勾配を使った",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "with the penalty's |w|, which is not derived yet",
            ja: "微分する前の |w| を使った",
          },
        },
      ],
      penaltyGraph: [
        {
          code: 'return "b";',
          says: {
            en: "with the right graph for the wrong reason: the area is chosen",
            ja: "グラフは正しいが理由を面積とした",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "with L2's graph, taking shrinking for sparsity",
            ja: "縮むことを疎になることと取り違え L2 を選んだ",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "with the circle, which is L2",
            ja: "L2 を表す円を選んだ",
          },
        },
      ],
      dropoutPrediction: [
        {
          code: "return 0;",
          says: {
            en: "by dropping in prediction, too",
            ja: "予測時にも落とした",
          },
        },
        {
          code: "return 1;",
          says: {
            en: "with p in place of 1 − p",
            ja: "1 − p でなく p を掛けた",
          },
        },
        {
          code: "return 5;",
          says: {
            en: "in the inverted form, which scales in training",
            ja: "学習時に調整する反転ドロップアウトの形にした",
          },
        },
        {
          code: "return 6.25;",
          says: {
            en: "dividing by 1 − p, which belongs into the training of the inverted form",
            ja: "1 − p で割った (それは反転ドロップアウトの学習時の計算)",
          },
        },
      ],
      baggingBoosting: [
        {
          code: 'return "b";',
          says: {
            en: "with the two changed round",
            ja: "2 つを逆にした",
          },
        },
        {
          code: 'return "c";',
          says: {
            en: "by overlooking that boosting has an order",
            ja: "ブースティングに順番があることを見落とした",
          },
        },
        {
          code: 'return "d";',
          says: {
            en: "by taking an ensemble for multi-task learning",
            ja: "アンサンブルをマルチタスク学習と取り違えた",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "formulas in the place of numbers",
        code: {
          largestSlope: `const y = 1 / (1 + Math.exp(0));
          return y * (1 - y);`,
          lossAtStart: "return -Math.log(1 / 10);",
          chainRule: "const t = 1 + 2; return 2 * t;",
          heSpread: "return Math.sqrt(2 / 800);",
          adaGradStep: `let h = 0;
          for (let step = 1; step <= 4; step++) h += 2 ** 2;
          return (0.1 * 2) / Math.sqrt(h);`,
          dropoutPrediction: "return 5 * (1 - 0.2);",
        },
      },
      {
        name: "numbers rounded to the digits that are asked for",
        code: {
          lossAtStart: "return 2.3;",
          heSpread: "return 0.0500001;",
          adaGradStep: "return 5e-2;",
        },
      },
      {
        name: "letters as capitals, with spaces, and of a Japanese keyboard",
        code: {
          withoutActivation: 'return "C" as Choice;',
          weightShapes: 'return " b " as Choice;',
          softmaxShift: 'return "ｄ" as Choice;',
          backThroughLayers: 'return "Ａ" as Choice;',
        },
      },
      {
        name: "all answers in a cell of their own",
        cells: [
          `const mine = { zeroWeights: "b", paths: "c", epoch: 6 } as const;`,
        ],
        code: {
          zeroWeights: "return mine.zeroWeights;",
          optimizerPaths: "return mine.paths;",
          earlyStopping: "return mine.epoch;",
        },
      },
    ],
  },
  (test) => {
    for (const { name, title, digits, hint } of questions) {
      test(title, { points: 1, hint }, async ({ submission }) => {
        const given = await submission.evaluate(
          (student, { name }) => student[name](),
          { name },
        );
        expectAnswer(given, answers[name](), digits);
      });
    }
  },
);
