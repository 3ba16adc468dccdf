// Made from solutions/02-losses-and-outputs.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const lossesAndOutputs02 = {
  subjects: {
    lossesSquaredError: {
      title: { en: "Mean squared error", ja: "平均2乗誤差" },
      checks: {
        fourData: {
          what: {
            en: "four data: (1 + 4 + 0 + 1) / 8",
            ja: "データ 4 個: (1 + 4 + 0 + 1) / 8",
          },
          fillIn: "losses.squaredError",
        },
        twoNumbers: {
          what: {
            en: "two data of two numbers each: (1 + 0 + 4 + 9) / 4",
            ja: "2 つの値をもつデータ 2 個: (1 + 0 + 4 + 9) / 4",
          },
          fillIn: "losses.squaredError",
        },
      },
    },
    lossesBinary: {
      title: { en: "Binary cross-entropy", ja: "2値交差エントロピー" },
      checks: {
        one: {
          what: {
            en: "t = 1 and y = e⁻²: the loss is 2",
            ja: "t = 1、y = e⁻² のとき損失は 2",
          },
          fillIn: "losses.binary",
        },
        zero: {
          what: {
            en: "t = 0 and 1 − y = e⁻⁴: the loss is 4",
            ja: "t = 0、1 − y = e⁻⁴ のとき損失は 4",
          },
          fillIn: "losses.binary",
        },
        mean: {
          what: {
            en: "the mean of the losses 1, 2 and 6",
            ja: "損失 1、2、6 の平均",
          },
          fillIn: "losses.binary",
        },
      },
    },
    lossesSoftmax: {
      title: { en: "Softmax", ja: "ソフトマックス関数" },
      checks: {
        rows: {
          what: {
            en: "scores log 1, log 2, log 5 give the shares 1/8, 2/8, 5/8",
            ja: "スコア log 1、log 2、log 5 の割合は 1/8、2/8、5/8",
          },
          fillIn: "losses.softmax",
        },
        large: {
          what: {
            en: "the same shares with 1000 added to all scores",
            ja: "すべてのスコアに 1000 を足しても割合は同じ",
          },
          fillIn: "losses.softmax",
        },
        levels: {
          what: {
            en: "a row of −1000 beside a row of 1000: each has its own c",
            ja: "−1000 の行と 1000 の行が並ぶとき、c は行ごとに決まる",
          },
          fillIn: "losses.softmax",
        },
        unchanged: {
          what: {
            en: "the scores are the same afterwards",
            ja: "スコア x は変わらない",
          },
          fillIn: "losses.softmax",
        },
      },
    },
    lossesCategorical: {
      title: {
        en: "Categorical cross-entropy",
        ja: "カテゴリカル交差エントロピー",
      },
      checks: {
        twoRows: {
          what: {
            en: "right classes with the shares 1/2 and 1/8: 2 log 2",
            ja: "正解クラスの割合が 1/2 と 1/8 のとき 2 log 2",
          },
          fillIn: "losses.categorical",
        },
        guessing: {
          what: {
            en: "equal shares for ten classes: log 10",
            ja: "10 クラスに等しい割合を与えると log 10",
          },
          fillIn: "losses.categorical",
        },
      },
    },
    lossesTogether: {
      title: {
        en: "Softmax and cross-entropy together",
        ja: "ソフトマックスと交差エントロピーの組み合わせ",
      },
      checks: {
        equal: {
          what: {
            en: "four equal scores, 0 or 900: log 4",
            ja: "4 つの等しいスコアなら 0 でも 900 でも log 4",
          },
          fillIn: "losses.softmax",
        },
        wrong: {
          what: {
            en: "the wrong class is 3 ahead: log(1 + e³)",
            ja: "誤ったクラスが 3 だけ大きいとき log(1 + e³)",
          },
          fillIn: "losses.categorical",
        },
      },
    },
    lossesGradient: {
      title: {
        en: "The measured gradient against (y − t) / N",
        ja: "数値微分による勾配と (y − t) / N の比較",
      },
      checks: {
        squaredError: {
          what: {
            en: "mean squared error: the largest difference is tiny",
            ja: "平均2乗誤差: 差は最大でもごく小さい",
          },
          fillIn: "losses.squaredError",
        },
        binary: {
          what: {
            en: "sigmoid and binary cross-entropy: the same",
            ja: "シグモイドと 2値交差エントロピー: 同様",
          },
          fillIn: "losses.binary",
        },
        categorical: {
          what: {
            en: "softmax and categorical cross-entropy: the same",
            ja: "ソフトマックスとカテゴリカル交差エントロピー: 同様",
          },
          fillIn: "losses.categorical",
        },
      },
    },
  },
  hints: {
    "losses.squaredError": [
      {
        en: "Compare the formula with that of meanAbsoluteError. Two things are different.",
        ja: "式を meanAbsoluteError の式と比べてみましょう。違いは 2 つです。",
      },
      {
        en: "Squares take the place of absolute values, and 2N that of N. K does not occur in the divisor.",
        ja: "絶対値の代わりに 2 乗、N の代わりに 2N になります。割る数に K は入りません。",
      },
      {
        en: "y.sub(t) and then .pow(2) and .sum(), divided by (2 * y.shape[0]). Mind the brackets.",
        ja: "y.sub(t) に .pow(2) と .sum() を続け、(2 * y.shape[0]) で割ります。括弧に注意しましょう。",
      },
    ],
    "losses.binary": [
      {
        en: "Which of the two terms counts for t = 1, which for t = 0? lossOfOne above has both.",
        ja: "t = 1 と t = 0 では、それぞれどちらの項が残りますか。上の lossOfOne に両方あります。",
      },
      {
        en: "One array for t log y, another one for (1 − t) log(1 − y). Their sum over all data, divided by N, with a minus.",
        ja: "t log y の配列と (1 − t) log(1 − y) の配列を作ります。足して全データの和を求め、N で割り、マイナスを付けます。",
      },
      {
        en: "The first is t.mul(y.log()). The second is the same with t.neg().add(1) and y.neg().add(1).",
        ja: "1 つ目は t.mul(y.log()) です。2 つ目は t.neg().add(1) と y.neg().add(1) で同じ形になります。",
      },
    ],
    "losses.softmax": [
      {
        en: "After the exponential it is parts once more. What has to happen to x before it?",
        ja: "指数関数の後は parts と同じです。その前に x をどうすればよいですか。",
      },
      {
        en: "c is the largest score of each row, of the shape (N, 1), so that x.sub(c) uses it along its row.",
        ja: "c は各行の最大のスコアで、形状は (N, 1) です。x.sub(c) がその行全体から引きます。",
      },
      {
        en: "const c = x.max(1, { keepdims: true }); then e is x.sub(c).exp(), and each row of e is divided by its sum.",
        ja: "const c = x.max(1, { keepdims: true }); とし、e を x.sub(c).exp() として、e の各行をその和で割ります。",
      },
    ],
    "losses.categorical": [
      {
        en: "meanRightShare picks out the right shares. Here their logarithms are wanted, and a loss must not be negative.",
        ja: "meanRightShare は正解クラスの割合を取り出します。ここではその対数が必要です。また、損失は負になりません。",
      },
      {
        en: "The logarithm belongs to y, the prediction: log t would be −∞ in most places.",
        ja: "対数を取るのは予測 y です。log t はほとんどの場所で −∞ になります。",
      },
      {
        en: "Minus the sum of t.mul(y.log()), divided by the number of rows.",
        ja: "t.mul(y.log()) の和にマイナスを付け、行数で割ります。",
      },
    ],
  },
} as const satisfies ExerciseWords;
