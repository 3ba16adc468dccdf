import {
  NDArray,
  oneHot,
  type Random,
  SoftmaxWithLoss,
  type Tensor,
  tensor,
} from "@course/lib";
import { exercise, expectClose, valueNames } from "../../grader/spec/index.ts";

exercise(
  "03-chain-rule",
  {
    names: {
      throughSigmoid,
      sigmoidEntropy,
      throughTwoExps,
      throughSoftmax,
      softmaxEntropy,
      throughAffine,
      gradientOfW,
      squaredErrorSlope,
      softmaxErrorSlope,
      offsetGradients,
    },
    allow: ["NDArray", "zeros", "ones", "full", "linspace", "softmax"],
    timeLimit: 2_000,
    mistakes: {
      "chain.sigmoid": [
        {
          code: "return u * (1 - u);",
          says: {
            en: "without multiplying by dz/du",
            ja: "dz/du を掛けない",
          },
        },
        {
          code: "return -du * u * (1 - u);",
          says: {
            en: "with only one of the two minus signs, that of −1/s² or that of e⁻ˣ",
            ja: "−1/s² と e⁻ˣ から出る 2 つのマイナスの一方を忘れた",
          },
        },
        {
          code: "return du * u;",
          says: {
            en: "with the slope of eˣ, which is u, in place of u (1 − u)",
            ja: "微分を u (1 − u) でなく eˣ のときの u とした",
          },
        },
        {
          code: "return du * (1 - u ** 2);",
          says: {
            en: "with the slope of tanh, 1 − u²",
            ja: "tanh の微分 1 − u² を使った",
          },
        },
        {
          code: "return du * x * (1 - x);",
          says: {
            en: "with x in the place of u in u (1 − u)",
            ja: "u (1 − u) の u に x を入れた",
          },
        },
        {
          code: "return du * sigmoid(u) * (1 - sigmoid(u));",
          says: {
            en: "applying the sigmoid a second time, to u",
            ja: "u にもう一度シグモイド関数を適用した",
          },
        },
      ],
      "chain.entropy": [
        {
          code: "return t - u;",
          says: {
            en: "with the sign the other way round: the slope is u − t",
            ja: "符号を逆にした (正しくは u − t の向き)",
          },
        },
        {
          code: "return -t / u + (1 - t) / (1 - u);",
          says: {
            en: "stopping at dz/du, without the slope of the sigmoid",
            ja: "dz/du で止まり、シグモイド関数の微分を掛けない",
          },
        },
        {
          code: "return (u - t) * u * (1 - u);",
          says: {
            en: "for the squared error, where the slope of the sigmoid does not cancel",
            ja: "2 乗誤差を使った (シグモイド関数の微分が消えずに残る)",
          },
        },
        {
          code: "return -t * (1 - u);",
          says: {
            en: "from the first term of z alone",
            ja: "z の第 1 項だけを微分した",
          },
        },
        {
          code: "return -t * (1 - u) - (1 - t) * u;",
          says: {
            en: "without the inner derivative −1 of 1 − u",
            ja: "1 − u の微分 −1 を忘れた",
          },
        },
      ],
      "chain.paths": [
        {
          code: "return du * Math.exp(x) + dv * Math.exp(-x);",
          says: {
            en: "without the inner derivative −1 of e⁻ˣ",
            ja: "e⁻ˣ の中の −x の微分 −1 を忘れた",
          },
        },
        {
          code: "return du * Math.exp(x);",
          says: {
            en: "along the path through u alone",
            ja: "u を通る経路だけを数えた",
          },
        },
        {
          code: "return -dv * Math.exp(-x);",
          says: {
            en: "along the path through v alone",
            ja: "v を通る経路だけを数えた",
          },
        },
        {
          code: "return du * Math.exp(x) * (-dv * Math.exp(-x));",
          says: {
            en: "multiplying the two paths, where they are added",
            ja: "2 つの経路を足さずに掛けた",
          },
        },
        {
          code: "return du * (1 + Math.exp(x)) - dv * (1 + Math.exp(-x));",
          says: {
            en: "keeping the constant 1, whose slope is 0",
            ja: "定数 1 の微分を 0 とせずに残した",
          },
        },
      ],
      "chain.softmaxX": [
        {
          code: "const dx = u * v * (du + dv);",
          says: {
            en: "with ∂v/∂x = +uv: v falls when x grows",
            ja: "∂v/∂x = +uv とした (x が増えると v は減る)",
          },
        },
        {
          code: "const dx = u * v * du;",
          says: {
            en: "for ∂z/∂x along the path through u alone",
            ja: "∂z/∂x で u を通る経路だけを数えた",
          },
        },
        {
          code: "const dx = u * v * (dv - du);",
          says: {
            en: "with ∂z/∂x of the wrong sign",
            ja: "∂z/∂x の符号を逆にした",
          },
        },
        {
          code: "const dx = du * u + dv * v;",
          says: {
            en: "for ∂z/∂x with the denominator taken for a constant",
            ja: "∂z/∂x で分母を定数とみなした",
          },
        },
      ],
      "chain.softmaxY": [
        {
          code: "const dy = u * v * (du + dv);",
          says: {
            en: "with ∂u/∂y = +uv: in one line of the lecture this minus is missing in print",
            ja: "∂u/∂y = +uv とした (講義資料の途中式にはマイナスの抜けがある)",
          },
        },
        {
          code: "const dy = u * v * dv;",
          says: {
            en: "for ∂z/∂y along the path through v alone",
            ja: "∂z/∂y で v を通る経路だけを数えた",
          },
        },
        {
          code: "const dy = u * v * (du - dv);",
          says: {
            en: "with ∂z/∂y of the wrong sign",
            ja: "∂z/∂y の符号を逆にした",
          },
        },
        {
          code: "const dy = dv * v;",
          says: {
            en: "for ∂z/∂y with the denominator taken for a constant",
            ja: "∂z/∂y で分母を定数とみなした",
          },
        },
      ],
      "chain.softmaxEntropy": [
        {
          code: "return [s - u, t - v];",
          says: {
            en: "with both signs the other way round, or without the minus of −s log u − t log v",
            ja: "両方の符号を逆にした、または −s log u − t log v のマイナスを忘れた",
          },
        },
        {
          code: "return [-s / u, -t / v];",
          says: {
            en: "stopping at ∂z/∂u and ∂z/∂v, without the slopes of softmax",
            ja: "∂z/∂u と ∂z/∂v で止まり、ソフトマックス関数の微分を掛けない",
          },
        },
        {
          code: "return [-s * v, -t * u];",
          says: {
            en: "along one path each, x through u and y through v",
            ja: "x は u、y は v を通る経路だけを数えた",
          },
        },
        {
          code: "return [u - t, v - s];",
          says: {
            en: "with s and t exchanged",
            ja: "s と t を取り違えた",
          },
        },
        {
          code: `const slopes = [u - s, v - t];
            return throughSoftmax(x, y, slopes[0], slopes[1]);`,
          says: {
            en: "for the squared error in place of the cross-entropy",
            ja: "交差エントロピーでなく 2 乗誤差を使った",
          },
        },
      ],
      "chain.affineX0": [
        {
          code: "const dx0 = w00 * dy0 + w10 * dy1;",
          says: {
            en: "for ∂z/∂x₀ with a column of W where its row belongs: W is not transposed",
            ja: "∂z/∂x₀ に W の行でなく列を使った (W の転置を忘れた)",
          },
        },
        {
          code: "const dx0 = w00 * dy0;",
          says: {
            en: "for ∂z/∂x₀ along the path through y₀ alone",
            ja: "∂z/∂x₀ で y₀ を通る経路だけを数えた",
          },
        },
        {
          code: "const dx0 = (w00 + w01) * (dy0 + dy1);",
          says: {
            en: "for ∂z/∂x₀ adding first and multiplying then",
            ja: "∂z/∂x₀ で先に足してから掛けた",
          },
        },
      ],
      "chain.affineX1": [
        {
          code: "const dx1 = w01 * dy0 + w11 * dy1;",
          says: {
            en: "for ∂z/∂x₁ with a column of W where its row belongs: W is not transposed",
            ja: "∂z/∂x₁ に W の行でなく列を使った (W の転置を忘れた)",
          },
        },
        {
          code: "const dx1 = w11 * dy1;",
          says: {
            en: "for ∂z/∂x₁ along the path through y₁ alone",
            ja: "∂z/∂x₁ で y₁ を通る経路だけを数えた",
          },
        },
        {
          code: "const dx1 = w00 * dy0 + w01 * dy1;",
          says: {
            en: "for ∂z/∂x₁ with the weights of x₀",
            ja: "∂z/∂x₁ に x₀ の重みを使った",
          },
        },
      ],
      "chain.dW": [
        {
          code: "return dY.T.matmul(X) as never;",
          says: {
            en: "with the two factors changed round: the result is transposed",
            ja: "2 つの因子を逆にし、結果が転置になった",
          },
        },
        {
          code: "return X.matmul(dY as never);",
          says: { en: "without transposing X", ja: "X を転置しない" },
        },
        {
          code: "return X.T.matmul(dY).div(dY.shape[0]);",
          says: {
            en: "with ∂E/∂W divided by N: dividing is the loss's part",
            ja: "∂E/∂W を N で割った (N で割るのは損失関数の役目)",
          },
        },
      ],
      "chain.squaredError": [
        {
          code: "return t.sub(Y);",
          says: {
            en: "with the difference the other way round: ∂E/∂Y is Y − t",
            ja: "差を逆に取った (∂E/∂Y は Y − t の向き)",
          },
        },
        {
          code: "return Y.sub(t).mul(2);",
          says: {
            en: "without the ½ of ½ Σ (y − t)²",
            ja: "½ Σ (y − t)² の ½ を忘れた",
          },
        },
        {
          code: "return Y.sub(t).div(2);",
          says: {
            en: "without the 2 that the square brings down",
            ja: "2 乗の微分から出る 2 を忘れた",
          },
        },
        {
          code: "return Y.sub(t).pow(2).mul(0.5);",
          says: {
            en: "for the error itself, not differentiated",
            ja: "誤差を微分せずそのまま返した",
          },
        },
        {
          code: "return Y.sub(t).div(Y.size);",
          says: {
            en: "with the mean over the L outputs in place of the sum",
            ja: "L 個の出力の和でなく平均とした",
          },
        },
      ],
      "chain.softmaxError": [
        {
          code: "return Y.sub(t);",
          says: {
            en: "without the softmax: Y are scores, not shares",
            ja: "ソフトマックス関数を忘れた (Y は確率でなくスコア)",
          },
        },
        {
          code: "return t.sub(softmax(Y));",
          says: {
            en: "with the difference the other way round: softmax(Y) − t is right",
            ja: "差を逆に取った (正しい向きは softmax(Y) − t)",
          },
        },
        {
          code: "return t.div(softmax(Y)).neg();",
          says: {
            en: "for the slope by the shares, −t / y, and not by the scores Y",
            ja: "スコア Y でなく確率についての微分 −t / y を求めた",
          },
        },
        {
          code: "return softmax(Y.sub(t));",
          says: {
            en: "subtracting t before the softmax, not after it",
            ja: "ソフトマックス関数の後でなく前に t を引いた",
          },
        },
        {
          code: "return softmax(Y).mul(t).sub(t);",
          says: {
            en: "at the right class alone: the other scores have slopes as well",
            ja: "正解のクラスだけを微分した (他のスコアにも微分がある)",
          },
        },
      ],
      "chain.offsetX": [
        {
          code: "const dX = dY.mean(0);",
          says: {
            en: "for ∂E/∂X taking the mean of the rows",
            ja: "∂E/∂X で行の平均を取った",
          },
        },
        {
          code: "const dX = dY.sum(0);",
          says: {
            en: "for ∂E/∂X adding the rows: that belongs to b",
            ja: "∂E/∂X で行を足し合わせた (足すのは b の勾配)",
          },
        },
        {
          code: "const dX = dY.map(() => 1);",
          says: {
            en: "for ∂E/∂X with the slope 1 alone, without ∂E/∂Y",
            ja: "∂E/∂X を ∂E/∂Y を掛けず 1 とした",
          },
        },
      ],
      "chain.offsetB": [
        {
          code: "const db = dY.mean(0);",
          says: {
            en: "for ∂E/∂b with the mean of the rows where the sum belongs",
            ja: "∂E/∂b で和でなく行の平均を取った",
          },
        },
        {
          code: "const db = dY.sum(1);",
          says: {
            en: "for ∂E/∂b with the sum over the wrong axis",
            ja: "∂E/∂b で違う軸の和を取った",
          },
        },
        {
          code: "const db = dY;",
          says: {
            en: "for ∂E/∂b without adding the rows",
            ja: "∂E/∂b で行を足し合わせない",
          },
        },
        {
          code: "const db = dY.sum(0, { keepdims: true });",
          says: {
            en: "for ∂E/∂b with the shape (1, L), where b has (L,)",
            ja: "∂E/∂b の形状を b の (L,) でなく (1, L) とした",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "the lecture's forms with exponentials",
        code: {
          "chain.sigmoid":
            "return Math.exp(-x) / (1 + Math.exp(-x)) ** 2 * du;",
          "chain.entropy": "return -t * (1 - u) + (1 - t) * u;",
          "chain.paths": "return Math.exp(x) * du - Math.exp(-x) * dv;",
          "chain.softmaxX": `const sum = Math.exp(x) + Math.exp(y);
            const slope = Math.exp(x + y) / sum ** 2;
            const dx = slope * du - slope * dv;`,
          "chain.softmaxY": "const dy = slope * (-du + dv);",
          "chain.softmaxEntropy": "return [-v * s + u * t, v * s - u * t];",
          "chain.softmaxError": `const e = Y.exp();
            return e.div(e.sum()).sub(t);`,
        },
      },
      {
        name: "the lecture's middle lines",
        code: {
          "chain.softmaxEntropy": `return [
              -(1 - u) * s + u * (1 - s),
              v * (1 - t) - (1 - v) * t,
            ];`,
          "chain.softmaxX": "const dx = u * v * (du - dv);",
          "chain.softmaxY": "const dy = u * v * (-du + dv);",
        },
      },
      {
        name: "each problem by the one before it",
        code: {
          "chain.entropy": `const du = -t / u + (1 - t) / (1 - u);
            return throughSigmoid(x, du);`,
          "chain.softmaxX": "const dx = throughSigmoid(x - y, du - dv);",
          "chain.softmaxY": "const dy = -dx;",
          "chain.softmaxEntropy":
            "return throughSoftmax(x, y, -s / u, -t / v);",
        },
      },
      {
        name: "array operations for numbers, loops for arrays",
        cells: [
          `function turned(A: NDArray): NDArray {
            const [rows, columns] = A.shape;
            const B = zeros([columns, rows]);
            for (let i = 0; i < rows; i++) {
              for (let j = 0; j < columns; j++) {
                B.data[j * rows + i] = A.at(i, j);
              }
            }
            return B;
          }`,
          'import { zeros } from "@course/lib";',
        ],
        code: {
          "chain.affineX0": `const dx = NDArray.from([dy]).matmul(turned(NDArray.from(W)));
            const dx0 = dx.at(0, 0);`,
          "chain.affineX1": "const dx1 = dx.data[1];",
          "chain.dW": `const [N, K] = X.shape;
            const dW = zeros([K, dY.shape[1]]);
            for (let n = 0; n < N; n++) {
              const x = turned(X.rows([n])); // (K, 1)
              dW.data.set(dW.add(x.matmul(dY.rows([n]))).data);
            }
            return dW;`,
          "chain.offsetB": `const db = zeros([dY.shape[1]]);
            for (let i = 0; i < dY.size; i++) {
              db.data[i % db.size] += dY.data[i];
            }`,
        },
      },
      {
        name: "products turned round, ones in place of sums",
        code: {
          "chain.dW": "return dY.T.matmul(X).T;",
          "chain.squaredError": "return t.sub(Y).neg();",
          "chain.softmaxError": "return t.neg().add(softmax(Y));",
          "chain.offsetX": "const dX = dY.mul(1);",
          "chain.offsetB":
            "const db = NDArray.from([dY.T.map(() => 1).row(0).toArray()]).matmul(dY).row(0);",
        },
      },
    ],
  },
  (test) => {
    test({
      en: "throughSigmoid gives dz/dx = u (1 − u) dz/du",
      ja: "throughSigmoid は dz/dx = u (1 − u) dz/du を返す",
    }, {
      points: 1,
      hint: {
        en: "Multiply du by the slope of the sigmoid. Check the sign: the sigmoid rises everywhere.",
        ja: "du にシグモイド関数の微分を掛けます。どこでも増加する関数なので、符号を確かめましょう。",
      },
    }, async ({ submission, random }) => {
      for (const [x, du] of pairs(random, 3)) {
        const dx = await submission.evaluate(
          ({ throughSigmoid }, { x, du }) => throughSigmoid(x, du),
          { x, du },
        );
        expectClose(dx, throughSigmoid(x, du), { name: "dz/dx" });
      }
    });

    test({
      en: "sigmoidEntropy gives u − t, for t between 0 and 1 too",
      ja: "sigmoidEntropy は t が 0 と 1 の間でも u − t を返す",
    }, {
      points: 1,
      hint: {
        en: "Put dz/du = −t/u + (1 − t)/(1 − u) into problem 1, and simplify.",
        ja: "dz/du = −t/u + (1 − t)/(1 − u) を例題 1 の結果に代入し、整理します。",
      },
    }, async ({ submission, random }) => {
      const between = random.uniform([2], { low: 0.1, high: 0.9 });
      for (const t of [...between.data, 0, 1]) {
        const x = 2 * random.normal([]).item();
        const dx = await submission.evaluate(
          ({ sigmoidEntropy }, { x, t }) => sigmoidEntropy(x, t),
          { x, t },
        );
        expectClose(dx, sigmoidEntropy(x, t), { name: "dz/dx" });
      }
    });

    test({
      en: "throughTwoExps adds the paths through 1 + eˣ and 1 + e⁻ˣ",
      ja: "throughTwoExps は 1 + eˣ 経由と 1 + e⁻ˣ 経由の経路を足す",
    }, {
      points: 1,
      hint: {
        en: "One product for each path, then the sum. e⁻ˣ falls, so its slope is negative.",
        ja: "経路ごとに積を作り、それらを足します。e⁻ˣ は減少するので微分は負です。",
      },
    }, async ({ submission, random }) => {
      for (const [x, du, dv] of pairs(random, 3)) {
        const dx = await submission.evaluate(
          ({ throughTwoExps }, { x, du, dv }) => throughTwoExps(x, du, dv),
          { x, du, dv },
        );
        expectClose(dx, throughTwoExps(x, du, dv), { name: "dz/dx" });
      }
    });

    const both = ["∂z/∂x", "∂z/∂y"];
    for (const [i, name] of both.entries()) {
      test({
        en: `throughSoftmax gives ${name} as its ${["first", "second"][i]} number`,
        ja: `throughSoftmax は ${i + 1} 番目の数として ${name} を返す`,
      }, {
        points: 1,
        hint: {
          en: `Two paths make ${name}. When a score grows, its own share grows and the other one falls by as much.`,
          ja: `${name} には経路が 2 つあります。一方のスコアが増えると、その確率は増え、もう一方は同じだけ減ります。`,
        },
      }, async ({ submission, random }) => {
        for (const [x, du, dv, y] of pairs(random, 3)) {
          const came = await submission.evaluate(
            ({ throughSoftmax }, { x, y, du, dv }) =>
              throughSoftmax(x, y, du, dv),
            { x, y, du, dv },
          );
          const expected = throughSoftmax(x, y, du, dv)[i];
          expectClose(numbersIn(came)[i], expected, { name });
        }
      });
    }

    test({
      en: "softmaxEntropy gives the shares minus the right answers",
      ja: "softmaxEntropy は出力値と正解値の差を返す",
    }, {
      points: 2,
      hint: {
        en: "∂z/∂u = −s/u and ∂z/∂v = −t/v. Put them into problem 4; s + t = 1 and u + v = 1 make it short.",
        ja: "∂z/∂u = −s/u、∂z/∂v = −t/v を例題 4 に代入します。s + t = 1 と u + v = 1 で簡単になります。",
      },
    }, async ({ submission, random }) => {
      const between = random.uniform([2], { low: 0.1, high: 0.9 });
      for (const s of [...between.data, 0, 1]) {
        const [x, y] = random.normal([2]).data;
        const t = 1 - s;
        const came = await submission.evaluate(
          ({ softmaxEntropy }, { x, y, s, t }) => softmaxEntropy(x, y, s, t),
          { x, y, s, t },
        );
        const expected = softmaxEntropy(x, y, s, t);
        expectClose(numbersIn(came)[0], expected[0], { name: "∂z/∂x" });
        expectClose(numbersIn(came)[1], expected[1], { name: "∂z/∂y" });
      }
    });

    for (const [i, name] of ["∂z/∂x₀", "∂z/∂x₁"].entries()) {
      test({
        en: `throughAffine gives ${name} along both outputs`,
        ja: `throughAffine は両方の出力を経由して ${name} を返す`,
      }, {
        points: 1,
        hint: {
          en: "Both outputs use this input. Its two weights stand in one row of W.",
          ja: "この入力は両方の出力で使われます。その重み 2 つは W の同じ行にあります。",
        },
      }, async ({ submission, random }) => {
        for (const _ of [1, 2]) {
          const [w00, w01, w10, w11, dy0, dy1] = random.normal([6]).data;
          const given = {
            W: [
              [w00, w01],
              [w10, w11],
            ],
            dy: [dy0, dy1],
          };
          const came = await submission.evaluate(
            ({ throughAffine }, { W, dy }) => throughAffine(W, dy),
            given,
          );
          const expected = throughAffine(given.W, given.dy)[i];
          expectClose(numbersIn(came)[i], expected, { name });
        }
      });
    }

    test({
      en: "gradientOfW gives Xᵀ ∂E/∂Y for matrices of any sizes",
      ja: "gradientOfW はどの大きさの行列でも Xᵀ ∂E/∂Y を返す",
    }, {
      points: 2,
      hint: {
        en: "The result has the shape (K, L), and N is summed over: (K, N) times (N, L).",
        ja: "結果は (K, L) 型で、N については和を取ります。(K, N) 型と (N, L) 型の積です。",
      },
    }, async ({ submission, random }) => {
      for (const [N, K, L] of [
        [4, 3, 2],
        [1, 2, 3],
        [3, 3, 3],
      ]) {
        const X = random.normal([N, K]);
        const dY = random.normal([N, L]);
        const dW = await submission.evaluate(
          ({ gradientOfW }, { X, dY }) => gradientOfW(X, dY),
          { X, dY },
        );
        expectClose(dW, gradientOfW(X, dY), { name: "∂E/∂W" });
      }
    });

    test({
      en: "squaredErrorSlope gives Y − t",
      ja: "squaredErrorSlope は Y − t を返す",
    }, {
      points: 1,
      hint: {
        en: "The derivative of ½ (y − t)² by y, for each output.",
        ja: "出力ごとに、½ (y − t)² を y で微分します。",
      },
    }, async ({ submission, random }) => {
      for (const L of [5, 2]) {
        const Y = random.normal([1, L]);
        const t = random.normal([1, L]);
        const dY = await submission.evaluate(
          ({ squaredErrorSlope }, { Y, t }) => squaredErrorSlope(Y, t),
          { Y, t },
        );
        expectClose(dY, squaredErrorSlope(Y, t), { name: "∂E/∂Y" });
      }
    });

    test({
      en: "softmaxErrorSlope gives the softmax of Y minus t",
      ja: "softmaxErrorSlope は Y のソフトマックスと t の差を返す",
    }, {
      points: 1,
      hint: {
        en: "As in problem 5: what softmax makes of the scores, minus the right answers.",
        ja: "例題 5 と同じく、スコアにソフトマックス関数を施した値から正解値を引きます。",
      },
    }, async ({ submission, random }) => {
      for (const L of [2, 4]) {
        const Y = random.normal([1, L]);
        const t = oneHot([1], L);
        const dY = await submission.evaluate(
          ({ softmaxErrorSlope }, { Y, t }) => softmaxErrorSlope(Y, t),
          { Y, t },
        );
        expectClose(dY, softmaxErrorSlope(Y, t), { name: "∂E/∂Y" });
      }
    });

    test({
      en: "offsetGradients passes ∂E/∂Y on to X",
      ja: "offsetGradients は ∂E/∂Y をそのまま X へ伝える",
    }, {
      points: 1,
      hint: {
        en: "Y = X + b: each number of X goes into one number of Y, with slope 1.",
        ja: "Y = X + b では、X の各成分は Y の 1 つの成分に入り、その微分は 1 です。",
      },
    }, async ({ submission, random }) => {
      const dY = random.normal([4, 3]);
      const dX = await submission.evaluate(
        ({ offsetGradients }, { dY }) => offsetGradients(dY).dX,
        { dY },
      );
      expectClose(dX, offsetGradients(dY).dX, { name: "∂E/∂X" });
    });

    test({
      en: "offsetGradients adds the rows of ∂E/∂Y for b, and changes nothing",
      ja: "offsetGradients は b のために ∂E/∂Y の行を足し、∂E/∂Y を変えない",
    }, {
      points: 1,
      hint: {
        en: "b was used once in each row, so its gradient is a sum of N rows, of shape (L,).",
        ja: "b は各行で 1 回ずつ使われたので、勾配は N 行の和で、形状は (L,) です。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [
        [4, 3],
        [1, 2],
        [3, 3],
      ]) {
        const dY = random.normal(shape);
        const came = await submission.evaluate(
          ({ offsetGradients }, { dY }) => [offsetGradients(dY).db, dY],
          { dY },
        );
        const [db, after] = Array.isArray(came) ? came : [];
        expectClose(db, offsetGradients(dY).db, { name: "∂E/∂b" });
        expectClose(after, dY, {
          tolerance: 0,
          name: valueNames.afterwards("∂E/∂Y"),
        });
      }
    });
  },
);

// The reference: what the library's own differentiation finds. A z that is
// not known is du · u + dv · v, whose slopes are du and dv everywhere.

function throughSigmoid(x: number, du: number): number {
  return slopesOf((x) => x.sigmoid().mul(du), x)[0];
}

function sigmoidEntropy(x: number, t: number): number {
  return slopesOf((x) => x.softplus().sub(x.mul(t)), x)[0];
}

function throughTwoExps(x: number, du: number, dv: number): number {
  return slopesOf((x) => x.exp().mul(du).add(x.neg().exp().mul(dv)), x)[0];
}

function throughSoftmax(x: number, y: number, du: number, dv: number) {
  const z = (x: Tensor, y: Tensor) =>
    x.sub(y).sigmoid().mul(du).add(y.sub(x).sigmoid().mul(dv));
  return slopesOf(z, x, y);
}

function softmaxEntropy(x: number, y: number, s: number, t: number) {
  const z = (x: Tensor, y: Tensor) =>
    y.sub(x).softplus().mul(s).add(x.sub(y).softplus().mul(t));
  return slopesOf(z, x, y);
}

function throughAffine(W: number[][], dy: number[]): number[] {
  return [...NDArray.from(W).matmul(NDArray.from(dy).reshape([2, 1])).data];
}

function gradientOfW(
  X: NDArray<["N", "K"]>,
  dY: NDArray<["N", "L"]>,
): NDArray<["K", "L"]> {
  const W = tensor(NDArray.from(Array(X.shape[1]).fill(dY.row(0).toArray())), {
    requiresGrad: true,
  });
  tensor(X).matmul(W).mul(dY).sum().backward();
  return W.grad!;
}

function squaredErrorSlope(Y: NDArray, t: NDArray): NDArray {
  const y = tensor(Y, { requiresGrad: true });
  y.sub(t).pow(2).sum().mul(0.5).backward();
  return y.grad!;
}

/** For one datum the mean over the data is the loss itself. */
function softmaxErrorSlope(Y: NDArray, t: NDArray): NDArray {
  const loss = new SoftmaxWithLoss();
  loss.forward(Y, t);
  return loss.backward();
}

function offsetGradients(dY: NDArray): { dX: NDArray; db: NDArray } {
  const X = tensor(dY, { requiresGrad: true });
  const b = tensor(dY.row(0), { requiresGrad: true });
  X.add(b).mul(dY).sum().backward();
  return { dX: X.grad!, db: b.grad! };
}

/** The slopes of z at a point, by each of its variables. */
function slopesOf(
  z: (...variables: Tensor[]) => Tensor,
  ...point: number[]
): number[] {
  const given = { requiresGrad: true };
  const variables = point.map((number) => tensor(number, given));
  z(...variables).backward();
  return variables.map(({ grad }) => grad!.item());
}

/** Some points, each with three more numbers. */
function pairs(random: Random, count: number): number[][] {
  const numbers = random.normal([count, 4]);
  return numbers.toArray() as number[][];
}

/** The numbers of a list or an array, as far as there are any. */
function numbersIn(came: unknown): unknown[] {
  if (came instanceof NDArray) return [...came.data];
  return Array.isArray(came) ? came : [];
}
