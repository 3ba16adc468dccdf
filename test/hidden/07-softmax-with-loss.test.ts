import {
  MeanSquaredError,
  NDArray,
  oneHot,
  type Random,
  SigmoidWithLoss,
  SoftmaxWithLoss,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";

/** Row by row, and number by number. */
function logSoftmax(x: NDArray): NDArray {
  const rows = (x.toArray() as number[][]).map((row) => {
    const c = Math.max(...row);
    const total = row.reduce((sum, score) => sum + Math.exp(score - c), 0);
    return row.map((score) => score - c - Math.log(total));
  });
  return NDArray.from(rows);
}

/** Lets a tiny number under the logarithm pass, which keeps it finite. */
const LOSS = { tolerance: 1e-5, name: valueNames.loss };
const GRADIENT = { name: valueNames.gradient };

exercise(
  "07-softmax-with-loss",
  {
    names: { MeanSquaredError, SigmoidWithLoss, logSoftmax, SoftmaxWithLoss },
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
      "numericalGradient",
    ],
    timeLimit: 2_000,
    mistakes: {
      "squaredError.forward": [
        {
          code: `this.difference = y.sub(t);
            return this.difference.pow(2).sum() / y.shape[0];`,
          says: {
            en: "without the ½ of the squared error",
            ja: "2 乗誤差の ½ を忘れた",
          },
        },
        {
          code: `this.difference = y.sub(t);
            return this.difference.pow(2).sum() / 2;`,
          says: {
            en: "with the sum of the squares, where their mean over N is asked for",
            ja: "2 乗を N で割らず、和のままにした",
          },
        },
        {
          code: `this.difference = y.sub(t);
            return this.difference.pow(2).sum() / 2 * y.shape[0];`,
          says: {
            en: "without brackets around 2N: N then multiplies",
            ja: "2N に括弧がなく、N を掛けてしまった",
          },
        },
        {
          code: `this.difference = y.sub(t);
            return this.difference.pow(2).mean() / 2;`,
          says: {
            en: "dividing the squares by all NK numbers, where N rows are meant",
            ja: "2 乗の和を行数 N でなく要素数 NK で割った",
          },
        },
        {
          code: "return y.sub(t).pow(2).sum() / (2 * y.shape[0]);",
          says: {
            en: "without keeping y − t for backward",
            ja: "backward のために y − t を保存しない",
          },
        },
      ],
      "squaredError.backward": [
        {
          code: "return this.difference;",
          says: {
            en: "without the 1/N in backward of the squared error",
            ja: "2 乗誤差の backward で N で割らない",
          },
        },
        {
          code: "return this.difference.neg().div(this.difference.shape[0]);",
          says: {
            en: "with t − y in the squared error: the sign is wrong",
            ja: "2 乗誤差で t − y とし、符号を誤った",
          },
        },
        {
          code: "return this.difference.mul(2).div(this.difference.shape[0]);",
          says: {
            en: "with a factor 2, which the ½ of the loss has cancelled",
            ja: "損失の ½ と消し合うはずの 2 を掛けた",
          },
        },
        {
          code: "return this.difference.div(this.difference.size);",
          says: {
            en: "dividing the gradient by all NK numbers, where N rows are meant",
            ja: "勾配を行数 N でなく要素数 NK で割った",
          },
        },
      ],
      "sigmoidLoss.forward": [
        {
          code: `this.y = sigmoid(x);
            this.t = t;
            const one = t.mul(this.y.log());
            const zero = t.neg().add(1).mul(this.y.neg().add(1).log());
            return one.add(zero).sum() / x.shape[0];`,
          says: {
            en: "without the minus sign before the binary cross-entropy",
            ja: "2 値の交差エントロピーの前のマイナスを忘れた",
          },
        },
        {
          code: `this.y = sigmoid(x);
            this.t = t;
            const one = t.mul(this.y.log());
            const zero = t.neg().add(1).mul(this.y.neg().add(1).log());
            return -one.add(zero).sum();`,
          says: {
            en: "with the sum over the rows, where their mean is asked for",
            ja: "行について平均でなく和を取った",
          },
        },
        {
          code: `this.y = sigmoid(x);
            this.t = t;
            return -t.mul(this.y.log()).sum() / x.shape[0];`,
          says: {
            en: "without the term of the answers 0",
            ja: "正解が 0 の項を忘れた",
          },
        },
        {
          code: `this.y = x;
            this.t = t;
            const one = t.mul(sigmoid(x).log());
            const zero = t.neg().add(1).mul(sigmoid(x.neg()).log());
            return -one.add(zero).sum() / x.shape[0];`,
          says: {
            en: "keeping the scores for backward, where it needs y = σ(x)",
            ja: "backward に必要な y = σ(x) でなくスコアを保存した",
          },
        },
        {
          code: `this.y = sigmoid(x.neg());
            this.t = t;
            const one = t.mul(this.y.log());
            const zero = t.neg().add(1).mul(this.y.neg().add(1).log());
            return -one.add(zero).sum() / x.shape[0];`,
          says: {
            en: "with the wrong sign in the exponent of the sigmoid",
            ja: "シグモイドの指数の符号を誤った",
          },
        },
      ],
      "sigmoidLoss.backward": [
        {
          code: `const { y, t } = this;
            return y.sub(t);`,
          says: {
            en: "without the 1/N in backward of sigmoid with loss",
            ja: "SigmoidWithLoss の backward で N で割らない",
          },
        },
        {
          code: "return this.t.sub(this.y).div(this.t.shape[0]);",
          says: {
            en: "with t − y in sigmoid with loss: the sign is wrong",
            ja: "SigmoidWithLoss で t − y とし、符号を誤った",
          },
        },
        {
          code: `const slope = this.y.map((y) => y * (1 - y));
            return this.y.sub(this.t).mul(slope).div(this.t.shape[0]);`,
          says: {
            en: "with the slope y (1 − y), which has cancelled already",
            ja: "既に消えている傾き y (1 − y) を掛けた",
          },
        },
      ],
      "softmaxLoss.logSoftmax": [
        {
          code: "return x.sub(x.exp().sum(1, { keepdims: true }).log());",
          says: {
            en: "without subtracting the largest score: exp overflows",
            ja: "最大のスコアを引かない (exp がオーバーフローする)",
          },
        },
        {
          code: "return softmax(x).log();",
          says: {
            en: "taking the logarithm of the finished softmax, which may be 0",
            ja: "計算し終えた softmax (0 になりうる) の対数を取った",
          },
        },
        {
          code: `const shifted = x.sub(x.max());
            return shifted.sub(shifted.exp().sum(1, { keepdims: true }).log());`,
          says: {
            en: "with one c for the whole mini-batch, where each row has its own",
            ja: "行ごとでなくミニバッチ全体で 1 つの c を使った",
          },
        },
        {
          code: `const shifted = x.sub(x.max(1, { keepdims: true }));
            return shifted.sub(shifted.exp().sum(1, { keepdims: true }));`,
          says: {
            en: "subtracting the sum itself, where its logarithm belongs",
            ja: "和の対数でなく和そのものを引いた",
          },
        },
        {
          code: `const shifted = x.sub(x.max(1, { keepdims: true }));
            return shifted.sub(shifted.exp().sum(1).log());`,
          says: {
            en: "without keepdims: the sums then lie along a row, not beside it",
            ja: "keepdims がなく、和が行の横でなく行方向に並んだ",
          },
        },
        {
          code: `const shifted = x.sub(x.max(0, { keepdims: true }));
            return shifted.sub(shifted.exp().sum(0, { keepdims: true }).log());`,
          says: {
            en: "along the wrong axis: over the data, not over the classes",
            ja: "軸を間違え、クラスでなくデータの方向に計算した",
          },
        },
        {
          code: `const shifted = x.sub(x.max(1, { keepdims: true }));
            return shifted.sub(x.exp().sum(1, { keepdims: true }).log());`,
          says: {
            en: "subtracting c in one place and forgetting it in the sum",
            ja: "和の中で c を引き忘れた",
          },
        },
      ],
      "softmaxLoss.forward": [
        {
          code: `this.y = softmax(x);
            this.t = t;
            return t.mul(this.y.log()).sum() / x.shape[0];`,
          says: {
            en: "without the minus sign before the cross-entropy",
            ja: "交差エントロピーの前のマイナスを忘れた",
          },
        },
        {
          code: `this.y = softmax(x);
            this.t = t;
            return -t.mul(this.y.log()).sum();`,
          says: {
            en: "with the sum of the rows' losses, where their mean is asked for",
            ja: "各行の損失を平均せず、和のままにした",
          },
        },
        {
          code: `this.y = softmax(x);
            this.t = t;
            return -t.mul(this.y.log()).mean();`,
          says: {
            en: "dividing the loss by all NK numbers, where N rows are meant",
            ja: "損失を行数 N でなく要素数 NK で割った",
          },
        },
        {
          code: `this.y = softmax(x);
            this.t = t;
            return -t.mul(this.y).sum() / x.shape[0];`,
          says: {
            en: "without taking the logarithm of y",
            ja: "y の対数を取らない",
          },
        },
        {
          code: `this.y = logSoftmax(x);
            this.t = t;
            return -t.mul(this.y).sum() / x.shape[0];`,
          says: {
            en: "keeping log y for backward, where it needs y",
            ja: "backward に必要な y でなく log y を保存した",
          },
        },
        {
          code: `const e = x.exp();
            this.y = e.div(e.sum(1, { keepdims: true }));
            this.t = t;
            return -t.mul(this.y.log()).sum() / x.shape[0];`,
          says: {
            en: "with exponentials of the scores as they are: large ones overflow",
            ja: "スコアをそのまま exp に入れた (大きいとオーバーフローする)",
          },
        },
      ],
      "softmaxLoss.backward": [
        {
          code: `const { y, t } = this;
            return y.sub(t);`,
          says: {
            en: "without the 1/N in backward of softmax with loss",
            ja: "SoftmaxWithLoss の backward で N で割らない",
          },
        },
        {
          code: "return this.t.sub(this.y).div(this.t.shape[0]);",
          says: {
            en: "with t − y in softmax with loss: the sign is wrong",
            ja: "SoftmaxWithLoss で t − y とし、符号を誤った",
          },
        },
        {
          code: "return this.y.sub(this.t).div(this.t.size);",
          says: {
            en: "dividing y − t by all NK numbers, where N rows are meant",
            ja: "y − t を行数 N でなく要素数 NK で割った",
          },
        },
        {
          code: "return this.y.sub(1).mul(this.t).div(this.t.shape[0]);",
          says: {
            en: "at the right class alone: the other scores have slopes as well",
            ja: "正解のクラスだけに勾配を入れた (他のスコアにも傾きがある)",
          },
        },
        {
          code: `const slope = this.y.map((y) => y * (1 - y));
            return this.y.sub(this.t).mul(slope).div(this.t.shape[0]);`,
          says: {
            en: "with a slope y (1 − y) beside y − t, where nothing is missing",
            ja: "y − t だけでよいのに傾き y (1 − y) も掛けた",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "the lecture's code: y and t kept, the logarithm of softmax",
        code: {
          "squaredError.forward": `this.difference = y.sub(t);
            const batchSize = y.shape[0];
            return this.difference.mul(this.difference).sum() / (2 * batchSize);`,
          "sigmoidLoss.forward": `const y = sigmoid(x);
            this.y = y;
            this.t = t;
            const H = t.neg().mul(y.log())
              .sub(t.neg().add(1).mul(y.neg().add(1).log()));
            return H.sum() / y.shape[0];`,
          "softmaxLoss.forward": `const y = softmax(x);
            this.y = y;
            this.t = t;
            const batchSize = y.shape[0];
            return -t.mul(y.log()).sum() / batchSize;`,
        },
      },
      {
        name: "section 5.1 as printed: a loss for each row, no sum",
        code: {
          "sigmoidLoss.forward": `this.y = sigmoid(x);
            this.t = t;
            const yes = t.neg().mul(this.y.log());
            const no = t.neg().add(1).mul(this.y.neg().add(1).log());
            return yes.sub(no).div(x.shape[0]) as unknown as number;`,
        },
      },
      {
        name: "loops over rows and classes",
        code: {
          "squaredError.forward": `this.difference = y.sub(t);
            let sum = 0;
            for (const d of this.difference.data) sum += d * d;
            return sum / 2 / y.shape[0];`,
          "sigmoidLoss.forward": `this.y = zeros(x.shape as number[]);
            this.t = t;
            let sum = 0;
            for (let n = 0; n < x.size; n++) {
              const y = 1 / (1 + Math.exp(-x.at(n, 0)));
              this.y.data[n] = y;
              sum -= Math.log(t.at(n, 0) === 1 ? y : 1 - y);
            }
            return sum / x.size;`,
          "softmaxLoss.logSoftmax": `const [N, K] = x.shape;
            const result = zeros([N, K]);
            for (let n = 0; n < N; n++) {
              const c = x.row(n).max();
              let sum = 0;
              for (let k = 0; k < K; k++) sum += Math.exp(x.at(n, k) - c);
              for (let k = 0; k < K; k++) {
                result.data[n * K + k] = x.at(n, k) - c - Math.log(sum);
              }
            }
            return result;`,
          "softmaxLoss.forward": `this.y = softmax(x);
            this.t = t;
            let sum = 0;
            for (let n = 0; n < x.shape[0]; n++) {
              const right = t.row(n).argmax();
              sum += Math.log(this.y.at(n, right));
            }
            return -sum / x.shape[0];`,
        },
        cells: [`import { zeros } from "@course/lib";`],
      },
      {
        name: "other arrangements, a helper, a tiny number under the logarithm",
        cells: [
          `import type { NDArray as A } from "@course/lib";
          const meanOfRows = (a: A): A => a.mul(1 / a.shape[0]);`,
        ],
        code: {
          "squaredError.forward": `this.difference = t.sub(y).neg();
            return 0.5 * this.difference.pow(2).sum(1).mean();`,
          "squaredError.backward": "return meanOfRows(this.difference);",
          "sigmoidLoss.forward": `this.y = x.mul(0.5).tanh().add(1).div(2);
            this.t = t;
            const right = this.y.mul(t).add(this.y.neg().add(1).mul(t.neg().add(1)));
            return -right.log().mean();`,
          "sigmoidLoss.backward":
            "return meanOfRows(this.y).sub(meanOfRows(this.t));",
          "softmaxLoss.logSoftmax": `const c = x.max(1, { keepdims: true });
            const sum = x.sub(c).exp().sum(1, { keepdims: true });
            return x.sub(sum.log().add(c));`,
          "softmaxLoss.forward": `this.y = softmax(x);
            this.t = t;
            return this.y.add(1e-7).log().mul(t).sum(1).mean() * -1;`,
          "softmaxLoss.backward":
            "return meanOfRows(this.t.sub(this.y).neg());",
        },
      },
    ],
  },
  (test) => {
    test({
      en: "MeanSquaredError.forward gives Σ (y − t)² / 2N",
      ja: "MeanSquaredError.forward は Σ (y − t)² / 2N を返す",
    }, {
      points: 1,
      hint: {
        en: "One number for the whole mini-batch. N counts its rows, however many numbers a row has.",
        ja: "ミニバッチ全体で 1 つの数です。1 行に何個の数があっても、N は行数です。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 1],
        [4, 3],
        [1, 2],
      ]) {
        const y = random.normal(shape);
        const t = random.normal(shape);
        const E = await submission.evaluate(
          ({ MeanSquaredError }, { y, t }) =>
            new MeanSquaredError().forward(y, t),
          { y, t },
        );
        expectClose(E, new MeanSquaredError().forward(y, t), LOSS);
      }
    });

    test({
      en: "MeanSquaredError.backward gives (y − t) / N",
      ja: "MeanSquaredError.backward は (y − t) / N を返す",
    }, {
      points: 1,
      hint: {
        en: "Differentiate the loss by one number of y: which factors are left?",
        ja: "損失を y の 1 つの数で微分すると、どの係数が残るでしょうか。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 1],
        [4, 3],
        [1, 2],
      ]) {
        const y = random.normal(shape);
        const t = random.normal(shape);
        const dy = await submission.evaluate(
          ({ MeanSquaredError }, { y, t }) => {
            const loss = new MeanSquaredError();
            loss.forward(y, t);
            return loss.backward();
          },
          { y, t },
        );
        expectClose(dy, y.sub(t).div(shape[0]), GRADIENT);
      }
    });

    test({
      en: "SigmoidWithLoss.forward gives the mean binary cross-entropy",
      ja: "SigmoidWithLoss.forward は 2 値の平均交差エントロピーを返す",
    }, {
      points: 1,
      hint: {
        en: "x holds scores: the sigmoid is part of this class. Both kinds of answer contribute.",
        ja: "x はスコアで、シグモイドもこのクラスの仕事です。正解が 0 の行も 1 の行も損失に入ります。",
      },
    }, async ({ submission, random }) => {
      for (const N of [6, 1, 3]) {
        const x = random.normal([N, 1], { std: 2 });
        const t = zerosAndOnes(random, N);
        const E = await submission.evaluate(
          ({ SigmoidWithLoss }, { x, t }) =>
            new SigmoidWithLoss().forward(x, t),
          { x, t },
        );
        const right = new SigmoidWithLoss().forward(x, t);
        expectClose(inOneNumber(E, N), right, LOSS);
      }
    });

    test({
      en: "SigmoidWithLoss.backward gives (σ(x) − t) / N",
      ja: "SigmoidWithLoss.backward は (σ(x) − t) / N を返す",
    }, {
      points: 1,
      hint: {
        en: "forward keeps the sigmoid of the scores and the answers; subtract and take the mean.",
        ja: "forward がスコアのシグモイドと正解を保存します。引き算をして N で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const N of [6, 1, 3]) {
        const x = random.normal([N, 1], { std: 2 });
        const t = zerosAndOnes(random, N);
        const dx = await submission.evaluate(
          ({ SigmoidWithLoss }, { x, t }) => {
            const loss = new SigmoidWithLoss();
            loss.forward(x, t);
            return loss.backward();
          },
          { x, t },
        );
        expectClose(dx, gradientOf(new SigmoidWithLoss(), x, t), GRADIENT);
      }
    });

    test({
      en: "SigmoidWithLoss.backward is right for very large scores, too",
      ja: "SigmoidWithLoss.backward は非常に大きいスコアでも正しい",
    }, {
      points: 1,
      hint: {
        en: "Use 1 / (1 + exp(−x)): infinity stands below the line only, and gives 0.",
        ja: "1 / (1 + exp(−x)) を使います。無限大は分母だけに現れ、結果は 0 になります。",
      },
    }, async ({ submission, random }) => {
      const size = random.uniform([4, 1], { low: 800, high: 900 });
      const x = size.mul(NDArray.from([[1], [-1], [1], [-1]]));
      const t = NDArray.from([[0], [0], [1], [1]]);
      const dx = await submission.evaluate(
        ({ SigmoidWithLoss }, { x, t }) => {
          const loss = new SigmoidWithLoss();
          loss.forward(x, t);
          return loss.backward();
        },
        { x, t },
      );
      expectClose(dx, gradientOf(new SigmoidWithLoss(), x, t), GRADIENT);
    });

    test({
      en: "logSoftmax gives the logarithm of softmax, row by row",
      ja: "logSoftmax は行ごとにソフトマックスの対数を返す",
    }, {
      points: 1,
      hint: {
        en: "Every sum runs over the classes of one row. As many rows as classes must work, too.",
        ja: "和はいつも 1 行のクラスについて取ります。行数とクラス数が同じときも正しくなければなりません。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 3],
        [3, 3],
        [1, 4],
        [2, 6],
      ]) {
        const x = random.normal(shape);
        const logs = await submission.evaluate(
          ({ logSoftmax }, { x }) => logSoftmax(x),
          { x },
        );
        expectClose(logs, logSoftmax(x));
      }
    });

    test({
      en: "logSoftmax neither overflows nor underflows",
      ja: "logSoftmax はオーバーフローもアンダーフローもしない",
    }, {
      points: 2,
      hint: {
        en: "Each row has its own c, in both places of the formula, and the logarithm is that of the sum only.",
        ja: "c は行ごとに求め、式の 2 か所の両方で使います。対数を取るのは和だけです。",
      },
    }, async ({ submission, random }) => {
      const level = NDArray.from([[3000], [-3000], [0]]);
      const near = random.normal([3, 4]).add(level);
      const far = random.normal([3, 4], { std: 2000 });
      for (const x of [near, far]) {
        const logs = await submission.evaluate(
          ({ logSoftmax }, { x }) => logSoftmax(x),
          { x },
        );
        expectClose(logs, logSoftmax(x));
      }
    });

    test({
      en: "SoftmaxWithLoss.forward gives the mean cross-entropy",
      ja: "SoftmaxWithLoss.forward は平均交差エントロピーを返す",
    }, {
      points: 1,
      hint: {
        en: "In each row t leaves one logarithm. Change its sign, and take the mean over the rows.",
        ja: "各行では t によって 1 つの対数だけが残ります。符号を変え、行について平均します。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 3],
        [1, 4],
        [3, 3],
      ]) {
        const { x, t } = classCase(random, shape);
        const E = await submission.evaluate(
          ({ SoftmaxWithLoss }, { x, t }) =>
            new SoftmaxWithLoss().forward(x, t),
          { x, t },
        );
        expectClose(E, new SoftmaxWithLoss().forward(x, t), LOSS);
      }
    });

    test({
      en: "SoftmaxWithLoss does not overflow for large scores",
      ja: "SoftmaxWithLoss は大きいスコアでもオーバーフローしない",
    }, {
      points: 1,
      hint: {
        en: "The same number on all scores of a row changes nothing: subtract the row's largest first.",
        ja: "行のスコアすべてに同じ数を足しても結果は変わりません。先に行の最大値を引きます。",
      },
    }, async ({ submission, random }) => {
      const { x: scores, t } = classCase(random, [3, 4]);
      const x = scores.add(NDArray.from([[2000], [-2000], [900]]));
      const came = await submission.evaluate(
        ({ SoftmaxWithLoss }, { x, t }) => {
          const loss = new SoftmaxWithLoss();
          return [loss.forward(x, t), loss.backward()];
        },
        { x, t },
      );
      const [E, dx] = Array.isArray(came) ? came : [];
      expectClose(E, new SoftmaxWithLoss().forward(x, t), LOSS);
      expectClose(dx, gradientOf(new SoftmaxWithLoss(), x, t), GRADIENT);
    });

    test({
      en: "SoftmaxWithLoss.backward gives (softmax(x) − t) / N",
      ja: "SoftmaxWithLoss.backward は (softmax(x) − t) / N を返す",
    }, {
      points: 1,
      hint: {
        en: "Keep probabilities, not scores or logarithms. N is the number of rows.",
        ja: "スコアや対数でなく確率を保存します。N は行数です。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 3],
        [1, 4],
        [3, 3],
      ]) {
        const { x, t } = classCase(random, shape);
        const dx = await submission.evaluate(
          ({ SoftmaxWithLoss }, { x, t }) => {
            const loss = new SoftmaxWithLoss();
            loss.forward(x, t);
            return loss.backward();
          },
          { x, t },
        );
        expectClose(dx, gradientOf(new SoftmaxWithLoss(), x, t), GRADIENT);
      }
    });

    test({
      en: "backward belongs to the last forward, and may be called twice",
      ja: "backward は最後の forward に対応し、2 回呼んでもよい",
    }, {
      points: 2,
      hint: {
        en: "forward replaces what it kept before. backward only reads it and gives a new array.",
        ja: "forward は保存した値を毎回置き換えます。backward はそれを読むだけで、新しい配列を返します。",
      },
    }, async ({ submission, random }) => {
      const early = classCase(random, [4, 1]);
      const late = { x: random.normal([3, 1]), t: zerosAndOnes(random, 3) };
      const classes = classCase(random, [3, 2]);
      const came = await submission.evaluate(
        (student, { early, late, classes }) =>
          [
            { loss: new student.MeanSquaredError(), last: late },
            { loss: new student.SigmoidWithLoss(), last: late },
            { loss: new student.SoftmaxWithLoss(), last: classes },
          ].map(({ loss, last }) => {
            loss.forward(early.x, early.t);
            loss.forward(last.x, last.t);
            return [loss.backward(), loss.backward()];
          }),
        { early, late, classes },
      );
      const losses = [
        new MeanSquaredError(),
        new SigmoidWithLoss(),
        new SoftmaxWithLoss(),
      ];
      expectThat(Array.isArray(came), {
        en: "backward should return an array.",
        ja: "backward は配列を返す必要があります。",
      });
      losses.forEach((loss, i) => {
        const last = loss instanceof SoftmaxWithLoss ? classes : late;
        const right = gradientOf(loss, last.x, last.t);
        const { name } = loss.constructor;
        expectClose(came[i][0], right, { name: valueNames.gradientOf(name) });
        expectClose(came[i][1], right, {
          name: {
            en: `${name}'s second gradient`,
            ja: `${name} の 2 回目の勾配`,
          },
        });
      });
    });

    test({
      en: "no class changes x or t",
      ja: "どのクラスも x と t を変えない",
    }, {
      points: 1,
      hint: {
        en: "sub, exp and div give new arrays; writing into x.data changes the caller's numbers.",
        ja: "sub や exp、div は新しい配列を返します。x.data に書き込むと呼び出し側の値が変わります。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([4, 1]);
      const t = zerosAndOnes(random, 4);
      const came = await submission.evaluate(
        (student, { x, t }) => {
          const gradients = [
            new student.MeanSquaredError(),
            new student.SigmoidWithLoss(),
            new student.SoftmaxWithLoss(),
          ].map((loss) => {
            loss.forward(x, t);
            return loss.backward();
          });
          return { gradients, logs: student.logSoftmax(x), x, t };
        },
        { x, t },
      );
      // Doing nothing changes no array, too.
      const dx = gradientOf(new SigmoidWithLoss(), x, t);
      expectClose(came.gradients?.[1], dx, GRADIENT);
      expectClose(came.logs, logSoftmax(x), { name: "logSoftmax(x)" });
      expectClose(came.x, x, {
        tolerance: 0,
        name: valueNames.afterwards("x"),
      });
      expectClose(came.t, t, {
        tolerance: 0,
        name: valueNames.afterwards("t"),
      });
    });
  },
);

/** What `backward` of the reference gives. */
function gradientOf(
  loss: MeanSquaredError | SigmoidWithLoss | SoftmaxWithLoss,
  x: NDArray,
  t: NDArray,
): NDArray {
  loss.forward(x, t);
  return loss.backward();
}

/**
 * The loss as one number. Section 5.1 of the lecture prints it without its
 * sum over n; what comes then is added up.
 */
function inOneNumber(E: unknown, N: number): unknown {
  const isPrinted = E instanceof NDArray && `${E.shape}` === `${[N, 1]}`;
  return isPrinted ? E.sum() : E;
}

/** Answers of 0 and 1, both of them where there are two rows or more. */
function zerosAndOnes(random: Random, N: number): NDArray {
  const order = random.permutation(N);
  return NDArray.from(Array.from(order, (place) => [place % 2]));
}

/** Scores and one-hot answers. */
function classCase(random: Random, [N, K]: readonly number[]) {
  const labels = random.permutation(N).map((place) => place % K);
  return { x: random.normal([N, K]), t: oneHot(labels, K) };
}
