// Made from solutions/09-optimizers.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const optimizers09 = {
  subjects: {
    momentum: {
      title: { en: "Momentum", ja: "モメンタム" },
      checks: {
        first: {
          what: {
            en: "first update with λ = 0.1: v is −λg, θ becomes (10 − 1, 10 + 2)",
            ja: "λ = 0.1 の最初の更新: v は −λg、θ は (10 − 1, 10 + 2)",
          },
          fillIn: "momentum.update",
        },
        second: {
          what: {
            en: "second update with α = 0.5: half of the old v is still there",
            ja: "α = 0.5 の 2 回目の更新: 前の v の半分が残る",
          },
          fillIn: "momentum.update",
        },
        own: {
          what: {
            en: "b has a velocity of its own beside W: −2, then −2 − 1",
            ja: "b は W とは別の速度を持つ: 動きは −2, 次に −2 − 1",
          },
          fillIn: "momentum.update",
        },
        inPlace: {
          what: {
            en: "the array in the dictionary stays the same one, its numbers change (1: yes)",
            ja: "辞書の配列は同じもののままで、中の数だけが変わる (1: はい)",
          },
          fillIn: "momentum.update",
        },
      },
    },
    nesterov: {
      title: { en: "Nesterov's momentum", ja: "ネステロフのモメンタム" },
      checks: {
        first: {
          what: {
            en: "first update: θ moves by αv − λg = −0.5 − 1 and +1 + 2",
            ja: "最初の更新: θ は αv − λg = −0.5 − 1 と +1 + 2 だけ動く",
          },
          fillIn: "nesterov.update",
        },
        second: {
          what: {
            en: "second update: v is (−1.5, 1), and θ moves by αv − λg",
            ja: "2 回目の更新: v は (−1.5, 1)、θ は αv − λg だけ動く",
          },
          fillIn: "nesterov.update",
        },
        own: {
          what: {
            en: "b has a velocity of its own beside W: steps −3, then −3.5",
            ja: "b は W とは別の速度を持つ: 動きは −3, 次に −3.5",
          },
          fillIn: "nesterov.update",
        },
        ahead: {
          what: {
            en: "20 steps in the valley agree with the first form",
            ja: "谷での 20 ステップが 1 つ目の形と一致する",
          },
          fillIn: "nesterov.update",
        },
      },
    },
    adaGrad: {
      title: { en: "AdaGrad", ja: "AdaGrad" },
      checks: {
        first: {
          what: {
            en: "first update: each number moves by λ = 1, however large its gradient",
            ja: "最初の更新: 勾配の大きさによらず、どの数も λ = 1 だけ動く",
          },
          fillIn: "adaGrad.update",
        },
        second: {
          what: {
            en: "gradients 3, then 4: √(9 + 16) = 5, the second step is 4/5",
            ja: "勾配 3, 4: √(9 + 16) = 5 なので 2 回目の動きは 4/5",
          },
          fillIn: "adaGrad.update",
        },
        own: {
          what: {
            en: "b has an h of its own beside W: with λ = √2, steps √2 and 1",
            ja: "b は W とは別の h を持つ: λ = √2 のとき動きは √2 と 1",
          },
          fillIn: "adaGrad.update",
        },
        zero: {
          what: {
            en: "a gradient of 0 moves nothing, and gives no NaN",
            ja: "勾配が 0 なら動かず、NaN にもならない",
          },
          fillIn: "adaGrad.update",
        },
      },
    },
    rmsProp: {
      title: { en: "RMSProp", ja: "RMSProp" },
      checks: {
        first: {
          what: {
            en: "first update with ρ = 0.75: h = 16/4, the step is 4/√4",
            ja: "ρ = 0.75 の最初の更新: h = 16/4 なので動きは 4/√4",
          },
          fillIn: "rmsProp.update",
        },
        second: {
          what: {
            en: "second update: h = 0.75 · 4 + 0.25 · 4, so 4 again",
            ja: "2 回目の更新: h = 0.75 · 4 + 0.25 · 4 で再び 4",
          },
          fillIn: "rmsProp.update",
        },
        own: {
          what: {
            en: "b has an h of its own beside W: with ρ = 0 and λ = 3, two steps of 3",
            ja: "b は W とは別の h を持つ: ρ = 0, λ = 3 のとき 3 ずつ 2 回動く",
          },
          fillIn: "rmsProp.update",
        },
        zero: {
          what: {
            en: "a gradient of 0 moves nothing, and gives no NaN",
            ja: "勾配が 0 なら動かず、NaN にもならない",
          },
          fillIn: "rmsProp.update",
        },
      },
    },
    adaDelta: {
      title: { en: "AdaDelta", ja: "AdaDelta" },
      checks: {
        first: {
          what: {
            en: "first update with ε = 4: Δ = −√4/√16 · 4 = −2",
            ja: "ε = 4 の最初の更新: Δ = −√4/√16 · 4 = −2",
          },
          fillIn: "adaDelta.delta",
        },
        second: {
          what: {
            en: "second update: d = 3 and h = 39.75, Δ = −0.4 · 7",
            ja: "2 回目の更新: d = 3, h = 39.75 なので Δ = −0.4 · 7",
          },
          fillIn: "adaDelta.update",
        },
        rate: {
          what: {
            en: "λ = 0.5 halves the steps of θ, but not Δ in d",
            ja: "λ = 0.5 は θ の動きを半分にするが、d の中の Δ は変えない",
          },
          fillIn: "adaDelta.update",
        },
        small: {
          what: {
            en: "with ρ = 0 the first step is √ε = 0.001; a gradient of 0 moves nothing",
            ja: "ρ = 0 なら最初の動きは √ε = 0.001、勾配 0 では動かない",
          },
          fillIn: "adaDelta.delta",
        },
      },
    },
    adam: {
      title: { en: "Adam", ja: "Adam" },
      checks: {
        first: {
          what: {
            en: "first update: each number moves by λ = 1, thanks to the correction",
            ja: "最初の更新: 補正により、どの数も λ = 1 だけ動く",
          },
          fillIn: "adam.step",
        },
        second: {
          what: {
            en: "second update, as calculated above: steps 0.5 and −0.9",
            ja: "2 回目の更新 (計算は上のセル): 動きは 0.5 と −0.9",
          },
          fillIn: "adam.averages",
        },
        zero: {
          what: {
            en: "a gradient of 0 moves nothing, and gives no NaN",
            ja: "勾配が 0 なら動かず、NaN にもならない",
          },
          fillIn: "adam.step",
        },
        form: {
          what: {
            en: "three small steps are those of one of the three forms (1: yes)",
            ja: "3 回の小さな動きは 3 つの形のどれかと一致する (1: はい)",
          },
          fillIn: "adam.step",
        },
      },
    },
    optimizersOnDigits: {
      title: {
        en: "More than 60 % of 500 digits read rightly (1: yes)",
        ja: "500 個の数字の 60 % より多くを正しく読む (1: はい)",
      },
      checks: {
        withMomentum: {
          what: { en: "Momentum, λ = 0.02", ja: "モメンタム, λ = 0.02" },
          fillIn: "momentum.update",
        },
        withNesterov: {
          what: { en: "Nesterov, λ = 0.02", ja: "ネステロフ, λ = 0.02" },
          fillIn: "nesterov.update",
        },
        withAdaGrad: {
          what: { en: "AdaGrad, λ = 0.01", ja: "AdaGrad, λ = 0.01" },
          fillIn: "adaGrad.update",
        },
        withRmsProp: {
          what: { en: "RMSProp, λ = 0.001", ja: "RMSProp, λ = 0.001" },
          fillIn: "rmsProp.update",
        },
        withAdaDelta: {
          what: { en: "AdaDelta, λ = 1", ja: "AdaDelta, λ = 1" },
          fillIn: "adaDelta.update",
        },
        withAdam: {
          what: { en: "Adam, λ = 0.003", ja: "Adam, λ = 0.003" },
          fillIn: "adam.step",
        },
      },
    },
  },
  hints: {
    "momentum.update": [
      {
        en: "MeanSGD has the same three lines: begin at 0, bring in g, move theta.",
        ja: "MeanSGD と同じ 3 行です。0 で始め、g を取り込み、theta を動かします。",
      },
      {
        en: "this.v[key] becomes this.v[key].mul(this.alpha), with g.mul(this.lr) subtracted.",
        ja: "this.v[key] は、this.v[key].mul(this.alpha) から g.mul(this.lr) を引いたものになります。",
      },
      {
        en: "Then assign(theta, …) with theta plus this.v[key]. The minus is in v already.",
        ja: "次に assign(theta, …) で theta に this.v[key] を足したものを入れます。マイナスは v の中にあります。",
      },
    ],
    "nesterov.update": [
      {
        en: "v is that of Momentum, line by line. Only the step of theta is another one.",
        ja: "v はモメンタムと同じです。theta の動きだけが違います。",
      },
      {
        en: "λg is needed twice: const step = g.mul(this.lr);",
        ja: "λg は 2 回使います。const step = g.mul(this.lr);",
      },
      {
        en: "theta plus the new this.v[key] times this.alpha, minus step. All of it goes into assign(theta, …).",
        ja: "theta に、新しい this.v[key] の this.alpha 倍を足し、step を引きます。これを assign(theta, …) に渡します。",
      },
    ],
    "adaGrad.update": [
      {
        en: "LargestSGD has the same form. There m is the largest |g|, here h is a sum of squares.",
        ja: "LargestSGD と同じ形です。m は |g| の最大値でしたが、h は 2 乗の和です。",
      },
      {
        en: "g * g is g.mul(g). Add it to this.h[key], which begins as zeros(g.shape).",
        ja: "g * g は g.mul(g) です。zeros(g.shape) で始まる this.h[key] に足します。",
      },
      {
        en: "Divide g by this.h[key].sqrt().add(this.eps), multiply by this.lr, subtract from theta.",
        ja: "g を this.h[key].sqrt().add(this.eps) で割り、this.lr を掛け、theta から引きます。",
      },
    ],
    "rmsProp.update": [
      {
        en: "Only the line of h differs from AdaGrad. Two shares that give 1 together: ρ of the old, 1 − ρ of the new.",
        ja: "AdaGrad と違うのは h の行だけです。古いものを ρ、新しいものを 1 − ρ の割合で混ぜます。",
      },
      {
        en: "this.h[key].mul(this.rho) plus g.mul(g).mul(1 - this.rho) is the new this.h[key].",
        ja: "新しい this.h[key] は this.h[key].mul(this.rho) と g.mul(g).mul(1 - this.rho) の和です。",
      },
    ],
    "adaDelta.delta": [
      {
        en: "The line of h is that of RMSProp. Then two roots: one of d + ε, one of h + ε.",
        ja: "h の行は RMSProp と同じです。次に d + ε と h + ε の平方根を取ります。",
      },
      {
        en: "this.d[key].add(eps).sqrt() stands above, this.h[key].add(eps).sqrt() below.",
        ja: "分子は this.d[key].add(eps).sqrt()、分母は this.h[key].add(eps).sqrt() です。",
      },
      {
        en: "const delta = the quotient of the two, times g, with neg() at the end.",
        ja: "const delta は、この商に g を掛け、最後に neg() を付けたものです。",
      },
    ],
    "adaDelta.update": [
      {
        en: "d is averaged as h is, but from delta in the place of g.",
        ja: "d は h と同じように平均しますが、g でなく delta を使います。",
      },
      {
        en: "this.d[key] becomes rho times itself plus (1 − rho) times delta.mul(delta). theta gets delta.mul(this.lr) added.",
        ja: "this.d[key] は、自身の rho 倍と delta.mul(delta) の (1 − rho) 倍の和です。theta には delta.mul(this.lr) を足します。",
      },
    ],
    "adam.averages": [
      {
        en: "Twice the line of h in RMSProp: once with g and beta1, once with its square and beta2.",
        ja: "RMSProp の h の行を 2 回書きます。g と beta1 で 1 回、その 2 乗と beta2 で 1 回です。",
      },
      {
        en: "this.s[key] becomes this.s[key].mul(beta1) plus g.mul(1 - beta1). For r take beta2 and g.mul(g).",
        ja: "this.s[key] は this.s[key].mul(beta1) と g.mul(1 - beta1) の和です。r では beta2 と g.mul(g) を使います。",
      },
    ],
    "adam.step": [
      {
        en: "First ŝ and r̂, as new arrays: s and r themselves must stay uncorrected for the next update.",
        ja: "まず ŝ と r̂ を新しい配列として作ります。次の更新のため、s と r 自身は補正しません。",
      },
      {
        en: "this.s[key].div(1 - beta1 ** this.t) is ŝ. For r̂ it is r and beta2.",
        ja: "ŝ は this.s[key].div(1 - beta1 ** this.t) です。r̂ では r と beta2 を使います。",
      },
      {
        en: "Divide ŝ by r̂.sqrt().add(eps), multiply by this.lr, and assign theta minus that.",
        ja: "ŝ を r̂.sqrt().add(eps) で割り、this.lr を掛け、theta から引いたものを assign します。",
      },
    ],
  },
} as const satisfies ExerciseWords;
