import {
  AdaDelta,
  AdaGrad,
  Adam,
  Momentum,
  NDArray,
  Nesterov,
  type Optimizer,
  type Params,
  type Random,
  RMSProp,
} from "@course/lib";
import { exercise, expectClose, expectThat } from "../../grader/spec/index.ts";
import type { Submission } from "../../grader/spec/submission.ts";
import type { Text } from "../../kit/words/text.ts";

const optimizers = { Momentum, Nesterov, AdaGrad, RMSProp, AdaDelta, Adam };
const allow = [
  "NDArray",
  "zeros",
  "ones",
  "full",
  "arange",
  "linspace",
  "Random",
  "numericalGradient",
  "miniBatches",
] as const;

type Name = keyof typeof optimizers;
type Submitted = Submission<typeof optimizers, (typeof allow)[number]>;

/** What an optimizer may be told; each takes its own part of it. */
interface Settings {
  lr: number;
  momentum?: number;
  decay?: number;
  rho?: number;
  beta1?: number;
  beta2?: number;
  eps?: number;
}

/** An optimizer under test. */
interface Kind {
  name: Name;
  /** Its formula in words. */
  rule: { en: string; ja: string };
  /** Settings other than those that it has unless told. */
  unusual: Settings[];
  hasEps: boolean;
  /** For a walk down the valley of the exercise. */
  walk: Settings;
}

const kinds = [
  {
    name: "Momentum",
    rule: {
      en: "v becomes αv − λg, and θ moves by the new v.",
      ja: "v を αv − λg とし、θ を新しい v だけ動かします。",
    },
    unusual: [
      { lr: 0.1, momentum: 0.6 },
      { lr: 0.2, momentum: 0 },
    ],
    hasEps: false,
    walk: { lr: 0.0025 },
  },
  {
    name: "Nesterov",
    rule: {
      en: "v becomes αv − λg, and θ moves by αv − λg, with the new v.",
      ja: "v を αv − λg とし、θ を新しい v による αv − λg だけ動かします。",
    },
    unusual: [
      { lr: 0.1, momentum: 0.6 },
      { lr: 0.2, momentum: 0 },
    ],
    hasEps: false,
    walk: { lr: 0.0025 },
  },
  {
    name: "AdaGrad",
    rule: {
      en: "h grows by g * g, and θ moves by −λg / (√h + ε).",
      ja: "h に g * g を足し、θ を −λg / (√h + ε) だけ動かします。",
    },
    unusual: [{ lr: 0.1, eps: 0.5 }],
    hasEps: true,
    walk: { lr: 1.5 },
  },
  {
    name: "RMSProp",
    rule: {
      en: "h becomes ρh + (1 − ρ) g * g, and θ moves by −λg / (√h + ε).",
      ja: "h を ρh + (1 − ρ) g * g とし、θ を −λg / (√h + ε) だけ動かします。",
    },
    unusual: [
      { lr: 0.1, decay: 0.7, eps: 0.5 },
      { lr: 0.1, decay: 0 },
    ],
    hasEps: true,
    walk: { lr: 0.1 },
  },
  {
    name: "AdaDelta",
    rule: {
      en: "Δ is −√(d + ε) / √(h + ε) times g, with the new h and the old d; then d takes in Δ * Δ.",
      ja: "Δ は新しい h と古い d による −√(d + ε) / √(h + ε) と g の積で、その後 d に Δ * Δ を取り込みます。",
    },
    unusual: [
      { lr: 2, rho: 0.6, eps: 0.1 },
      { lr: 0.5, rho: 0.3, eps: 1e-3 },
    ],
    hasEps: true,
    walk: { lr: 1, eps: 0.01 },
  },
  {
    name: "Adam",
    rule: {
      en: "Divide s by 1 − β₁ᵗ and r by 1 − β₂ᵗ, then θ moves by −λŝ / (√r̂ + ε).",
      ja: "s を 1 − β₁ᵗ で、r を 1 − β₂ᵗ で割り、θ を −λŝ / (√r̂ + ε) だけ動かします。",
    },
    unusual: [
      { lr: 0.1, beta1: 0.6, beta2: 0.8, eps: 0.05 },
      { lr: 0.1, beta1: 0.7, beta2: 0.5 },
    ],
    hasEps: true,
    walk: { lr: 0.7 },
  },
] as const satisfies Kind[];

exercise(
  "09-optimizers",
  {
    names: optimizers,
    allow,
    timeLimit: 2_000,
    mistakes: {
      "momentum.update": [
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).add(g.mul(this.lr));
            assign(theta, theta.add(this.v[key]));`,
          says: {
            en: "going along the gradient, where it is against it: the sign is wrong",
            ja: "勾配と逆でなく勾配の向きに進み、符号を誤った",
          },
        },
        {
          code: `const step = g.mul(this.lr);
            assign(theta, theta.sub(step));`,
          says: {
            en: "without keeping the velocity: that is SGD",
            ja: "速度を残さない (SGD になる)",
          },
        },
        {
          code: `this.v[key] ??= zeros(g.shape);
            assign(theta, theta.add(this.v[key]));
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));`,
          says: {
            en: "moving by the old velocity, before the gradient came in",
            ja: "勾配を取り込む前の古い速度で動かした",
          },
        },
        {
          code: `const old = this.v[key] ?? zeros(g.shape);
            const share = 1 - this.alpha;
            this.v[key] = old.mul(this.alpha).sub(g.mul(this.lr * share));
            assign(theta, theta.add(this.v[key]));`,
          says: {
            en: "with 1 − α at the gradient, as in a moving average",
            ja: "移動平均のように勾配に 1 − α を掛けた",
          },
        },
        {
          code: `const old = this.v[key] ?? zeros(g.shape);
            this.v[key] = old.mul(1 - this.alpha).sub(g.mul(this.lr));
            assign(theta, theta.add(this.v[key]));`,
          says: {
            en: "leaving the share 1 − α of the old velocity, where it is α",
            ja: "前の速度を α でなく 1 − α の割合で残した",
          },
        },
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));
            assign(theta, theta.add(this.v[key].mul(this.lr)));`,
          says: {
            en: "with λ in the velocity and once more at the step",
            ja: "λ を速度と動きの両方に掛けた",
          },
        },
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));
            assign(theta, this.v[key]);`,
          says: {
            en: "writing v into θ, where v is added to it",
            ja: "v を θ に足さず、θ を v で置き換えた",
          },
        },
        {
          code: `const old = this.v.shared ?? zeros(g.shape);
            this.v.shared = old.mul(this.alpha).sub(g.mul(this.lr));
            assign(theta, theta.add(this.v.shared));`,
          says: {
            en: "with one velocity for all parameters, where each has its own",
            ja: "パラメータごとでなく全体で 1 つの速度を使った",
          },
        },
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));
            params[key] = theta.add(this.v[key]);`,
          says: {
            en: "putting a new array into the dictionary: the layers keep the old one",
            ja: "辞書に新しい配列を入れた (層は古い配列を使い続ける)",
          },
        },
        {
          code: `this.v[key] ??= g.mul(-this.lr);
            assign(theta, theta.add(this.v[key]));
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));`,
          says: {
            en: "with a velocity that is always one gradient behind",
            ja: "速度がいつも 1 回前の勾配のものになっている",
          },
        },
      ],
      "nesterov.update": [
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));
            assign(theta, theta.add(this.v[key]));`,
          says: {
            en: "adding v alone, or the old αv: that is Momentum",
            ja: "v だけ、または古い αv を使った (モメンタムになる)",
          },
        },
        {
          code: `this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(g.mul(this.lr));
            assign(theta, theta.add(this.v[key].mul(this.alpha)));`,
          says: {
            en: "adding αv without the gradient step −λg",
            ja: "αv だけを足し、−λg を忘れた",
          },
        },
        {
          code: `const step = g.mul(this.lr);
            this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).sub(step);
            assign(theta, theta.add(this.v[key]).sub(step));`,
          says: {
            en: "adding v − λg, where it is αv − λg",
            ja: "αv − λg でなく v − λg を足した",
          },
        },
        {
          code: `const { lr, alpha } = this;
            const old = this.v[key] ?? zeros(g.shape);
            this.v[key] = old.mul(alpha).sub(g.mul(lr));
            const ahead = this.v[key].mul(alpha ** 2);
            assign(theta, theta.add(ahead).sub(g.mul((1 + alpha) * lr)));`,
          says: {
            en: "with the new v in the form α²v − (1 + α)λg, which takes the old one",
            ja: "α²v − (1 + α)λg の形は古い v を使うのに、新しい v を入れた",
          },
        },
        {
          code: `const step = g.mul(this.lr);
            this.v[key] ??= zeros(g.shape);
            this.v[key] = this.v[key].mul(this.alpha).add(step);
            assign(theta, theta.add(this.v[key].mul(this.alpha)).add(step));`,
          says: {
            en: "going along the gradient, where it is against it: the sign is wrong",
            ja: "勾配と逆でなく勾配の向きに進み、符号を誤った",
          },
        },
        {
          code: `const step = g.mul(this.lr);
            this.v[key] ??= zeros(g.shape);
            const v = this.v[key].mul(this.alpha).sub(step);
            assign(theta, theta.add(v.mul(this.alpha)).sub(step));`,
          says: {
            en: "without keeping the new velocity for the next update",
            ja: "新しい速度を次の更新のために残さない",
          },
        },
        {
          code: `const step = g.mul(this.lr);
            const old = this.v.shared ?? zeros(g.shape);
            this.v.shared = old.mul(this.alpha).sub(step);
            assign(theta, theta.add(this.v.shared.mul(this.alpha)).sub(step));`,
          says: {
            en: "with one velocity for all parameters, where each has its own",
            ja: "パラメータごとでなく全体で 1 つの速度を使った",
          },
        },
      ],
      "adaGrad.update": [
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g);
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without squaring the gradient: the root of a negative sum is NaN",
            ja: "勾配を 2 乗しない (和が負だと平方根は NaN になる)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            const step = g.div(this.h[key].add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without the root: divided by h",
            ja: "平方根を取らず h で割った",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            assign(theta, theta.sub(g.div(this.h[key].sqrt()).mul(this.lr)));`,
          says: {
            en: "without ε: where all gradients were 0, 0/0 is NaN",
            ja: "ε がない (勾配がずっと 0 だと 0/0 で NaN になる)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            const step = g.div(this.h[key].add(this.eps).sqrt());
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with ε inside of the root, where it stands outside",
            ja: "ε を平方根の外でなく中に入れた",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, step.mul(this.lr));`,
          says: {
            en: "assigning the step to θ, as some texts print it, where it is subtracted",
            ja: "動きを θ から引かず、θ に代入した (そう印刷した本もある)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.add(step.mul(this.lr)));`,
          says: {
            en: "going along the gradient, where it is against it: the sign is wrong",
            ja: "勾配と逆でなく勾配の向きに進み、符号を誤った",
          },
        },
        {
          code: `const h = g.mul(g);
            const step = g.div(h.sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without the sum: h holds the last square only",
            ja: "和を取らず、h が最後の 2 乗だけになっている",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(0.9).add(g.mul(g).mul(0.1));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with a moving average, as in RMSProp, where AdaGrad has the sum",
            ja: "和でなく、RMSProp のような移動平均を使った",
          },
        },
        {
          code: `const old = this.h.shared ?? zeros(g.shape);
            this.h.shared = old.add(g.mul(g));
            const step = g.div(this.h.shared.sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with one h for all parameters, where each has its own",
            ja: "パラメータごとでなく全体で 1 つの h を使った",
          },
        },
      ],
      "rmsProp.update": [
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(1 - this.rho).add(g.mul(g).mul(this.rho));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with ρ and 1 − ρ changed round",
            ja: "ρ と 1 − ρ を逆にした",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(g));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without 1 − ρ at the new square: the shares must give 1",
            ja: "新しい 2 乗に 1 − ρ を掛けない (割合の合計は 1)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with the sum of the squares: that is AdaGrad",
            ja: "2 乗の和を使った (AdaGrad になる)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(1 - this.rho));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without squaring the gradient: the root of a negative average is NaN",
            ja: "勾配を 2 乗しない (平均が負だと平方根は NaN になる)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(g).mul(1 - this.rho));
            const step = g.div(this.h[key].add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without the root: divided by h",
            ja: "平方根を取らず h で割った",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(g).mul(1 - this.rho));
            assign(theta, theta.sub(g.div(this.h[key].sqrt()).mul(this.lr)));`,
          says: {
            en: "without ε: where all gradients were 0, 0/0 is NaN",
            ja: "ε がない (勾配がずっと 0 だと 0/0 で NaN になる)",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(g).mul(1 - this.rho));
            const step = g.div(this.h[key].add(this.eps).sqrt());
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with ε inside of the root, where it stands outside here",
            ja: "ε を平方根の外でなく中に入れた",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            const h = old.mul(this.rho).add(g.mul(g).mul(1 - this.rho));
            const step = g.div(h.sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without keeping the new h for the next update",
            ja: "新しい h を次の更新のために残さない",
          },
        },
        {
          code: `const old = this.h.shared ?? zeros(g.shape);
            const square = g.mul(g).mul(1 - this.rho);
            this.h.shared = old.mul(this.rho).add(square);
            const step = g.div(this.h.shared.sqrt().add(this.eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with one h for all parameters, where each has its own",
            ja: "パラメータごとでなく全体で 1 つの h を使った",
          },
        },
        {
          code: `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.mul(this.rho).add(g.mul(g).mul(1 - this.rho));
            const step = g.div(this.h[key].sqrt().add(this.eps));
            params[key] = theta.sub(step.mul(this.lr));`,
          says: {
            en: "putting a new array into the dictionary: the layers keep the old one",
            ja: "辞書に新しい配列を入れた (層は古い配列を使い続ける)",
          },
        },
      ],
      "adaDelta.delta": [
        {
          code: `this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));
            const above = this.h[key].add(eps).sqrt();
            const below = this.d[key].add(eps).sqrt();
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "with the two roots changed round",
            ja: "2 つの平方根を逆にした",
          },
        },
        {
          code: `this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));
            const above = this.d[key].sqrt().add(eps);
            const below = this.h[key].sqrt().add(eps);
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "with ε outside of the roots, where it stands inside here",
            ja: "ε を平方根の中でなく外に置いた",
          },
        },
        {
          code: `this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));
            const above = this.d[key].sqrt();
            const below = this.h[key].add(eps).sqrt();
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "without ε beside d: from d = 0 nothing ever moves",
            ja: "d に ε を足さない (d = 0 から永久に動かない)",
          },
        },
        {
          code: `this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));
            const above = this.d[key].add(eps);
            const below = this.h[key].add(eps);
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "without the roots",
            ja: "平方根を取らない",
          },
        },
        {
          code: `this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));
            const above = this.d[key].add(eps).sqrt();
            const below = this.h[key].add(eps).sqrt();
            const delta = above.div(below).mul(g);`,
          says: {
            en: "without the minus of Δ, or subtracting a Δ that has it: θ goes along the gradient",
            ja: "Δ のマイナスがない、またはマイナスの付いた Δ を引いた (勾配の向きに進む)",
          },
        },
        {
          code: `this.h[key] = this.h[key].mul(1 - rho).add(g.mul(g).mul(rho));
            const above = this.d[key].add(eps).sqrt();
            const below = this.h[key].add(eps).sqrt();
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "with ρ and 1 − ρ changed round in h",
            ja: "h で ρ と 1 − ρ を逆にした",
          },
        },
        {
          code: `this.h[key] = this.h[key].add(g.mul(g));
            const above = this.d[key].add(eps).sqrt();
            const below = this.h[key].add(eps).sqrt();
            const delta = above.div(below).mul(g).neg();`,
          says: {
            en: "with the sum of the squares in h, as in AdaGrad",
            ja: "h に AdaGrad のような 2 乗の和を使った",
          },
        },
        {
          code: `const above = this.d[key].add(eps).sqrt();
            const below = this.h[key].add(eps).sqrt();
            const delta = above.div(below).mul(g).neg();
            this.h[key] = this.h[key].mul(rho).add(g.mul(g).mul(1 - rho));`,
          says: {
            en: "with the old h, from before this gradient",
            ja: "今回の勾配を取り込む前の古い h を使った",
          },
        },
      ],
      "adaDelta.update": [
        {
          code: "assign(theta, theta.add(delta.mul(this.lr)));",
          says: {
            en: "without updating d: all steps keep the size of the first",
            ja: "d を更新しない (動きの大きさが最初のまま)",
          },
        },
        {
          code: `this.d[key] = this.d[key].mul(rho).add(g.mul(g).mul(1 - rho));
            assign(theta, theta.add(delta.mul(this.lr)));`,
          says: {
            en: "with the squares of g in d, where those of Δ belong",
            ja: "d に Δ でなく g の 2 乗を使った",
          },
        },
        {
          code: `const step = delta.mul(this.lr);
            this.d[key] = this.d[key].mul(rho).add(step.mul(step).mul(1 - rho));
            assign(theta, theta.add(step));`,
          says: {
            en: "with λΔ in d, where Δ itself belongs",
            ja: "d に Δ でなく λΔ を使った",
          },
        },
        {
          code: `const square = delta.mul(delta);
            this.d[key] = this.d[key].mul(1 - rho).add(square.mul(rho));
            assign(theta, theta.add(delta.mul(this.lr)));`,
          says: {
            en: "with ρ and 1 − ρ changed round in d",
            ja: "d で ρ と 1 − ρ を逆にした",
          },
        },
        {
          code: `this.d[key] = this.d[key].mul(rho).add(delta.abs().mul(1 - rho));
            assign(theta, theta.add(delta.mul(this.lr)));`,
          says: {
            en: "without squaring Δ in d",
            ja: "d で Δ を 2 乗しない",
          },
        },
        {
          code: `const square = delta.mul(delta);
            this.d[key] = this.d[key].mul(rho).add(square.mul(1 - rho));
            assign(theta, theta.add(delta));`,
          says: {
            en: "without λ at the step of θ",
            ja: "θ の動きに λ を掛けない",
          },
        },
      ],
      "adam.averages": [
        {
          code: `this.s[key] = this.s[key].mul(1 - beta1).add(g.mul(beta1));
            this.r[key] = this.r[key].mul(1 - beta2).add(g.mul(g).mul(beta2));`,
          says: {
            en: "with β and 1 − β changed round",
            ja: "β と 1 − β を逆にした",
          },
        },
        {
          code: `this.s[key] = this.s[key].mul(beta1).add(g.mul(1 - beta1));
            this.r[key] = this.r[key].mul(beta2).add(g.mul(1 - beta2));`,
          says: {
            en: "without squaring the gradient in r",
            ja: "r で勾配を 2 乗しない",
          },
        },
        {
          code: `this.s[key] = this.s[key].mul(beta1).add(g.mul(1 - beta1));
            const square = this.s[key].mul(this.s[key]);
            this.r[key] = this.r[key].mul(beta2).add(square.mul(1 - beta2));`,
          says: {
            en: "with the squares of s in r, where those of g belong",
            ja: "r に g でなく s の 2 乗を使った",
          },
        },
        {
          code: `this.s[key] = this.s[key].mul(beta1).add(g);
            this.r[key] = this.r[key].mul(beta2).add(g.mul(g));`,
          says: {
            en: "without 1 − β at the new gradient and its square",
            ja: "新しい勾配とその 2 乗に 1 − β を掛けない",
          },
        },
        {
          code: `this.s[key] = this.s[key].mul(beta2).add(g.mul(1 - beta2));
            this.r[key] = this.r[key].mul(beta1).add(g.mul(g).mul(1 - beta1));`,
          says: {
            en: "with β₁ and β₂ changed round",
            ja: "β₁ と β₂ を逆にした",
          },
        },
        {
          code: `this.s[key] = g.mul(1 - beta1);
            this.r[key] = g.mul(g).mul(1 - beta2);`,
          says: {
            en: "without keeping the old averages",
            ja: "前の平均を残さない",
          },
        },
      ],
      "adam.step": [
        {
          code: `const step = this.s[key].div(this.r[key].sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without the bias correction",
            ja: "バイアス補正をしない",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1);
            const meanSquare = this.r[key].div(1 - beta2);
            const step = mean.div(meanSquare.sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "dividing by 1 − β at every update, where it is 1 − βᵗ",
            ja: "1 − βᵗ でなく、いつも 1 − β で割った",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1 * this.t);
            const meanSquare = this.r[key].div(1 - beta2 * this.t);
            const step = mean.div(meanSquare.sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with β times t, where it is β to the power of t",
            ja: "β の t 乗でなく、β と t の積を使った",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1 ** this.t);
            const step = mean.div(this.r[key].sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with the bias correction of s, but not of r",
            ja: "s だけを補正し、r を補正しない",
          },
        },
        {
          code: `const meanSquare = this.r[key].div(1 - beta2 ** this.t);
            const step = this.s[key].div(meanSquare.sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with the bias correction of r, but not of s",
            ja: "r だけを補正し、s を補正しない",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1 ** this.t);
            const meanSquare = this.r[key].div(1 - beta2 ** this.t);
            const step = mean.div(meanSquare.add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "without the root",
            ja: "平方根を取らない",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1 ** this.t);
            const meanSquare = this.r[key].div(1 - beta2 ** this.t);
            assign(theta, theta.sub(mean.div(meanSquare.sqrt()).mul(this.lr)));`,
          says: {
            en: "without ε: where all gradients were 0, 0/0 is NaN",
            ja: "ε がない (勾配がずっと 0 だと 0/0 で NaN になる)",
          },
        },
        {
          code: `const mean = this.s[key].div(1 - beta1 ** this.t);
            const meanSquare = this.r[key].div(1 - beta2 ** this.t);
            const step = mean.div(meanSquare.sqrt().add(eps));
            assign(theta, theta.add(step.mul(this.lr)));`,
          says: {
            en: "going along the gradient, where it is against it: the sign is wrong",
            ja: "勾配と逆でなく勾配の向きに進み、符号を誤った",
          },
        },
        {
          code: `this.lr *= Math.sqrt(1 - beta2 ** this.t) / (1 - beta1 ** this.t);
            const step = this.s[key].div(this.r[key].add(eps).sqrt());
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with λₜ stored back into λ: the factors pile up, so find it anew from the same λ",
            ja: "λₜ を λ に書き戻した (係数が積み重なるので、毎回同じ λ から求める)",
          },
        },
        {
          code: `this.s[key] = this.s[key].div(1 - beta1 ** this.t);
            this.r[key] = this.r[key].div(1 - beta2 ** this.t);
            const step = this.s[key].div(this.r[key].sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with the corrected averages stored back into s and r",
            ja: "補正した平均を s と r に書き戻した",
          },
        },
        {
          code: `const rate = this.lr * (1 - beta2 ** this.t) / (1 - beta1 ** this.t);
            const step = this.s[key].div(this.r[key].add(eps).sqrt());
            assign(theta, theta.sub(step.mul(rate)));`,
          says: {
            en: "without the root of 1 − β₂ᵗ in λₜ",
            ja: "λₜ の 1 − β₂ᵗ に平方根がない",
          },
        },
        {
          code: `const mean = g.div(1 - beta1 ** this.t);
            const meanSquare = this.r[key].div(1 - beta2 ** this.t);
            const step = mean.div(meanSquare.sqrt().add(eps));
            assign(theta, theta.sub(step.mul(this.lr)));`,
          says: {
            en: "with g itself, where its average s belongs",
            ja: "平均 s でなく g 自身を使った",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops over elements, states changed in place; Adam with ε inside",
        code: {
          "momentum.update": `const v = (this.v[key] ??= zeros(theta.shape));
            for (let i = 0; i < theta.size; i++) {
              v.data[i] = this.alpha * v.data[i] - this.lr * g.data[i];
              theta.data[i] += v.data[i];
            }`,
          "adaGrad.update": `if (!this.h[key]) this.h[key] = zeros([g.size]);
            for (let i = 0; i < g.size; i++) {
              this.h[key].data[i] += g.data[i] ** 2;
              const root = Math.sqrt(this.h[key].data[i]);
              theta.data[i] -= this.lr * g.data[i] / (root + this.eps);
            }`,
          "adaDelta.delta": `const delta = zeros(g.shape);
            for (let i = 0; i < g.size; i++) {
              const h = rho * this.h[key].data[i] + (1 - rho) * g.data[i] ** 2;
              this.h[key].data[i] = h;
              const ratio = (this.d[key].data[i] + eps) / (h + eps);
              delta.data[i] = -Math.sqrt(ratio) * g.data[i];
            }`,
          "adam.step": `for (let i = 0; i < g.size; i++) {
              const mean = this.s[key].data[i] / (1 - beta1 ** this.t);
              const square = this.r[key].data[i] / (1 - beta2 ** this.t);
              theta.data[i] -= this.lr * mean / Math.sqrt(square + eps);
            }`,
        },
      },
      {
        name: "the forms of PyTorch, and the one step ahead; Adam rewritten",
        code: {
          "momentum.update": `this.v[key] = (this.v[key] ?? zeros(g.shape)).mul(this.alpha).sub(g);
            assign(theta, theta.add(this.v[key].mul(this.lr)));`,
          "nesterov.update": `const old = this.v[key] ?? zeros(g.shape);
            this.v[key] = old.mul(this.alpha).add(g);
            const ahead = g.add(this.v[key].mul(this.alpha));
            assign(theta, theta.sub(ahead.mul(this.lr)));`,
          "rmsProp.update": `const old = this.h[key] ?? zeros(g.shape);
            this.h[key] = old.add(g.mul(g).sub(old).mul(1 - this.rho));
            const rate = this.h[key].map((h) => this.lr / (Math.sqrt(h) + this.eps));
            assign(theta, theta.sub(rate.mul(g)));`,
          "adaDelta.update": `this.d[key] = this.d[key].sub(delta.pow(2)).mul(rho).add(delta.pow(2));
            assign(theta, delta.mul(this.lr).add(theta));`,
          "adam.averages": `this.s[key] = this.s[key].add(g.sub(this.s[key]).mul(1 - beta1));
            this.r[key] = this.r[key].add(g.pow(2).sub(this.r[key]).mul(1 - beta2));`,
          "adam.step": `const { lr, t } = this;
            const rate = lr * Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t);
            const step = this.s[key].div(this.r[key].add(eps).sqrt());
            assign(theta, theta.sub(step.mul(rate)));`,
        },
      },
      {
        name: "Adam as TensorFlow and Keras have it: λₜ, and ε beside the root of r",
        code: {
          "adam.step": `const c1 = 1 - beta1 ** this.t;
            const rate = this.lr * Math.sqrt(1 - beta2 ** this.t) / c1;
            const root = this.r[key].sqrt().add(eps);
            assign(theta, theta.sub(this.s[key].div(root).mul(rate)));`,
        },
      },
      {
        name: "helper functions in a cell of their own, Nesterov by the old velocity",
        cells: [
          `import { NDArray as A, zeros as nothing } from "@course/lib";
          function average(old: A | undefined, now: A, keep: number): A {
            return (old ?? nothing(now.shape)).mul(keep).add(now.mul(1 - keep));
          }
          function scaled(g: A, h: A, eps: number): A {
            return g.div(h.sqrt().add(eps));
          }
          function move(theta: A, step: A): void {
            for (let i = 0; i < theta.size; i++) theta.data[i] -= step.data[i];
          }`,
        ],
        code: {
          "momentum.update": `const old = this.v[key] ?? zeros(g.shape);
            const v = g.mul(this.lr).sub(old.mul(this.alpha)); // upward
            this.v[key] = v.neg();
            move(theta, v);`,
          "nesterov.update": `const { lr, alpha } = this;
            const old = this.v[key] ?? zeros(g.shape);
            this.v[key] = old.mul(alpha).sub(g.mul(lr));
            const ahead = this.v[key].mul(1 + alpha).sub(old.mul(alpha));
            move(theta, ahead.neg());`,
          "adaGrad.update": `this.h[key] = (this.h[key] ?? zeros(g.shape)).add(g.pow(2));
            move(theta, scaled(g, this.h[key], this.eps).mul(this.lr));`,
          "rmsProp.update": `this.h[key] = average(this.h[key], g.pow(2), this.rho);
            move(theta, scaled(g, this.h[key], this.eps).mul(this.lr));`,
          "adaDelta.delta": `this.h[key] = average(this.h[key], g.pow(2), rho);
            const ratio = this.d[key].add(eps).div(this.h[key].add(eps));
            const delta = ratio.sqrt().mul(g).mul(-1);`,
          "adaDelta.update": `this.d[key] = average(this.d[key], delta.pow(2), rho);
            move(theta, delta.mul(-this.lr));`,
          "adam.averages": `this.s[key] = average(this.s[key], g, beta1);
            this.r[key] = average(this.r[key], g.pow(2), beta2);`,
          "adam.step": `const c1 = 1 - Math.pow(beta1, this.t);
            const c2 = 1 - Math.pow(beta2, this.t);
            move(theta, scaled(this.s[key].div(c1), this.r[key].div(c2), eps)
              .mul(this.lr));`,
        },
      },
    ],
  },
  (test) => {
    for (const { name, rule, unusual, hasEps, walk } of kinds) {
      const called = name === "Nesterov" ? "Nesterov's momentum" : name;

      test({
        en: `${called} takes the first step right`,
        ja: `${name} の最初の更新が正しい`,
      }, { points: 1, hint: rule }, async ({ submission, random }) => {
        const start = someArrays(random);
        const gradients = [someArrays(random)];
        const walk = { start, gradients, settings: { lr: 0.3 } };
        const came = await walked(submission, name, walk);
        expectParams(came, rightEnds(name, walk), {
          en: "After one update,",
          ja: "1 回更新した後の",
        });
      });

      test({
        en: `${called} remembers what it must from update to update`,
        ja: `${name} は更新から更新へ必要なものを覚えている`,
      }, {
        points: 2,
        hint: {
          en: `What is remembered starts at 0 and must be stored again at each update. ${rule.en}`,
          ja: `覚えるものは 0 で始め、更新のたびに保存し直します。${rule.ja}`,
        },
        picture: inTheValley(name, walk),
      }, async ({ submission, random }) => {
        const start = someArrays(random);
        const gradients = Array.from({ length: 6 }, () => someArrays(random));
        const walk = { start, gradients, settings: { lr: 0.2 } };
        const came = await walked(submission, name, walk);
        expectParams(came, rightEnds(name, walk), {
          en: "After six updates,",
          ja: "6 回更新した後の",
        });
      });

      test({
        en: `${called} keeps apart what belongs to each parameter`,
        ja: `${name} はパラメータごとに別々に覚える`,
      }, {
        points: 1,
        hint: {
          en: "What is remembered stands in a dictionary, under the key of its parameter.",
          ja: "覚えるものは、パラメータと同じキーで辞書に入れます。",
        },
      }, async ({ submission, random }) => {
        const three = () => ({
          W1: random.normal([2, 2]),
          W2: random.normal([2, 2]),
          W3: random.normal([2, 2]),
        });
        const start = three();
        // The keys come in another order each time: they count, not the place.
        const gradients = [three(), three(), three()].map((grads, i) =>
          Object.fromEntries(
            ["W1", "W2", "W3", "W1", "W2"]
              .slice(i, i + 3)
              .map((key) => [key, grads[key as keyof typeof grads]]),
          ),
        );
        const walk = { start, gradients, settings: { lr: 0.2 } };
        const came = await walked(submission, name, walk);
        expectParams(came, rightEnds(name, walk), {
          en: "After three updates,",
          ja: "3 回更新した後の",
        });
      });

      test({
        en: `${called} changes the arrays in place, and nothing else`,
        ja: `${name} は配列をその場で変え、ほかは変えない`,
      }, {
        points: 1,
        hint: {
          en: "Write the new numbers into theta with assign. The gradients, and the arrays that they stand in, belong to the network.",
          ja: "新しい数は assign で theta に書き込みます。勾配とその配列はネットワークのものです。",
        },
      }, async ({ submission, random }) => {
        const start = someArrays(random);
        const gradients = [1, 2, 3].map(() => someArrays(random));
        const settings: Settings = { lr: 0.2 };
        const came = await submission.evaluate(
          (student, { name, start, gradients, settings }) => {
            const optimizer = new student[name](settings);
            const params = { ...start };
            // A network may use the arrays of its gradients again and again.
            const reused = { W: start.W.mul(0), b: start.b.mul(0) };
            const untouched = gradients.every(({ W, b }) => {
              reused.W.data.set(W.data);
              reused.b.data.set(b.data);
              optimizer.update(params, reused);
              return (
                reused.W.data.every((g, i) => g === W.data[i]) &&
                reused.b.data.every((g, i) => g === b.data[i])
              );
            });
            const inPlace = params.W === start.W && params.b === start.b;
            return { inPlace, untouched, start };
          },
          { name, start, gradients, settings },
        );
        const { inPlace, untouched } = Object(came) as Partial<typeof came>;
        expectThat(inPlace === true, {
          en: "After an update the dictionary should hold the same arrays, with new numbers in them.",
          ja: "更新の後も辞書の配列は同じもので、中の数だけが新しくなる必要があります。",
        });
        expectThat(untouched === true, {
          en: "The gradients should be the same after an update.",
          ja: "更新で勾配が変わってはいけません。",
        });
        // Doing nothing keeps the arrays, too.
        const right = rightEnds(name, { start, gradients, settings });
        expectParams(came.start, right, {
          en: "After three updates,",
          ja: "3 回更新した後の",
        });
      });

      test({
        en: `${called} uses the settings that it is given`,
        ja: `${name} は与えられた設定を使う`,
      }, {
        points: 1,
        hint: {
          en: "Take each setting from where the constructor has put it, and lr at each update anew: it may change on the way.",
          ja: "設定はコンストラクタが入れた場所から取ります。lr は途中で変わることがあるので、更新のたびに見ます。",
        },
      }, async ({ submission, random }) => {
        for (const settings of unusual) {
          const start = someArrays(random);
          const gradients = Array.from({ length: 4 }, () => someArrays(random));
          const walk = { start, gradients, settings, laterRate: 0.4 };
          const came = await walked(submission, name, walk);
          expectParams(came, rightEnds(name, walk), {
            en: "With other settings,",
            ja: "別の設定での",
          });
        }
      });

      if (!hasEps) continue;
      test({
        en: `${called} has ε in its place, for gradients that are 0 or small`,
        ja: `${name} は勾配が 0 や小さい値でも ε が正しく働く`,
      }, {
        points: 1,
        hint: {
          en: `Where a gradient has always been 0, nothing should move. Look at the formula for what ε is added to. ${rule.en}`,
          ja: `勾配がずっと 0 のところは動きません。ε を何に足すのか、式を確かめましょう。${rule.ja}`,
        },
      }, async ({ submission, random }) => {
        for (const size of [0, 1e-3]) {
          const start = someArrays(random);
          const gradients = Array.from({ length: 3 }, () => {
            const { W, b } = someArrays(random);
            return { W: W.mul(size), b };
          });
          const walk = { start, gradients, settings: { lr: 0.2, eps: 1e-4 } };
          const came = await walked(submission, name, walk);
          expectParams(came, rightEnds(name, walk), {
            en: "With such gradients,",
            ja: "このような勾配での",
          });
        }
      });
    }
  },
);

/** A picture of the way down the valley that the exercise itself draws. */
function inTheValley(name: Name, settings: Settings) {
  const given = { name, settings, steps: 40 };
  const { lr, eps } = settings;
  const how = `λ = ${lr}${eps === undefined ? "" : `, ε = ${eps}`}`;
  return {
    title: {
      en: `${name}: 40 steps in the valley x² + 100y², ${how}`,
      ja: `${name}: 谷 x² + 100y² での 40 回の更新 (${how})`,
    },
    axes: { x: { en: "x", ja: "x" }, y: { en: "y", ja: "y" } },
    given,
    came: downTheValley,
    right: downTheValley(optimizers, given, { NDArray }),
  };
}

/** Places (x, y), one a row, from (10, 1) on. */
function downTheValley(
  student: typeof optimizers,
  { name, settings, steps }: { name: Name; settings: Settings; steps: number },
  { NDArray: array }: { NDArray: typeof NDArray },
): NDArray {
  const optimizer: Optimizer = new student[name](settings);
  const theta = array.from([10, 1]);
  const places = [[10, 1]];
  for (let step = 0; step < steps; step++) {
    const [x, y] = places[step];
    optimizer.update({ theta }, { theta: array.from([2 * x, 200 * y]) });
    places.push([theta.at(0), theta.at(1)]);
  }
  return array.from(places);
}

/** Updates from `start`, one for each dictionary of gradients. */
interface Walk {
  start: Params;
  gradients: Params[];
  settings: Settings;
  /** The learning rate after half of the updates, if it changes. */
  laterRate?: number;
}

function someArrays(random: Random) {
  return { W: random.normal([2, 3]), b: random.normal([4]) };
}

/** Where the student's optimizer comes to. */
function walked(submission: Submitted, name: Name, walk: Walk) {
  return submission.evaluate(
    (student, { name, start, gradients, settings, laterRate }) => {
      const optimizer: Optimizer = new student[name](settings);
      gradients.forEach((grads, i) => {
        if (laterRate !== undefined && 2 * i === gradients.length) {
          optimizer.lr = laterRate;
        }
        const keys = Object.keys(grads);
        const params = Object.fromEntries(keys.map((key) => [key, start[key]]));
        optimizer.update(params, grads);
      });
      return start;
    },
    { name, ...walk },
  );
}

/** Where it may come to: by each form of the method that is right. */
function rightEnds(name: Name, walk: Walk): Params[] {
  return rightForms(name, walk.settings).map((optimizer) => {
    const entries = Object.entries(walk.start);
    const params = Object.fromEntries(
      entries.map(([key, array]) => [key, array.mul(1)]),
    );
    walk.gradients.forEach((grads, i) => {
      if (walk.laterRate !== undefined && 2 * i === walk.gradients.length) {
        optimizer.lr = walk.laterRate;
      }
      optimizer.update(params, grads);
    });
    return params;
  });
}

/**
 * θ ← θ − λₜ s / (√r + ε) with λₜ = λ √(1 − β₂ᵗ) / (1 − β₁ᵗ): the same as the
 * paper's form with ε / √(1 − β₂ᵗ) for ε.
 *
 * Source: Kingma and Ba, 2014, end of section 2; TensorFlow and Keras.
 */
class AdamOfKeras implements Optimizer {
  lr: number;
  private readonly settings: Settings;
  private readonly s = new Map<string, NDArray>();
  private readonly r = new Map<string, NDArray>();
  private readonly steps = new Map<string, number>();

  constructor(settings: Settings) {
    this.lr = settings.lr;
    this.settings = settings;
  }

  update(params: Params, grads: Params): void {
    const { beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = this.settings;
    for (const [key, theta] of Object.entries(params)) {
      const g = grads[key];
      const t = (this.steps.get(key) ?? 0) + 1;
      const s = average(this.s.get(key), g, beta1);
      const r = average(this.r.get(key), g.pow(2), beta2);
      this.steps.set(key, t);
      this.s.set(key, s);
      this.r.set(key, r);
      const rate = (this.lr * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
      theta.data.set(theta.sub(s.div(r.sqrt().add(eps)).mul(rate)).data);
    }
  }
}

/** The share `keep` of what was, from 0 on, and the rest of what comes. */
function average(old: NDArray | undefined, now: NDArray, keep: number) {
  return (old ?? now.mul(0)).mul(keep).add(now.mul(1 - keep));
}

/** λ inside or outside of the velocity; ε in each place that is printed. */
function rightForms(name: Name, settings: Settings): Optimizer[] {
  switch (name) {
    case "Momentum":
    case "Nesterov":
      return (["lecture", "pytorch"] as const).map(
        (form) => new optimizers[name]({ ...settings, form }),
      );
    case "Adam":
      return [
        ...(["paper", "inside", "rewritten"] as const).map(
          (form) => new Adam({ ...settings, form }),
        ),
        new AdamOfKeras(settings),
      ];
    default:
      return [new optimizers[name](settings)];
  }
}

/** Compares with the nearest of the right answers, array by array. */
function expectParams(came: unknown, rights: Params[], when: Text): void {
  const distances = rights.map((right) => distanceTo(right, came));
  const nearest = distances.indexOf(Math.min(...distances));
  for (const [key, array] of Object.entries(rights[Math.max(0, nearest)])) {
    expectClose(Object(came)[key], array, {
      name: { en: `${when.en} ${key}`, ja: `${when.ja} ${key}` },
    });
  }
}

/** The largest difference; infinite where numbers are missing or NaN. */
function distanceTo(right: Params, came: unknown): number {
  const distances = Object.entries(right).map(([key, array]) => {
    const other: unknown = Object(came)[key];
    if (!(other instanceof NDArray)) return Number.POSITIVE_INFINITY;
    if (`${other.shape}` !== `${array.shape}`) return Number.POSITIVE_INFINITY;
    const distance = other.sub(array).abs().max();
    return Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance;
  });
  return Math.max(...distances);
}
