import {
  L1,
  L2,
  linspace,
  NDArray,
  type Params,
  type Random,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";

function l2Penalty(W: NDArray, alpha: number): number {
  return new L2(alpha).penalty(W);
}

function withL2(grad: NDArray, param: NDArray, rate: number): NDArray {
  return grad.add(new L2(rate, { half: true }).gradient(param));
}

function sign(x: NDArray): NDArray {
  return new L1(1).gradient(x);
}

function withL1(grad: NDArray, param: NDArray, rate: number): NDArray {
  return grad.add(new L1(rate).gradient(param));
}

function proxL1(W: NDArray, lr: number, alpha: number): NDArray {
  return new L1(alpha).prox(W, lr);
}

function isWeight(name: string): boolean {
  return /^W\d+$/.test(name);
}

function totalPenalty(params: Params, alpha: number): number {
  const weights = Object.keys(params).filter(isWeight);
  return weights.reduce((sum, name) => sum + l2Penalty(params[name], alpha), 0);
}

function withPenalty(grads: Params, params: Params, alpha: number): Params {
  const entries = Object.entries(grads).map(([name, grad]) => {
    if (!isWeight(name)) return [name, grad];
    return [name, grad.add(new L2(alpha).gradient(params[name]))];
  });
  return Object.fromEntries(entries);
}

function copied(params: Params): Params {
  const entries = Object.entries(params);
  return Object.fromEntries(entries.map(([name, a]) => [name, a.mul(1)]));
}

/** Looks back over all losses at each call. */
class EarlyStopping {
  readonly patience: number;
  best: Params = {};
  private readonly losses: number[] = [];

  constructor(patience: number) {
    this.patience = patience;
  }

  get lowest(): number {
    return Math.min(...this.losses);
  }

  get waited(): number {
    return this.losses.length - 1 - this.losses.indexOf(this.lowest);
  }

  isOver(loss: number, params: Params): boolean {
    this.losses.push(loss);
    if (this.waited === 0) this.best = copied(params);
    return this.waited >= this.patience;
  }

  restore(params: Params): void {
    for (const [name, { data }] of Object.entries(this.best)) {
      params[name].data.set(data);
    }
  }
}

/** The weights that a picture shows. */
const WEIGHTS = linspace(-3, 3, 121);

exercise(
  "13-regularization",
  {
    names: {
      l2Penalty,
      withL2,
      sign,
      withL1,
      proxL1,
      totalPenalty,
      withPenalty,
      copied,
      EarlyStopping,
    },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "eye",
      "arange",
      "linspace",
      "Random",
      "SGD",
      "MultiLayerNet",
      "miniBatches",
      "numericalGradient",
    ],
    timeLimit: 2_000,
    mistakes: {
      "regularize.penalty": [
        {
          code: "return alpha * W.matmul(W.T).sum();",
          says: {
            en: "adding up all numbers of WWᵀ: only its trace is Σ W², and the lecture leaves that word out",
            ja: "WWᵀ の全要素を足した (Σ W² になるのはトレースだけで、講義ではその語が抜けている)",
          },
        },
        {
          code: "return W.mul(W).sum();",
          says: {
            en: "without α in the penalty",
            ja: "ペナルティーに α を掛けない",
          },
        },
        {
          code: "return alpha * Math.sqrt(W.mul(W).sum());",
          says: {
            en: "with the norm itself, where its square is meant",
            ja: "ノルムの 2 乗でなくノルムそのものを使った",
          },
        },
        {
          code: "return alpha * W.mul(W).mean();",
          says: {
            en: "with the mean of the squares, where their sum is meant",
            ja: "2 乗の和でなく平均を取った",
          },
        },
        {
          code: "return (alpha / 2) * W.mul(W).sum();",
          says: {
            en: "with ½ in the penalty: that is the convention with the rate, here it is α Σ W²",
            ja: "ペナルティーに ½ を付けた (それは rate を使う流儀で、ここでは α Σ W²)",
          },
        },
        {
          code: "return alpha * W.abs().sum();",
          says: {
            en: "with the penalty of L1, the sum of |W|",
            ja: "L1 のペナルティー |W| の和を使った",
          },
        },
      ],
      "regularize.l2": [
        {
          code: "return grad.add(param.mul(2 * rate));",
          says: {
            en: "with twice the rate: the 2 of 2α is in it already",
            ja: "rate を 2 倍にした (2α の 2 はすでに含まれている)",
          },
        },
        {
          code: "return grad.add(param.mul(rate / 2));",
          says: {
            en: "with half of the rate, which is 2α: the 2 is missing",
            ja: "rate (2α) を半分にした (2 が抜けている)",
          },
        },
        {
          code: "return grad.sub(param.mul(rate));",
          says: {
            en: "subtracting rate · param from the gradient: the step then makes weights larger",
            ja: "勾配から rate · param を引いた (重みが大きくなる向き)",
          },
        },
        {
          code: "return param.mul(rate);",
          says: {
            en: "without the gradient of the loss",
            ja: "損失の勾配を足さない",
          },
        },
        {
          code: "return grad.add(param.mul(param).mul(rate));",
          says: {
            en: "with the squares themselves, where their derivative belongs",
            ja: "2 乗の微分でなく 2 乗そのものを足した",
          },
        },
        {
          code: "return grad.add(rate);",
          says: {
            en: "adding the rate alone, without param",
            ja: "param を掛けず、rate だけを足した",
          },
        },
        {
          code: `for (let i = 0; i < grad.size; i++) {
              grad.data[i] += rate * param.data[i];
            }
            return grad;`,
          says: {
            en: "changing grad itself, which the caller still has",
            ja: "呼び出し側の grad 自身を書き換えた",
          },
        },
      ],
      "regularize.sign": [
        {
          code: "return x.map((v) => (v > 0 ? 1 : -1));",
          says: {
            en: "with the sign −1 at 0, where it is 0",
            ja: "0 の符号を 0 でなく −1 とした",
          },
        },
        {
          code: "return x.map((v) => (v < 0 ? -1 : 1));",
          says: {
            en: "with the sign 1 at 0, where it is 0",
            ja: "0 の符号を 0 でなく 1 とした",
          },
        },
        {
          code: "return x.div(x.abs());",
          says: {
            en: "with x / |x|, which is 0/0 at 0",
            ja: "x / |x| を使った (0 では 0/0 になる)",
          },
        },
        {
          code: "return x.greater(0);",
          says: {
            en: "with 0 for all negative numbers",
            ja: "負の数をすべて 0 にした",
          },
        },
        {
          code: "return x.abs();",
          says: {
            en: "with the size itself, where its sign is meant",
            ja: "符号でなく絶対値を使った",
          },
        },
      ],
      "regularize.l1": [
        {
          code: "return grad.add(rate);",
          says: {
            en: "adding the rate to every gradient, whatever the sign of the weight",
            ja: "重みの符号によらず rate を足した",
          },
        },
        {
          code: "return grad.add(param.abs().mul(rate));",
          says: {
            en: "with the size itself, where its sign is meant",
            ja: "符号でなく絶対値を使った",
          },
        },
        {
          code: "return grad.sub(sign(param).mul(rate));",
          says: {
            en: "subtracting the sign: the step then leads away from 0",
            ja: "符号の項を引いた (0 から離れる向き)",
          },
        },
        {
          code: "return grad.add(sign(grad).mul(rate));",
          says: {
            en: "with the sign of the gradient, where that of the weight is meant",
            ja: "重みでなく勾配の符号を使った",
          },
        },
        {
          code: "return grad.add(param.mul(rate));",
          says: {
            en: "with the gradient of L2",
            ja: "L2 の勾配を使った",
          },
        },
        {
          code: "return grad.add(sign(param).mul(2 * rate));",
          says: {
            en: "with a factor 2, which comes from a square: L1 has none",
            ja: "2 乗でない L1 なのに 2 を掛けた",
          },
        },
      ],
      "regularize.prox": [
        {
          code: "return sign(W).mul(W.abs().sub(alpha).maximum(0));",
          says: {
            en: "with the threshold α, where it is λα",
            ja: "しきい値を λα でなく α とした",
          },
        },
        {
          code: "return sign(W).mul(W.abs().sub(lr).maximum(0));",
          says: {
            en: "with the threshold λ, where it is λα",
            ja: "しきい値を λα でなく λ とした",
          },
        },
        {
          code: "return W.sub(sign(W).mul(lr * alpha));",
          says: {
            en: "without the maximum: that is the step by the gradient, and it jumps over 0",
            ja: "0 との最大値を取らない (勾配のステップと同じで 0 を飛び越える)",
          },
        },
        {
          code: "return W.map((w) => (Math.abs(w) > lr * alpha ? w : 0));",
          says: {
            en: "with the hard threshold: large weights have to move as well",
            ja: "大きい重みを動かさないハードしきい値を使った",
          },
        },
        {
          code: "return W.abs().sub(lr * alpha).maximum(0);",
          says: {
            en: "without giving the sign back",
            ja: "最後に符号を付けない",
          },
        },
        {
          code: "return W.sub(lr * alpha).maximum(0);",
          says: {
            en: "with 0 for all negative numbers",
            ja: "負の数をすべて 0 にした",
          },
        },
        {
          code: "return W.clip(-lr * alpha, lr * alpha);",
          says: {
            en: "returning the part that is to be taken away",
            ja: "取り除く側の値を返した",
          },
        },
        {
          code: `const shrink = 1 + 2 * alpha * lr;
            return W.div(shrink);`,
          says: {
            en: "with the proximal step of L2",
            ja: "L2 の近接ステップを使った",
          },
        },
      ],
      "regularize.total": [
        {
          code: `let total = 0;
            for (const array of Object.values(params)) {
              total += l2Penalty(array, alpha);
            }
            return total;`,
          says: {
            en: "with a penalty on biases, γ and β, too",
            ja: "バイアスや γ, β にもペナルティーを課した",
          },
        },
        {
          code: `let total = 0;
            for (const [name, array] of Object.entries(params)) {
              if (!name.startsWith("b")) total += l2Penalty(array, alpha);
            }
            return total;`,
          says: {
            en: "with a penalty on γ, too: only what begins with W pays",
            ja: "γ にもペナルティーを課した (対象は W で始まるものだけ)",
          },
        },
        {
          code: `let total = 0;
            for (const [name, array] of Object.entries(params)) {
              if (!isWeight(name)) total += l2Penalty(array, alpha);
            }
            return total;`,
          says: {
            en: "with weights and all others changed round",
            ja: "重みとそれ以外を逆にした",
          },
        },
        {
          code: "return l2Penalty(params.W1, alpha);",
          says: {
            en: "with the first layer alone",
            ja: "最初の層だけを数えた",
          },
        },
        {
          code: `let total = 0;
            for (const [name, array] of Object.entries(params)) {
              if (isWeight(name)) total = l2Penalty(array, alpha);
            }
            return total;`,
          says: {
            en: "keeping the last layer only, without adding up",
            ja: "足し合わせず、最後の層だけを残した",
          },
        },
        {
          code: `let total = 0;
            for (const [name, array] of Object.entries(params)) {
              if (isWeight(name)) total += alpha * l2Penalty(array, alpha);
            }
            return total;`,
          says: {
            en: "multiplying by α twice",
            ja: "α を 2 回掛けた",
          },
        },
      ],
      "regularize.gradients": [
        {
          code: "all[name] = withL2(grad, params[name], 2 * alpha);",
          says: {
            en: "with the gradient of the penalty on biases, γ and β, too",
            ja: "バイアスや γ, β の勾配にもペナルティーの微分を足した",
          },
        },
        {
          code: `const pays = !name.startsWith("b");
            all[name] = pays ? withL2(grad, params[name], 2 * alpha) : grad;`,
          says: {
            en: "with the gradient of the penalty on γ, too",
            ja: "γ の勾配にもペナルティーの微分を足した",
          },
        },
        {
          code: "all[name] = isWeight(name) ? withL2(grad, params[name], alpha) : grad;",
          says: {
            en: "with half of the rate, which is 2α: the 2 is missing",
            ja: "rate (2α) を半分にした (2 が抜けている)",
          },
        },
        {
          code: "all[name] = isWeight(name) ? withL2(grad, params[name], 4 * alpha) : grad;",
          says: {
            en: "with twice the rate: the 2 of 2α is in it already",
            ja: "rate を 2 倍にした (2α の 2 はすでに含まれている)",
          },
        },
        {
          code: "all[name] = isWeight(name) ? params[name].mul(2 * alpha) : grad;",
          says: {
            en: "without the gradient of the loss",
            ja: "損失の勾配を足さない",
          },
        },
        {
          code: "if (isWeight(name)) all[name] = withL2(grad, params[name], 2 * alpha);",
          says: {
            en: "leaving out the gradients of biases, γ and β",
            ja: "バイアスや γ, β の勾配を入れない",
          },
        },
        {
          code: `const rate = 2 * alpha;
            all[name] = isWeight(name) ? withL1(grad, params[name], rate) : grad;`,
          says: {
            en: "with the gradient of L1 for the network, where L2 is asked for",
            ja: "ネットワークの勾配に L2 でなく L1 を使った",
          },
        },
      ],
      "stopping.copied": [
        {
          code: "copies[name] = array;",
          says: {
            en: "keeping the arrays themselves, which go on changing, where copies are needed",
            ja: "コピーでなく、変わり続ける元の配列を保存した",
          },
        },
        {
          code: "copies[name] = array.reshape(array.shape);",
          says: {
            en: "keeping the arrays themselves, which go on changing, where copies are needed",
            ja: "コピーでなく、変わり続ける元の配列を保存した",
          },
        },
        {
          code: "copies[name] = zeros(array.shape);",
          says: {
            en: "with a new array whose numbers are still 0",
            ja: "値が 0 のままの新しい配列を入れた",
          },
        },
      ],
      "stopping.isOver": [
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.waited = 0;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            return this.waited > this.patience;`,
          says: {
            en: "waiting one epoch more than the patience",
            ja: "patience より 1 エポック多く待った",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.waited = 0;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience - 1;`,
          says: {
            en: "waiting one epoch less than the patience",
            ja: "patience より 1 エポック少なく待った",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "without setting waited back to 0 after a lower loss",
            ja: "損失が下がっても waited を 0 に戻さない",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.waited = 0;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            this.lowest = loss;
            return this.waited >= this.patience;`,
          says: {
            en: "comparing with the epoch before, where the lowest loss so far is meant",
            ja: "これまでの最小値でなく直前のエポックと比べた",
          },
        },
        {
          code: `if (loss <= this.lowest) {
              this.lowest = loss;
              this.waited = 0;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "taking an equal loss for a lower one",
            ja: "等しい損失を、下がったとみなした",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.waited = 0;
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "without keeping the best weights",
            ja: "最良の重みを保存しない",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.waited = 0;
              this.best = params;
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "keeping the arrays themselves, which go on changing, where copies are needed",
            ja: "コピーでなく、変わり続ける元の配列を保存した",
          },
        },
        {
          code: `this.best = copied(params);
            if (loss < this.lowest) {
              this.lowest = loss;
              this.waited = 0;
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "keeping the weights of each epoch: the last ones are left, not the best",
            ja: "毎エポックの重みを保存し、最良でなく最後の重みが残った",
          },
        },
        {
          code: `if (loss < this.lowest) {
              this.lowest = loss;
              this.best = copied(params);
              return false;
            }
            return true;`,
          says: {
            en: "without patience: over after the first epoch that is not lower",
            ja: "patience を使わず、最初に下がらなかった時点で終えた",
          },
        },
        {
          code: `if (!(loss <= this.lowest) || this.lowest === Infinity) {
              this.lowest = loss;
              this.waited = 0;
              this.best = copied(params);
            } else {
              this.waited += 1;
            }
            return this.waited >= this.patience;`,
          says: {
            en: "looking for the highest loss, where the lowest is best",
            ja: "最小でなく最大の損失を探した",
          },
        },
      ],
      "stopping.restore": [
        {
          code: "params[name] = this.best[name];",
          says: {
            en: "putting other arrays into the dictionary: the layers do not see them",
            ja: "辞書の配列を入れ替えた (層には伝わらない)",
          },
        },
        {
          code: "this.best[name].data.set(array.data);",
          says: {
            en: "writing in the wrong direction, over the best weights",
            ja: "逆向きに書き込み、最良の重みを上書きした",
          },
        },
        {
          code: "if (isWeight(name)) array.data.set(this.best[name].data);",
          says: {
            en: "restoring the weights alone, without the biases",
            ja: "バイアスを戻さず、重みだけを戻した",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "what the library has, and short forms",
        code: {
          "regularize.penalty": "return W.pow(2).sum() * alpha;",
          "regularize.l2": "return param.mul(rate).add(grad);",
          "regularize.sign": "return x.sign();",
          "regularize.l1": "return param.map(Math.sign).mul(rate).add(grad);",
          "regularize.prox": "return W.sub(W.clip(-lr * alpha, lr * alpha));",
          "regularize.total": `return Object.keys(params)
              .filter(isWeight)
              .reduce((sum, name) => sum + l2Penalty(params[name], alpha), 0);`,
          "regularize.gradients": `all[name] = grad;
            if (isWeight(name)) all[name] = withL2(grad, params[name], 2 * alpha);`,
          "stopping.copied": "copies[name] = array.astype(array.dtype);",
          "stopping.isOver": `const isBetter = loss < this.lowest;
            this.waited = isBetter ? 0 : this.waited + 1;
            if (isBetter) [this.lowest, this.best] = [loss, copied(params)];
            return !(this.waited < this.patience);`,
        },
      },
      {
        name: "loops and cases, number by number",
        code: {
          "regularize.penalty": `let sum = 0;
            for (const w of W.data) sum += w * w;
            return alpha * sum;`,
          "regularize.l2": `const result = zeros(grad.shape);
            for (let i = 0; i < grad.size; i++) {
              result.data[i] = grad.data[i] + rate * param.data[i];
            }
            return result;`,
          "regularize.sign": `const result = zeros(x.shape);
            for (let i = 0; i < x.size; i++) {
              if (x.data[i] > 0) result.data[i] = 1;
              if (x.data[i] < 0) result.data[i] = -1;
            }
            return result;`,
          "regularize.prox": `const t = lr * alpha;
            return W.map((w) => {
              if (w > t) return w - t;
              if (w < -t) return w + t;
              return 0;
            });`,
          "stopping.copied": `copies[name] = zeros(array.shape);
            for (let i = 0; i < array.size; i++) {
              copies[name].data[i] = array.data[i];
            }`,
          "stopping.isOver": `if (loss >= this.lowest) {
              this.waited++;
              if (this.waited === this.patience) return true;
              return false;
            }
            [this.lowest, this.waited] = [loss, 0];
            this.best = copied(params);
            return this.patience === 0;`,
          "stopping.restore": `const { data } = this.best[name];
            for (let i = 0; i < array.size; i++) array.data[i] = data[i];`,
        },
      },
      {
        name: "the lecture's trace, a helper, formulas written in full",
        cells: [
          `import { NDArray as A, type Params as Arrays } from "@course/lib";
          function trace(M: A): number {
            let sum = 0;
            for (let i = 0; i < M.shape[0]; i++) sum += M.at(i, i);
            return sum;
          }
          const pays = (name: string): boolean => /^W/.test(name);
          const snapshot = (a: A): A => A.from(a.toArray() as number[][]);`,
        ],
        code: {
          "regularize.penalty": "return alpha * trace(W.matmul(W.T));",
          "regularize.sign": "return x.greater(0).sub(x.neg().greater(0));",
          "regularize.prox": `const t = lr * alpha;
            return W.sub(t).maximum(0).sub(W.neg().sub(t).maximum(0));`,
          "regularize.total": `let sum = 0;
            for (const name in params) {
              if (!pays(name)) continue;
              sum += params[name].mul(params[name]).sum();
            }
            return alpha * sum;`,
          "regularize.gradients": `const price = pays(name) ? params[name].mul(2 * alpha) : 0;
            all[name] = grad.add(price);`,
          "stopping.copied": "copies[name] = snapshot(array);",
          "stopping.restore": `array.data.forEach((_, i) => {
              array.data[i] = this.best[name].data[i];
            });`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "l2Penalty gives α Σ W²",
      ja: "l2Penalty は α Σ W² を返す",
    }, {
      points: 1,
      hint: {
        en: "Square each number, add up all of them, multiply by alpha. What comes is one number.",
        ja: "各要素を 2 乗し、すべて足し、alpha を掛けます。結果は 1 つの数です。",
      },
    }, async ({ submission, random }) => {
      for (const shape of SHAPES) {
        const W = random.normal(shape);
        const alpha = priceIn(random);
        const came = await submission.evaluate(
          ({ l2Penalty }, { W, alpha }) => l2Penalty(W, alpha),
          { W, alpha },
        );
        expectClose(came, l2Penalty(W, alpha), {
          name: { en: "The penalty", ja: "罰則項" },
        });
      }
    });

    test({
      en: "withL2 gives grad + rate · param, in a new array",
      ja: "withL2 は grad + rate · param を新しい配列で返す",
    }, {
      points: 1,
      hint: {
        en: "The rate is the whole factor of the weight. grad and param belong to the caller: add gives a new array.",
        ja: "rate は重みに掛かる係数の全体です。grad と param は呼び出し側のもので、add は新しい配列を返します。",
      },
    }, async ({ submission, random }) => {
      for (const shape of SHAPES) {
        const given = gradientCase(random, shape);
        const came = await submission.evaluate(
          ({ withL2 }, { grad, param, rate }) => [
            withL2(grad, param, rate).mul(1),
            grad,
            param,
          ],
          given,
        );
        const { grad, param, rate } = given;
        expectGradient(came, withL2(grad, param, rate), given);
      }
    });

    test({
      en: "sign gives 1, 0 and −1",
      ja: "sign は 1, 0, −1 を返す",
    }, {
      points: 1,
      hint: {
        en: "Three cases for each number. A 0 is neither positive nor negative.",
        ja: "各要素に 3 つの場合があります。0 は正でも負でもありません。",
      },
    }, async ({ submission, random }) => {
      for (const scale of [1, 1e-9, 1e9]) {
        const x = someZeros(random, [4, 5]).mul(scale);
        const came = await submission.evaluate(
          ({ sign }, { x }) => [sign(x), x],
          { x },
        );
        const [result, after] = Array.isArray(came) ? came : [];
        expectClose(result, sign(x));
        expectClose(after, x, {
          tolerance: 0,
          name: valueNames.afterwards("x"),
        });
      }
    });

    test({
      en: "withL1 gives grad + rate · sign(param), in a new array",
      ja: "withL1 は grad + rate · sign(param) を新しい配列で返す",
    }, {
      points: 1,
      hint: {
        en: "The sign is that of the weight. Where the weight is 0 the gradient stays as it is.",
        ja: "符号は重みのものです。重みが 0 のところでは勾配がそのまま残ります。",
      },
    }, async ({ submission, random }) => {
      for (const shape of SHAPES) {
        const given = {
          ...gradientCase(random, shape),
          param: someZeros(random, shape),
        };
        const came = await submission.evaluate(
          ({ withL1 }, { grad, param, rate }) => [
            withL1(grad, param, rate).mul(1),
            grad,
            param,
          ],
          given,
        );
        const { grad, param, rate } = given;
        expectGradient(came, withL1(grad, param, rate), given);
      }
    });

    test({
      en: "proxL1 gives the soft threshold at λα",
      ja: "proxL1 は λα でのソフトしきい値を返す",
    }, {
      points: 2,
      hint: {
        en: "Each weight comes nearer to 0 by lr · alpha, on either side. What would pass 0 stops there, exactly.",
        ja: "どちらの側の重みも lr · alpha だけ 0 に近づきます。0 を越えるものはちょうど 0 で止まります。",
      },
      picture: {
        title: {
          en: "proxL1 for weights from −3 to 3, with λα = 1",
          ja: "−3 から 3 までの重みに対する proxL1 (λα = 1)",
        },
        axes: {
          x: { en: "weight before", ja: "適用前の重み" },
          y: { en: "weight after", ja: "適用後の重み" },
        },
        given: { W: WEIGHTS },
        over: WEIGHTS,
        came: ({ proxL1 }, { W }) => proxL1(W, 0.5, 2),
        right: proxL1(WEIGHTS, 0.5, 2),
      },
    }, async ({ submission, random }) => {
      for (const shape of SHAPES) {
        const W = someZeros(random, shape);
        const lr = random.uniform([1], { low: 0.3, high: 0.6 }).item();
        const alpha = random.uniform([1], { low: 1.2, high: 2 }).item();
        const came = await submission.evaluate(
          ({ proxL1 }, { W, lr, alpha }) => [proxL1(W, lr, alpha), W],
          { W, lr, alpha },
        );
        const [result, after] = Array.isArray(came) ? came : [];
        const right = proxL1(W, lr, alpha);
        expectClose(result, right);
        expectThat(zerosIn(result) === zerosIn(right), {
          en: "Weights below the threshold should become 0 exactly.",
          ja: "しきい値より小さい重みは、ちょうど 0 になる必要があります。",
        });
        expectClose(after, W, {
          tolerance: 0,
          name: valueNames.afterwards("W"),
        });
      }
    });

    test({
      en: "steps with proxL1 end at the sparse minimum",
      ja: "proxL1 のステップはスパースな最小点に着く",
    }, {
      points: 1,
      hint: {
        en: "After each step by the loss, one step of proxL1 with the same learning rate. It must not jump over 0.",
        ja: "損失のステップのたびに、同じ学習率で proxL1 を使います。0 を飛び越えてはいけません。",
      },
    }, async ({ submission, random }) => {
      const centre = NDArray.from([
        [1, -1, 0.2, -0.2, 2, -3].map(
          (c) => c * random.uniform([1], { low: 0.9, high: 1.1 }).item(),
        ),
      ]);
      const [lr, alpha] = [0.3, 0.5];
      const came = await submission.evaluate(
        ({ proxL1 }, { centre, lr, alpha }) => {
          let w = centre;
          for (let step = 0; step < 100; step++) {
            w = proxL1(w.sub(w.sub(centre).mul(lr)), lr, alpha);
          }
          return w;
        },
        { centre, lr, alpha },
      );
      // The minimum of ½ Σ (w − c)² + α Σ |w| is prox(c) with λ = 1.
      expectClose(came, proxL1(centre, 1, alpha), {
        name: { en: "The end", ja: "到達点" },
      });
    });

    test({
      en: "totalPenalty adds up the weights of all layers, and no others",
      ja: "totalPenalty は全層の重みだけを足し合わせる",
    }, {
      points: 1,
      hint: {
        en: "Names of weights begin with W. Biases, γ and β pay nothing.",
        ja: "重みの名前は W で始まります。バイアスと γ, β にはペナルティーを課しません。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of NETWORKS) {
        const params = networkArrays(random, sizes);
        const alpha = priceIn(random);
        const came = await submission.evaluate(
          ({ totalPenalty }, { params, alpha }) => totalPenalty(params, alpha),
          { params, alpha },
        );
        expectClose(came, totalPenalty(params, alpha), {
          name: { en: "The penalty", ja: "罰則項" },
        });
      }
    });

    test({
      en: "withPenalty adds 2αW to the gradients of weights",
      ja: "withPenalty は重みの勾配に 2αW を足す",
    }, {
      points: 2,
      hint: {
        en: "The derivative of α W² is 2αW: which rate does withL2 need? Each gradient goes with the parameter of its own name.",
        ja: "α W² の微分は 2αW です。withL2 に渡す rate はいくつですか。勾配は同じ名前のパラメータと組にします。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of NETWORKS) {
        const params = networkArrays(random, sizes);
        const grads = networkArrays(random, sizes);
        const alpha = priceIn(random);
        const came = await submission.evaluate(
          ({ withPenalty }, { grads, params, alpha }) =>
            withPenalty(grads, params, alpha),
          { grads, params, alpha },
        );
        const right = withPenalty(grads, params, alpha);
        for (const name of Object.keys(right).filter(isWeight)) {
          const about = { name: valueNames.gradientOf(name) };
          expectClose(Object(came)[name], right[name], about);
        }
      }
    });

    test({
      en: "withPenalty keeps the gradients of biases, γ and β, and changes no array",
      ja: "withPenalty はバイアスと γ, β の勾配をそのまま返し、配列を変えない",
    }, {
      points: 1,
      hint: {
        en: "Every name of grads occurs in the result. What is no weight keeps its gradient.",
        ja: "結果には grads のすべての名前が入ります。重み以外の勾配はそのままです。",
      },
    }, async ({ submission, random }) => {
      const params = networkArrays(random, [3, 4, 2]);
      const grads = networkArrays(random, [3, 4, 2]);
      const alpha = priceIn(random);
      const came = await submission.evaluate(
        ({ withPenalty }, { grads, params, alpha }) => {
          const all = withPenalty(grads, params, alpha);
          return { all, grads, params };
        },
        { grads, params, alpha },
      );
      const right = withPenalty(grads, params, alpha);
      expectDictionary(came?.all, right, { called: valueNames.gradientOf });
      const same = { called: valueNames.afterwards, tolerance: 0 };
      expectDictionary(came?.grads, grads, same);
      expectDictionary(came?.params, params, same);
    });

    test({
      en: "copied gives arrays of its own with the same numbers",
      ja: "copied は同じ値を持つ別の配列を返す",
    }, {
      points: 1,
      hint: {
        en: "Change a number of the network afterwards: the copy has to stay as it was, and the other way round.",
        ja: "あとでネットワークの値を変えてもコピーは変わらず、逆も同様でなければなりません。",
      },
    }, async ({ submission, random }) => {
      const params = networkArrays(random, [3, 4, 2]);
      const came = await submission.evaluate(
        ({ copied }, { params }) => {
          const copy = copied(params);
          for (const { data } of Object.values(params)) data[0] += 5;
          const early = copied(copy);
          for (const { data } of Object.values(copy)) data[1] += 7;
          return { early, params };
        },
        { params },
      );
      expectDictionary(came?.early, params, {
        called: (name) => ({
          en: `The copy of ${name}`,
          ja: `${name} の写し`,
        }),
      });
      for (const { data } of Object.values(params)) data[0] += 5;
      const same = { called: valueNames.afterwards, tolerance: 1e-12 };
      expectDictionary(came?.params, params, same);
    });

    test({
      en: "isOver is true when the loss has not become lower for patience epochs",
      ja: "isOver は patience 回続けて損失が下がらないときに true を返す",
    }, {
      points: 2,
      hint: {
        en: "waited counts the epochs since the lowest loss of all. A lower loss sets it back to 0, an equal one does not.",
        ja: "waited は最小の損失からのエポック数です。さらに下がれば 0 に戻し、等しいだけなら戻しません。",
      },
    }, async ({ submission, random }) => {
      for (const patience of [1, 2, 3, 5]) {
        const losses = curve(random, patience);
        const came = await submission.evaluate(
          ({ EarlyStopping }, { losses, patience }, { zeros }) => {
            const stopping = new EarlyStopping(patience);
            const params = { W1: zeros([2, 2]) };
            const over = losses.map((loss) => stopping.isOver(loss, params));
            return { over, lowest: stopping.lowest };
          },
          { losses, patience },
        );
        const right = new EarlyStopping(patience);
        const over = losses.map((loss) => right.isOver(loss, {}));
        expectThat(`${came?.over}` === `${over}`, {
          en: "The answers over the epochs are not those of this patience.",
          ja: "エポックごとの答えが、この patience のものと一致しません。",
        });
        expectClose(came.lowest, right.lowest, { name: "lowest" });
      }
    });

    test({
      en: "restore brings the weights of the best epoch back, in place",
      ja: "restore は最良のエポックの重みを配列に書き戻す",
    }, {
      points: 2,
      hint: {
        en: "Best is the epoch with the lowest loss. Its numbers have to be copied then, and written into the network's own arrays now, biases included.",
        ja: "最良とは損失が最小のエポックです。そのときの値をコピーしておき、バイアスも含めてネットワーク自身の配列に書き込みます。",
      },
    }, async ({ submission, random }) => {
      const params = networkArrays(random, [3, 4, 2]);
      const losses = curve(random, 2);
      const came = await submission.evaluate(
        ({ EarlyStopping }, { params, losses }) => {
          const arrays = { ...params }; // as the layers have them
          const stopping = new EarlyStopping(20);
          for (const loss of losses) {
            for (const { data } of Object.values(arrays)) data[0] += 1;
            stopping.isOver(loss, params);
          }
          stopping.restore(params);
          return { arrays, params };
        },
        { params, losses },
      );
      const epoch = losses.indexOf(Math.min(...losses)) + 1;
      for (const { data } of Object.values(params)) data[0] += epoch;
      expectDictionary(came?.arrays, params, {
        called: (name) => ({
          en: `${name} of the network`,
          ja: `ネットワークの ${name}`,
        }),
      });
      expectDictionary(came?.params, params, {
        called: (name) => ({
          en: `${name} of the dictionary`,
          ja: `辞書の ${name}`,
        }),
      });
    });

    test({
      en: "restore works again after further training",
      ja: "restore はさらに学習したあとでも働く",
    }, {
      points: 1,
      hint: {
        en: "The kept copy stays as it is: neither restore nor later training changes it, only a lower loss.",
        ja: "保存したコピーは、restore やその後の学習では変わらず、損失が下がったときだけ置き換わります。",
      },
    }, async ({ submission, random }) => {
      const params = networkArrays(random, [2, 3]);
      const came = await submission.evaluate(
        ({ EarlyStopping }, { params }) => {
          const stopping = new EarlyStopping(3);
          const train = () => {
            for (const { data } of Object.values(params)) data[0] += 1;
          };
          const arrays = (all: Params) =>
            Object.values(all).map((array) => array.mul(1));
          const restored = [
            [4, 2, 3],
            [5, 6],
            [1, 3],
          ].map((losses) => {
            for (const loss of losses) {
              train();
              stopping.isOver(loss, params);
            }
            train(); // an epoch that has no loss yet
            stopping.restore(params);
            return arrays(params);
          });
          train();
          return [...restored, arrays(stopping.best)];
        },
        { params },
      );
      const results = Array.isArray(came) ? came : [];
      Object.entries(params).forEach(([name, { data, shape }], i) => {
        // After the second epoch, twice, and then one epoch more.
        [2, 2, 3, 3].forEach((more, when) => {
          const right = NDArray.from(data, { shape });
          right.data[0] += more;
          const what =
            when < 3
              ? { en: `${name} restored`, ja: `戻した ${name}` }
              : { en: `${name} of best`, ja: `best の ${name}` };
          expectClose(results[when]?.[i], right, { name: what });
        });
      });
    });
  },
);

/** Shapes of weights, with more and with fewer rows than columns. */
const SHAPES = [
  [3, 4],
  [5, 2],
  [1, 6],
];

/** Sizes of networks; the second has ten layers and more. */
const NETWORKS = [
  [3, 4, 2],
  [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 3],
  [4, 3],
];

/** α, far enough from 1 and from its own square. */
function priceIn(random: Random): number {
  return random.uniform([1], { low: 0.2, high: 0.7 }).item();
}

function gradientCase(random: Random, shape: readonly number[]) {
  return {
    grad: random.normal(shape),
    param: random.normal(shape, { std: 2 }),
    rate: priceIn(random),
  };
}

/** Numbers of both signs, of several sizes, and some exact zeros. */
function someZeros(random: Random, shape: readonly number[]): NDArray {
  const x = random.normal(shape, { std: 2 });
  const order = random.permutation(x.size);
  const zero = new Set(order.slice(0, Math.ceil(x.size / 5)));
  const numbers = Array.from(x.data, (value, i) => (zero.has(i) ? 0 : value));
  return NDArray.from(numbers, { shape });
}

function zerosIn(x: unknown): number {
  return x instanceof NDArray ? x.data.filter((v) => v === 0).length : -1;
}

/** All parameters of a network with batch normalization, out of order. */
function networkArrays(random: Random, sizes: readonly number[]): Params {
  const arrays: Params = {};
  sizes.slice(1).forEach((size, i) => {
    arrays[`b${i + 1}`] = random.normal([size]);
    arrays[`W${i + 1}`] = random.normal([sizes[i], size]);
    arrays[`gamma${i + 1}`] = random.normal([size], { mean: 1 });
    arrays[`beta${i + 1}`] = random.normal([size]);
  });
  return arrays;
}

/**
 * Losses that fall again and again before the patience is at its end, and at
 * last stay equal or rise for as long as it lasts.
 */
function curve(random: Random, patience: number): number[] {
  const losses: number[] = [8];
  const falls = random.uniform([3], { low: 0.5, high: 1 }).data;
  for (const fall of falls) {
    const lowest = Math.min(...losses) - fall;
    losses.push(lowest);
    for (let wait = 1; wait < patience; wait++) {
      losses.push(lowest + (wait % 3 === 1 ? 0 : 0.3 / wait));
    }
  }
  const lowest = Math.min(...losses) - 1;
  losses.push(lowest);
  for (let wait = 0; wait < patience; wait++) {
    losses.push(lowest + (wait % 2 === 0 ? 0 : 0.5));
  }
  return losses;
}

/** The new gradient is right, and both arrays are what they were before. */
function expectGradient(
  came: unknown,
  right: NDArray,
  { grad, param }: { grad: NDArray; param: NDArray },
): void {
  const [result, ...after] = Array.isArray(came) ? came : [];
  expectClose(result, right, { name: valueNames.gradient });
  expectClose(after[0], grad, {
    tolerance: 0,
    name: valueNames.afterwards("grad"),
  });
  expectClose(after[1], param, {
    tolerance: 0,
    name: valueNames.afterwards("param"),
  });
}

/** Each array, by its name. */
function expectDictionary(
  came: unknown,
  expected: Params,
  {
    called,
    tolerance = 1e-6,
  }: { called: (name: string) => Text; tolerance?: number },
): void {
  for (const [name, array] of Object.entries(expected)) {
    expectClose(Object(came)[name], array, { name: called(name), tolerance });
  }
}
