import {
  BatchNorm as LibraryBatchNorm,
  NDArray,
  type Random,
  standardize,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";

function normalize(x: NDArray): NDArray {
  return standardize(x).x;
}

function remember(running: NDArray, batch: NDArray, m: number): NDArray {
  return NDArray.from(
    [...running.data].map((old, i) => m * old + (1 - m) * batch.data[i]),
  );
}

/** The library's layer, its running statistics by the student's names. */
class BatchNorm extends LibraryBatchNorm {
  get runningMean(): NDArray {
    return this.state.runningMean;
  }

  get runningVariance(): NDArray {
    return this.state.runningVariance;
  }
}

/** Mini-batches, as a picture counts them. */
const COUNTS = Array.from({ length: 31 }, (_, n) => n);

exercise(
  "11-batch-normalization",
  {
    names: { normalize, remember, BatchNorm },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "arange",
      "linspace",
      "concat",
      "Random",
      "numericalGradient",
      "gradientCheck",
    ],
    timeLimit: 2_000,
    mistakes: {
      "batchNorm.normalize": [
        {
          code: "return x.sub(x.mean()).div(x.std());",
          says: {
            en: "with one mean and one standard deviation for the whole table",
            ja: "列ごとでなく表全体で 1 つの平均と標準偏差を使った",
          },
        },
        {
          code: `const mu = x.mean(1, { keepdims: true });
            return x.sub(mu).div(x.std(1, { keepdims: true }));`,
          says: {
            en: "along the wrong axis: each row was normalized, not each column",
            ja: "軸を間違え、列でなく行ごとに正規化した",
          },
        },
        {
          code: "return x.sub(x.mean(0)).div(x.variance(0));",
          says: {
            en: "dividing by the variance, where its root σ belongs",
            ja: "標準偏差 σ でなく分散で割った",
          },
        },
        {
          code: "return x.div(x.std(0));",
          says: {
            en: "without taking the mean away",
            ja: "平均を引かない",
          },
        },
        {
          code: "return x.sub(x.mean(0));",
          says: {
            en: "without dividing by the standard deviation",
            ja: "標準偏差で割らない",
          },
        },
        {
          code: "return x.div(x.std(0)).sub(x.mean(0));",
          says: {
            en: "dividing first, and then taking the undivided mean away",
            ja: "先に割り、割る前の平均を引いた",
          },
        },
        {
          code: `const N = x.shape[0];
            return x.sub(x.mean(0)).div(x.variance(0).mul(N / (N - 1)).sqrt());`,
          says: {
            en: "with 1/(N − 1) in the variance, where the lecture has 1/N",
            ja: "分散を講義の 1/N でなく 1/(N − 1) で求めた",
          },
        },
      ],
      "batchNorm.remember": [
        {
          code: "return running.mul(1 - m).add(batch.mul(m));",
          says: {
            en: "with m as the share of the new value, as PyTorch counts: here it is that of the old one",
            ja: "m を PyTorch のように新しい値の割合とした (ここでは古い値の割合)",
          },
        },
        {
          code: "return running.mul(m).add(batch);",
          says: {
            en: "taking the whole new value, where its share is 1 − m",
            ja: "新しい値に 1 − m を掛けずに足した",
          },
        },
        {
          code: "return running.add(batch.mul(1 - m));",
          says: {
            en: "keeping the whole old value, where its share is m",
            ja: "古い値に m を掛けずに足した",
          },
        },
        {
          code: "return batch;",
          says: {
            en: "with the last mini-batch alone",
            ja: "最後のミニバッチだけを使った",
          },
        },
        {
          code: "return running.mul(m).add(batch.mul(m - 1));",
          says: {
            en: "with m − 1 where the share is 1 − m: the sign is wrong",
            ja: "1 − m を m − 1 とし、符号を誤った",
          },
        },
      ],
      "batchNorm.statistics": [
        {
          code: `mu = x.mean(0);
            v = x.variance(0);
            this.runningMean = remember(this.runningMean, mu, this.momentum);
            this.runningVariance = remember(this.runningVariance, v, this.momentum);`,
          says: {
            en: "with the statistics of the batch in prediction, too",
            ja: "予測モードでもミニバッチの統計を使った",
          },
        },
        {
          code: `if (training) {
              this.runningMean =
                remember(this.runningMean, x.mean(0), this.momentum);
              this.runningVariance =
                remember(this.runningVariance, x.variance(0), this.momentum);
            }`,
          says: {
            en: "with the running statistics in training, too",
            ja: "学習モードでも移動平均の統計を使った",
          },
        },
        {
          code: `if (!training) {
              mu = x.mean(0);
              v = x.variance(0);
              this.runningMean = remember(this.runningMean, mu, this.momentum);
              this.runningVariance =
                remember(this.runningVariance, v, this.momentum);
            }`,
          says: {
            en: "with training and prediction changed round",
            ja: "学習モードと予測モードを逆にした",
          },
        },
        {
          code: `if (training) {
              mu = x.mean(0);
              v = x.variance(0);
            }`,
          says: {
            en: "without moving the running statistics",
            ja: "移動平均を更新しない",
          },
        },
        {
          code: `if (training) {
              mu = x.mean(0);
              v = x.variance(0);
              this.runningMean = remember(this.runningMean, mu, this.momentum);
            }`,
          says: {
            en: "without moving the running variance",
            ja: "v の移動平均を更新しない",
          },
        },
        {
          code: `this.runningMean = remember(this.runningMean, x.mean(0), this.momentum);
            this.runningVariance =
              remember(this.runningVariance, x.variance(0), this.momentum);
            if (training) {
              mu = x.mean(0);
              v = x.variance(0);
            }`,
          says: {
            en: "with running statistics that move in prediction, too",
            ja: "予測モードでも移動平均を更新した",
          },
        },
        {
          code: `if (training) {
              this.runningMean =
                remember(this.runningMean, x.mean(0), this.momentum);
              this.runningVariance =
                remember(this.runningVariance, x.variance(0), this.momentum);
              mu = this.runningMean;
              v = this.runningVariance;
            }`,
          says: {
            en: "with the running statistics, just moved, in training: those of the mini-batch belong there",
            ja: "学習モードで、更新した移動平均を使った (ミニバッチの統計を使う)",
          },
        },
        {
          code: `if (training) {
              mu = x.mean(0);
              v = x.variance(0);
              this.runningMean = remember(this.runningMean, mu, this.momentum);
              this.runningVariance =
                remember(this.runningVariance, v.sqrt(), this.momentum);
            }`,
          says: {
            en: "remembering the standard deviation, where the variance is meant",
            ja: "分散でなく標準偏差を記憶した",
          },
        },
        {
          code: `if (training) {
              const N = x.shape[0];
              mu = x.mean(0);
              v = x.variance(0);
              this.runningMean = remember(this.runningMean, mu, this.momentum);
              this.runningVariance = remember(
                this.runningVariance, v.mul(N / (N - 1)), this.momentum);
            }`,
          says: {
            en: "with 1/(N − 1) in the running variance, as in PyTorch: here it is 1/N",
            ja: "v の移動平均に PyTorch と同じ 1/(N − 1) を使った (ここでは 1/N)",
          },
        },
        {
          code: `if (training) {
              mu = x.mean(1, { keepdims: true });
              v = x.variance(1, { keepdims: true });
              this.runningMean = remember(this.runningMean, mu, this.momentum);
              this.runningVariance =
                remember(this.runningVariance, v, this.momentum);
            }`,
          says: {
            en: "with mean and variance of each row, where those of each column are meant",
            ja: "列でなく行ごとの平均と分散を使った",
          },
        },
      ],
      "batchNorm.xTilde": [
        {
          code: `this.sigma = v.sqrt();
            this.xTilde = x.sub(mu).div(this.sigma);`,
          says: { en: "without ε", ja: "ε を忘れた" },
        },
        {
          code: `this.sigma = v.sqrt().add(this.eps);
            this.xTilde = x.sub(mu).div(this.sigma);`,
          says: {
            en: "with ε added after the root, where it belongs under it",
            ja: "ε を根号の中でなく外で足した",
          },
        },
        {
          code: `this.sigma = v.add(this.eps);
            this.xTilde = x.sub(mu).div(this.sigma);`,
          says: {
            en: "dividing by v + ε, without the root",
            ja: "平方根を取らず v + ε で割った",
          },
        },
        {
          code: `this.sigma = v.add(this.eps).sqrt();
            this.xTilde = x.div(this.sigma);`,
          says: {
            en: "without subtracting μ in the layer",
            ja: "層の中で μ を引かない",
          },
        },
        {
          code: `this.sigma = v.add(this.eps).sqrt();
            this.xTilde = x.sub(mu).mul(this.sigma);`,
          says: {
            en: "multiplying by σ, where one divides by it",
            ja: "σ で割らず、σ を掛けた",
          },
        },
      ],
      "batchNorm.forward": [
        {
          code: "return this.xTilde;",
          says: { en: "without γ and β", ja: "γ と β を使わない" },
        },
        {
          code: "return beta.mul(this.xTilde).add(gamma);",
          says: {
            en: "with γ and β changed round",
            ja: "γ と β を逆にした",
          },
        },
        {
          code: "return gamma.mul(this.xTilde.add(beta));",
          says: {
            en: "with β inside of the brackets: γ multiplies it, too",
            ja: "β を括弧の中に入れ、β にも γ を掛けた",
          },
        },
        {
          code: "return gamma.mul(this.xTilde);",
          says: { en: "without adding β", ja: "β を足さない" },
        },
        {
          code: "return this.xTilde.add(beta);",
          says: { en: "without γ", ja: "γ を掛けない" },
        },
        {
          code: "return gamma.mul(this.xTilde.T).add(beta);",
          says: {
            en: "with x̃ transposed: the indices kn on the slide are a misprint, it must be nk",
            ja: "x̃ を転置した (スライドの添字 kn は誤植で、正しくは nk)",
          },
        },
      ],
      "batchNorm.dgamma": [
        {
          code: "const dGamma = dout.sum(0);",
          says: {
            en: "without x̃ in the gradient of γ",
            ja: "γ の勾配に x̃ を掛けない",
          },
        },
        {
          code: "const dGamma = xTilde.mul(dout).mean(0);",
          says: {
            en: "with the mean over the rows in the gradient of γ, where the sum belongs",
            ja: "γ の勾配で、行の和でなく平均を取った",
          },
        },
        {
          code: "const dGamma = xTilde.mul(dout);",
          says: {
            en: "without summing x̃ · dout over the rows",
            ja: "x̃ · dout を行について足し合わせない",
          },
        },
        {
          code: "const dGamma = xTilde.mul(dout).sum(1);",
          says: {
            en: "with the sum of x̃ · dout over the wrong axis",
            ja: "x̃ · dout の和を違う軸で取った",
          },
        },
        {
          code: "const dGamma = xTilde.mul(gamma).mul(dout).sum(0);",
          says: {
            en: "with γ itself as a factor in its gradient",
            ja: "γ の勾配に γ 自身も掛けた",
          },
        },
      ],
      "batchNorm.dbeta": [
        {
          code: "const dBeta = dout.mean(0);",
          says: {
            en: "with the mean over the rows in the gradient of β, where the sum belongs",
            ja: "β の勾配で、行の和でなく平均を取った",
          },
        },
        {
          code: "const dBeta = dout;",
          says: {
            en: "without summing dout over the rows",
            ja: "dout を行について足し合わせない",
          },
        },
        {
          code: "const dBeta = dout.sum(1);",
          says: {
            en: "with the sum of dout over the wrong axis",
            ja: "dout の和を違う軸で取った",
          },
        },
        {
          code: "const dBeta = gamma.mul(dout.sum(0));",
          says: {
            en: "with γ as a factor in the gradient of β",
            ja: "β の勾配に γ を掛けた",
          },
        },
      ],
      "batchNorm.means": [
        {
          code: `const c = dout.sum(0);
            const d = xTilde.mul(dout).sum(0);`,
          says: {
            en: "with sums in c and d, where means are meant",
            ja: "c と d で平均でなく和を取った",
          },
        },
        {
          code: `const c = dout.mean(1, { keepdims: true });
            const d = xTilde.mul(dout).mean(1, { keepdims: true });`,
          says: {
            en: "with c and d of each row, where those of each column are meant",
            ja: "c と d を列でなく行ごとに求めた",
          },
        },
        {
          code: `const c = dout.mean();
            const d = xTilde.mul(dout).mean();`,
          says: {
            en: "with one c and one d for all columns",
            ja: "すべての列に 1 つの c と d を使った",
          },
        },
        {
          code: `const c = zeros(gamma.shape);
            const d = xTilde.mul(dout).mean(0);`,
          says: {
            en: "taking the mean μ as a constant: c is then 0",
            ja: "平均 μ を定数とみなした (c が 0 になる)",
          },
        },
        {
          code: `const c = dout.mean(0);
            const d = zeros(gamma.shape);`,
          says: {
            en: "taking the variance v as a constant: d is then 0",
            ja: "分散 v を定数とみなした (d が 0 になる)",
          },
        },
        {
          code: `const c = dout.mean(0);
            const d = dout.mean(0);`,
          says: {
            en: "without x̃ in d",
            ja: "d に x̃ を掛けない",
          },
        },
      ],
      "batchNorm.dx": [
        {
          code: "return gamma.div(sigma).mul(dout);",
          says: {
            en: "taking both μ and v as constants",
            ja: "μ と v を両方とも定数とみなした",
          },
        },
        {
          code: "return dout.sub(c).sub(xTilde.mul(d)).div(sigma);",
          says: {
            en: "without the factor γ in the gradient of x",
            ja: "x の勾配に γ を掛けない",
          },
        },
        {
          code: "return gamma.mul(dout.sub(c).sub(xTilde.mul(d)));",
          says: {
            en: "without dividing the gradient of x by σ",
            ja: "x の勾配を σ で割らない",
          },
        },
        {
          code: "return gamma.mul(sigma).mul(dout.sub(c).sub(xTilde.mul(d)));",
          says: {
            en: "multiplying the gradient of x by σ, where one divides by it",
            ja: "x の勾配を σ で割らず、σ を掛けた",
          },
        },
        {
          code: "return gamma.div(sigma).mul(dout.sub(c).sub(d));",
          says: {
            en: "with d in the place of x̃ d",
            ja: "x̃ d でなく d を引いた",
          },
        },
        {
          code: "return gamma.div(sigma).mul(dout.sub(c).add(xTilde.mul(d)));",
          says: {
            en: "with x̃ d added, where it is subtracted",
            ja: "x̃ d を引かずに足した",
          },
        },
        {
          code: "return gamma.div(sigma).mul(dout.add(c).sub(xTilde.mul(d)));",
          says: {
            en: "with c added, where it is subtracted",
            ja: "c を引かずに足した",
          },
        },
        {
          code: "return gamma.div(sigma).mul(dout).sub(c).sub(xTilde.mul(d));",
          says: {
            en: "without brackets: γ/σ has to multiply c and x̃ d, too",
            ja: "括弧がなく、c と x̃ d に γ/σ が掛かっていない",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "the lecture's lines in NumPy style, σ = √v in backward",
        code: {
          "batchNorm.normalize": `const mu = x.sum(0).div(x.shape[0]);
            const V = x.sub(mu).pow(2).mean(0);
            return x.sub(mu).div(V.sqrt());`,
          "batchNorm.statistics": `if (training) {
              mu = x.mean(0);
              v = x.sub(mu).pow(2).mean(0);
              this.runningMean = remember(this.runningMean, mu, this.momentum);
              this.runningVariance =
                remember(this.runningVariance, v, this.momentum);
            }`,
          "batchNorm.xTilde": `this.sigma = v.sqrt();
            this.xTilde = x.sub(mu).div(v.add(this.eps).sqrt());`,
          "batchNorm.dx": `const bracket = dout.sub(c).sub(xTilde.mul(d));
            return bracket.mul(gamma).div(sigma);`,
        },
      },
      {
        name: "loops over columns and rows",
        code: {
          "batchNorm.normalize": `const [N, K] = x.shape;
            const result = zeros([N, K]);
            for (let k = 0; k < K; k++) {
              let [mean, variance] = [0, 0];
              for (let n = 0; n < N; n++) mean += x.at(n, k) / N;
              for (let n = 0; n < N; n++) variance += (x.at(n, k) - mean) ** 2 / N;
              for (let n = 0; n < N; n++) {
                result.data[n * K + k] = (x.at(n, k) - mean) / Math.sqrt(variance);
              }
            }
            return result;`,
          "batchNorm.remember": `const result = zeros(running.shape);
            for (let k = 0; k < running.size; k++) {
              result.data[k] = m * running.at(k) + (1 - m) * batch.at(k);
            }
            return result;`,
          "batchNorm.forward": `const [N, K] = x.shape;
            const y = zeros([N, K]);
            for (let i = 0; i < y.size; i++) {
              const k = i % K;
              y.data[i] = gamma.at(k) * this.xTilde.data[i] + beta.at(k);
            }
            return y;`,
          "batchNorm.dgamma": `const dGamma = zeros(gamma.shape);
            for (let i = 0; i < dout.size; i++) {
              dGamma.data[i % gamma.size] += xTilde.data[i] * dout.data[i];
            }`,
        },
      },
      {
        name: "the chain rule step by step, through the mean and the variance",
        code: {
          "batchNorm.statistics": `if (!training) {
              // the running ones, which mu and v are already
            } else {
              const total = x.sum(0);
              mu = total.div(x.shape[0]);
              v = x.mul(x).mean(0).sub(mu.mul(mu)).maximum(0);
              const running = [this.runningMean, this.runningVariance];
              [this.runningMean, this.runningVariance] = [mu, v].map(
                (batch, i) => remember(running[i], batch, this.momentum));
            }`,
          "batchNorm.dx": `const N = dout.shape[0];
            const g = dout.mul(gamma); // ∂E/∂x̃
            const dMu = g.sum(0).div(sigma).neg();
            const dV = g.mul(xTilde).sum(0).div(sigma.mul(sigma)).mul(-0.5);
            const centred = xTilde.mul(sigma);
            return g.div(sigma).add(dMu.div(N)).add(dV.mul(centred).mul(2 / N));`,
        },
      },
      {
        name: "other arrangements, a helper, running statistics in place",
        cells: [
          `import { ones as onesOf, type NDArray as A } from "@course/lib";
          const overRows = (a: A): A => onesOf([1, a.shape[0]]).matmul(a).row(0);`,
        ],
        code: {
          "batchNorm.normalize": `const centred = x.sub(x.mean(0, { keepdims: true }));
            return centred.mul(x.variance(0).add(1e-8).pow(-0.5));`,
          "batchNorm.remember": "return batch.add(running.sub(batch).mul(m));",
          "batchNorm.statistics": `if (training) {
              [mu, v] = [x.mean(0), x.variance(0)];
              const m = this.momentum;
              this.runningMean.data.set(remember(this.runningMean, mu, m).data);
              const moved = remember(this.runningVariance, v, m);
              this.runningVariance.data.set(moved.data);
            }`,
          "batchNorm.xTilde": `this.sigma = v.add(this.eps).pow(0.5);
            this.xTilde = x.div(this.sigma).sub(mu.div(this.sigma));`,
          "batchNorm.forward": "return beta.add(this.xTilde.mul(gamma));",
          "batchNorm.dgamma": "const dGamma = overRows(dout.mul(xTilde));",
          "batchNorm.dbeta": "const dBeta = overRows(dout);",
          "batchNorm.means": `const N = dout.shape[0];
            const c = dBeta.div(N);
            const d = dGamma.div(N);`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "normalize gives each column the mean 0 and the spread 1",
      ja: "normalize は各列の平均を 0、標準偏差を 1 にする",
    }, {
      points: 1,
      hint: {
        en: "Each column has a mean and a standard deviation of its own: axis 0. The variance is the one with 1/N.",
        ja: "平均と標準偏差は列ごとに求めます (軸 0)。分散は 1/N のものです。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of [
        [6, 3],
        [4, 4],
        [3, 5],
      ]) {
        const x = unevenColumns(random, N, K);
        const came = await submission.evaluate(
          ({ normalize }, { x }) => [normalize(x), x],
          { x },
        );
        const [result, after] = Array.isArray(came) ? came : [];
        expectClose(result, normalize(x));
        expectClose(after, x, {
          tolerance: 0,
          name: valueNames.afterwards("x"),
        });
      }
    });

    test({
      en: "remember keeps the share m of the old value",
      ja: "remember は古い値を割合 m だけ残す",
    }, {
      points: 1,
      hint: {
        en: "Two shares that add up to 1: m for the running value, 1 − m for that of the mini-batch.",
        ja: "2 つの割合の和は 1 です。移動平均が m、ミニバッチの値が 1 − m です。",
      },
    }, async ({ submission, random }) => {
      for (const K of [1, 4]) {
        const running = random.normal([K]);
        const batch = random.normal([K], { mean: 2 });
        const m = shareIn(random);
        const came = await submission.evaluate(
          ({ remember }, { running, batch, m }) => remember(running, batch, m),
          { running, batch, m },
        );
        expectClose(came, remember(running, batch, m));
      }
    });

    test({
      en: "BatchNorm.forward in training gives γ x̃ + β",
      ja: "BatchNorm.forward は学習モードで γ x̃ + β を返す",
    }, {
      points: 1,
      hint: {
        en: "In training μ and v are those of the columns of x. γ multiplies x̃, β is added at the end.",
        ja: "学習モードの μ と v は x の各列のものです。x̃ に γ を掛け、最後に β を足します。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of [
        [6, 3],
        [4, 4],
        [2, 5],
      ]) {
        const given = layerCase(random, N, K);
        const y = await submission.evaluate(
          ({ BatchNorm }, { x, gamma, beta }) =>
            new BatchNorm(gamma, beta).forward(x, true),
          given,
        );
        const right = new BatchNorm(given.gamma, given.beta);
        expectClose(y, right.forward(given.x, true), { name: "y" });
      }
    });

    test({
      en: "BatchNorm.forward adds ε to the variance, under the root",
      ja: "BatchNorm.forward は根号の中で分散に ε を足す",
    }, {
      points: 1,
      hint: {
        en: "Use this.eps, in √(v + ε). It keeps a constant column from a division by 0.",
        ja: "√(v + ε) の中で this.eps を使います。値が一定の列で 0 で割ることを防ぎます。",
      },
    }, async ({ submission, random }) => {
      const large = { eps: random.uniform([1], { low: 0.5, high: 2 }).item() };
      const { gamma, beta } = layerCase(random, 5, 3);
      const x = random.normal([5, 3]);
      const constant = random.normal([1, 3]).add(x.mul(0));
      const single = random.normal([1, 3]);
      for (const [batch, options] of [
        [x, large],
        [constant, {}],
        [single, {}],
      ] as const) {
        const given = { x: batch, gamma, beta, options };
        const y = await submission.evaluate(
          ({ BatchNorm }, { x, gamma, beta, options }) =>
            new BatchNorm(gamma, beta, options).forward(x, true),
          given,
        );
        const right = new BatchNorm(gamma, beta, options);
        expectClose(y, right.forward(batch, true), { name: "y" });
      }
    });

    test({
      en: "the running statistics follow the mini-batches",
      ja: "移動平均の統計はミニバッチに追従する",
    }, {
      points: 2,
      hint: {
        en: "Each forward in training moves both of them by remember: the mean from 0, the variance from 1.",
        ja: "学習モードの forward のたびに remember で両方を更新します。平均は 0、分散は 1 から始まります。",
      },
      picture: {
        title: {
          en: "The running mean over 30 mini-batches of mean 1",
          ja: "平均 1 のミニバッチ 30 個での移動平均",
        },
        axes: {
          x: { en: "mini-batches", ja: "ミニバッチの数" },
          y: { en: "running mean", ja: "移動平均" },
        },
        given: {
          x: NDArray.from([[0], [2]]),
          gamma: NDArray.from([1]),
          beta: NDArray.from([0]),
        },
        over: NDArray.from(COUNTS),
        came: ({ BatchNorm }, { x, gamma, beta }, { NDArray }) => {
          const layer = new BatchNorm(gamma, beta, { momentum: 0.9 });
          const means = [layer.runningMean.at(0)];
          for (let n = 1; n <= 30; n++) {
            layer.forward(x, true);
            means.push(layer.runningMean.at(0));
          }
          return NDArray.from(means);
        },
        right: NDArray.from(COUNTS.map((n) => 1 - 0.9 ** n)),
      },
    }, async ({ submission, random }) => {
      for (const options of [{}, { momentum: shareIn(random) }]) {
        const { gamma, beta } = layerCase(random, 1, 4);
        const batches = [5, 3, 6].map((N) => unevenColumns(random, N, 4));
        const came = await submission.evaluate(
          ({ BatchNorm }, { gamma, beta, options, batches }) => {
            const layer = new BatchNorm(gamma, beta, options);
            const before = [layer.runningMean, layer.runningVariance].map(
              (array) => array.mul(1),
            );
            for (const x of batches) layer.forward(x, true);
            return [...before, layer.runningMean, layer.runningVariance];
          },
          { gamma, beta, options, batches },
        );
        const right = new BatchNorm(gamma, beta, options);
        const [mean, variance, ...after] = Array.isArray(came) ? came : [];
        expectClose(mean, right.runningMean, {
          name: { en: "The first mean", ja: "最初の平均" },
        });
        const first = { name: { en: "The first variance", ja: "最初の分散" } };
        expectClose(variance, right.runningVariance, first);
        for (const x of batches) right.forward(x, true);
        expectClose(after[0], right.runningMean, {
          name: { en: "The running mean", ja: "移動平均" },
        });
        const name = { en: "The running variance", ja: "移動分散" };
        expectClose(after[1], right.runningVariance, { name });
      }
    });

    test({
      en: "BatchNorm.forward in prediction uses the running statistics",
      ja: "BatchNorm.forward は予測モードで移動平均の統計を使う",
    }, {
      points: 2,
      hint: {
        en: "Without training the answer to a row must not depend on the other rows that come with it.",
        ja: "予測モードでは、ある行の結果が一緒に来た他の行に左右されてはいけません。",
      },
    }, async ({ submission, random }) => {
      const { gamma, beta } = layerCase(random, 1, 3);
      const batches = [5, 4].map((N) => unevenColumns(random, N, 3));
      for (const N of [1, 6]) {
        const x = unevenColumns(random, N, 3);
        const y = await submission.evaluate(
          ({ BatchNorm }, { gamma, beta, batches, x }) => {
            const layer = new BatchNorm(gamma, beta);
            for (const batch of batches) layer.forward(batch, true);
            return layer.forward(x);
          },
          { gamma, beta, batches, x },
        );
        const right = new BatchNorm(gamma, beta);
        for (const batch of batches) right.forward(batch, true);
        expectClose(y, right.forward(x), { name: "y" });
      }
    });

    test({
      en: "prediction leaves the running statistics as they are",
      ja: "予測モードは移動平均の統計を変えない",
    }, {
      points: 1,
      hint: {
        en: "Only training moves them. Otherwise each test would spoil what the layer has learned.",
        ja: "更新するのは学習モードだけです。そうでないと、テストのたびに学習した統計が崩れます。",
      },
    }, async ({ submission, random }) => {
      const given = layerCase(random, 5, 3);
      const other = unevenColumns(random, 4, 3);
      const came = await submission.evaluate(
        ({ BatchNorm }, { x, gamma, beta, other }) => {
          const layer = new BatchNorm(gamma, beta);
          layer.forward(x, true);
          const ys = [layer.forward(other), layer.forward(other, false)];
          return [...ys, layer.runningMean, layer.runningVariance];
        },
        { ...given, other },
      );
      const right = new BatchNorm(given.gamma, given.beta);
      right.forward(given.x, true);
      const y = right.forward(other);
      const [first, second, mean, variance] = Array.isArray(came) ? came : [];
      expectClose(first, y, { name: "y" });
      expectClose(second, y, {
        name: { en: "y of the second prediction", ja: "2 回目の予測の y" },
      });
      expectClose(mean, right.runningMean, {
        name: { en: "The running mean", ja: "移動平均" },
      });
      const name = { en: "The running variance", ja: "移動分散" };
      expectClose(variance, right.runningVariance, { name });
    });

    test({
      en: "BatchNorm.backward sums the gradient of β over the mini-batch",
      ja: "BatchNorm.backward は β の勾配をミニバッチについて足し合わせる",
    }, {
      points: 1,
      hint: {
        en: "β is added to each of the N rows: its gradient is the sum of N rows of dout.",
        ja: "β は N 行すべてに足されたので、勾配は dout の N 行の和です。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of SHAPES) {
        const given = layerCase(random, N, K);
        const dBeta = await submission.evaluate(
          ({ BatchNorm }, { x, gamma, beta, dout }) => {
            const layer = new BatchNorm(gamma, beta);
            layer.forward(x, true);
            layer.backward(dout);
            return layer.grads.beta;
          },
          given,
        );
        expectClose(dBeta, given.dout.sum(0), { name: "grads.beta" });
      }
    });

    test({
      en: "BatchNorm.backward sums x̃ · dout in the gradient of γ",
      ja: "BatchNorm.backward は γ の勾配として x̃ · dout の和を求める",
    }, {
      points: 1,
      hint: {
        en: "γ multiplies x̃, not x. Multiply x̃ and dout number by number, then add up the rows.",
        ja: "γ が掛かるのは x でなく x̃ です。x̃ と dout を要素ごとに掛け、行を足し合わせます。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of SHAPES) {
        const given = layerCase(random, N, K);
        const dGamma = await submission.evaluate(
          ({ BatchNorm }, { x, gamma, beta, dout }) => {
            const layer = new BatchNorm(gamma, beta);
            layer.forward(x, true);
            layer.backward(dout);
            return layer.grads.gamma;
          },
          given,
        );
        const { grads } = afterBackward(given);
        expectClose(dGamma, grads.gamma, { name: "grads.gamma" });
      }
    });

    test({
      en: "BatchNorm.backward returns the gradient of x",
      ja: "BatchNorm.backward は x の勾配を返す",
    }, {
      points: 2,
      hint: {
        en: "γ/σ times a bracket of three terms. c and d are means over the rows, one for each column.",
        ja: "γ/σ に 3 項の括弧を掛けます。c と d は行についての平均で、列ごとに 1 つです。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K] of SHAPES) {
        const given = layerCase(random, N, K);
        const dx = await submission.evaluate(
          ({ BatchNorm }, { x, gamma, beta, dout }) => {
            const layer = new BatchNorm(gamma, beta);
            layer.forward(x, true);
            return layer.backward(dout);
          },
          given,
        );
        expectClose(dx, afterBackward(given).dx, { name: "dx" });
      }
    });

    test({
      en: "BatchNorm.backward divides by the σ of its own forward",
      ja: "BatchNorm.backward は自分の forward の σ で割る",
    }, {
      points: 1,
      hint: {
        en: "The σ in front of the bracket is the one that forward has kept, with ε under its root.",
        ja: "括弧の前の σ は forward が保存したもので、根号の中に ε が入っています。",
      },
    }, async ({ submission, random }) => {
      const eps = random.uniform([1], { low: 0.5, high: 2 }).item();
      const given = layerCase(random, 5, 3);
      const x = random.normal([5, 3]);
      const dx = await submission.evaluate(
        ({ BatchNorm }, { x, gamma, beta, dout, eps }) => {
          const layer = new BatchNorm(gamma, beta, { eps });
          layer.forward(x, true);
          return layer.backward(dout);
        },
        { ...given, x, eps },
      );
      const right = afterBackward({ ...given, x, eps }).dx;
      // Section 8.2 of the lecture prints σ, which was √v in its section 8.1.
      const v = x.variance(0);
      const printed = right.mul(v.add(eps).div(v).sqrt());
      expectClose(dx, isNear(dx, printed) ? printed : right, { name: "dx" });
    });

    test({
      en: "backward belongs to the last forward, and replaces the gradients",
      ja: "backward は最後の forward に対応し、勾配を置き換える",
    }, {
      points: 1,
      hint: {
        en: "forward keeps x̃ and σ anew each time; this.grads is assigned, never added to.",
        ja: "forward は毎回 x̃ と σ を保存し直します。this.grads には代入し、足しません。",
      },
    }, async ({ submission, random }) => {
      const early = layerCase(random, 4, 3);
      const late = { ...layerCase(random, 6, 3), early };
      const came = await submission.evaluate(
        ({ BatchNorm }, { x, gamma, beta, dout, early }) => {
          const layer = new BatchNorm(gamma, beta);
          layer.forward(early.x, true);
          layer.backward(early.dout);
          layer.forward(x, true);
          const dx = layer.backward(dout);
          return [dx, layer.grads.gamma, layer.grads.beta];
        },
        late,
      );
      const right = afterBackward(late);
      const [dx, dGamma, dBeta] = Array.isArray(came) ? came : [];
      expectClose(dx, right.dx, { name: "dx" });
      expectClose(dGamma, right.grads.gamma, { name: "grads.gamma" });
      expectClose(dBeta, right.grads.beta, { name: "grads.beta" });
    });

    test({
      en: "BatchNorm keeps γ and β in params and changes no array",
      ja: "BatchNorm は γ と β を params に持ち、配列を変えない",
    }, {
      points: 1,
      hint: {
        en: "params holds the very arrays of the constructor. Operations give new arrays; x.data and dout.data are the caller's.",
        ja: "params はコンストラクタに渡された配列そのものを持ちます。演算で新しい配列を作り、x.data や dout.data には書き込みません。",
      },
    }, async ({ submission, random }) => {
      const given = layerCase(random, 5, 3);
      const came = await submission.evaluate(
        ({ BatchNorm }, { x, gamma, beta, dout }) => {
          const layer = new BatchNorm(gamma, beta);
          const y = layer.forward(x, true);
          const dx = layer.backward(dout);
          const { params } = layer;
          const same = params.gamma === gamma && params.beta === beta;
          return [y, dx, same, x, gamma, beta, dout] as const;
        },
        given,
      );
      const [y, dx, same, ...arrays] = Array.isArray(came) ? came : [];
      // Doing nothing changes no array, too.
      const right = afterBackward(given);
      expectClose(y, right.y, { name: "y" });
      expectClose(dx, right.dx, { name: "dx" });
      expectThat(same === true, {
        en: "params should be { gamma, beta } with the very arrays that the constructor was given.",
        ja: "params は { gamma, beta } で、コンストラクタに渡された配列そのものを持つ必要があります。",
      });
      Object.entries(given).forEach(([name, before], i) => {
        expectClose(arrays[i], before, {
          tolerance: 0,
          name: valueNames.afterwards(name),
        });
      });
    });
  },
);

/** Sizes of mini-batches; as many rows as columns must work, too. */
const SHAPES = [
  [6, 3],
  [4, 4],
  [2, 5],
];

/** Columns with means and spreads far from each other, and from 0 and 1. */
function unevenColumns(random: Random, N: number, K: number): NDArray {
  const spreads = random.uniform([K], { low: 2, high: 5 });
  const means = random.uniform([K], { low: 3, high: 9 });
  return random.normal([N, K]).mul(spreads).add(means);
}

/** A mini-batch through the layer. */
function layerCase(random: Random, N: number, K: number) {
  return {
    x: unevenColumns(random, N, K), // (N, K)
    gamma: random.uniform([K], { low: 0.5, high: 3 }), // (K,)
    beta: random.normal([K], { mean: 1 }), // (K,)
    dout: random.normal([N, K], { mean: 1 }), // (N, K)
  };
}

/** What the reference gives for it. */
function afterBackward({
  x,
  gamma,
  beta,
  dout,
  eps = 1e-8,
}: ReturnType<typeof layerCase> & { eps?: number }) {
  const layer = new BatchNorm(gamma, beta, { eps });
  const y = layer.forward(x, true);
  return { y, dx: layer.backward(dout), grads: layer.grads };
}

/** A share that is neither a half nor the usual 0.9. */
function shareIn(random: Random): number {
  return random.uniform([1], { low: 0.6, high: 0.8 }).item();
}

function isNear(actual: unknown, expected: NDArray): boolean {
  if (!(actual instanceof NDArray)) return false;
  if (`${actual.shape}` !== `${expected.shape}`) return false;
  return actual.sub(expected).abs().max() <= 1e-6 * expected.abs().max();
}
