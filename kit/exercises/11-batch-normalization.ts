// Made from solutions/11-batch-normalization.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const batchNormalization11 = {
  subjects: {
    batchNormNormalize: {
      title: { en: "Normalizing a data set", ja: "データセットの正規化" },
      checks: {
        columns: {
          what: {
            en: "the columns (1, 1, 3, 3) and (0, 20, 0, 20) become −1 and 1",
            ja: "列 (1, 1, 3, 3) と (0, 20, 0, 20) の値は −1 と 1 になる",
          },
          fillIn: "batchNorm.normalize",
        },
        means: {
          what: {
            en: "the mean of each column is 0 afterwards",
            ja: "正規化後、各列の平均は 0",
          },
          fillIn: "batchNorm.normalize",
        },
        spreads: {
          what: {
            en: "the standard deviation of each column is 1 afterwards",
            ja: "正規化後、各列の標準偏差は 1",
          },
          fillIn: "batchNorm.normalize",
        },
      },
    },
    batchNormRemember: {
      title: { en: "A running value", ja: "移動平均の更新" },
      checks: {
        once: {
          what: {
            en: "from 0, a tenth of (2, 10) is taken over",
            ja: "0 から始めると (2, 10) の 1 割が入る",
          },
          fillIn: "batchNorm.remember",
        },
        twice: {
          what: {
            en: "the second time: nine tenths of the first and a tenth more",
            ja: "2 回目: 1 回目の 9 割に、さらに 1 割が加わる",
          },
          fillIn: "batchNorm.remember",
        },
        quarter: {
          what: {
            en: "m = ¼ keeps a quarter of the old 8 and takes ¾ of the new 4",
            ja: "m = ¼ なら古い値 8 の ¼ と新しい値 4 の ¾ を足す",
          },
          fillIn: "batchNorm.remember",
        },
      },
    },
    batchNormForward: {
      title: { en: "Forward in both modes", ja: "2 つのモードの順伝播" },
      checks: {
        training: {
          what: {
            en: "training: x̃ of each column, then its spread γ and mean β",
            ja: "学習モード: 列ごとに x̃ を求め、γ 倍して β を足す",
          },
          fillIn: "batchNorm.statistics",
        },
        eps: {
          what: {
            en: "v = 1 and ε = 3 divide by √4",
            ja: "v = 1、ε = 3 なら √4 で割る",
          },
          fillIn: "batchNorm.xTilde",
        },
        constant: {
          what: {
            en: "a column that is constant gives β",
            ja: "値が一定の列からは β が得られる",
          },
          fillIn: "batchNorm.forward",
        },
        runningMean: {
          what: {
            en: "one mini-batch moves the running mean from 0 to 0.1 · μ",
            ja: "ミニバッチ 1 つでμ の移動平均は 0 から 0.1 · μ になる",
          },
          fillIn: "batchNorm.statistics",
        },
        runningVariance: {
          what: {
            en: "it moves the running variance from 1 to 0.9 + 0.1 · v",
            ja: "v の移動平均は 1 から 0.9 + 0.1 · v になる",
          },
          fillIn: "batchNorm.statistics",
        },
        prediction: {
          what: {
            en: "prediction: a single row is measured by the running statistics",
            ja: "予測モード: 1 行だけでも移動平均の統計で正規化する",
          },
          fillIn: "batchNorm.statistics",
        },
        stays: {
          what: {
            en: "prediction leaves the running mean as it is",
            ja: "予測モードではμ の移動平均が変わらない",
          },
          fillIn: "batchNorm.statistics",
        },
      },
    },
    batchNormBackward: {
      title: { en: "Backward", ja: "逆伝播" },
      checks: {
        gamma: {
          what: {
            en: "the gradient of γ is the sum of x̃ · dout",
            ja: "γ の勾配は x̃ · dout の和",
          },
          fillIn: "batchNorm.dgamma",
        },
        beta: {
          what: {
            en: "the gradient of β is the sum of dout",
            ja: "β の勾配は dout の和",
          },
          fillIn: "batchNorm.dbeta",
        },
        dx: {
          what: {
            en: "backward returns γ/σ (dout − c − x̃ d)",
            ja: "backward は γ/σ (dout − c − x̃ d) を返す",
          },
          fillIn: "batchNorm.dx",
        },
        sum: {
          what: {
            en: "each column of it adds up to 0",
            ja: "その各列の和は 0",
          },
          fillIn: "batchNorm.means",
        },
      },
    },
    batchNormGradient: {
      title: {
        en: "The layer against numerical differentiation",
        ja: "層と数値微分の比較",
      },
      checks: {
        tall: {
          what: {
            en: "six rows, three columns: the largest error is tiny",
            ja: "6 行 3 列: 最大の誤差はごく小さい",
          },
          fillIn: "batchNorm.dx",
        },
        square: {
          what: {
            en: "three rows, three columns: the largest error is tiny",
            ja: "3 行 3 列: 最大の誤差はごく小さい",
          },
          fillIn: "batchNorm.dx",
        },
      },
    },
    batchNormModes: {
      title: {
        en: "A single 5 after 200 mini-batches",
        ja: "200 個のミニバッチの後に来る 1 つの 5",
      },
      checks: {
        alone: {
          what: {
            en: "in prediction mode it is near 1",
            ja: "予測モードでは約 1 になる",
          },
          fillIn: "batchNorm.statistics",
        },
        forgotten: {
          what: {
            en: "in training mode it is its own mean: β, here 0",
            ja: "学習モードでは自分自身が平均なので β (ここでは 0) になる",
          },
          fillIn: "batchNorm.statistics",
        },
      },
    },
  },
  hints: {
    "batchNorm.normalize": [
      {
        en: "toUnitRange above has the same form. What stands here in the place of the smallest number, and what in that of the width?",
        ja: "上の toUnitRange と同じ形です。最小値の代わりに、また幅の代わりに何を使いますか。",
      },
      {
        en: "Take the mean of each column away, and divide by its standard deviation. The axis is 0 for both.",
        ja: "各列の平均を引き、その標準偏差で割ります。軸はどちらも 0 です。",
      },
      {
        en: "x.sub(…).div(…), with x.mean(0) in the first place. In the second stands the root of the variance, x.std(0).",
        ja: "x.sub(…).div(…) の前の … は x.mean(0)、後の … は分散の平方根 x.std(0) です。",
      },
    ],
    "batchNorm.remember": [
      {
        en: "It is the line of meansSoFar, with m and 1 − m for its two shares, and methods for its signs.",
        ja: "meansSoFar の式で、2 つの割合を m と 1 − m に替え、演算をメソッドで書いたものです。",
      },
      {
        en: "running.mul(m), and to that add batch times (1 - m).",
        ja: "running.mul(m) に、batch の (1 - m) 倍を足します。",
      },
    ],
    "batchNorm.statistics": [
      {
        en: "ForwardCenter above decides by the same question. Here mu and v hold the values for prediction already.",
        ja: "上の ForwardCenter も同じ条件で分かれます。ここでは mu と v に予測モードの値がすでに入っています。",
      },
      {
        en: "Inside of if (training) there are four lines: mu, v, this.runningMean, this.runningVariance.",
        ja: "if (training) の中は mu, v, this.runningMean, this.runningVariance の 4 行です。",
      },
      {
        en: "mu = x.mean(0); and v = x.variance(0); then each running value becomes remember(its old value, the new one, this.momentum).",
        ja: "mu = x.mean(0); v = x.variance(0); とし、移動平均はそれぞれ remember(古い値, 新しい値, this.momentum) に置き換えます。",
      },
    ],
    "batchNorm.xTilde": [
      {
        en: "As in normalize, but with mu and v from above, and ε added to v before the root is taken.",
        ja: "normalize と同じですが、上の mu と v を使い、平方根を取る前に v に ε を足します。",
      },
      {
        en: "this.sigma = v.add(this.eps).sqrt(); the second line takes mu from x and divides by this.sigma.",
        ja: "this.sigma = v.add(this.eps).sqrt(); とし、次の行で x から mu を引いて this.sigma で割ります。",
      },
    ],
    "batchNorm.forward": [
      {
        en: "γ is the new spread, β the new mean. Which one multiplies, which one is added?",
        ja: "γ は新しい標準偏差、β は新しい平均です。どちらを掛け、どちらを足しますか。",
      },
      {
        en: "gamma times this.xTilde, number by number, plus beta.",
        ja: "gamma と this.xTilde の要素ごとの積に beta を足します。",
      },
    ],
    "batchNorm.dgamma": [
      {
        en: "γ multiplies x̃ in every row. So its gradient collects x̃ · dout from every row.",
        ja: "γ は各行で x̃ に掛かっています。だから勾配は各行の x̃ · dout を集めたものです。",
      },
      {
        en: "xTilde.mul(dout), and the sum over the rows, axis 0.",
        ja: "xTilde.mul(dout) を行について足します。軸は 0 です。",
      },
    ],
    "batchNorm.dbeta": [
      {
        en: "β is added to every row, like the bias of an affine layer.",
        ja: "β はアファイン層のバイアスと同じく、すべての行に足されています。",
      },
      {
        en: "The sum of dout over the rows, axis 0.",
        ja: "dout の行についての和、軸は 0 です。",
      },
    ],
    "batchNorm.means": [
      {
        en: "Two means over the rows: the one of dout, the other of a product.",
        ja: "行についての平均が 2 つです。一方は dout、もう一方は積の平均です。",
      },
      {
        en: "const c = dout.mean(0); and d is the same for xTilde.mul(dout).",
        ja: "const c = dout.mean(0); とし、d は xTilde.mul(dout) について同じことをします。",
      },
    ],
    "batchNorm.dx": [
      {
        en: "Inside of the brackets first: dout, minus c, minus x̃ times d.",
        ja: "まず括弧の中です。dout から c を引き、x̃ と d の積を引きます。",
      },
      {
        en: "The factor in front is gamma.div(sigma), (K,). It multiplies every row of the bracket.",
        ja: "前の係数は gamma.div(sigma) で形状は (K,) です。括弧の各行に掛けます。",
      },
      {
        en: "gamma.div(sigma).mul(…), and in the gap dout.sub(c), from which xTilde.mul(d) is subtracted.",
        ja: "gamma.div(sigma).mul(…) の … は、dout.sub(c) から xTilde.mul(d) を引いたものです。",
      },
    ],
  },
} as const satisfies ExerciseWords;
