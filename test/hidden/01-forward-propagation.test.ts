import { linspace, NDArray, type Random } from "@course/lib";
import { exercise, expectClose, valueNames } from "../../grader/spec/index.ts";

type Activation = (x: NDArray) => NDArray;

const affineOne = (x: NDArray, W: NDArray, b: NDArray): NDArray =>
  x.reshape([1, x.size]).matmul(W).add(b).reshape([b.size]);
const affineBatch = (X: NDArray, W: NDArray, b: NDArray): NDArray =>
  X.matmul(W).add(b);
const sigmoid: Activation = (x) => x.map((v) => 1 / (1 + Math.exp(-v)));
const sigmoidDerivative: Activation = (x) => sigmoid(x).map((y) => y * (1 - y));
const tanh: Activation = (x) => x.tanh();
const tanhDerivative: Activation = (x) => x.tanh().map((y) => 1 - y ** 2);
const relu: Activation = (x) => x.maximum(0);
const reluDerivative: Activation = (x) => x.greater(0);
const leakyRelu = (x: NDArray, alpha = 0.1): NDArray =>
  x.map((v) => (v > 0 ? v : alpha * v));
const leakyReluDerivative = (x: NDArray, alpha = 0.1): NDArray =>
  x.map((v) => (v > 0 ? 1 : alpha));

/** Pictures show each function here, in the plane that lectures draw it in. */
const VISIBLE = linspace(-5, 5, 101);
const LEAKY = 0.25; // the α of the visible checks

/** A picture of a function of x, but for what the student's code gives. */
function graph(name: string, right: Activation) {
  return {
    title: {
      en: `${name} for x from −5 to 5`,
      ja: `−5 から 5 までの x に対する ${name}`,
    },
    axes: { x: { en: "x", ja: "x" }, y: { en: name, ja: name } },
    given: { x: VISIBLE, alpha: LEAKY },
    over: VISIBLE,
    right: right(VISIBLE),
  };
}

/** A measured slope is good to 9 digits, a formula to 15. */
const FORMULA = { tolerance: 1e-11 };

exercise(
  "01-forward-propagation",
  {
    names: {
      affineOne,
      affineBatch,
      sigmoid,
      sigmoidDerivative,
      tanh,
      tanhDerivative,
      relu,
      reluDerivative,
      leakyRelu,
      leakyReluDerivative,
    },
    allow: ["NDArray", "zeros", "ones", "full", "eye", "arange", "linspace"],
    timeLimit: 2_000,
    mistakes: {
      "forward.one": [
        {
          code: `let sum = 0;
            for (let k = 0; k < K; k++) sum += x.at(k) * W.at(k, l);
            a.data[l] = sum;`,
          says: { en: "without adding the bias", ja: "バイアスを足さない" },
        },
        {
          code: `let sum = 0;
            for (let k = 0; k < K; k++) sum += x.at(k) * W.at(k, l) + b.at(l);
            a.data[l] = sum;`,
          says: {
            en: "when the bias is added in each step of the loop, K times",
            ja: "ループのたびにバイアスを足し、K 回足した",
          },
        },
        {
          code: `let sum = b.at(l);
            for (let k = 0; k < K; k++) sum -= x.at(k) * W.at(k, l);
            a.data[l] = sum;`,
          says: {
            en: "with the products subtracted from the bias",
            ja: "バイアスから積を引いた",
          },
        },
        {
          code: `for (let k = 0; k < K; k++) {
              a.data[l] = x.at(k) * W.at(k, l) + b.at(l);
            }`,
          says: {
            en: "when each product overwrites the one before: they must add up",
            ja: "積を足し合わせず、前の積に上書きした",
          },
        },
        {
          code: `let sum = b.at(l);
            for (let k = 0; k < K; k++) sum += x.at(k) * W.at(l, k);
            a.data[l] = sum;`,
          says: {
            en: "with the two indices of W changed round",
            ja: "W の 2 つの添字を逆にした",
          },
        },
        {
          code: `let sum = b.at(l);
            for (let k = 0; k < K; k++) sum += x.at(k) * W.data[l * K + k];
            a.data[l] = sum;`,
          says: {
            en: "when the weights of a neuron are taken from a row of W: they stand in a column",
            ja: "ニューロンの重みを W の列でなく行から取った",
          },
        },
      ],
      "forward.batch": [
        {
          code: "return X.matmul(W);",
          says: {
            en: "without the biases: only the product XW",
            ja: "バイアスを足さず、積 XW だけを返した",
          },
        },
        {
          code: "return X.matmul(W).sub(b);",
          says: {
            en: "with the biases subtracted",
            ja: "バイアスを引いた",
          },
        },
        {
          code: "return X.matmul(W).add(b.reshape([b.size, 1]));",
          says: {
            en: "with b as a column: one number for each datum, not for each neuron",
            ja: "b を列ベクトルとし、ニューロンごとでなくデータごとに足した",
          },
        },
        {
          code: "return X.matmul(W.T).add(b);",
          says: {
            en: "with W transposed: here its shape is (K, L), PyTorch has (L, K)",
            ja: "W を転置した (ここでは (K, L)、PyTorch では (L, K))",
          },
        },
        {
          code: "return W.T.matmul(X.T).add(b.reshape([b.size, 1]));",
          says: {
            en: "with one column for each datum: the result is transposed",
            ja: "データを列に並べ、結果が転置になった",
          },
        },
        {
          code: "return X.mul(W).add(b);",
          says: {
            en: "with mul, number by number, where matmul is the matrix product",
            ja: "行列積 matmul でなく要素ごとの積 mul を使った",
          },
        },
        {
          code: "return W.matmul(X).add(b);",
          says: {
            en: "with the two factors of XW changed round",
            ja: "XW の 2 つの因子を逆にした",
          },
        },
      ],
      "activation.sigmoid": [
        {
          code: "return x.map((v) => 1 / (1 + Math.exp(v)));",
          says: {
            en: "without the minus sign in the exponent, as some texts print it",
            ja: "指数のマイナスを忘れた (そう印刷した文章もある)",
          },
        },
        {
          code: "return x.map((v) => Math.exp(v) / (1 + Math.exp(v)));",
          says: {
            en: "with eˣ / (1 + eˣ), which is infinity through infinity for large x",
            ja: "eˣ / (1 + eˣ) を使った (大きい x では無限大 ÷ 無限大になる)",
          },
        },
        {
          code: "return x.map((v) => 1 / 1 + Math.exp(-v));",
          says: {
            en: "without brackets around 1 + e⁻ˣ: the division comes first",
            ja: "1 + e⁻ˣ に括弧がなく、割り算が先に行われた",
          },
        },
        {
          code: "return x.map((v) => 1 / Math.exp(-v));",
          says: {
            en: "without the 1 below the fraction line",
            ja: "分母の 1 を忘れた",
          },
        },
        {
          code: "return x.map((v) => 1 / (1 - Math.exp(-v)));",
          says: {
            en: "with 1 − e⁻ˣ below the fraction line",
            ja: "分母を 1 − e⁻ˣ とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? 1 : 0));",
          says: {
            en: "with the step function",
            ja: "ステップ関数を使った",
          },
        },
      ],
      "activation.sigmoidSlope": [
        {
          code: "return x.mul(x.neg().add(1));",
          says: {
            en: "with x (1 − x): the formula needs y, the sigmoid of x",
            ja: "x (1 − x) とした (式の y は x のシグモイド)",
          },
        },
        {
          code: "return sigmoid(x).neg().add(1);",
          says: {
            en: "with 1 − y, where the factor y is missing",
            ja: "因子 y を忘れて 1 − y とした",
          },
        },
        {
          code: "return sigmoid(x).map((y) => y * (1 + y));",
          says: {
            en: "with y (1 + y) in place of y (1 − y)",
            ja: "y (1 − y) でなく y (1 + y) とした",
          },
        },
        {
          code: "return sigmoid(x).map((y) => 1 - y ** 2);",
          says: {
            en: "with the formula that belongs to tanh, 1 − y²",
            ja: "tanh の式 1 − y² を使った",
          },
        },
        {
          code: "return x.map((v) => -Math.exp(-v) / (1 + Math.exp(-v)) ** 2);",
          says: {
            en: "without the inner derivative of e⁻ˣ: the sign is wrong",
            ja: "e⁻ˣ の中の微分を忘れ、符号が逆になった",
          },
        },
        {
          code: "return sigmoid(x);",
          says: {
            en: "with the sigmoid itself in place of its derivative",
            ja: "導関数でなくシグモイド関数そのものを返した",
          },
        },
        {
          code: `const h = 1e-4;
            return sigmoid(x.add(h)).sub(sigmoid(x.sub(h))).div(2 * h);`,
          says: {
            en: "with a slope that is measured: the formula is exact",
            ja: "式を使わず傾きを測った (式のほうが正確)",
          },
        },
      ],
      "activation.tanh": [
        {
          code: `return x.map((v) => {
              const [up, down] = [Math.exp(v), Math.exp(-v)];
              return (up + down) / (up - down);
            });`,
          says: {
            en: "with the fraction upside down",
            ja: "分数の分子と分母を逆にした",
          },
        },
        {
          code: `return x.map((v) => {
              const [up, down] = [Math.exp(v), Math.exp(-v)];
              return (down - up) / (up + down);
            });`,
          says: {
            en: "with e⁻ˣ − eˣ above the fraction line: the sign is wrong",
            ja: "分子を e⁻ˣ − eˣ とし、符号が逆になった",
          },
        },
        {
          code: "return x.map((v) => Math.exp(v) - Math.exp(-v) / Math.exp(v) + Math.exp(-v));",
          says: {
            en: "without brackets above and below the fraction line",
            ja: "分子と分母に括弧を付けない",
          },
        },
        {
          code: "return x.map((v) => (Math.exp(v) - Math.exp(-v)) / 2);",
          says: {
            en: "with sinh x, which is only the upper half of the fraction",
            ja: "sinh x を計算した (分数の分子だけになる)",
          },
        },
        {
          code: "return x.map((v) => 2 / (1 + Math.exp(-v)) - 1);",
          says: {
            en: "with 2 σ(x) − 1, where tanh x is 2 σ(2x) − 1",
            ja: "2 σ(2x) − 1 でなく 2 σ(x) − 1 とした",
          },
        },
        {
          code: "return x.map((v) => 1 / (1 + Math.exp(-v)));",
          says: {
            en: "with the sigmoid, whose values lie between 0 and 1",
            ja: "シグモイド関数を使った (値は 0 と 1 の間)",
          },
        },
      ],
      "activation.tanhSlope": [
        {
          code: "return x.map((v) => 1 - v ** 2);",
          says: {
            en: "with 1 − x²: the formula needs y, the tanh of x",
            ja: "1 − x² とした (式の y は x の tanh)",
          },
        },
        {
          code: "return tanh(x).map((y) => 1 - y);",
          says: {
            en: "with 1 − y, not squared",
            ja: "y を 2 乗せずに 1 − y とした",
          },
        },
        {
          code: "return tanh(x).map((y) => 1 + y ** 2);",
          says: {
            en: "with 1 + y² in place of 1 − y²",
            ja: "1 − y² でなく 1 + y² とした",
          },
        },
        {
          code: "return tanh(x).map((y) => (1 - y) ** 2);",
          says: {
            en: "with the square of 1 − y, where only y is squared",
            ja: "y だけでなく 1 − y を 2 乗した",
          },
        },
        {
          code: "return tanh(x).map((y) => y * (1 - y));",
          says: {
            en: "with the formula that belongs to the sigmoid, y (1 − y)",
            ja: "シグモイド関数の式 y (1 − y) を使った",
          },
        },
        {
          code: "return tanh(x);",
          says: {
            en: "with tanh itself in place of its derivative",
            ja: "導関数でなく tanh そのものを返した",
          },
        },
        {
          code: `const h = 1e-4;
            return tanh(x.add(h)).sub(tanh(x.sub(h))).div(2 * h);`,
          says: {
            en: "with a slope of tanh that is measured: the formula is exact",
            ja: "式を使わず tanh の傾きを測った (式のほうが正確)",
          },
        },
      ],
      "activation.relu": [
        {
          code: "return x.map((v) => Math.min(0, v));",
          says: {
            en: "with the smaller of x and 0",
            ja: "x と 0 の小さい方を返した",
          },
        },
        {
          code: "return x.abs();",
          says: {
            en: "with |x|: negative numbers become 0, not positive",
            ja: "|x| とした (負の数は正でなく 0 になる)",
          },
        },
        {
          code: "return x.greater(0);",
          says: {
            en: "with the step function: a positive x stays x, and is not 1",
            ja: "ステップ関数を使った (正の x は 1 でなく x のまま)",
          },
        },
        {
          code: "return x;",
          says: {
            en: "with x as it came: negative numbers are still there",
            ja: "x をそのまま返し、負の数が残った",
          },
        },
        {
          code: `for (let i = 0; i < x.size; i++) {
              x.data[i] = Math.max(0, x.data[i]);
            }
            return x;`,
          says: {
            en: "by writing into x itself, which the caller still needs",
            ja: "呼び出し側がまだ使う x 自身に書き込んだ",
          },
        },
      ],
      "activation.reluSlope": [
        {
          code: "return x.maximum(0);",
          says: {
            en: "with ReLU itself in place of its derivative",
            ja: "導関数でなく ReLU そのものを返した",
          },
        },
        {
          code: "return x.sign();",
          says: {
            en: "with slope −1 for negative x, which is that of |x|",
            ja: "負の x での傾きを −1 とした (それは |x| の傾き)",
          },
        },
        {
          code: "return x.map((v) => (v < 0 ? 1 : 0));",
          says: {
            en: "with 1 and 0 changed round",
            ja: "1 と 0 を逆にした",
          },
        },
        {
          code: "return x.map(() => 1);",
          says: {
            en: "with slope 1 everywhere, for negative x too",
            ja: "負の x でも傾きを 1 とした",
          },
        },
        {
          code: "return x.sign().add(1).div(2);",
          says: {
            en: "with ½ at the corner: the course takes the slope of one side, 0 or 1",
            ja: "角での傾きを ½ とした (この講座では片側の傾き 0 または 1 とする)",
          },
        },
      ],
      "activation.leakyRelu": [
        {
          code: "return x.map((v) => (v > 0 ? v : 0.1 * v));",
          says: {
            en: "with α = 0.1 whatever the caller says",
            ja: "指定に関係なく α = 0.1 とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? v : 0.01 * v));",
          says: {
            en: "with α = 0.01 whatever the caller says",
            ja: "指定に関係なく α = 0.01 とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? v : alpha));",
          says: {
            en: "with α for negative x, where it is α times x",
            ja: "負の x で αx でなく α とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? v : -alpha * v));",
          says: {
            en: "with −αx for negative x: the left part rises to the left",
            ja: "負の x で −αx とし、左側が左上がりになった",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? alpha * v : v));",
          says: {
            en: "with the factor α on the side of the positive x",
            ja: "正の x のほうに α を掛けた",
          },
        },
        {
          code: "return x.mul(alpha);",
          says: {
            en: "with the factor α for all x, the positive ones too",
            ja: "正の x にも α を掛けた",
          },
        },
        {
          code: "return x.map((v) => Math.max(0, v));",
          says: {
            en: "with ReLU: nothing leaks through",
            ja: "ReLU とし、負の側を 0 にした",
          },
        },
        {
          code: `for (let i = 0; i < x.size; i++) {
              if (x.data[i] < 0) x.data[i] *= alpha;
            }
            return x;`,
          says: {
            en: "by changing the numbers of x in place",
            ja: "x の値をその場で書き換えた",
          },
        },
      ],
      "activation.leakySlope": [
        {
          code: "return x.map((v) => (v > 0 ? 1 : 0));",
          says: {
            en: "with slope 0 on the left, as ReLU has it",
            ja: "左側の傾きを ReLU と同じ 0 とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? 1 : 0.1));",
          says: {
            en: "with slope 0.1 on the left, whatever α is",
            ja: "α に関係なく左側の傾きを 0.1 とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? 1 : alpha * v));",
          says: {
            en: "with αx on the left, which is the function, not its slope",
            ja: "左側を αx とした (それは傾きでなく関数の値)",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? 1 : -alpha));",
          says: {
            en: "with slope −α on the left",
            ja: "左側の傾きを −α とした",
          },
        },
        {
          code: "return x.map((v) => (v > 0 ? v : alpha));",
          says: {
            en: "with x on the right, where the slope is 1",
            ja: "右側の傾きを 1 でなく x とした",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops over all numbers",
        code: {
          "forward.one": `for (let k = 0; k < K; k++) {
              a.data[l] += W.data[k * L + l] * x.data[k];
            }
            a.data[l] += b.data[l];`,
          "forward.batch": `const [N, K] = X.shape;
            const L = b.size;
            const A = zeros([N, L]);
            for (let n = 0; n < N; n++) {
              for (let l = 0; l < L; l++) {
                let a = b.at(l);
                for (let k = 0; k < K; k++) a += X.at(n, k) * W.at(k, l);
                A.data[n * L + l] = a;
              }
            }
            return A;`,
          "activation.sigmoid": `const y = zeros(x.shape);
            for (let i = 0; i < x.size; i++) {
              y.data[i] = (1 + Math.exp(-x.data[i])) ** -1;
            }
            return y;`,
          "activation.relu": `const y = zeros(x.shape);
            for (let i = 0; i < x.size; i++) {
              if (x.data[i] > 0) y.data[i] = x.data[i];
            }
            return y;`,
          "activation.leakyRelu": `const y = NDArray.from(x.data, { shape: x.shape });
            for (let i = 0; i < y.size; i++) {
              if (y.data[i] < 0) y.data[i] *= alpha;
            }
            return y;`,
        },
      },
      {
        name: "operations of arrays, and what Math and NDArray have already",
        code: {
          "forward.one": "a.data[l] = x.mul(W.T.row(l)).sum() + b.at(l);",
          "forward.batch": "return b.add(X.matmul(W));",
          "activation.sigmoid": "return x.neg().exp().add(1).pow(-1);",
          "activation.sigmoidSlope": `const y = sigmoid(x);
            return y.sub(y.mul(y));`,
          "activation.tanh": "return x.tanh();",
          "activation.tanhSlope":
            "return tanh(x).map((y) => (1 - y) * (1 + y));",
          "activation.relu": "return x.maximum(0);",
          "activation.reluSlope": "return x.greater(0);",
          "activation.leakyRelu": "return x.maximum(x.mul(alpha));",
          "activation.leakySlope":
            "return x.greater(0).mul(1 - alpha).add(alpha);",
        },
      },
      {
        name: "fractions and cases as the lecture prints them, slope 1 at 0",
        code: {
          "activation.sigmoidSlope":
            "return x.map((v) => Math.exp(-v) / (1 + Math.exp(-v)) ** 2);",
          "activation.tanh": `return x.map((v) => {
              const [up, down] = [Math.exp(v), Math.exp(-v)];
              return (up - down) / (up + down);
            });`,
          "activation.tanhSlope":
            "return x.map((v) => 4 / (Math.exp(v) + Math.exp(-v)) ** 2);",
          "activation.relu": "return x.mul(x.greater(0)); // the mask",
          "activation.reluSlope": "return x.map((v) => (v >= 0 ? 1 : 0));",
          "activation.leakyRelu": `const slopes = x.map((v) => (v <= 0 ? alpha : 1));
            return slopes.mul(x);`,
          "activation.leakySlope": "return x.map((v) => (v < 0 ? alpha : 1));",
        },
      },
      {
        name: "helper functions in a cell, one row after the other",
        cells: [
          `const squash = (v: number): number => 1 / (1 + Math.exp(-v));
          const dot = (p: NDArray, q: NDArray): number => p.mul(q).sum();
          const leaky = (v: number, slope: number): number =>
            (v > 0 ? 1 : slope) * v;`,
        ],
        code: {
          "forward.one": "a.data[l] = b.at(l) + dot(x, W.T.row(l));",
          "forward.batch": `const rows = X.toArray().map((_, n) =>
              affineOne(X.row(n), W, b).toArray());
            return NDArray.from(rows);`,
          "activation.sigmoid": "return x.map(squash);",
          "activation.sigmoidSlope":
            "return x.map((v) => squash(v) * squash(-v));",
          "activation.tanh": "return x.map((v) => squash(2 * v) * 2 - 1);",
          "activation.tanhSlope": "return x.map((v) => 1 / Math.cosh(v) ** 2);",
          "activation.relu": "return x.map((v) => leaky(v, 0));",
          "activation.reluSlope":
            "return x.map((v) => leaky(Math.sign(v), 0));",
          "activation.leakyRelu": "return x.map((v) => leaky(v, alpha));",
        },
      },
    ],
    equivalent: {
      "activation.reluSlope: value > 0 → value >= 0":
        "the slope at 0 becomes 1, which is accepted",
      "activation.leakyRelu: value > 0 → value >= 0":
        "0 and α · 0 are the same number",
      "activation.leakySlope: value > 0 → value >= 0":
        "the slope at 0 becomes 1, which is accepted",
    },
  },
  (test) => {
    test({
      en: "affineOne gives the sum of each neuron",
      ja: "affineOne は各ニューロンの和を返す",
    }, {
      points: 2,
      hint: {
        en: "Neuron l has its weights in column l of W. Start at its bias, and add all K products.",
        ja: "ニューロン l の重みは W の l 列目です。バイアスから始めて K 個の積をすべて足します。",
      },
    }, async ({ submission, random }) => {
      for (const [K, L] of [
        [3, 2],
        [2, 4],
        [5, 1],
        [1, 3],
      ]) {
        const x = random.normal([K]);
        const W = random.normal([K, L]);
        const b = random.normal([L]);
        const a = await submission.evaluate(
          ({ affineOne }, { x, W, b }) => affineOne(x, W, b),
          { x, W, b },
        );
        expectClose(a, affineOne(x, W, b));
      }
    });

    test({
      en: "affineOne changes none of its arrays",
      ja: "affineOne は引数の配列を変えない",
    }, {
      points: 1,
      hint: {
        en: "Add up in a variable of your own, and write into a, nowhere else.",
        ja: "和は自分の変数で求め、a にだけ書き込みます。",
      },
    }, async ({ submission, random }) => {
      const [x, W, b] = [[3], [3, 4], [4]].map((s) => random.normal(s));
      const came = await submission.evaluate(
        ({ affineOne }, { x, W, b }) => [affineOne(x, W, b), x, W, b],
        { x, W, b },
      );
      const [a, ...after] = Array.isArray(came) ? came : [];
      // Doing nothing changes no array, too.
      expectClose(a, affineOne(x, W, b));
      expectUnchanged(after, { x, W, b });
    });

    test({
      en: "affineBatch gives XW + b for a mini-batch",
      ja: "affineBatch はミニバッチに対して XW + b を返す",
    }, {
      points: 2,
      hint: {
        en: "X is (N, K), W is (K, L), b is (L,): one matrix product, then add.",
        ja: "X は (N, K)、W は (K, L)、b は (L,) です。行列積を 1 回求め、b を足します。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K, L] of [
        [5, 3, 4],
        [2, 4, 3],
        [3, 2, 1],
        [4, 1, 2],
      ]) {
        const X = random.normal([N, K]);
        const W = random.normal([K, L]);
        const b = random.normal([L]);
        const A = await submission.evaluate(
          ({ affineBatch }, { X, W, b }) => affineBatch(X, W, b),
          { X, W, b },
        );
        expectClose(A, affineBatch(X, W, b));
      }
    });

    test({
      en: "affineBatch gives a matrix for a mini-batch of one row, too",
      ja: "affineBatch は 1 行のミニバッチに対しても行列を返す",
    }, {
      points: 1,
      hint: {
        en: "For N = 1 the shape is (1, L). Nothing special has to be done.",
        ja: "N = 1 のとき形状は (1, L) です。特別な処理は要りません。",
      },
    }, async ({ submission, random }) => {
      const [X, W, b] = [[1, 4], [4, 3], [3]].map((s) => random.normal(s));
      const A = await submission.evaluate(
        ({ affineBatch }, { X, W, b }) => affineBatch(X, W, b),
        { X, W, b },
      );
      expectClose(A, affineBatch(X, W, b));
    });

    test({
      en: "affineBatch adds b to each row when N and L are equal, too",
      ja: "affineBatch は N と L が等しくても各行に b を足す",
    }, {
      points: 1,
      hint: {
        en: "b belongs to the neurons, so to the columns. With N = L a column of biases would fit as well, and be wrong.",
        ja: "b はニューロン、つまり列に対応します。N = L だと縦に並べた b も形は合いますが、誤りです。",
      },
    }, async ({ submission, random }) => {
      const [X, W, b] = [[3, 3], [3, 3], [3]].map((s) => random.normal(s));
      const A = await submission.evaluate(
        ({ affineBatch }, { X, W, b }) => affineBatch(X, W, b),
        { X, W, b },
      );
      expectClose(A, affineBatch(X, W, b));
    });

    test({
      en: "affineBatch changes none of its arrays",
      ja: "affineBatch は引数の配列を変えない",
    }, {
      points: 1,
      hint: {
        en: "matmul and add give new arrays; writing into X, W or b spoils them for the next call.",
        ja: "matmul と add は新しい配列を返します。X, W, b に書き込むと次の呼び出しで困ります。",
      },
    }, async ({ submission, random }) => {
      const [X, W, b] = [[2, 3], [3, 4], [4]].map((s) => random.normal(s));
      const came = await submission.evaluate(
        ({ affineBatch }, { X, W, b }) => [affineBatch(X, W, b), X, W, b],
        { X, W, b },
      );
      const [A, ...after] = Array.isArray(came) ? came : [];
      expectClose(A, affineBatch(X, W, b));
      expectUnchanged(after, { X, W, b });
    });

    test({
      en: "sigmoid gives 1 / (1 + exp(−x)) and leaves x as it was",
      ja: "sigmoid は 1 / (1 + exp(−x)) を返し、x を変えない",
    }, {
      points: 1,
      hint: {
        en: "Mind the minus sign, and the brackets around 1 + exp(−x).",
        ja: "マイナスの符号と、1 + exp(−x) の括弧に注意しましょう。",
      },
      picture: {
        ...graph("sigmoid", sigmoid),
        came: ({ sigmoid }, { x }) => sigmoid(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ sigmoid }, { x }) => [sigmoid(x), x],
          { x },
        );
        expectElementwise(came, x, sigmoid(x));
      }
    });

    test({
      en: "sigmoid is 0 far to the left and 1 far to the right, never NaN",
      ja: "sigmoid は左の遠くで 0、右の遠くで 1 になり、NaN にならない",
    }, {
      points: 1,
      hint: {
        en: "exp of a large number is Infinity. 1 / Infinity is 0, but Infinity / Infinity is NaN.",
        ja: "大きい数の exp は Infinity です。1 / Infinity は 0 ですが、Infinity / Infinity は NaN です。",
      },
    }, async ({ submission, random }) => {
      const large = random.uniform([2, 3], { low: 800, high: 900 });
      for (const x of [large, large.neg()]) {
        const y = await submission.evaluate(
          ({ sigmoid }, { x }) => sigmoid(x),
          { x },
        );
        expectClose(y, sigmoid(x));
      }
    });

    test({
      en: "sigmoidDerivative gives y (1 − y), y being the sigmoid of x",
      ja: "sigmoidDerivative は x のシグモイドを y として y (1 − y) を返す",
    }, {
      points: 2,
      hint: {
        en: "It gets x, so y has to be computed first. Take the formula, no measured slope.",
        ja: "受け取るのは x なので、先に y を求めます。傾きを測るのではなく式を使います。",
      },
      picture: {
        ...graph("sigmoidDerivative", sigmoidDerivative),
        came: ({ sigmoidDerivative }, { x }) => sigmoidDerivative(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ sigmoidDerivative }, { x }) => [sigmoidDerivative(x), x],
          { x },
        );
        expectElementwise(came, x, sigmoidDerivative(x), FORMULA);
      }
    });

    test({
      en: "tanh gives (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) and leaves x as it was",
      ja: "tanh は (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ) を返し、x を変えない",
    }, {
      points: 1,
      hint: {
        en: "The difference of the two exponentials stands above, their sum below: −1 far to the left, 1 far to the right.",
        ja: "分子は 2 つの指数関数の差、分母は和です。左の遠くで −1、右の遠くで 1 になります。",
      },
      picture: {
        ...graph("tanh", tanh),
        came: ({ tanh }, { x }) => tanh(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ tanh }, { x }) => [tanh(x), x],
          { x },
        );
        expectElementwise(came, x, tanh(x));
      }
    });

    test({
      en: "tanhDerivative gives 1 − y², y being the tanh of x",
      ja: "tanhDerivative は x の tanh を y として 1 − y² を返す",
    }, {
      points: 2,
      hint: {
        en: "It gets x, so y has to be computed first, and only y is squared. Take the formula, no measured slope.",
        ja: "受け取るのは x なので先に y を求め、y だけを 2 乗します。傾きを測るのではなく式を使います。",
      },
      picture: {
        ...graph("tanhDerivative", tanhDerivative),
        came: ({ tanhDerivative }, { x }) => tanhDerivative(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ tanhDerivative }, { x }) => [tanhDerivative(x), x],
          { x },
        );
        expectElementwise(came, x, tanhDerivative(x), FORMULA);
      }
    });

    test({
      en: "relu gives the larger of x and 0, and leaves x as it was",
      ja: "relu は x と 0 の大きい方を返し、x を変えない",
    }, {
      points: 1,
      hint: {
        en: "x.map gives a new array. Where x is positive it stays, elsewhere there is 0.",
        ja: "x.map は新しい配列を返します。正の x はそのまま、それ以外は 0 です。",
      },
      picture: {
        ...graph("relu", relu),
        came: ({ relu }, { x }) => relu(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ relu }, { x }) => [relu(x), x],
          { x },
        );
        expectElementwise(came, x, relu(x));
      }
    });

    test({
      en: "reluDerivative is 1 where x is positive and 0 where it is negative",
      ja: "reluDerivative は x が正のところで 1、負のところで 0 になる",
    }, {
      points: 1,
      hint: {
        en: "A slope, not the function: how steep are the two parts of the graph?",
        ja: "関数の値ではなく傾きです。グラフの 2 つの部分の傾きはいくつですか。",
      },
      picture: {
        ...graph("reluDerivative", reluDerivative),
        came: ({ reluDerivative }, { x }) => reluDerivative(x),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const came = await submission.evaluate(
          ({ reluDerivative }, { x }) => [reluDerivative(x), x],
          { x },
        );
        expectElementwise(came, x, reluDerivative(x));
      }
    });

    test({
      en: "reluDerivative is 0 or 1 at the corner x = 0",
      ja: "reluDerivative は角の x = 0 で 0 または 1 になる",
    }, {
      points: 1,
      hint: {
        en: "The slope at exactly 0 is a choice. The lecture takes 0, that of the left side; 1 is accepted too.",
        ja: "ちょうど 0 での傾きは決め方の問題です。講義では左側と同じ 0 ですが、1 も認めます。",
      },
    }, async ({ submission, random }) => {
      const x = withCorner(random);
      const slopes = await submission.evaluate(
        ({ reluDerivative }, { x }) => reluDerivative(x),
        { x },
      );
      expectCorner(slopes, x, 0);
    });

    test({
      en: "leakyRelu multiplies negative numbers by the α that is given",
      ja: "leakyRelu は負の数に与えられた α を掛ける",
    }, {
      points: 2,
      hint: {
        en: "A positive x stays as it is, any other becomes alpha times x, in a new array.",
        ja: "正の x はそのまま、それ以外は alpha 倍にし、新しい配列で返します。",
      },
      picture: {
        ...graph("leakyRelu(x, 0.25)", (x) => leakyRelu(x, LEAKY)),
        came: ({ leakyRelu }, { x, alpha }) => leakyRelu(x, alpha),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const alpha = slope(random);
        const came = await submission.evaluate(
          ({ leakyRelu }, { x, alpha }) => [leakyRelu(x, alpha), x],
          { x, alpha },
        );
        expectElementwise(came, x, leakyRelu(x, alpha));
      }
    });

    test({
      en: "leakyRelu and its derivative take α = 0.1 when none is given",
      ja: "leakyRelu とその導関数は α を省くと 0.1 とする",
    }, {
      points: 1,
      hint: {
        en: "The head of each function has alpha = 0.1: leave it there, and use alpha below.",
        ja: "関数の先頭に alpha = 0.1 があります。それを残し、中では alpha を使います。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([3, 4]);
      const came = await submission.evaluate(
        ({ leakyRelu, leakyReluDerivative }, { x }) => [
          leakyRelu(x),
          leakyReluDerivative(x),
        ],
        { x },
      );
      const [y, slopes] = Array.isArray(came) ? came : [];
      expectClose(y, leakyRelu(x));
      expectClose(slopes, leakyReluDerivative(x), {
        name: { en: "The derivative", ja: "導関数" },
      });
    });

    test({
      en: "leakyReluDerivative is 1 for positive x and α for negative x",
      ja: "leakyReluDerivative は正の x で 1、負の x で α になる",
    }, {
      points: 2,
      hint: {
        en: "The left part of the graph is the straight line αx. How steep is that?",
        ja: "グラフの左側は直線 αx です。その傾きはいくつですか。",
      },
      picture: {
        ...graph("leakyReluDerivative(x, 0.25)", (x) =>
          leakyReluDerivative(x, LEAKY),
        ),
        came: ({ leakyReluDerivative }, { x, alpha }) =>
          leakyReluDerivative(x, alpha),
      },
    }, async ({ submission, random }) => {
      for (const x of inputs(random)) {
        const alpha = slope(random);
        const came = await submission.evaluate(
          ({ leakyReluDerivative }, { x, alpha }) => [
            leakyReluDerivative(x, alpha),
            x,
          ],
          { x, alpha },
        );
        expectElementwise(came, x, leakyReluDerivative(x, alpha));
      }
    });

    test({
      en: "leakyReluDerivative is α or 1 at the corner x = 0",
      ja: "leakyReluDerivative は角の x = 0 で α または 1 になる",
    }, {
      points: 1,
      hint: {
        en: "The slope at exactly 0 is a choice: α in the lecture's formula, and 1 is as good.",
        ja: "ちょうど 0 での傾きは決め方の問題です。講義の式では α ですが、1 でもかまいません。",
      },
    }, async ({ submission, random }) => {
      const x = withCorner(random);
      const alpha = slope(random);
      const slopes = await submission.evaluate(
        ({ leakyReluDerivative }, { x, alpha }) =>
          leakyReluDerivative(x, alpha),
        { x, alpha },
      );
      expectCorner(slopes, x, alpha);
    });
  },
);

/** Arrays of several shapes; the last has large numbers too, e³⁰⁰ at most. */
function inputs(random: Random): NDArray[] {
  const large = random.uniform([5], { low: -300, high: 300 });
  return [
    random.normal([6]),
    random.normal([3, 4]),
    random.normal([2, 1, 5], { std: 3 }),
    NDArray.from([[...large.data], [...random.normal([5]).data]]),
  ];
}

/** A slope for leaky ReLU, neither 0.1 nor 0.01. */
function slope(random: Random): number {
  return random.uniform([1], { low: 0.2, high: 0.6 }).item();
}

/** A row with exact zeros between numbers of both signs. */
function withCorner(random: Random): NDArray {
  const [u, v] = random.uniform([2], { low: 1, high: 2 }).data;
  return NDArray.from([[0, -u, 0, v]]);
}

/** The result is right, and x is what it was before. */
function expectElementwise(
  came: unknown,
  x: NDArray,
  expected: NDArray,
  options: { tolerance?: number } = {},
): void {
  const [result, after] = Array.isArray(came) ? came : [];
  expectClose(result, expected, options);
  expectClose(after, x, { tolerance: 0, name: valueNames.afterwards("x") });
}

/** Slopes of 1 and `left`; at 0 one of the two, the same at each 0. */
function expectCorner(slopes: unknown, x: NDArray, left: number): void {
  const came = slopes instanceof NDArray ? slopes.data[0] : Number.NaN;
  const choice = came > (left + 1) / 2 ? 1 : left;
  const expected = x.map((v) => (v === 0 ? choice : v > 0 ? 1 : left));
  expectClose(slopes, expected);
}

/** The arrays that a test has given are what they were before. */
function expectUnchanged(after: unknown[], given: Record<string, NDArray>) {
  Object.entries(given).forEach(([name, before], i) => {
    expectClose(after[i], before, {
      tolerance: 0,
      name: valueNames.afterwards(name),
    });
  });
}
