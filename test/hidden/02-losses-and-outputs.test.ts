import { NDArray, oneHot, type Random, softmax } from "@course/lib";
import { exercise, expectClose, valueNames } from "../../grader/spec/index.ts";

const meanSquaredError = (y: NDArray, t: NDArray): number =>
  y.sub(t).pow(2).sum() / (2 * y.shape[0]);
const binaryCrossEntropy = (y: NDArray, t: NDArray): number =>
  categoricalCrossEntropy(y, t) +
  categoricalCrossEntropy(y.neg().add(1), t.neg().add(1));
const categoricalCrossEntropy = (y: NDArray, t: NDArray): number =>
  -t.mul(y.log()).sum() / y.shape[0];

/** Lets a tiny number under the logarithm pass, which keeps it finite. */
const LOGARITHM = { tolerance: 1e-5 };

/** The predictions that a picture shows. */
const PREDICTIONS = Array.from({ length: 49 }, (_, i) => (i + 1) / 50);

exercise(
  "02-losses-and-outputs",
  {
    names: {
      meanSquaredError,
      binaryCrossEntropy,
      softmax,
      categoricalCrossEntropy,
    },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "eye",
      "arange",
      "linspace",
      "oneHot",
      "numericalGradient",
    ],
    timeLimit: 2_000,
    mistakes: {
      "losses.squaredError": [
        {
          code: "return y.sub(t).pow(2).sum() / 2;",
          says: {
            en: "without dividing by N: that is the sum of §3.7, not the mean",
            ja: "N で割らない (平均でなく §3.7 の和になる)",
          },
        },
        {
          code: "return y.sub(t).pow(2).sum() / y.shape[0];",
          says: {
            en: "without the factor ½ of the lecture",
            ja: "講義の係数 ½ を忘れた",
          },
        },
        {
          code: "return y.sub(t).pow(2).mean();",
          says: {
            en: "with PyTorch's form: no ½, and divided by all NK numbers",
            ja: "PyTorch の形 (½ がなく、NK 個すべてで割る) を使った",
          },
        },
        {
          code: "return y.sub(t).pow(2).mean() / 2;",
          says: {
            en: "when the squares are divided by NK, where it is N",
            ja: "N でなく NK で割った",
          },
        },
        {
          code: "return y.sub(t).pow(2).sum() / (2 * y.shape[1]);",
          says: {
            en: "when the squares are divided by K, the number of columns",
            ja: "N でなく列の数 K で割った",
          },
        },
        {
          code: "return (y.sub(t).pow(2).sum() / 2) * y.shape[0];",
          says: {
            en: "without brackets around 2N: what stands behind / 2 is multiplied",
            ja: "2N に括弧がなく、N を掛けることになった",
          },
        },
        {
          code: "return y.sub(t).abs().sum() / (2 * y.shape[0]);",
          says: {
            en: "with absolute values, which are not squared",
            ja: "2 乗せずに絶対値を使った",
          },
        },
        {
          code: "return y.sub(t).sum() / (2 * y.shape[0]);",
          says: {
            en: "without squaring: errors of both signs cancel",
            ja: "2 乗せず、正負の誤差が打ち消し合った",
          },
        },
        {
          code: "return y.sub(t).sum() ** 2 / (2 * y.shape[0]);",
          says: {
            en: "with the square of the sum: each error is squared, then added",
            ja: "和を 2 乗した (先に各誤差を 2 乗してから足す)",
          },
        },
        {
          code: "return Math.sqrt(y.sub(t).pow(2).sum() / y.shape[0]);",
          says: {
            en: "with the root of the mean squared error (RMSE)",
            ja: "平方根 (RMSE) を求めた",
          },
        },
        {
          code: "return y.add(t).pow(2).sum() / (2 * y.shape[0]);",
          says: { en: "with y + t in place of y − t", ja: "y + t とした" },
        },
      ],
      "losses.binary": [
        {
          code: `const yes = t.mul(y.log());
            const no = t.neg().add(1).mul(y.neg().add(1).log());
            return yes.add(no).sum() / y.shape[0];`,
          says: {
            en: "without the minus sign in front",
            ja: "先頭のマイナスを忘れた",
          },
        },
        {
          code: `const yes = t.mul(y.log());
            const no = t.neg().add(1).mul(y.neg().add(1).log());
            return -yes.add(no).sum();`,
          says: {
            en: "with the sum over the mini-batch, not divided by N",
            ja: "N で割らず、ミニバッチの和とした",
          },
        },
        {
          code: `const yes = t.mul(y.log());
            const no = t.neg().add(1).mul(y.neg().add(1).log());
            return -yes.add(no).sum() / (2 * y.shape[0]);`,
          says: {
            en: "with 2N below: the ½ belongs to the squared error only",
            ja: "2N で割った (½ は2乗誤差だけのもの)",
          },
        },
        {
          code: "return -t.mul(y.log()).mean();",
          says: {
            en: "without the second term: data with t = 0 cost nothing",
            ja: "第 2 項を忘れ、t = 0 のデータの損失が 0 になった",
          },
        },
        {
          code: `const yes = t.mul(y.neg().add(1).log());
            const no = t.neg().add(1).mul(y.log());
            return -yes.add(no).sum() / y.shape[0];`,
          says: {
            en: "when y is taken as the probability of 0: it is that of 1",
            ja: "y を 0 の確率とした (y は 1 の確率)",
          },
        },
        {
          code: `const yes = t.mul(y.log());
            const no = t.neg().add(1).mul(y.neg().add(1).log());
            return -yes.sub(no).sum() / y.shape[0];`,
          says: {
            en: "with a minus between the two terms",
            ja: "2 つの項の間をマイナスにした",
          },
        },
        {
          code: `const yes = y.mul(t.log());
            const no = y.neg().add(1).mul(t.neg().add(1).log());
            return -yes.add(no).sum() / y.shape[0];`,
          says: {
            en: "with y and t changed round: the logarithm of an answer 0 is −∞",
            ja: "y と t を逆にした (正解 0 の対数は −∞)",
          },
        },
        {
          code: `const log2 = (x: NDArray) => x.log().div(Math.log(2));
            const yes = t.mul(log2(y));
            const no = t.neg().add(1).mul(log2(y.neg().add(1)));
            return -yes.add(no).sum() / y.shape[0];`,
          says: {
            en: "with the logarithm to base 2: the loss is in bits",
            ja: "底が 2 の対数を使った (損失の単位がビットになる)",
          },
        },
        {
          code: `const yes = t.mul(y.log());
            const no = t.neg().add(1).mul(y.neg().add(1).log());
            return yes.add(no).neg().div(y.shape[0]) as never;`,
          says: {
            en: "without the sum over n, which §5.1 leaves out by mistake",
            ja: "n についての和を忘れた (§5.1 の式では誤って抜けている)",
          },
        },
        {
          code: "return y.sub(t).pow(2).sum() / (2 * y.shape[0]);",
          says: {
            en: "with the squared error, which is made for numbers",
            ja: "2乗誤差を使った (それは回帰のための損失)",
          },
        },
      ],
      "losses.softmax": [
        {
          code: `const e = x.exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "without subtracting c: exp overflows",
            ja: "c を引かず、exp がオーバーフローした",
          },
        },
        {
          code: `const e = x.sub(x.max()).exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "with one c for all rows: a row far below it becomes 0 / 0",
            ja: "すべての行で同じ c を使い、小さい行が 0 / 0 になった",
          },
        },
        {
          code: `const e = x.sub(x.max(0)).exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "with the largest score of each column: c belongs to a row",
            ja: "列ごとの最大値を引いた (c は行ごとに決まる)",
          },
        },
        {
          code: `const e = x.sub(x.min(1, { keepdims: true })).exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "with the smallest score of the row for c: exponents are still large",
            ja: "c を行の最小値とした (指数はまだ大きい)",
          },
        },
        {
          code: `const e = x.sub(x.mean(1, { keepdims: true })).exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "with the mean of the row for c: the largest may lie far above it",
            ja: "c を行の平均とした (最大値がはるかに大きいこともある)",
          },
        },
        {
          code: `const c = x.max(1, { keepdims: true });
            const e = x.sub(c).exp();
            return e.div(x.exp().sum(1, { keepdims: true }));`,
          says: {
            en: "when c is subtracted above the fraction line only",
            ja: "分子だけ c を引いた",
          },
        },
        {
          code: `const e = x.sub(x.max(1, { keepdims: true })).exp();
            return e.div(e.sum(0));`,
          says: {
            en: "with the sum over each column: each row has to add up to 1",
            ja: "列ごとの和で割った (行の和が 1 になるべき)",
          },
        },
        {
          code: `const e = x.sub(x.max(1, { keepdims: true })).exp();
            return e.div(e.sum());`,
          says: {
            en: "with the sum over the whole mini-batch",
            ja: "ミニバッチ全体の和で割った",
          },
        },
        {
          code: "return x.sub(x.max(1, { keepdims: true })).exp();",
          says: {
            en: "without dividing by the sum of the row",
            ja: "行の和で割らない",
          },
        },
        {
          code: "return x.div(x.sum(1, { keepdims: true }));",
          says: {
            en: "without the exponential: scores may be negative",
            ja: "指数関数を使わない (スコアは負にもなる)",
          },
        },
        {
          code: "return x.map((v) => 1 / (1 + Math.exp(-v)));",
          says: {
            en: "with the sigmoid of each score: the rows do not add up to 1",
            ja: "各スコアのシグモイドを求めた (行の和が 1 にならない)",
          },
        },
        {
          code: `const below = x.sub(x.max(1, { keepdims: true }));
            return below.sub(below.exp().sum(1, { keepdims: true }).log());`,
          says: {
            en: "with the logarithm of the shares",
            ja: "割合の対数を返した",
          },
        },
        {
          code: `const [N, K] = x.shape;
            for (let n = 0; n < N; n++) {
              const c = x.row(n).max();
              for (let k = 0; k < K; k++) x.data[n * K + k] -= c;
            }
            const e = x.exp();
            return e.div(e.sum(1, { keepdims: true }));`,
          says: {
            en: "when c is subtracted in x itself, which the caller still needs",
            ja: "呼び出し側がまだ使う x 自身から c を引いた",
          },
        },
      ],
      "losses.categorical": [
        {
          code: "return t.mul(y.log()).sum() / y.shape[0];",
          says: {
            en: "without the minus: the loss comes out negative",
            ja: "マイナスを忘れ、損失が負になった",
          },
        },
        {
          code: "return -t.mul(y.log()).sum();",
          says: {
            en: "with the sum over all data, where the mean is wanted",
            ja: "平均でなく全データの和とした",
          },
        },
        {
          code: "return -t.mul(y.log()).mean();",
          says: {
            en: "with the mean over all NK places: the sum is divided by N",
            ja: "NK 個すべての平均とした (割るのは N だけ)",
          },
        },
        {
          code: "return -t.mul(y.log()).sum() / y.shape[1];",
          says: {
            en: "when the sum is divided by the number of classes",
            ja: "データ数でなくクラス数で割った",
          },
        },
        {
          code: "return -y.log().sum() / y.shape[0];",
          says: {
            en: "without t: all classes count, not only the right one",
            ja: "t を掛けず、正解以外のクラスも数えた",
          },
        },
        {
          code: "return -y.mul(t.log()).sum() / y.shape[0];",
          says: {
            en: "with H(y, t) for H(t, y): log 0 is −∞",
            ja: "H(t, y) でなく H(y, t) とした (log 0 は −∞)",
          },
        },
        {
          code: "return -t.mul(softmax(y).log()).sum() / y.shape[0];",
          says: {
            en: "with a second softmax: y are shares already",
            ja: "softmax を 2 回適用した (y はすでに割合)",
          },
        },
        {
          code: "return -t.mul(y).sum() / y.shape[0];",
          says: { en: "without the logarithm", ja: "対数を取らない" },
        },
        {
          code: "return -t.mul(y.log()).sum() / y.shape[0] / Math.log(2);",
          says: {
            en: "with bits in place of nats: log₂ for the natural logarithm",
            ja: "自然対数でなく log₂ を使った",
          },
        },
        {
          code: "return -t.mul(y.neg().add(1).log()).sum() / y.shape[0];",
          says: {
            en: "with log(1 − y): right predictions cost most",
            ja: "log(1 − y) とし、正しい予測ほど損失が大きくなった",
          },
        },
        {
          code: `const wrong = t.neg().add(1).mul(y.neg().add(1).log());
            return -t.mul(y.log()).add(wrong).sum() / y.shape[0];`,
          says: {
            en: "with the formula for yes or no, applied to each class",
            ja: "2 値の式を各クラスに適用した",
          },
        },
        {
          code: "return t.mul(y.log()).sum(1).neg() as never;",
          says: {
            en: "with one number for each datum: their mean is missing",
            ja: "データごとの値を返し、平均を取らない",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops over all numbers",
        code: {
          "losses.squaredError": `let E = 0;
            for (let i = 0; i < y.size; i++) E += (y.data[i] - t.data[i]) ** 2;
            return E / y.shape[0] / 2;`,
          "losses.binary": `let E = 0;
            for (let n = 0; n < t.shape[0]; n++) {
              E += lossOfOne(y.at(n, 0), t.at(n, 0)) / t.shape[0];
            }
            return E;`,
          "losses.softmax": `const [N, K] = x.shape;
            const y = NDArray.from(x.data, { shape: [N, K] });
            for (let n = 0; n < N; n++) {
              const c = Math.max(...x.row(n).data);
              let sum = 0;
              for (let k = 0; k < K; k++) sum += Math.exp(x.at(n, k) - c);
              for (let k = 0; k < K; k++) {
                y.data[n * K + k] = Math.exp(x.at(n, k) - c) / sum;
              }
            }
            return y;`,
          "losses.categorical": `let E = 0;
            const right = t.argmax(1);
            for (let n = 0; n < right.size; n++) {
              E -= Math.log(y.at(n, right.at(n)));
            }
            return E / right.size;`,
        },
      },
      {
        name: "as the lecture prints them, row after row",
        code: {
          "losses.squaredError": `const N = y.shape[0];
            const difference = y.sub(t);
            return difference.mul(difference).sum() / (2 * N);`,
          "losses.binary": `const N = y.shape[0];
            const [one, notY] = [1, y.mul(-1).add(1)];
            const logs = t.mul(y.log()).add(t.mul(-1).add(one).mul(notY.log()));
            return (-1 / N) * logs.sum();`,
          "losses.softmax": `const rows = Array.from({ length: x.shape[0] }, (_, n) => {
              const a = x.row(n);
              const e = a.sub(a.max()).exp();
              return e.div(e.sum()).toArray();
            });
            return NDArray.from(rows);`,
          "losses.categorical": `const batchSize = y.shape[0];
            return t.mul(y.log()).sum() * (-1 / batchSize);`,
        },
      },
      {
        name: "arranged the other way round",
        code: {
          "losses.squaredError": `const d = t.sub(y);
            return d.T.matmul(d).mul(eye(d.shape[1])).sum() * 0.5 / d.shape[0];`,
          "losses.binary":
            "return -y.mul(t).add(y.neg().add(1).mul(t.neg().add(1))).log().mean();",
          "losses.softmax": `const below = x.sub(x.max(1, { keepdims: true }));
            const logSum = below.exp().sum(1, { keepdims: true }).log();
            return below.sub(logSum).exp();`,
          "losses.categorical": "return t.mul(y).sum(1).log().mean() * -1;",
        },
        cells: ['import { eye } from "@course/lib";'],
      },
      {
        name: "a tiny number under the logarithm, helper functions in a cell",
        cells: [
          `const safeLog = (x: NDArray): NDArray => x.add(1e-7).log();
          const flip = (x: NDArray): NDArray => x.map((v) => 1 - v);
          const mean = (x: NDArray): number => x.sum() / x.shape[0];`,
        ],
        code: {
          "losses.squaredError": `const halves = y.sub(t).map((v) => 0.5 * v * v);
            return mean(halves);`,
          "losses.binary": `const yes = t.mul(safeLog(y));
            return mean(yes.add(flip(t).mul(safeLog(flip(y)))).neg());`,
          "losses.softmax": `const c = x.max(-1).reshape([x.shape[0], 1]);
            const e = x.sub(c.add(1)).exp();
            return e.mul(e.sum(-1, { keepdims: true }).pow(-1));`,
          "losses.categorical": "return mean(t.mul(safeLog(y)).neg());",
        },
      },
      {
        name: "no logarithm of 0: the smallest number, or bounds",
        code: {
          "losses.binary": `const p = y.clip(1e-7, 1 - 1e-7);
            const q = p.map((v) => 1 - v);
            return -t.mul(p.log()).sub(t.sub(1).mul(q.log())).sum() / y.size;`,
          "losses.categorical":
            "return -t.mul(y.maximum(Number.MIN_VALUE).log()).sum(1).mean();",
        },
      },
    ],
  },
  (test) => {
    test({
      en: "meanSquaredError divides the sum of all squares by 2N",
      ja: "meanSquaredError は 2 乗の総和を 2N で割る",
    }, {
      points: 2,
      hint: {
        en: "Square each difference, add them all up, and divide by 2 times the number of rows.",
        ja: "各要素の差を 2 乗してすべて足し、行数の 2 倍で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [5, 3],
        [2, 4],
        [4, 1],
      ]) {
        const [y, t] = [random.normal(shape), random.normal(shape)];
        const E = await submission.evaluate(
          ({ meanSquaredError }, { y, t }) => meanSquaredError(y, t),
          { y, t },
        );
        expectClose(E, meanSquaredError(y, t));
      }
    });

    test({
      en: "meanSquaredError of a single datum is half of its squares",
      ja: "meanSquaredError はデータが 1 つなら 2 乗の半分になる",
    }, {
      points: 1,
      hint: {
        en: "For N = 1 the divisor is 2, whatever K is.",
        ja: "N = 1 のとき、K に関係なく 2 で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [1, 3],
        [1, 1],
      ]) {
        const [y, t] = [random.normal(shape), random.normal(shape)];
        const E = await submission.evaluate(
          ({ meanSquaredError }, { y, t }) => meanSquaredError(y, t),
          { y, t },
        );
        expectClose(E, meanSquaredError(y, t));
      }
    });

    test({
      en: "meanSquaredError leaves y and t as they were",
      ja: "meanSquaredError は y と t を変えない",
    }, {
      points: 1,
      hint: {
        en: "sub and pow give new arrays. Do not write into y.data.",
        ja: "sub や pow は新しい配列を返します。y.data に書き込まないようにします。",
      },
    }, async ({ submission, random }) => {
      const [y, t] = [random.normal([3, 2]), random.normal([3, 2])];
      const came = await submission.evaluate(
        ({ meanSquaredError }, { y, t }) => [meanSquaredError(y, t), y, t],
        { y, t },
      );
      // Doing nothing changes no array, too.
      expectUnchanged(came, meanSquaredError(y, t), { y, t });
    });

    test({
      en: "binaryCrossEntropy is −log y for t = 1 and −log(1 − y) for t = 0",
      ja: "binaryCrossEntropy は t = 1 で −log y、t = 0 で −log(1 − y) になる",
    }, {
      points: 1,
      hint: {
        en: "y is the probability of the answer 1. For t = 0 the model gave 1 − y to what came.",
        ja: "y は正解が 1 である確率です。t = 0 のとき、実際に起きたことの確率は 1 − y です。",
      },
      picture: {
        title: {
          en: "The loss of one datum with t = 0, for y from 0.02 to 0.98",
          ja: "t = 0 のデータ 1 つの損失 (y は 0.02 から 0.98)",
        },
        axes: { x: { en: "y", ja: "y" }, y: { en: "loss", ja: "損失" } },
        given: { ys: PREDICTIONS },
        over: NDArray.from(PREDICTIONS),
        came: ({ binaryCrossEntropy }, { ys }, { NDArray }) => {
          const t = NDArray.from([[0]]);
          const loss = (y: number) =>
            binaryCrossEntropy(NDArray.from([[y]]), t);
          return NDArray.from(ys.map(loss));
        },
        right: NDArray.from(PREDICTIONS.map((y) => -Math.log(1 - y))),
      },
    }, async ({ submission, random }) => {
      const y = random.uniform([1, 1], { low: 0.05, high: 0.95 });
      for (const t of [NDArray.from([[1]]), NDArray.from([[0]])]) {
        const came = await submission.evaluate(
          ({ binaryCrossEntropy }, { y, t }) => {
            const E = binaryCrossEntropy(y, t);
            return [E, Number.isFinite(E)];
          },
          { y, t },
        );
        expectClose(first(came), binaryCrossEntropy(y, t), LOGARITHM);
      }
    });

    test({
      en: "binaryCrossEntropy is the mean over the mini-batch",
      ja: "binaryCrossEntropy はミニバッチの平均になる",
    }, {
      points: 2,
      hint: {
        en: "Both terms for each datum, all added up, a minus in front, divided by N.",
        ja: "各データの 2 つの項をすべて足し、マイナスを付けて N で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const N of [6, 3, 11]) {
        const given = yesOrNo(random, N);
        const came = await submission.evaluate(
          ({ binaryCrossEntropy }, { y, t }) => {
            const E = binaryCrossEntropy(y, t);
            return [E, Number.isFinite(E)];
          },
          given,
        );
        expectClose(
          first(came),
          binaryCrossEntropy(given.y, given.t),
          LOGARITHM,
        );
      }
    });

    test({
      en: "binaryCrossEntropy leaves y and t as they were",
      ja: "binaryCrossEntropy は y と t を変えない",
    }, {
      points: 1,
      hint: {
        en: "neg, add, mul and log give new arrays. Do not write into y.data.",
        ja: "neg, add, mul, log は新しい配列を返します。y.data に書き込まないようにします。",
      },
    }, async ({ submission, random }) => {
      const { y, t } = yesOrNo(random, 4);
      const came = await submission.evaluate(
        ({ binaryCrossEntropy }, { y, t }) => {
          const E = binaryCrossEntropy(y, t);
          return [E, y, t, Number.isFinite(E)];
        },
        { y, t },
      );
      expectUnchanged(came, binaryCrossEntropy(y, t), { y, t }, LOGARITHM);
    });

    test({
      en: "softmax makes shares of each row",
      ja: "softmax は各行を割合にする",
    }, {
      points: 2,
      hint: {
        en: "exp of each score, divided by the sum along its row: sum(1, { keepdims: true }).",
        ja: "各スコアの exp を、その行の和 sum(1, { keepdims: true }) で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [4, 3],
        [2, 5],
        [3, 3],
        [1, 4],
        [3, 1],
      ]) {
        const x = random.normal(shape, { std: 2 });
        const y = await submission.evaluate(
          ({ softmax }, { x }) => softmax(x),
          { x },
        );
        expectClose(y, softmax(x));
      }
    });

    test({
      en: "softmax does not overflow for large scores",
      ja: "softmax は大きいスコアでもオーバーフローしない",
    }, {
      points: 1,
      hint: {
        en: "Subtract the largest score first, above and below the fraction line.",
        ja: "先に最大のスコアを、分子と分母の両方で引きます。",
      },
    }, async ({ submission, random }) => {
      for (const level of [800, -800]) {
        const x = random.normal([3, 4], { mean: level });
        const y = await submission.evaluate(
          ({ softmax }, { x }) => softmax(x),
          { x },
        );
        expectClose(y, softmax(x));
      }
    });

    test({
      en: "softmax takes c from the same row, however the rows differ",
      ja: "softmax は行ごとに異なる水準でも、同じ行から c を取る",
    }, {
      points: 1,
      hint: {
        en: "A row far below another one must not become 0 / 0: each row has its own largest score.",
        ja: "他の行よりずっと小さい行が 0 / 0 になってはいけません。最大のスコアは行ごとに求めます。",
      },
    }, async ({ submission, random }) => {
      const levels = NDArray.from([[-1500], [0], [1500]]);
      const x = random.normal([3, 4]).add(levels);
      const y = await submission.evaluate(({ softmax }, { x }) => softmax(x), {
        x,
      });
      expectClose(y, softmax(x));
    });

    test({
      en: "softmax gives everything to a score that is far ahead",
      ja: "softmax は飛び抜けて大きいスコアにすべてを与える",
    }, {
      points: 1,
      hint: {
        en: "c has to be the largest score of the row: then each exponent is 0 or less.",
        ja: "c は行の最大のスコアです。そうすれば指数はすべて 0 以下になります。",
      },
    }, async ({ submission, random }) => {
      const far = NDArray.from([
        [-1000, 1000, 750, 0],
        [0, 750, -1000, 1000],
      ]);
      const x = random.normal([2, 4]).add(far);
      const y = await submission.evaluate(({ softmax }, { x }) => softmax(x), {
        x,
      });
      expectClose(y, softmax(x));
    });

    test({
      en: "softmax leaves the scores as they were",
      ja: "softmax はスコアを変えない",
    }, {
      points: 1,
      hint: {
        en: "x.sub(c) is a new array. Subtracting in x.data spoils the caller's scores.",
        ja: "x.sub(c) は新しい配列です。x.data から引くと呼び出し側のスコアが壊れます。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([3, 5]);
      const came = await submission.evaluate(
        ({ softmax }, { x }) => [softmax(x), x],
        { x },
      );
      expectUnchanged(came, softmax(x), { x });
    });

    test({
      en: "categoricalCrossEntropy is the mean of −log of the right shares",
      ja: "categoricalCrossEntropy は正解クラスの割合の −log の平均になる",
    }, {
      points: 2,
      hint: {
        en: "t picks the right class of each row. Add the logarithms of their shares, divide by N, turn the sign.",
        ja: "t は各行の正解クラスを選びます。その割合の対数を足して N で割り、符号を変えます。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of [
        [5, 3],
        [2, 4],
        [3, 3],
        [7, 2],
      ]) {
        const given = classes(random, N, K);
        const came = await submission.evaluate(
          ({ categoricalCrossEntropy }, { y, t }) => {
            const E = categoricalCrossEntropy(y, t);
            return [E, Number.isFinite(E)];
          },
          given,
        );
        expectClose(
          first(came),
          categoricalCrossEntropy(given.y, given.t),
          LOGARITHM,
        );
      }
    });

    test({
      en: "categoricalCrossEntropy of a single datum is −log of one share",
      ja: "categoricalCrossEntropy はデータが 1 つなら 1 つの割合の −log になる",
    }, {
      points: 1,
      hint: {
        en: "For N = 1 nothing is divided; only the right class counts.",
        ja: "N = 1 のときは割り算の影響がなく、正解クラスだけが残ります。",
      },
    }, async ({ submission, random }) => {
      const given = classes(random, 1, 5);
      const came = await submission.evaluate(
        ({ categoricalCrossEntropy }, { y, t }) => {
          const E = categoricalCrossEntropy(y, t);
          return [E, Number.isFinite(E)];
        },
        given,
      );
      expectClose(
        first(came),
        categoricalCrossEntropy(given.y, given.t),
        LOGARITHM,
      );
    });

    test({
      en: "categoricalCrossEntropy leaves y and t as they were",
      ja: "categoricalCrossEntropy は y と t を変えない",
    }, {
      points: 1,
      hint: {
        en: "log and mul give new arrays. Do not write into y.data or t.data.",
        ja: "log と mul は新しい配列を返します。y.data や t.data に書き込まないようにします。",
      },
    }, async ({ submission, random }) => {
      const { y, t } = classes(random, 4, 3);
      const came = await submission.evaluate(
        ({ categoricalCrossEntropy }, { y, t }) => {
          const E = categoricalCrossEntropy(y, t);
          return [E, y, t, Number.isFinite(E)];
        },
        { y, t },
      );
      expectUnchanged(came, categoricalCrossEntropy(y, t), { y, t }, LOGARITHM);
    });
  },
);

/** N probabilities, and answers of 0 and 1 that are not all the same. */
function yesOrNo(random: Random, N: number) {
  const y = random.uniform([N, 1], { low: 0.05, high: 0.95 });
  const t = random.bernoulli([N, 1], 0.5);
  t.data[0] = 0;
  t.data[1] = 1;
  return { y, t };
}

/** Shares of K classes for N data, none of them tiny, and one-hot answers. */
function classes(random: Random, N: number, K: number) {
  const scores = random.uniform([N, K], { low: -1, high: 1 });
  return { y: softmax(scores), t: oneHot(random.choice(K, N), K) };
}

/**
 * The loss; what comes behind it says whether it is finite. An infinite number
 * is near to all when mistakes are named, and this tells them apart.
 */
function first(came: unknown): unknown {
  return Array.isArray(came) ? came[0] : came;
}

/** The result is right, and the arrays are what they were before. */
function expectUnchanged(
  came: unknown,
  expected: NDArray | number,
  given: Record<string, NDArray>,
  options: { tolerance?: number } = {},
): void {
  const [result, ...after] = Array.isArray(came) ? came : [];
  expectClose(result, expected, options);
  Object.entries(given).forEach(([name, before], i) => {
    expectClose(after[i], before, {
      tolerance: 0,
      name: valueNames.afterwards(name),
    });
  });
}
