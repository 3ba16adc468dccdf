import {
  glorot,
  he,
  type Initializer,
  type Layer,
  NDArray,
  Random,
  xavier,
} from "@course/lib";
import { exercise, expectClose, expectThat } from "../../grader/spec/index.ts";

/** n V times the mean of the squares, by loops: no part of the solution's. */
function predictedFromSquares(x: NDArray, V: number): number {
  const squares = [...x.data].reduce((sum, value) => sum + value ** 2, 0);
  return (V * squares) / x.shape[0]; // n / (N n) of all the numbers
}

function keepingVariance(n: number, share: number): number {
  return 1 / share / n;
}

function throughLayers(
  x: NDArray,
  sizes: number[],
  activation: () => Layer,
  initializer: Initializer,
  random: Random,
): NDArray[] {
  let value = x;
  return sizes.slice(1).map((units, i) => {
    const sums = value.matmul(initializer(random, [sizes[i], units]));
    value = activation().forward(sums);
    return value;
  });
}

function pooledSpread(y: NDArray): number {
  return spreadOf([...y.data]);
}

function unitSpreads(y: NDArray): NDArray {
  const rows = y.toArray() as number[][];
  return NDArray.from(
    rows[0].map((_, unit) => spreadOf(rows.map((row) => row[unit]))),
  );
}

function spreadOf(values: number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / values.length);
}

const rules = [
  {
    name: "xavier",
    called: "Xavier",
    variance: (fanIn: number, _fanOut: number) => 1 / fanIn,
    hint: {
      en: "The variance is 1 / fanIn, and fanIn is the first size. The standard deviation is its root.",
      ja: "分散は 1 / fanIn で、fanIn は 1 つ目のサイズです。標準偏差はその平方根です。",
    },
  },
  {
    name: "he",
    called: "He",
    variance: (fanIn: number, _fanOut: number) => 2 / fanIn,
    hint: {
      en: "The variance is 2 / fanIn, and fanIn is the first size. The standard deviation is its root.",
      ja: "分散は 2 / fanIn で、fanIn は 1 つ目のサイズです。標準偏差はその平方根です。",
    },
  },
  {
    name: "glorot",
    called: "Glorot–Bengio",
    variance: (fanIn: number, fanOut: number) => 2 / (fanIn + fanOut),
    hint: {
      en: "The variance is 2 / (fanIn + fanOut). The standard deviation is its root.",
      ja: "分散は 2 / (fanIn + fanOut) です。標準偏差はその平方根です。",
    },
  },
] as const;

/** The middles of the bins in which a picture counts weights. */
const BINS = Array.from({ length: 25 }, (_, i) => (i - 12) / 30);

/** How many of `count` normal numbers fall into each bin, on average. */
function expectedInBins(variance: number, count: number): NDArray {
  const width = BINS[1] - BINS[0];
  const factor = (count * width) / Math.sqrt(2 * Math.PI * variance);
  return NDArray.from(
    BINS.map((w) => factor * Math.exp(-(w ** 2) / (2 * variance))),
  );
}

exercise(
  "10-initialization",
  {
    names: {
      xavier,
      he,
      glorot,
      predictedVariance: predictedFromSquares, // the same where the mean is 0
      predictedFromSquares,
      keepingVariance,
      throughLayers,
      pooledSpread,
      unitSpreads,
    },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "arange",
      "linspace",
      "Random",
      "Affine",
      "ReLU",
      "LeakyReLU",
      "Sigmoid",
      "Tanh",
    ],
    timeLimit: 2_000,
    mistakes: {
      "init.predicted": [
        {
          code: "return V * x.variance();",
          says: {
            en: "for one product, without the n terms of the sum",
            ja: "和の n 個の項でなく、積 1 つの分散を求めた",
          },
        },
        {
          code: "return x.shape[0] * V * x.variance();",
          says: {
            en: "with the number of rows, where n is the number of inputs",
            ja: "入力の数でなく行数を n とした",
          },
        },
        {
          code: "return x.size * V * x.variance();",
          says: {
            en: "with the squares of all rows added up",
            ja: "全行の 2 乗を足し合わせた",
          },
        },
        {
          code: "return Math.sqrt(x.shape[1] * V * x.variance());",
          says: {
            en: "with the root: the standard deviation, where the variance is asked for",
            ja: "分散でなく、平方根を取って標準偏差を返した",
          },
        },
        {
          code: "return x.shape[1] * V ** 2 * x.variance();",
          says: {
            en: "with V squared, though V is the variance already",
            ja: "分散である V をさらに 2 乗した",
          },
        },
        {
          code: "return x.shape[1] * Math.sqrt(V) * x.variance();",
          says: {
            en: "with the root of V, where V itself belongs",
            ja: "V でなく V の平方根を使った",
          },
        },
      ],
      "init.squares": [
        {
          code: "return x.shape[1] * V * x.variance();",
          says: {
            en: "with the variance of x, where the mean of x² belongs: they agree only if the mean of x is 0",
            ja: "x² の平均でなく x の分散を使った (x の平均が 0 のときだけ一致する)",
          },
        },
        {
          code: "return V * x.mul(x).mean();",
          says: {
            en: "for one product, without the n terms of the sum",
            ja: "和の n 個の項でなく、積 1 つの分散を求めた",
          },
        },
        {
          code: "return x.shape[0] * V * x.mul(x).mean();",
          says: {
            en: "with the number of rows, where n is the number of inputs",
            ja: "入力の数でなく行数を n とした",
          },
        },
        {
          code: "return x.size * V * x.mul(x).mean();",
          says: {
            en: "with the squares of all rows added up",
            ja: "全行の 2 乗を足し合わせた",
          },
        },
        {
          code: "return Math.sqrt(x.shape[1] * V * x.mul(x).mean());",
          says: {
            en: "with the root: the standard deviation, where the variance is asked for",
            ja: "分散でなく、平方根を取って標準偏差を返した",
          },
        },
        {
          code: "return x.shape[1] * V * x.mean() ** 2;",
          says: {
            en: "with the square of the mean, where the mean of the squares belongs",
            ja: "2 乗の平均でなく平均の 2 乗を使った",
          },
        },
        {
          code: "return x.shape[1] * V ** 2 * x.mul(x).mean();",
          says: {
            en: "with V squared, though V is the variance already",
            ja: "分散である V をさらに 2 乗した",
          },
        },
        {
          code: "return x.shape[1] * Math.sqrt(V) * x.mul(x).mean();",
          says: {
            en: "with the root of V, where V itself belongs",
            ja: "V でなく V の平方根を使った",
          },
        },
      ],
      "init.keeping": [
        {
          code: "return 1 / n;",
          says: {
            en: "without the share that the activation lets through",
            ja: "活性化関数が通す割合を使わない",
          },
        },
        {
          code: "return 1 / n * share;",
          says: {
            en: "multiplying by the share, where it is divided by: are brackets missing?",
            ja: "割合で割らずに掛けた (かっこは足りていますか)",
          },
        },
        {
          code: "return Math.sqrt(1 / (n * share));",
          says: {
            en: "with the root: the standard deviation, where the variance is asked for",
            ja: "分散でなく、平方根を取って標準偏差を返した",
          },
        },
        {
          code: "return n * share;",
          says: {
            en: "with n times the share, where 1 is divided by it",
            ja: "1 を n と割合の積で割らず、積そのものを返した",
          },
        },
        {
          code: "return 2 / n;",
          says: {
            en: "with the share of ReLU always",
            ja: "いつも ReLU の割合を使った",
          },
        },
      ],
      "init.xavier": [
        {
          code: "return random.normal([fanIn, fanOut], { std: 1 / fanIn });",
          says: {
            en: "with the variance as the standard deviation: the root is missing",
            ja: "分散を標準偏差として使った (平方根がない)",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(1 / fanOut) });",
          says: {
            en: "with fanOut, where fanIn belongs",
            ja: "fanIn でなく fanOut を使った",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(2 / fanIn) });",
          says: {
            en: "with the 2 of He's rule",
            ja: "He の規則の 2 を使った",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(2 / (fanIn + fanOut)) });",
          says: {
            en: "with the rule that PyTorch calls xavier: it is Glorot–Bengio's",
            ja: "PyTorch で xavier と呼ばれる規則 (Glorot–Bengio) を使った",
          },
        },
        {
          code: "return random.normal([fanOut, fanIn], { std: Math.sqrt(1 / fanIn) });",
          says: {
            en: "with the shape changed round: it is (fanIn, fanOut)",
            ja: "形状を (fanIn, fanOut) と逆にした",
          },
        },
        {
          code: `const r = Math.sqrt(3 / fanIn);
            return random.uniform([fanIn, fanOut], { low: -r, high: r });`,
          says: {
            en: "drawing evenly from an interval, where the normal distribution is asked for",
            ja: "正規分布でなく区間から一様に選んだ",
          },
        },
        {
          code: `const source = new Random(1);
            return source.normal([fanIn, fanOut], { std: Math.sqrt(1 / fanIn) });`,
          says: {
            en: "with random numbers of its own: every layer gets the same ones",
            ja: "渡された乱数を使わない (どの層も同じ乱数になる)",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut]);",
          says: {
            en: "with the standard deviation 1 for all sizes",
            ja: "サイズによらず標準偏差を 1 とした",
          },
        },
        {
          code: "return zeros([fanIn, fanOut]);",
          says: {
            en: "with zeros: all units would stay equal",
            ja: "すべて 0 にした (どのユニットも同じままになる)",
          },
        },
      ],
      "init.he": [
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(1 / fanIn) });",
          says: {
            en: "without the 2: that is Xavier's rule",
            ja: "2 がない (Xavier の規則になる)",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: 2 / Math.sqrt(fanIn) });",
          says: {
            en: "with the 2 outside of the root",
            ja: "2 を平方根の外に置いた",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: 2 / fanIn });",
          says: {
            en: "with the variance as the standard deviation: the root is missing",
            ja: "分散を標準偏差として使った (平方根がない)",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(2 / fanOut) });",
          says: {
            en: "with fanOut, where fanIn belongs",
            ja: "fanIn でなく fanOut を使った",
          },
        },
        {
          code: "return random.normal([fanOut, fanIn], { std: Math.sqrt(2 / fanIn) });",
          says: {
            en: "with the shape changed round: it is (fanIn, fanOut)",
            ja: "形状を (fanIn, fanOut) と逆にした",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(2 / (fanIn + fanOut)) });",
          says: {
            en: "with Glorot–Bengio's rule",
            ja: "Glorot–Bengio の規則を使った",
          },
        },
      ],
      "init.glorot": [
        {
          code: `const V = 1 / (fanIn + fanOut);
            return random.normal([fanIn, fanOut], { std: Math.sqrt(V) });`,
          says: {
            en: "with 1 over the sum, where it is 2: 1 over the mean",
            ja: "2 でなく 1 を和で割った (平均の逆数なので 2)",
          },
        },
        {
          code: `const V = 2 / (fanIn + fanOut);
            return random.normal([fanIn, fanOut], { std: V });`,
          says: {
            en: "with the variance as the standard deviation: the root is missing",
            ja: "分散を標準偏差として使った (平方根がない)",
          },
        },
        {
          code: `const V = 6 / (fanIn + fanOut);
            return random.normal([fanIn, fanOut], { std: Math.sqrt(V) });`,
          says: {
            en: "with the 6 of the evenly drawn form, which is for the end of an interval",
            ja: "一様分布の区間の端に使う 6 を使った",
          },
        },
        {
          code: `const V = 2 / fanIn + fanOut;
            return random.normal([fanIn, fanOut], { std: Math.sqrt(V) });`,
          says: {
            en: "without brackets around the sum",
            ja: "和のかっこがない",
          },
        },
        {
          code: "return random.normal([fanIn, fanOut], { std: Math.sqrt(1 / fanIn) });",
          says: {
            en: "with Xavier's rule, without fanOut",
            ja: "fanOut のない Xavier の規則を使った",
          },
        },
        {
          code: `const V = 2 / (fanIn + fanOut);
            return random.normal([fanOut, fanIn], { std: Math.sqrt(V) });`,
          says: {
            en: "with the shape changed round: it is (fanIn, fanOut)",
            ja: "形状を (fanIn, fanOut) と逆にした",
          },
        },
      ],
      "init.through": [
        {
          code: `const W = initializer(random, [sizes[i], sizes[i + 1]]);
            y = y.matmul(W);
            values.push(y);`,
          says: {
            en: "without the activation",
            ja: "活性化関数を通さない",
          },
        },
        {
          code: `const W = initializer(random, [sizes[i], sizes[i + 1]]);
            const a = y.matmul(W);
            y = activation().forward(a);
            values.push(a);`,
          says: {
            en: "keeping the sums before the activation, where its outputs are wanted",
            ja: "活性化関数の出力でなく、その前の和を残した",
          },
        },
        {
          code: `const W = initializer(random, [sizes[i], sizes[i + 1]]);
            values.push(activation().forward(x.matmul(W)));`,
          says: {
            en: "giving x to every layer, where each gets what the one before gave",
            ja: "前の層の出力でなく、どの層にも x を入れた",
          },
        },
        {
          code: `values.push(y);
            const W = initializer(random, [sizes[i], sizes[i + 1]]);
            y = activation().forward(y.matmul(W));`,
          says: {
            en: "keeping the input of each layer, where its output is wanted",
            ja: "各層の出力でなく入力を残した",
          },
        },
        {
          code: `const W = initializer(random, [sizes[i + 1], sizes[i]]);
            y = activation().forward(y.matmul(W.T));
            values.push(y);`,
          says: {
            en: "with fan-in and fan-out changed round for the initializer",
            ja: "initializer に fan-in と fan-out を逆に渡した",
          },
        },
        {
          code: `const W = initializer(new Random(1), [sizes[i], sizes[i + 1]]);
            y = activation().forward(y.matmul(W));
            values.push(y);`,
          says: {
            en: "with new random numbers in each layer, where one stream goes on",
            ja: "1 つの乱数列を続けず、層ごとに作り直した",
          },
        },
        {
          code: `const W = initializer(random, [sizes[i], sizes[i + 1]]);
            y = y.matmul(activation().forward(W));
            values.push(y);`,
          says: {
            en: "with the activation on the weights, where it belongs on the sums",
            ja: "和でなく重みを活性化関数に通した",
          },
        },
      ],
      "init.pooled": [
        {
          code: "return y.variance();",
          says: {
            en: "with the variance: the root is missing",
            ja: "分散を返した (平方根がない)",
          },
        },
        {
          code: "return y.std(0).mean();",
          says: {
            en: "with the mean of the units' own spreads: what lies between the units is lost",
            ja: "各ユニットの標準偏差の平均を取った (ユニット間の違いが失われる)",
          },
        },
        {
          code: "return Math.sqrt(y.mul(y).mean());",
          says: {
            en: "without taking off the mean",
            ja: "平均を引かない",
          },
        },
        {
          code: "return y.std() * Math.sqrt(y.size / (y.size - 1));",
          says: {
            en: "dividing by one less than the number of values, where the formula has their number",
            ja: "値の個数でなく、それより 1 小さい数で割った",
          },
        },
        {
          code: "return y.sub(y.mean()).abs().mean();",
          says: {
            en: "with the mean distance, where the root of the mean square belongs",
            ja: "2 乗の平均の平方根でなく、距離の平均を取った",
          },
        },
      ],
      "init.units": [
        {
          code: "return y.std(1);",
          says: {
            en: "over each row, where a unit is a column",
            ja: "列 (ユニット) でなく行ごとに求めた",
          },
        },
        {
          code: "return y.variance(0);",
          says: {
            en: "with the variances: the root is missing",
            ja: "分散を返した (平方根がない)",
          },
        },
        {
          code: "return y.mul(y).mean(0).sqrt();",
          says: {
            en: "without taking off the mean of each unit",
            ja: "各ユニットの平均を引かない",
          },
        },
        {
          code: "return y.sub(y.mean()).pow(2).mean(0).sqrt();",
          says: {
            en: "taking off the mean of all values, where each unit has its own",
            ja: "各ユニットの平均でなく、全体の平均を引いた",
          },
        },
        {
          code: "return y.std(0).mul(Math.sqrt(y.shape[0] / (y.shape[0] - 1)));",
          says: {
            en: "dividing by N − 1, where the formula has N",
            ja: "N でなく N − 1 で割った",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops, sums of squares",
        code: {
          "init.predicted": "return x.shape[1] * x.variance() * V;",
          "init.squares": `let sum = 0;
            for (let k = 0; k < x.shape[1]; k++) {
              for (let i = 0; i < x.shape[0]; i++) sum += x.at(i, k) ** 2;
            }
            return sum / x.shape[0] * V;`,
          "init.xavier": `const W = zeros([fanIn, fanOut]);
            for (let i = 0; i < W.size; i++) {
              W.data[i] = random.normal([1]).item() / Math.sqrt(fanIn);
            }
            return W;`,
          "init.through": `values[i] = y.matmul(initializer(random, [sizes[i], sizes[i + 1]]));
            y = values[i] = activation().forward(values[i]);`,
          "init.pooled": `let [sum, squares] = [0, 0];
            for (const value of y.data) {
              sum += value / y.size;
              squares += value ** 2 / y.size;
            }
            return Math.sqrt(Math.max(0, squares - sum ** 2));`,
          "init.units": `const [N, L] = y.shape;
            const found = zeros([L]);
            for (let l = 0; l < L; l++) {
              let mean = 0;
              for (let n = 0; n < N; n++) mean += y.at(n, l) / N;
              for (let n = 0; n < N; n++) found.data[l] += (y.at(n, l) - mean) ** 2 / N;
              found.data[l] = Math.sqrt(found.data[l]);
            }
            return found;`,
        },
      },
      {
        name: "drawn with spread 1 and scaled, drawn transposed, formulas turned",
        code: {
          "init.predicted": "return x.shape[1] * V * x.mul(x).mean();",
          "init.squares":
            "return (x.variance() + x.mean() ** 2) * V * x.shape[1];",
          "init.keeping": "return 1 / share / n;",
          "init.xavier":
            "return random.normal([fanOut, fanIn], { std: fanIn ** -0.5 }).T;",
          "init.he":
            "return random.normal([fanIn, fanOut]).mul(Math.sqrt(2 / fanIn));",
          "init.glorot":
            "return random.normal([fanIn, fanOut]).div(Math.sqrt((fanIn + fanOut) / 2));",
          "init.pooled": "return Math.sqrt(y.sub(y.mean()).pow(2).mean());",
          "init.units":
            "return y.T.sub(y.T.mean(1, { keepdims: true })).pow(2).mean(1).sqrt();",
        },
      },
      {
        name: "helper functions in a cell of their own, Affine, normal numbers from uniform ones",
        cells: [
          `import { Affine as Step, zeros as nothing, type NDArray as A, type Random as Source }
            from "@course/lib";
          function gaussian(random: Source, shape: readonly number[], V: number): A {
            const [u, v] = [random.uniform([...shape]), random.uniform([...shape])];
            const r = u.map((u) => Math.sqrt(-2 * V * Math.log(1 - u)));
            return r.mul(v.map((v) => Math.cos(2 * Math.PI * v)));
          }
          function affine(W: A): Step {
            return new Step(W, nothing([W.shape[1]]));
          }
          const root = (a: A): A => a.sqrt();`,
        ],
        code: {
          "init.predicted": "return predictedFromSquares(x, V);",
          "init.keeping": "return (n * share) ** -1;",
          "init.xavier": "return gaussian(random, [fanIn, fanOut], 1 / fanIn);",
          "init.he":
            "return gaussian(random, [fanIn, fanOut], keepingVariance(fanIn, 0.5));",
          "init.glorot":
            "return gaussian(random, [fanIn, fanOut], 1 / ((fanIn + fanOut) / 2));",
          "init.through": `const fans = [sizes[i], sizes[i + 1]] as const;
            const layers = [affine(initializer(random, fans)), activation()];
            for (const layer of layers) y = layer.forward(y);
            values.push(y);`,
          "init.pooled": "return y.variance() ** 0.5;",
          "init.units": "return root(y.variance(0));",
        },
      },
    ],
  },
  (test) => {
    test({
      en: "predictedVariance is right for inputs of mean 0",
      ja: "predictedVariance は平均 0 の入力で正しい",
    }, {
      points: 1,
      hint: {
        en: "n is the number of inputs of a unit, that is of columns. The rows are only more data.",
        ja: "n はユニットの入力の数、つまり列数です。行はデータの数にすぎません。",
      },
    }, async ({ submission, random }) => {
      for (const [N, n] of [
        [3, 5],
        [8, 2],
        [4, 4],
      ]) {
        const half = random.normal([N, n]);
        const rows = half.toArray() as number[][];
        const x = NDArray.from([...rows, ...(half.neg().toArray() as [])]);
        const V = random.uniform([1], { low: 0.2, high: 3 }).item();
        const came = await submission.evaluate(
          ({ predictedVariance }, { x, V }) => predictedVariance(x, V),
          { x, V },
        );
        const name = { en: "The predicted variance", ja: "予測した分散" };
        expectClose(came, predictedFromSquares(x, V), { name });
      }
    });

    test({
      en: "predictedFromSquares is right for inputs of any mean",
      ja: "predictedFromSquares はどんな平均の入力でも正しい",
    }, {
      points: 2,
      hint: {
        en: "What counts is the mean of x². It is the variance of x only where the mean of x is 0.",
        ja: "大切なのは x² の平均です。x の平均が 0 のときだけ x の分散と一致します。",
      },
    }, async ({ submission, random }) => {
      for (const [N, n] of [
        [7, 3],
        [1, 6],
        [2, 9],
      ]) {
        const mean = random.uniform([1], { low: 1, high: 3 }).item();
        const x = random.normal([N, n], { mean });
        const V = random.uniform([1], { low: 0.2, high: 3 }).item();
        const came = await submission.evaluate(
          ({ predictedFromSquares }, { x, V }) => predictedFromSquares(x, V),
          { x, V },
        );
        const name = { en: "The predicted variance", ja: "予測した分散" };
        expectClose(came, predictedFromSquares(x, V), { name });
      }
    });

    test({
      en: "keepingVariance gives the V with n V share = 1",
      ja: "keepingVariance は n V share = 1 となる V を返す",
    }, {
      points: 1,
      hint: {
        en: "Divide 1 by the product of n and share. With half the share, V must be twice as large.",
        ja: "1 を n と share の積で割ります。割合が半分なら V は 2 倍です。",
      },
    }, async ({ submission, random }) => {
      for (const n of [7, 300, 1]) {
        const share = random.uniform([1], { low: 0.1, high: 1.5 }).item();
        const came = await submission.evaluate(
          ({ keepingVariance }, { n, share }) => keepingVariance(n, share),
          { n, share },
        );
        expectClose(came, keepingVariance(n, share), { name: "V" });
      }
    });

    for (const { name, called, variance, hint } of rules) {
      test({
        en: `${called}'s rule gives a matrix of shape (fanIn, fanOut)`,
        ja: `${called} の規則は形状 (fanIn, fanOut) の行列を返す`,
      }, {
        points: 1,
        hint: {
          en: "random.normal([fanIn, fanOut], …): one row for each input, one column for each unit.",
          ja: "random.normal([fanIn, fanOut], …) です。入力ごとに 1 行、ユニットごとに 1 列です。",
        },
      }, async ({ submission, random }) => {
        const seed = seedFrom(random);
        for (const fans of [
          [5, 3],
          [2, 7],
        ] as const) {
          const W = await submission.evaluate(
            (student, { name, fans, seed }, { Random }) =>
              student[name](new Random(seed), fans),
            { name, fans, seed },
          );
          expectWeights(W, fans);
        }
      });

      test({
        en: `${called}'s rule gives the right standard deviation for layers of any size`,
        ja: `${called} の規則はどのサイズの層でも正しい標準偏差になる`,
      }, {
        points: 2,
        hint,
        picture: {
          title: {
            en: `${called}'s weights of a layer with 150 inputs and 50 units`,
            ja: `入力 150 個、ユニット 50 個の層の ${called} の重み`,
          },
          axes: {
            x: { en: "weight", ja: "重み" },
            y: { en: "how many weights", ja: "重みの個数" },
          },
          given: { name, fans: [150, 50] as const, bins: BINS },
          over: NDArray.from(BINS),
          tolerance: 0.15, // 5 times what chance does to the highest bin
          came: (student, { name, fans, bins }, { NDArray, Random }) => {
            const W = student[name](new Random(1), fans);
            const half = (bins[1] - bins[0]) / 2;
            const inBin = (at: number) =>
              W.map((w) => Number(w >= at - half && w < at + half)).sum();
            return NDArray.from(bins.map(inBin));
          },
          right: expectedInBins(variance(150, 50), 150 * 50),
        },
      }, async ({ submission, random }) => {
        const seed = seedFrom(random);
        for (const [fanIn, fanOut] of [
          [100, 40],
          [20, 200],
          [64, 64],
        ]) {
          const fans = [fanIn, fanOut] as const;
          const W = await submission.evaluate(
            (student, { name, fans, seed }, { Random }) =>
              student[name](new Random(seed), fans),
            { name, fans, seed },
          );
          const spread = expectWeights(W, fans).std();
          expectClose(spread, Math.sqrt(variance(fanIn, fanOut)), {
            tolerance: 0.08, // 7 times what chance does to 4000 numbers
            name: {
              en: "The standard deviation of the weights",
              ja: "重みの標準偏差",
            },
          });
        }
      });

      test({
        en: `${called}'s rule draws from a normal distribution around 0`,
        ja: `${called} の規則は平均 0 の正規分布から選ぶ`,
      }, {
        points: 1,
        hint: {
          en: "random.normal draws so. About 68 % of its numbers are nearer to 0 than one standard deviation.",
          ja: "random.normal を使います。約 68 % の数が、0 から標準偏差 1 つ分より近くにあります。",
        },
      }, async ({ submission, random }) => {
        const seed = seedFrom(random);
        const fans = [70, 60] as const;
        const came = await submission.evaluate(
          (student, { name, fans, seed }, { Random }) =>
            student[name](new Random(seed), fans),
          { name, fans, seed },
        );
        const W = expectWeights(came, fans);
        const std = Math.sqrt(variance(70, 60));
        expectThat(Math.abs(W.mean()) < 0.1 * std, {
          en: "The mean of the weights should be near 0.",
          ja: "重みの平均は 0 に近い必要があります。",
        });
        const inside = W.map((w) => Number(Math.abs(w) < W.std())).mean();
        expectThat(inside > 0.64 && inside < 0.73, {
          en: "The weights should come from a normal distribution: about 68 % of them within one standard deviation.",
          ja: "重みは正規分布から選び、約 68 % が標準偏差 1 つ分以内にある必要があります。",
        });
      });

      test({
        en: `${called}'s rule takes its numbers from the random that is passed in`,
        ja: `${called} の規則は渡された乱数を使う`,
      }, {
        points: 1,
        hint: {
          en: "Draw with random, the first parameter: the same seed then gives the same weights, and the next layer gets others.",
          ja: "最初の引数 random を使います。種が同じなら同じ重みになり、次の層は別の重みになります。",
        },
      }, async ({ submission, random }) => {
        const seed = seedFrom(random);
        const fans = [40, 30] as const;
        const came = await submission.evaluate(
          (student, { name, fans, seed }, { Random }) => {
            const source = new Random(seed);
            return [
              student[name](source, fans),
              student[name](source, fans),
              student[name](new Random(seed), fans),
            ];
          },
          { name, fans, seed },
        );
        const [first, second, again] = [0, 1, 2].map((i) =>
          expectWeights(came?.[i], fans),
        );
        expectThat(first.sub(again).abs().max() === 0, {
          en: "The same seed should give the same weights.",
          ja: "種が同じなら同じ重みになる必要があります。",
        });
        expectThat(first.sub(second).abs().max() > 0, {
          en: "A second layer should get other weights than the first.",
          ja: "2 つ目の層の重みは 1 つ目と違う必要があります。",
        });
        const spread = concatenated(first, second).std();
        expectClose(spread, Math.sqrt(variance(40, 30)), {
          tolerance: 0.1,
          name: {
            en: "The standard deviation of the weights",
            ja: "重みの標準偏差",
          },
        });
      });
    }

    test({
      en: "throughLayers gives the output of each layer, for layers of any sizes",
      ja: "throughLayers はどのサイズの層でも各層の出力を返す",
    }, {
      points: 2,
      hint: {
        en: "For each layer: W of the shape (sizes[i], sizes[i + 1]), the activation of yW as the new y, and that into the list.",
        ja: "層ごとに、形状 (sizes[i], sizes[i + 1]) の W を作り、yW を活性化関数に通して新しい y とし、リストに入れます。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const sizes of [
        [4, 3],
        [3, 5, 4, 2],
        [6, 6, 6],
      ]) {
        const x = random.normal([7, sizes[0]]);
        const came = await submission.evaluate(
          ({ throughLayers }, { x, sizes, seed }, { Tanh, Random }) =>
            throughLayers(
              x,
              sizes,
              () => new Tanh(),
              (random, fans) => random.normal(fans, { std: 0.8 }),
              new Random(seed),
            ),
          { x, sizes, seed },
        );
        const right = throughLayers(
          x,
          sizes,
          () => new TanhByFormula(),
          (random, fans) => random.normal(fans, { std: 0.8 }),
          new Random(seed),
        );
        expectLayers(came, right);
      }
    });

    test({
      en: "throughLayers takes the weights and the activation that it is given",
      ja: "throughLayers は渡された重みと活性化関数を使う",
    }, {
      points: 1,
      hint: {
        en: "The initializer gets random, the fan-in and the fan-out of this layer, in this order. The activation is activation().",
        ja: "initializer には random と、この層の fan-in, fan-out をこの順に渡します。活性化関数は activation() です。",
      },
    }, async ({ submission, random }) => {
      const sizes = [3, 4, 2, 5];
      const x = random.normal([4, 3]);
      const came = await submission.evaluate(
        ({ throughLayers }, { x, sizes }, { NDArray, LeakyReLU, Random }) => {
          const source = new Random(0);
          const asked: number[][] = [];
          const given: boolean[] = [];
          // Weights that count, so that rows and columns cannot be mistaken.
          const counting = (random: unknown, fans: readonly number[]) => {
            asked.push([...fans]);
            given.push(random === source);
            const [n, m] = fans;
            const W = Array.from({ length: n * m }, (_, i) => (i % 7) - 3);
            return NDArray.from(W, { shape: [n, m] });
          };
          const values = throughLayers(
            x,
            sizes,
            () => new LeakyReLU({ alpha: 0.3 }),
            counting,
            source,
          );
          return { asked, given, values };
        },
        { x, sizes },
      );
      const { asked, given } = Object(came) as Partial<typeof came>;
      expectThat(JSON.stringify(asked) === "[[3,4],[4,2],[2,5]]", {
        en: "The initializer should be asked once for each layer, with [fan-in, fan-out].",
        ja: "initializer は層ごとに 1 回、[fan-in, fan-out] で呼ぶ必要があります。",
      });
      expectThat(`${given}` === "true,true,true", {
        en: "The initializer should get the random that was passed in.",
        ja: "initializer には渡された random を渡す必要があります。",
      });
      const right = throughLayers(
        x,
        sizes,
        () => new LeakyByFormula(),
        (_, [n, m]) =>
          NDArray.from(
            Array.from({ length: n * m }, (_, i) => (i % 7) - 3),
            { shape: [n, m] },
          ),
        new Random(0),
      );
      expectLayers(came.values, right);
    });

    test({
      en: "pooledSpread is the standard deviation of all values together",
      ja: "pooledSpread はすべての値をまとめた標準偏差を返す",
    }, {
      points: 1,
      hint: {
        en: "One mean for all values, the mean of the squared distances from it, and the root.",
        ja: "すべての値の平均を 1 つ求め、そこからの距離の 2 乗の平均を取り、平方根にします。",
      },
    }, async ({ submission, random }) => {
      for (const y of someLayers(random)) {
        const came = await submission.evaluate(
          ({ pooledSpread }, { y }) => pooledSpread(y),
          { y },
        );
        expectClose(came, pooledSpread(y), {
          name: { en: "The pooled spread", ja: "全体のばらつき" },
        });
      }
    });

    test({
      en: "unitSpreads is the standard deviation of each unit over the data",
      ja: "unitSpreads は各ユニットのデータについての標準偏差を返す",
    }, {
      points: 1,
      hint: {
        en: "A unit is a column: its own mean, over the rows, and one number for each column.",
        ja: "ユニットは列です。行の方向に列ごとの平均を使い、列ごとに 1 つの数を返します。",
      },
    }, async ({ submission, random }) => {
      for (const y of someLayers(random)) {
        const came = await submission.evaluate(
          ({ unitSpreads }, { y }) => unitSpreads(y),
          { y },
        );
        expectClose(came, unitSpreads(y), {
          name: {
            en: "The list of the units' spreads",
            ja: "ユニットごとのばらつき",
          },
        });
      }
    });

    test({
      en: "Units that are constant have no spread, though all values together have",
      ja: "一定のユニットにばらつきはないが、全体にはある",
    }, {
      points: 1,
      hint: {
        en: "Each column here holds one and the same number; the columns differ from each other.",
        ja: "ここではどの列も同じ数だけからなり、列どうしは違います。",
      },
    }, async ({ submission, random }) => {
      const row = random.normal([6], { mean: 2 }).toArray() as number[];
      const y = NDArray.from([row, row, row, row]);
      const came = await submission.evaluate(
        ({ pooledSpread, unitSpreads }, { y }) => [
          pooledSpread(y),
          unitSpreads(y),
        ],
        { y },
      );
      const [pooled, units] = Array.isArray(came) ? came : [];
      expectClose(pooled, spreadOf(row), {
        name: { en: "The pooled spread", ja: "全体のばらつき" },
      });
      expectClose(units, NDArray.from([0, 0, 0, 0, 0, 0]), {
        name: {
          en: "The list of the units' spreads",
          ja: "ユニットごとのばらつき",
        },
      });
    });
  },
);

class TanhByFormula implements Layer {
  readonly params = {};
  readonly grads = {};

  forward(x: NDArray): NDArray {
    return x.map((a) => 1 - 2 / (Math.exp(2 * a) + 1));
  }

  backward(): NDArray {
    throw new Error("These tests only go forward.");
  }
}

class LeakyByFormula extends TanhByFormula {
  override forward(x: NDArray): NDArray {
    return x.map((a) => (a > 0 ? a : 0.3 * a));
  }
}

function seedFrom(random: Random): number {
  return Math.floor(random.uniform([1], { low: 0, high: 1e6 }).item());
}

/** Layers whose units differ in their means and in their spreads. */
function someLayers(random: Random): NDArray[] {
  return [
    [5, 3],
    [2, 6],
    [4, 4],
  ].map(([N, L]) => {
    const means = random.normal([L], { mean: 1, std: 2 });
    const factors = random.uniform([L], { low: 0.2, high: 3 });
    return random.normal([N, L]).mul(factors).add(means);
  });
}

/** The weights, if they are some of this shape. */
function expectWeights(
  came: unknown,
  fans: readonly [number, number],
): NDArray {
  const isMatrix = came instanceof NDArray && `${came.shape}` === `${fans}`;
  expectThat(isMatrix, {
    en: "The weights should be an NDArray of the shape (fanIn, fanOut).",
    ja: "重みは形状 (fanIn, fanOut) の NDArray である必要があります。",
  });
  return came as NDArray;
}

function concatenated(a: NDArray, b: NDArray): NDArray {
  return NDArray.from([...a.data, ...b.data]);
}

/** Compares the output of each layer, in order. */
function expectLayers(came: unknown, right: NDArray[]): void {
  const values: unknown[] = Array.isArray(came) ? came : [];
  expectThat(values.length === right.length, {
    en: "There should be one output for each layer, and none for the input.",
    ja: "出力は層ごとに 1 つで、入力は含みません。",
  });
  right.forEach((y, i) => {
    expectClose(values[i], y, {
      name: { en: `The output of layer ${i + 1}`, ja: `第 ${i + 1} 層の出力` },
    });
  });
}
