// Made from solutions/07-softmax-with-loss.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const softmaxWithLoss07 = {
  subjects: {
    squaredError: {
      title: { en: "MeanSquaredError", ja: "MeanSquaredError (2 乗誤差)" },
      checks: {
        loss: {
          what: {
            en: "differences of 2, 0, −1, −3 in two rows give 14/4",
            ja: "2 行の差が 2, 0, −1, −3 のとき損失は 14/4",
          },
          fillIn: "squaredError.forward",
        },
        gradient: {
          what: {
            en: "backward gives half of each difference, as N is 2",
            ja: "N = 2 なので backward は各差の半分を返す",
          },
          fillIn: "squaredError.backward",
        },
      },
    },
    sigmoidLoss: {
      title: { en: "SigmoidWithLoss", ja: "SigmoidWithLoss" },
      checks: {
        undecided: {
          what: {
            en: "a score of 0 gives the loss log 2",
            ja: "スコア 0 の損失は log 2",
          },
          fillIn: "sigmoidLoss.forward",
        },
        loss: {
          what: {
            en: "the losses log 2 and 2 log 2 have the mean 1.5 log 2",
            ja: "損失 log 2 と 2 log 2 の平均は 1.5 log 2",
          },
          fillIn: "sigmoidLoss.forward",
        },
        gradient: {
          what: {
            en: "backward gives (½ − 1)/2 and (¾ − 0)/2",
            ja: "backward は (½ − 1)/2 と (¾ − 0)/2 を返す",
          },
          fillIn: "sigmoidLoss.backward",
        },
      },
    },
    softmaxLossLog: {
      title: { en: "The logarithm of softmax", ja: "ソフトマックスの対数" },
      checks: {
        shares: {
          what: {
            en: "exp of it gives the shares of softmax, row by row",
            ja: "その exp は行ごとにソフトマックスの値になる",
          },
          fillIn: "softmaxLoss.logSoftmax",
        },
        farApart: {
          what: {
            en: "the row (0, −1000) gives 0 and −1000",
            ja: "行 (0, −1000) からは 0 と −1000 が得られる",
          },
          fillIn: "softmaxLoss.logSoftmax",
        },
        levels: {
          what: {
            en: "rows of very different size do not disturb each other",
            ja: "大きさが極端に違う行があっても互いに影響しない",
          },
          fillIn: "softmaxLoss.logSoftmax",
        },
      },
    },
    softmaxLoss: {
      title: { en: "SoftmaxWithLoss", ja: "SoftmaxWithLoss" },
      checks: {
        lecture: {
          what: {
            en: "the scores (3, 3) give the loss log 2",
            ja: "スコア (3, 3) の損失は log 2",
          },
          fillIn: "softmaxLoss.forward",
        },
        lectureGradient: {
          what: {
            en: "their gradient is (−½, ½), as in the lecture",
            ja: "その勾配は講義と同じく (−½, ½)",
          },
          fillIn: "softmaxLoss.backward",
        },
        loss: {
          what: {
            en: "the right classes got ¼ and ½: the mean is 1.5 log 2",
            ja: "正解の確率 ¼ と ½ の平均損失は 1.5 log 2",
          },
          fillIn: "softmaxLoss.forward",
        },
        gradient: {
          what: {
            en: "backward gives (y − t)/2 for two rows",
            ja: "2 行なら backward は (y − t)/2 を返す",
          },
          fillIn: "softmaxLoss.backward",
        },
        large: {
          what: {
            en: "1000 more on every score changes nothing",
            ja: "すべてのスコアに 1000 を足しても変わらない",
          },
          fillIn: "softmaxLoss.forward",
        },
      },
    },
    softmaxLossGradients: {
      title: {
        en: "The three classes against numerical differentiation",
        ja: "3 つのクラスと数値微分の比較",
      },
      checks: {
        squared: {
          what: {
            en: "MeanSquaredError: the largest difference is tiny",
            ja: "MeanSquaredError: 差は最大でもごく小さい",
          },
          fillIn: "squaredError.backward",
        },
        sigmoid: {
          what: {
            en: "SigmoidWithLoss: the largest difference is tiny",
            ja: "SigmoidWithLoss: 差は最大でもごく小さい",
          },
          fillIn: "sigmoidLoss.backward",
        },
        softmax: {
          what: {
            en: "SoftmaxWithLoss: the largest difference is tiny",
            ja: "SoftmaxWithLoss: 差は最大でもごく小さい",
          },
          fillIn: "softmaxLoss.backward",
        },
      },
    },
  },
  hints: {
    "squaredError.forward": [
      {
        en: "MeanAbsoluteError above does two things in forward: which one is for backward?",
        ja: "上の MeanAbsoluteError の forward は 2 つのことをします。backward のためなのはどちらでしょうか。",
      },
      {
        en: "Keep y − t in this.difference. Square it, add up everything, divide by 2N.",
        ja: "y − t を this.difference に保存し、2 乗してすべて足し、2N で割ります。",
      },
      {
        en: "this.difference.pow(2).sum() over (2 * y.shape[0]). Mind the brackets around 2N.",
        ja: "this.difference.pow(2).sum() を (2 * y.shape[0]) で割ります。2N の括弧に注意。",
      },
    ],
    "squaredError.backward": [
      {
        en: "The derivative of ½ (y − t)² is y − t: the ½ is gone. The 1/N stays.",
        ja: "½ (y − t)² の微分は y − t で、½ は消えます。1/N は残ります。",
      },
      {
        en: "this.difference divided by its number of rows, this.difference.shape[0].",
        ja: "this.difference をその行数 this.difference.shape[0] で割ります。",
      },
    ],
    "sigmoidLoss.forward": [
      {
        en: "backward needs y and t, so keep both first. y is the sigmoid of the scores.",
        ja: "backward で y と t を使うので、まず両方を保存します。y はスコアのシグモイドです。",
      },
      {
        en: "By probabilities: t times log y, plus (1 − t) times log (1 − y), for all rows at once.",
        ja: "確率で書くなら、t と log y の積に (1 − t) と log (1 − y) の積を、全行まとめて足します。",
      },
      {
        en: "By scores: x.maximum(0), minus x.mul(t), plus x.abs().neg().exp().map(Math.log1p). Then sum and divide by N.",
        ja: "スコアで書くなら、x.maximum(0) から x.mul(t) を引き、x.abs().neg().exp().map(Math.log1p) を足します。和を取って N で割ります。",
      },
    ],
    "sigmoidLoss.backward": [
      {
        en: "The slope of the sigmoid has cancelled: what forward has kept is enough.",
        ja: "シグモイドの傾きは消えています。forward が保存した値だけで足ります。",
      },
      {
        en: "The difference of this.y and this.t, divided by the number of rows.",
        ja: "this.y と this.t の差を行数で割ります。",
      },
    ],
    "softmaxLoss.logSoftmax": [
      {
        en: "The first two lines of softmax above give x − c and its powers. No division is needed here.",
        ja: "上の softmax の最初の 2 行で x − c とその exp が得られます。ここでは割り算は不要です。",
      },
      {
        en: "The sum along each row needs keepdims, to stay beside its row: (N, 1).",
        ja: "行ごとの和には keepdims が必要です。形状が (N, 1) になり、各行の横に並びます。",
      },
      {
        en: "x − c, and from it subtract .log() of the sums of .exp() of it.",
        ja: "x − c から、その .exp() の和の .log() を引きます。",
      },
    ],
    "softmaxLoss.forward": [
      {
        en: "Three steps: log y of all rows, keep y and t, and the mean of what t picks out.",
        ja: "3 段階です。全行の log y を求め、y と t を保存し、t が選んだ値の平均を取ります。",
      },
      {
        en: "y is exp of logSoftmax(x). t.mul(…) leaves one logarithm in each row.",
        ja: "y は logSoftmax(x) の exp です。t.mul(…) で各行に 1 つの対数が残ります。",
      },
      {
        en: "Return minus the sum of t times logSoftmax(x), divided by the number of rows.",
        ja: "t と logSoftmax(x) の積の和にマイナスを付け、行数で割った値を返します。",
      },
    ],
    "softmaxLoss.backward": [
      {
        en: "Nothing has to be computed anew: forward has kept all that you need.",
        ja: "新しく計算することはありません。必要なものは forward が保存しています。",
      },
      {
        en: "The probabilities minus the one-hot answers, divided by N: the rows, not the elements.",
        ja: "確率からワンホットの正解を引き、N で割ります。要素数ではなく行数です。",
      },
    ],
  },
} as const satisfies ExerciseWords;
