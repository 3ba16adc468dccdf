// Made from solutions/13-regularization.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const regularization13 = {
  subjects: {
    regularL2: {
      title: { en: "L2", ja: "L2 正則化" },
      checks: {
        penalty: {
          what: {
            en: "the weights 1, −2, 3, 0 cost ½ · 14",
            ja: "重み 1, −2, 3, 0 のペナルティーは ½ · 14",
          },
          fillIn: "regularize.penalty",
        },
        gradient: {
          what: {
            en: "rate ½ adds half of each weight to its gradient",
            ja: "rate が ½ なら、各重みの半分が勾配に加わる",
          },
          fillIn: "regularize.l2",
        },
        derivative: {
          what: {
            en: "with rate = 2α it is the derivative of the penalty",
            ja: "rate = 2α ならペナルティーの微分と一致する",
          },
          fillIn: "regularize.l2",
        },
      },
    },
    regularL1: {
      title: { en: "L1", ja: "L1 正則化" },
      checks: {
        sign: {
          what: {
            en: "the signs of −3, 0.001, 0 and 40",
            ja: "−3, 0.001, 0, 40 の符号",
          },
          fillIn: "regularize.sign",
        },
        gradient: {
          what: {
            en: "rate ½ adds ½, −½ or nothing",
            ja: "rate が ½ なら ½ か −½ を加えるか、何も加えない",
          },
          fillIn: "regularize.l1",
        },
      },
    },
    regularProx: {
      title: { en: "The proximal step of L1", ja: "L1 の近接ステップ" },
      checks: {
        threshold: {
          what: {
            en: "λα = 1: each weight goes 1 towards 0, and not beyond",
            ja: "λα = 1: 各重みは 0 に 1 だけ近づき、0 を越えない",
          },
          fillIn: "regularize.prox",
        },
        rate: {
          what: {
            en: "λα = 0.2: the learning rate counts",
            ja: "λα = 0.2: 学習率も効く",
          },
          fillIn: "regularize.prox",
        },
        figureL2: {
          what: {
            en: "the lecture's figure with w₁² + w₂²: (1.5, 4.8)",
            ja: "講義の図、w₁² + w₂² の場合: (1.5, 4.8)",
          },
          fillIn: "regularize.l2",
        },
        figureL1: {
          what: {
            en: "the lecture's figure with 10(|w₁| + |w₂|): (0, 4.75)",
            ja: "講義の図、10(|w₁| + |w₂|) の場合: (0, 4.75)",
          },
          fillIn: "regularize.prox",
        },
      },
    },
    regularNetwork: {
      title: { en: "L2 for a network", ja: "ネットワークの L2 正則化" },
      checks: {
        total: {
          what: {
            en: "only W1 and W2 pay: ½ (1 + 4 + 0 + 9)",
            ja: "ペナルティーは W1 と W2 だけ: ½ (1 + 4 + 0 + 9)",
          },
          fillIn: "regularize.total",
        },
        W1: {
          what: {
            en: "α = ½ adds W1 to its gradient",
            ja: "α = ½ なら W1 の勾配に W1 が加わる",
          },
          fillIn: "regularize.gradients",
        },
        W2: {
          what: {
            en: "α = ½ adds W2 to its gradient",
            ja: "α = ½ なら W2 の勾配に W2 が加わる",
          },
          fillIn: "regularize.gradients",
        },
        b: {
          what: {
            en: "the gradient of b1 stays as it is",
            ja: "b1 の勾配はそのまま",
          },
          fillIn: "regularize.gradients",
        },
        gamma: {
          what: {
            en: "the gradient of gamma1 stays as it is",
            ja: "gamma1 の勾配はそのまま",
          },
          fillIn: "regularize.gradients",
        },
      },
    },
    stoppingCopy: {
      title: { en: "A copy of the parameters", ja: "パラメータのコピー" },
      checks: {
        same: {
          what: { en: "it has the same numbers", ja: "同じ値を持つ" },
          fillIn: "stopping.copied",
        },
        own: {
          what: {
            en: "it stays so when the network changes",
            ja: "ネットワークが変わってもコピーは変わらない",
          },
          fillIn: "stopping.copied",
        },
      },
    },
    stopping: {
      title: { en: "Early stopping", ja: "早期終了" },
      checks: {
        falling: {
          what: {
            en: "it goes on while the loss falls",
            ja: "損失が下がるあいだは続ける",
          },
          fillIn: "stopping.isOver",
        },
        patience: {
          what: {
            en: "patience 2: over after the second epoch in a row that is not lower",
            ja: "patience 2: 下がらないエポックが 2 回続いたら終わる",
          },
          fillIn: "stopping.isOver",
        },
        impatient: {
          what: {
            en: "patience 1: over after the first such epoch",
            ja: "patience 1: そのようなエポックが 1 回で終わる",
          },
          fillIn: "stopping.isOver",
        },
        lowest: {
          what: { en: "lowest is the lowest loss", ja: "lowest は最小の損失" },
          fillIn: "stopping.isOver",
        },
        restored: {
          what: {
            en: "restore brings the weight of epoch 4 back into the network",
            ja: "restore でエポック 4 の重みがネットワークに戻る",
          },
          fillIn: "stopping.restore",
        },
      },
    },
    stoppingDigits: {
      title: { en: "Digits", ja: "手書き数字" },
      checks: {
        stopped: {
          what: {
            en: "training stops before 200 epochs (1: yes)",
            ja: "200 エポックより前に終わる (1: はい)",
          },
          fillIn: "stopping.isOver",
        },
        loss: {
          what: {
            en: "the network has the lowest validation loss again",
            ja: "ネットワークの検証損失が最小値に戻る",
          },
          fillIn: "stopping.restore",
        },
      },
    },
  },
  hints: {
    "regularize.penalty": [
      {
        en: "quarticPenalty above with another power.",
        ja: "上の quarticPenalty の指数を替えたものです。",
      },
      {
        en: "alpha times the sum of W.mul(W): one number.",
        ja: "W.mul(W) の和に alpha を掛けます。結果は 1 つの数です。",
      },
    ],
    "regularize.l2": [
      {
        en: "Two things are added: what came from the loss, and what comes from the penalty.",
        ja: "損失から来た勾配に、ペナルティーの分を足します。",
      },
      {
        en: "The 2 is in the rate already.",
        ja: "係数の 2 はすでに rate に含まれています。",
      },
      {
        en: "grad.add(…), with param times rate in the gap.",
        ja: "grad.add(…) の … に param と rate の積を入れます。",
      },
    ],
    "regularize.sign": [
      {
        en: "Three cases as in size above: positive, negative, and what is left.",
        ja: "上の size と同じく 3 つの場合です。正、負、そして残りです。",
      },
      {
        en: "x.map((v) => (v > 0 ? 1 : …)), with the second question in the gap: is v below 0?",
        ja: "x.map((v) => (v > 0 ? 1 : …)) の … に、v が 0 より小さいかという 2 つ目の条件を書きます。",
      },
    ],
    "regularize.l1": [
      {
        en: "As in withL2, with the sign of param in the place of param.",
        ja: "withL2 の param を、param の符号に替えます。",
      },
      {
        en: "grad.add(sign(param).mul(…)): by what is the sign multiplied?",
        ja: "grad.add(sign(param).mul(…)) です。符号に何を掛けますか。",
      },
    ],
    "regularize.prox": [
      {
        en: "First the new length of each weight, without its sign; then the sign.",
        ja: "まず符号を除いた新しい大きさを求め、次に符号を付けます。",
      },
      {
        en: "The length is W.abs() minus the threshold, but never below 0. The threshold is a product.",
        ja: "大きさは W.abs() からしきい値を引いた値で、0 より小さくしません。しきい値は積です。",
      },
      {
        en: "W.abs().sub(lr * alpha).maximum(0), times sign(W).",
        ja: "W.abs().sub(lr * alpha).maximum(0) に sign(W) を掛けます。",
      },
    ],
    "regularize.total": [
      {
        en: "The loop of largestWeight, with a sum in the place of the maximum.",
        ja: "largestWeight のループで、最大値の代わりに和を求めます。",
      },
      {
        en: "let total = 0; for each weight, l2Penalty(array, alpha) is added. The others are passed over.",
        ja: "let total = 0; とし、重みごとに l2Penalty(array, alpha) を足します。それ以外は飛ばします。",
      },
    ],
    "regularize.gradients": [
      {
        en: "Two cases: isWeight(name) or not. In the second one grad is right as it is.",
        ja: "isWeight(name) かどうかの 2 つの場合があります。重みでなければ grad のままで構いません。",
      },
      {
        en: "The weight itself is params[name]. Its gradient comes from withL2, which wants the rate.",
        ja: "重みは params[name] です。その勾配は withL2 で求めますが、渡すのは rate です。",
      },
      { en: "The rate is 2 * alpha.", ja: "rate は 2 * alpha です。" },
    ],
    "stopping.copied": [
      {
        en: "As in halved above: a new array goes under the same name.",
        ja: "上の halved と同じく、新しい配列を同じ名前で入れます。",
      },
      {
        en: "copies[name] = NDArray.from(…), with the data and the shape of array.",
        ja: "copies[name] = NDArray.from(…) に、array のデータと形状を渡します。",
      },
    ],
    "stopping.isOver": [
      {
        en: "An if with two branches, and then the answer. The question of the if is that of bestEpoch.",
        ja: "2 つに分かれる if と、そのあとの答えです。if の条件は bestEpoch と同じです。",
      },
      {
        en: "Lower: set this.lowest, this.waited and this.best. Not lower: this.waited += 1.",
        ja: "下がったら this.lowest, this.waited, this.best を更新し、下がらなければ this.waited += 1 とします。",
      },
      {
        en: "this.best = copied(params). In the end return whether this.waited has come to this.patience: >=.",
        ja: "this.best = copied(params) です。最後に this.waited が this.patience に達したか (>=) を返します。",
      },
    ],
    "stopping.restore": [
      {
        en: "The layers of the network know their arrays, not the dictionary: new numbers must go into the old arrays.",
        ja: "ネットワークの層が知っているのは辞書でなく配列です。元の配列に値を書き込みます。",
      },
      {
        en: "array.data.set(…), with the data of this.best[name].",
        ja: "array.data.set(…) に this.best[name] のデータを渡します。",
      },
    ],
  },
} as const satisfies ExerciseWords;
