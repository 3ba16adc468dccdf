import {
  Affine,
  arange,
  type Loss,
  MeanSquaredError,
  NDArray,
  oneHot,
  type Params,
  Random,
  ReLU,
  SGD,
  SigmoidWithLoss,
  SoftmaxWithLoss,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";

/** The body that all three networks share, of the library's layers. */
class TwoLayer {
  readonly params: Params;
  private readonly layers: [Affine, ReLU, Affine];

  constructor(params: Params) {
    const { W1, b1, W2, b2 } = params;
    this.params = params;
    this.layers = [new Affine(W1, b1), new ReLU(), new Affine(W2, b2)];
  }

  hidden(x: NDArray): NDArray {
    return this.layers[1].forward(this.layers[0].forward(x));
  }

  predict(x: NDArray): NDArray {
    return this.layers[2].forward(this.hidden(x));
  }

  backward(x: NDArray, delta: NDArray): Params {
    this.predict(x);
    this.layers.reduceRight<NDArray>((d, layer) => layer.backward(d), delta);
    const [one, , two] = this.layers.map(({ grads }): Params => grads);
    return { W1: one.W, b1: one.b, W2: two.W, b2: two.b };
  }
}

class WithLoss extends TwoLayer {
  private readonly end: Loss;

  constructor(params: Params, end: Loss) {
    super(params);
    this.end = end;
  }

  loss(x: NDArray, t: NDArray): number {
    return this.end.forward(this.predict(x), t);
  }

  gradient(x: NDArray, t: NDArray): Params {
    this.loss(x, t);
    return this.backward(x, this.end.backward());
  }
}

class RegressionNet extends WithLoss {
  constructor(params: Params) {
    super(params, new MeanSquaredError());
  }
}

class BinaryNet extends WithLoss {
  constructor(params: Params) {
    super(params, new SigmoidWithLoss());
  }
}

class ClassNet extends WithLoss {
  constructor(params: Params) {
    super(params, new SoftmaxWithLoss());
  }
}

function sgdStep(params: Params, grads: Params, lr: number): void {
  new SGD({ lr }).update(params, grads);
}

/** Lets a tiny number under the logarithm pass, which keeps it finite. */
const LOGARITHM = { tolerance: 1e-5 };

/** What a picture trains, the same for every class. */
const SHOWN = shownTraining();

function shownTraining() {
  const random = new Random(5);
  const { x, params } = networkCase(random, [12, 2, 6, 3]);
  return { x, params, t: someClasses(random, 12, 3), lr: 0.5, steps: 40 };
}

exercise(
  "05-two-layer",
  {
    names: { TwoLayer, RegressionNet, BinaryNet, ClassNet, sgdStep },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "eye",
      "arange",
      "linspace",
      "Random",
      "oneHot",
      "softmax",
      "numericalGradient",
      "gradientCheck",
    ],
    timeLimit: 2_000,
    mistakes: {
      "twoLayer.hidden": [
        {
          code: "return x.matmul(W1).add(b1);",
          says: {
            en: "without an activation in the hidden layer",
            ja: "隠れ層に活性化関数がない",
          },
        },
        {
          code: "return sigmoid(x.matmul(W1).add(b1));",
          says: {
            en: "with the sigmoid in the hidden layer, where ReLU is asked for",
            ja: "隠れ層で ReLU でなくシグモイドを使った",
          },
        },
        {
          code: "return x.matmul(W1).maximum(0).add(b1);",
          says: {
            en: "adding b1 after ReLU, where it belongs before",
            ja: "b1 を ReLU の前でなく後に足した",
          },
        },
      ],
      "twoLayer.predict": [
        {
          code: "return this.hidden(x).matmul(W2);",
          says: { en: "without adding b2", ja: "b2 を足さない" },
        },
        {
          code: "return this.hidden(x).matmul(W2).add(b2).maximum(0);",
          says: {
            en: "with ReLU at the output: scores may be negative",
            ja: "出力にも ReLU を施した (スコアは負にもなる)",
          },
        },
        {
          code: "return x.matmul(W2).add(b2);",
          says: {
            en: "giving x to the second layer, where its input is x1",
            ja: "第 2 層に x1 でなく x を入れた",
          },
        },
      ],
      "twoLayer.dW2": [
        {
          code: `const dW2 = x.T.matmul(delta);
            const db2 = delta.sum(0);`,
          says: {
            en: "with x in dW2: the input of the second layer is x1",
            ja: "dW2 に x を使った (第 2 層の入力は x1)",
          },
        },
        {
          code: `const dW2 = delta.T.matmul(x1);
            const db2 = delta.sum(0);`,
          says: {
            en: "with the factors of dW2 changed round: it is transposed",
            ja: "dW2 の因子を逆に掛け、転置になった",
          },
        },
        {
          code: `const dW2 = x1.T.matmul(delta).div(x.shape[0]);
            const db2 = delta.mean(0);`,
          says: {
            en: "dividing by N in the layer: delta holds the 1/N already",
            ja: "層でもう一度 N で割った (1/N は delta に入っている)",
          },
        },
        {
          code: `const dW2 = x1.T.matmul(delta);
            const db2 = delta.mean(0);`,
          says: {
            en: "with the mean of delta in db2, where the sum belongs",
            ja: "db2 を delta の和でなく平均とした",
          },
        },
        {
          code: `const dW2 = x1.T.matmul(delta);
            const db2 = delta.sum(1);`,
          says: {
            en: "summing delta over the wrong axis in db2",
            ja: "db2 で delta を違う軸で足した",
          },
        },
      ],
      "twoLayer.da1": [
        {
          code: "const da1 = delta.matmul(W2.T);",
          says: {
            en: "without the mask of ReLU",
            ja: "ReLU のマスクを掛けない",
          },
        },
        {
          code: "const da1 = delta.matmul(W2.T).maximum(0);",
          says: {
            en: "with ReLU of the gradient, where the mask of A1 belongs",
            ja: "A1 のマスクでなく、勾配そのものに ReLU を施した",
          },
        },
        {
          code: "const da1 = delta.matmul(W2.T).mul(x1);",
          says: {
            en: "multiplying by x1, where its mask of 0 and 1 belongs",
            ja: "0 と 1 のマスクでなく x1 を掛けた",
          },
        },
        {
          code: "const da1 = delta.matmul(W2).mul(x1.greater(0));",
          says: { en: "without transposing W2", ja: "W2 を転置しない" },
        },
      ],
      "twoLayer.dW1": [
        {
          code: `const dW1 = x.T.matmul(delta);
            const db1 = delta.sum(0);`,
          says: {
            en: "with delta in the first layer, where da1 belongs",
            ja: "第 1 層で da1 でなく delta を使った",
          },
        },
        {
          code: `const dW1 = da1.T.matmul(x);
            const db1 = da1.sum(0);`,
          says: {
            en: "with the factors of dW1 changed round: it is transposed",
            ja: "dW1 の因子を逆に掛け、転置になった",
          },
        },
        {
          code: `const dW1 = x.T.matmul(da1);
            const db1 = da1.mean(0);`,
          says: {
            en: "with the mean of da1 in db1, where the sum belongs",
            ja: "db1 を da1 の和でなく平均とした",
          },
        },
        {
          code: `const dW1 = x.T.matmul(da1);
            const db1 = da1.sum(1);`,
          says: {
            en: "summing da1 over the wrong axis in db1",
            ja: "db1 で da1 を違う軸で足した",
          },
        },
      ],
      "twoLayer.squaredError": [
        {
          code: "return y.sub(t).pow(2).sum() / x.shape[0];",
          says: {
            en: "without the factor ½ in the squared error",
            ja: "2 乗誤差の係数 ½ を忘れた",
          },
        },
        {
          code: "return y.sub(t).pow(2).sum() / 2;",
          says: {
            en: "without dividing the squared error by N",
            ja: "2 乗誤差を N で割らない",
          },
        },
        {
          code: "return y.sub(t).pow(2).mean() / 2;",
          says: {
            en: "dividing the squares by NK, where N is meant: rows, not numbers",
            ja: "2 乗の和を N でなく NK で割った (行数で割る)",
          },
        },
        {
          code: "return y.sub(t).abs().sum() / x.shape[0];",
          says: {
            en: "with absolute values, where squares are asked for",
            ja: "2 乗でなく絶対値を使った",
          },
        },
      ],
      "twoLayer.regressionDelta": [
        {
          code: "const delta = y.sub(t);",
          says: {
            en: "without the 1/N in the delta of the regression",
            ja: "回帰の delta で N で割らない",
          },
        },
        {
          code: "const delta = t.sub(y).div(x.shape[0]);",
          says: {
            en: "with t − y in the regression: the sign is wrong",
            ja: "回帰で t − y とし、符号を誤った",
          },
        },
        {
          code: "const delta = y.sub(t).mul(2).div(x.shape[0]);",
          says: {
            en: "with 2 (y − t): the ½ of the loss cancels that 2",
            ja: "2 (y − t) とした (2 は損失の ½ と消し合う)",
          },
        },
        {
          code: "const delta = y.sub(t).div(y.size);",
          says: {
            en: "dividing the delta of the regression by NK, where N is meant",
            ja: "回帰の delta を N でなく NK で割った",
          },
        },
      ],
      "twoLayer.binaryLoss": [
        {
          code: `const y = sigmoid(this.predict(x));
            const one = t.mul(y.log());
            const zero = t.neg().add(1).mul(y.neg().add(1).log());
            return one.add(zero).sum() / x.shape[0];`,
          says: {
            en: "without the minus sign of the binary cross-entropy",
            ja: "2 値の交差エントロピーのマイナスを忘れた",
          },
        },
        {
          code: `const y = sigmoid(this.predict(x));
            const one = t.mul(y.log());
            const zero = t.neg().add(1).mul(y.neg().add(1).log());
            return -one.add(zero).sum();`,
          says: {
            en: "without dividing the binary cross-entropy by N",
            ja: "2 値の交差エントロピーを N で割らない",
          },
        },
        {
          code: `const y = sigmoid(this.predict(x));
            return -t.mul(y.log()).sum() / x.shape[0];`,
          says: {
            en: "with its first term only: the answers 0 then cost nothing",
            ja: "第 1 項だけを使った (正解 0 の損失が 0 になる)",
          },
        },
        {
          code: `const y = this.predict(x);
            const one = t.mul(y.log());
            const zero = t.neg().add(1).mul(y.neg().add(1).log());
            return -one.add(zero).sum() / x.shape[0];`,
          says: {
            en: "with scores, where the sigmoid has to make probabilities first",
            ja: "シグモイドで確率にせず、スコアのまま使った",
          },
        },
      ],
      "twoLayer.binaryDelta": [
        {
          code: `const y = sigmoid(this.predict(x));
            const delta = y.sub(t);`,
          says: {
            en: "without the 1/N in the delta of the binary network",
            ja: "2 値分類の delta で N で割らない",
          },
        },
        {
          code: `const y = sigmoid(this.predict(x));
            const delta = t.sub(y).div(x.shape[0]);`,
          says: {
            en: "with t − y in the binary network: the sign is wrong",
            ja: "2 値分類で t − y とし、符号を誤った",
          },
        },
        {
          code: `const y = sigmoid(this.predict(x));
            const slope = y.mul(y.neg().add(1));
            const delta = y.sub(t).mul(slope).div(x.shape[0]);`,
          says: {
            en: "with the slope y (1 − y) once more: in y − t it has cancelled",
            ja: "傾き y (1 − y) をもう一度掛けた (y − t では既に消えている)",
          },
        },
        {
          code: `const y = this.predict(x);
            const delta = y.sub(t).div(x.shape[0]);`,
          says: {
            en: "with the score in place of y = σ(score)",
            ja: "y = σ(スコア) でなくスコアそのものを使った",
          },
        },
      ],
      "twoLayer.classLoss": [
        {
          code: `const y = softmax(this.predict(x));
            return t.mul(y.log()).sum() / x.shape[0];`,
          says: {
            en: "without the minus sign of the cross-entropy",
            ja: "交差エントロピーのマイナスを忘れた",
          },
        },
        {
          code: `const y = softmax(this.predict(x));
            return -t.mul(y.log()).sum();`,
          says: {
            en: "without dividing the cross-entropy by N",
            ja: "交差エントロピーを N で割らない",
          },
        },
        {
          code: `const y = softmax(this.predict(x));
            return -t.mul(y.log()).mean();`,
          says: {
            en: "dividing the cross-entropy by NK, where N is meant",
            ja: "交差エントロピーを N でなく NK で割った",
          },
        },
        {
          code: `const y = this.predict(x);
            return -t.mul(y.log()).sum() / x.shape[0];`,
          says: {
            en: "taking the logarithm of scores, without softmax",
            ja: "softmax を施さずスコアの対数を取った",
          },
        },
        {
          code: `const y = softmax(this.predict(x));
            return -t.mul(y).sum() / x.shape[0];`,
          says: {
            en: "without the logarithm",
            ja: "対数を取らない",
          },
        },
      ],
      "twoLayer.classDelta": [
        {
          code: `const y = softmax(this.predict(x));
            const delta = y.sub(t);`,
          says: {
            en: "without the 1/N in the delta of K classes",
            ja: "K 種類の分類の delta で N で割らない",
          },
        },
        {
          code: `const y = softmax(this.predict(x));
            const delta = t.sub(y).div(x.shape[0]);`,
          says: {
            en: "with t − y for K classes: the sign is wrong",
            ja: "K 種類の分類で t − y とし、符号を誤った",
          },
        },
        {
          code: `const y = softmax(this.predict(x));
            const delta = y.sub(t).div(y.size);`,
          says: {
            en: "dividing the delta of K classes by NK, where N is meant",
            ja: "K 種類の分類の delta を N でなく NK で割った",
          },
        },
        {
          code: `const y = this.predict(x);
            const delta = y.sub(t).div(x.shape[0]);`,
          says: {
            en: "with scores in place of y = softmax(scores)",
            ja: "y = softmax(スコア) でなくスコアそのものを使った",
          },
        },
      ],
      "twoLayer.step": [
        {
          code: "params[name] = params[name].add(grads[name].mul(lr));",
          says: {
            en: "moving along the gradient: the loss then grows",
            ja: "勾配と同じ向きに動かした (損失が増える)",
          },
        },
        {
          code: "params[name] = params[name].sub(grads[name]);",
          says: {
            en: "without the learning rate",
            ja: "学習率を掛けない",
          },
        },
        {
          code: "params[name] = grads[name].mul(-lr);",
          says: {
            en: "with the step alone, and without the old parameter",
            ja: "元のパラメータがなく、更新の量だけになった",
          },
        },
        {
          code: `grads[name] = grads[name].mul(lr);
            params[name] = params[name].sub(grads[name]);`,
          says: {
            en: "putting the step into grads, which must stay as they were",
            ja: "変えてはならない grads に更新の量を入れた",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops over rows and elements",
        code: {
          "twoLayer.hidden": `const [N, D] = x.shape;
            const H = W1.shape[1];
            const y = zeros([N, H]);
            for (let n = 0; n < N; n++) {
              for (let h = 0; h < H; h++) {
                let a = b1.at(h);
                for (let d = 0; d < D; d++) a += x.at(n, d) * W1.at(d, h);
                y.data[n * H + h] = a > 0 ? a : 0;
              }
            }
            return y;`,
          "twoLayer.squaredError": `const [N, K] = y.shape;
            let sum = 0;
            for (let n = 0; n < N; n++) {
              for (let k = 0; k < K; k++) sum += (y.at(n, k) - t.at(n, k)) ** 2;
            }
            return sum / (2 * N);`,
          "twoLayer.binaryLoss": `const a = this.predict(x);
            let sum = 0;
            for (let n = 0; n < a.size; n++) {
              const y = 1 / (1 + Math.exp(-a.at(n, 0)));
              sum -= Math.log(t.at(n, 0) === 1 ? y : 1 - y);
            }
            return sum / a.size;`,
          "twoLayer.classLoss": `const y = softmax(this.predict(x));
            const [N, K] = y.shape;
            let sum = 0;
            for (let n = 0; n < N; n++) {
              for (let k = 0; k < K; k++) {
                if (t.at(n, k) === 1) sum -= Math.log(y.at(n, k));
              }
            }
            return sum / N;`,
          "twoLayer.step": `const theta = params[name];
            for (let i = 0; i < theta.size; i++) {
              theta.data[i] -= lr * grads[name].data[i];
            }`,
        },
      },
      {
        name: "formulas arranged in other ways, slope 1 of ReLU at 0",
        code: {
          "twoLayer.hidden": `const a1 = x.matmul(W1).add(b1);
            return a1.mul(a1.greater(0));`,
          "twoLayer.dW2": `const [dW2, db2] = [delta.T.matmul(x1).T, delta.sum(0)];`,
          "twoLayer.da1": `const { W1, b1 } = this.params;
            const a1 = x.matmul(W1).add(b1);
            const mask = a1.map((a) => (a >= 0 ? 1 : 0));
            const da1 = mask.mul(W2.matmul(delta.T).T);`,
          "twoLayer.dW1": `const rowOfOnes = ones([1, x.shape[0]]);
            const dW1 = da1.T.matmul(x).T;
            const db1 = rowOfOnes.matmul(da1).row(0);`,
          "twoLayer.squaredError": `const difference = t.sub(y);
            return 0.5 * difference.mul(difference).sum(1).mean();`,
          "twoLayer.regressionDelta": `const delta = t.sub(y).mul(-1 / y.shape[0]);`,
          "twoLayer.step": `const step = grads[name].mul(-lr);
            params[name] = step.add(params[name]);`,
        },
        cells: [`import { ones } from "@course/lib";`],
      },
      {
        name: "helper functions in a cell of their own",
        cells: [
          `import { ones as allOnes, type NDArray as A } from "@course/lib";
          const not = (a: A): A => allOnes(a.shape).sub(a);
          const information = (p: A): A => p.log().neg();
          const deltaOf = (y: A, t: A): A => y.sub(t).div(t.shape[0]);`,
        ],
        code: {
          "twoLayer.binaryLoss": `const p = sigmoid(this.predict(x));
            const yes = t.mul(information(p));
            return yes.add(not(t).mul(information(not(p)))).mean();`,
          "twoLayer.regressionDelta": "const delta = deltaOf(y, t);",
          "twoLayer.binaryDelta":
            "const delta = deltaOf(sigmoid(this.predict(x)), t);",
          "twoLayer.classLoss": `const p = softmax(this.predict(x));
            return t.mul(information(p)).sum(1).mean();`,
          "twoLayer.classDelta":
            "const delta = deltaOf(softmax(this.predict(x)), t);",
        },
      },
      {
        name: "the lecture's formulas as printed, and losses from the scores",
        code: {
          "twoLayer.binaryLoss": `const a = this.predict(x);
            const y = a.neg().exp().add(1).pow(-1);
            const H = t.neg().mul(y.log())
              .sub(t.neg().add(1).mul(y.neg().add(1).log()));
            return H.sum() / a.shape[0];`,
          "twoLayer.classLoss": `const e = this.predict(x).exp();
            const y = e.div(e.sum(1, { keepdims: true }));
            return t.mul(y.add(1e-7).log()).sum() / -e.shape[0];`,
          "twoLayer.classDelta": `const e = this.predict(x).exp();
            const y = e.div(e.sum(1, { keepdims: true }));
            const delta = y.sub(t).div(e.shape[0]);`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "hidden gives ReLU of x W1 + b1",
      ja: "hidden は x W1 + b1 の ReLU を返す",
    }, {
      points: 1,
      hint: {
        en: "First the affine layer with its bias, then ReLU of the result.",
        ja: "先にバイアスまで含めてアファイン変換し、その結果に ReLU を施します。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 2],
        [1, 4, 2, 3],
        [3, 1, 6, 1],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const x1 = await submission.evaluate(
          ({ TwoLayer }, { x, params }) => new TwoLayer(params).hidden(x),
          { x, params },
        );
        expectClose(x1, new TwoLayer(params).hidden(x));
      }
    });

    test({
      en: "predict gives the scores x1 W2 + b2, negative ones too",
      ja: "predict は負の値も含めてスコア x1 W2 + b2 を返す",
    }, {
      points: 1,
      hint: {
        en: "The input of the second layer is this.hidden(x). Nothing comes after its bias.",
        ja: "第 2 層の入力は this.hidden(x) です。バイアスを足した後は何も施しません。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 2],
        [1, 4, 2, 3],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const scores = await submission.evaluate(
          ({ TwoLayer }, { x, params }) => new TwoLayer(params).predict(x),
          { x, params },
        );
        expectClose(scores, new TwoLayer(params).predict(x));
      }
    });

    test({
      en: "backward gives the gradients of W2 and b2",
      ja: "backward は W2 と b2 の勾配を返す",
    }, {
      points: 2,
      hint: {
        en: "As in the network of one layer, with x1 as the input. delta is used as it is: its 1/N is the loss's part.",
        ja: "1 層のネットワークと同じで、入力が x1 です。1/N は損失の役目なので delta はそのまま使います。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 2],
        [1, 4, 2, 3],
      ]) {
        const { x, params, delta } = networkCase(random, sizes);
        const grads = await submission.evaluate(
          ({ TwoLayer }, { x, params, delta }) =>
            new TwoLayer(params).backward(x, delta),
          { x, params, delta },
        );
        const right = new TwoLayer(params).backward(x, delta);
        expectGradients(grads, { W2: right.W2, b2: right.b2 });
      }
    });

    test({
      en: "backward gives the gradients of W1 and b1",
      ja: "backward は W1 と b1 の勾配を返す",
    }, {
      points: 2,
      hint: {
        en: "Go back through W2, then through ReLU, and only then to W1. Check each shape on the way.",
        ja: "W2、ReLU の順に戻り、それから W1 です。途中の形状を 1 つずつ確かめましょう。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 2],
        [1, 4, 2, 3],
      ]) {
        const { x, params, delta } = networkCase(random, sizes);
        const grads = await submission.evaluate(
          ({ TwoLayer }, { x, params, delta }) =>
            new TwoLayer(params).backward(x, delta),
          { x, params, delta },
        );
        const right = new TwoLayer(params).backward(x, delta);
        expectGradients(grads, { W1: right.W1, b1: right.b1 });
      }
    });

    test({
      en: "RegressionNet.loss is half the mean squared error",
      ja: "RegressionNet.loss は平均 2 乗誤差の ½ を返す",
    }, {
      points: 1,
      hint: {
        en: "All squares of the mini-batch are added up and divided by 2N, where N counts rows.",
        ja: "ミニバッチの 2 乗をすべて足し、2N で割ります。N は行数です。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 1],
        [4, 2, 3, 5],
        [1, 3, 2, 2],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = random.normal([sizes[0], sizes[3]]);
        const E = await submission.evaluate(
          ({ RegressionNet }, { x, t, params }) =>
            new RegressionNet(params).loss(x, t),
          { x, t, params },
        );
        expectClose(E, new RegressionNet(params).loss(x, t), LOSS);
      }
    });

    test({
      en: "RegressionNet.gradient is that of its loss",
      ja: "RegressionNet.gradient はその損失の勾配を返す",
    }, {
      points: 1,
      hint: {
        en: "delta is the derivative of the loss by the scores. Mind its sign and its 1/N.",
        ja: "delta は損失をスコアで微分したものです。符号と 1/N に注意しましょう。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 3, 4, 2],
        [1, 2, 3, 1],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = random.normal([sizes[0], sizes[3]]);
        const grads = await submission.evaluate(
          ({ RegressionNet }, { x, t, params }) =>
            new RegressionNet(params).gradient(x, t),
          { x, t, params },
        );
        expectGradients(grads, new RegressionNet(params).gradient(x, t));
      }
    });

    test({
      en: "BinaryNet.loss is the mean binary cross-entropy",
      ja: "BinaryNet.loss は 2 値の平均交差エントロピーを返す",
    }, {
      points: 1,
      hint: {
        en: "The sigmoid of the scores comes first. Answers of 0 and answers of 1 both have their term.",
        ja: "最初にスコアへシグモイドを施します。正解が 0 の項も 1 の項も必要です。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [6, 3, 4, 1],
        [1, 2, 3, 1],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = zerosAndOnes(random, sizes[0]);
        const E = await submission.evaluate(
          ({ BinaryNet }, { x, t, params }) => new BinaryNet(params).loss(x, t),
          { x, t, params },
        );
        const right = new BinaryNet(params).loss(x, t);
        expectClose(E, right, { ...LOSS, ...LOGARITHM });
      }
    });

    test({
      en: "BinaryNet.gradient is that of its loss",
      ja: "BinaryNet.gradient はその損失の勾配を返す",
    }, {
      points: 1,
      hint: {
        en: "(y − t)/N is the gradient before the sigmoid, and y the probability after it.",
        ja: "(y − t)/N はシグモイドより前での勾配で、y はシグモイドより後の確率です。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [6, 3, 4, 1],
        [1, 2, 3, 1],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = zerosAndOnes(random, sizes[0]);
        const grads = await submission.evaluate(
          ({ BinaryNet }, { x, t, params }) =>
            new BinaryNet(params).gradient(x, t),
          { x, t, params },
        );
        expectGradients(grads, new BinaryNet(params).gradient(x, t));
      }
    });

    test({
      en: "ClassNet.loss is the mean cross-entropy",
      ja: "ClassNet.loss は平均交差エントロピーを返す",
    }, {
      points: 1,
      hint: {
        en: "Softmax makes probabilities of each row. Only the right class's logarithm counts, and rows are averaged.",
        ja: "softmax で行ごとに確率にします。正解の対数だけを使い、行について平均します。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 2, 4, 3],
        [1, 3, 2, 4],
        [3, 2, 3, 3],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = someClasses(random, sizes[0], sizes[3]);
        const E = await submission.evaluate(
          ({ ClassNet }, { x, t, params }) => new ClassNet(params).loss(x, t),
          { x, t, params },
        );
        const right = new ClassNet(params).loss(x, t);
        expectClose(E, right, { ...LOSS, ...LOGARITHM });
      }
    });

    test({
      en: "ClassNet.gradient is that of its loss",
      ja: "ClassNet.gradient はその損失の勾配を返す",
    }, {
      points: 1,
      hint: {
        en: "As for the binary network, with softmax in the place of the sigmoid.",
        ja: "2 値分類のネットワークと同じで、シグモイドの代わりに softmax を使います。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [5, 2, 4, 3],
        [1, 3, 2, 4],
      ]) {
        const { x, params } = networkCase(random, sizes);
        const t = someClasses(random, sizes[0], sizes[3]);
        const grads = await submission.evaluate(
          ({ ClassNet }, { x, t, params }) =>
            new ClassNet(params).gradient(x, t),
          { x, t, params },
        );
        expectGradients(grads, new ClassNet(params).gradient(x, t));
      }
    });

    test({
      en: "loss and gradient change neither data nor parameters",
      ja: "loss と gradient はデータもパラメータも変えない",
    }, {
      points: 1,
      hint: {
        en: "Operations such as add and mul give new arrays. Writing into x.data or params changes what others use.",
        ja: "add や mul は新しい配列を返します。x.data や params に書き込むと、他で使う値が変わります。",
      },
    }, async ({ submission, random }) => {
      const { x, params } = networkCase(random, [4, 3, 5, 2]);
      const t = someClasses(random, 4, 2);
      const came = await submission.evaluate(
        ({ ClassNet }, { x, t, params }) => {
          const net = new ClassNet(params);
          const E = net.loss(x, t);
          net.gradient(x, t);
          return { E, again: net.loss(x, t), x, t, params: net.params };
        },
        { x, t, params },
      );
      const right = new ClassNet(params).loss(x, t);
      // Doing nothing changes no array, too.
      expectClose(came.E, right, { ...LOSS, ...LOGARITHM });
      expectClose(came.again, right, { ...LOSS, ...LOGARITHM });
      const after = { x: came.x, t: came.t, ...came.params };
      for (const [name, before] of Object.entries({ x, t, ...params })) {
        expectClose(Reflect.get(after, name), before, {
          tolerance: 0,
          name: valueNames.afterwards(name),
        });
      }
    });

    test({
      en: "sgdStep moves each parameter by −λ times its gradient",
      ja: "sgdStep は各パラメータを勾配の −λ 倍だけ動かす",
    }, {
      points: 1,
      hint: {
        en: "Old value minus learning rate times gradient, put back into params under the same name.",
        ja: "元の値から学習率と勾配の積を引き、params の同じ名前の場所に戻します。",
      },
    }, async ({ submission, random }) => {
      for (const lr of [0.25, 1.5]) {
        const params = networkCase(random, [1, 3, 4, 2]).params;
        const grads = networkCase(random, [1, 3, 4, 2]).params;
        const after = await submission.evaluate(
          ({ sgdStep }, { params, grads, lr }) => {
            sgdStep(params, grads, lr);
            return params;
          },
          { params, grads, lr },
        );
        for (const [name, old] of Object.entries(params)) {
          const right = old.sub(grads[name].mul(lr));
          expectClose(Object(after)[name], right, {
            name: valueNames.afterwards(name),
          });
        }
      }
    });

    test({
      en: "sgdStep leaves the gradients as they were",
      ja: "sgdStep は勾配を変えない",
    }, {
      points: 1,
      hint: {
        en: "grads is only read. Whoever looks at it after the step wants to find the gradients.",
        ja: "grads は読むだけです。更新の後で grads を見る人もいます。",
      },
    }, async ({ submission, random }) => {
      const params = { w: random.normal([2, 3]) };
      const grads = { w: random.normal([2, 3]) };
      const came = await submission.evaluate(
        ({ sgdStep }, { params, grads }) => {
          sgdStep(params, grads, 0.5);
          return [params.w, grads.w];
        },
        { params, grads },
      );
      const [w, dw] = Array.isArray(came) ? came : [];
      // Doing nothing leaves them as they were, too.
      expectClose(w, params.w.sub(grads.w.mul(0.5)), {
        name: valueNames.afterwards("w"),
      });
      expectClose(dw, grads.w, {
        tolerance: 0,
        name: { en: "The gradient after it", ja: "実行後の勾配" },
      });
    });

    test({
      en: "five steps of training lower the loss as they should",
      ja: "5 回の更新で損失が正しく下がる",
    }, {
      points: 1,
      hint: {
        en: "Loss, gradient and step must agree. If the single tests pass, look for something kept from one call to the next.",
        ja: "損失、勾配、更新がそろって正しい必要があります。個々のテストが通るなら、前の呼び出しの値が残っていないか調べましょう。",
      },
      picture: {
        title: {
          en: "The loss over 40 steps of training, λ = 0.5",
          ja: "40 回の更新での損失 (λ = 0.5)",
        },
        axes: {
          x: { en: "steps", ja: "更新の回数" },
          y: { en: "loss", ja: "損失" },
        },
        given: SHOWN,
        over: arange(SHOWN.steps + 1),
        came: lossCurve,
        right: NDArray.from(lossCurve({ ClassNet, sgdStep }, SHOWN)),
      },
    }, async ({ submission, random }) => {
      const { x, params } = networkCase(random, [8, 3, 6, 4]);
      const t = someClasses(random, 8, 4);
      const losses = await submission.evaluate(
        ({ ClassNet, sgdStep }, { x, t, params }) => {
          const net = new ClassNet(params);
          return [1, 2, 3, 4, 5].map(() => {
            sgdStep(net.params, net.gradient(x, t), 0.05);
            return net.loss(x, t);
          });
        },
        { x, t, params },
      );
      const net = new ClassNet(params);
      const right = [1, 2, 3, 4, 5].map(() => {
        new SGD({ lr: 0.05 }).update(net.params, net.gradient(x, t));
        return net.loss(x, t);
      });
      expectThat(Array.isArray(losses), {
        en: "loss should give one number after each step.",
        ja: "loss は更新のたびに 1 つの数を返す必要があります。",
      });
      right.forEach((E, i) => {
        const name = {
          en: `The loss after step ${i + 1}`,
          ja: `${i + 1} 回更新した後の損失`,
        };
        expectClose(losses[i], E, { ...LOGARITHM, name });
      });
    });
  },
);

/** Loss by loss, from before the first step on. */
function lossCurve(
  student: { ClassNet: typeof ClassNet; sgdStep: typeof sgdStep },
  { x, t, params, lr, steps }: ReturnType<typeof shownTraining>,
): number[] {
  const own = Object.entries(params).map(([name, a]) => [name, a.mul(1)]);
  const net = new student.ClassNet(Object.fromEntries(own));
  const losses = [net.loss(x, t)];
  for (let step = 0; step < steps; step++) {
    student.sgdStep(net.params, net.gradient(x, t), lr);
    losses.push(net.loss(x, t));
  }
  return losses;
}

const LOSS = { name: valueNames.loss };

/** A network and a mini-batch for it; sizes N, D, H, K. */
function networkCase(random: Random, [N, D, H, K]: readonly number[]) {
  const params: Params = {
    W1: random.normal([D, H], { std: 0.5 }),
    b1: random.normal([H]),
    W2: random.normal([H, K], { std: 0.5 }),
    b2: random.normal([K]),
  };
  return { params, x: random.normal([N, D]), delta: random.normal([N, K]) };
}

/** Answers of 0 and 1, both of them where there are two rows or more. */
function zerosAndOnes(random: Random, N: number): NDArray {
  const order = random.permutation(N);
  const answers = Array.from(order, (place) => [place % 2]);
  return NDArray.from(answers);
}

/** One-hot answers; every class that there is a row for. */
function someClasses(random: Random, N: number, K: number): NDArray {
  const order = random.permutation(Math.max(N, K)).slice(0, N);
  return oneHot(
    order.map((place) => place % K),
    K,
  ).astype("float64");
}

/** Each gradient, by its name. */
function expectGradients(came: unknown, expected: Params): void {
  for (const [name, gradient] of Object.entries(expected)) {
    const found: unknown = Object(came)[name];
    expectClose(found, gradient, { name: valueNames.gradientOf(name) });
  }
}
