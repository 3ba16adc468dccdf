import {
  Affine,
  full,
  type Layer,
  linspace,
  NDArray,
  numericalGradient,
  type Random,
  ReLU,
  Sigmoid,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";

/** Pictures draw the layers here, with the same dout everywhere. */
const VISIBLE = { x: linspace(-5, 5, 101), dout: full([101], 2) };

/** A picture of what a layer gives for one number x after the other. */
function graph(y: string, when: Text, layer: Layer) {
  const { x, dout } = VISIBLE;
  const out = layer.forward(x);
  const isBack = y.endsWith("backward");
  return {
    title: {
      en: `${y} for x from −5 to 5${when.en}`,
      ja: `−5 から 5 までの x に対する ${y}${when.ja}`,
    },
    axes: {
      x: { en: "x", ja: "x" },
      y: isBack ? { en: "dx", ja: "dx" } : { en: "y", ja: "y" },
    },
    given: VISIBLE,
    over: x,
    right: isBack ? layer.backward(dout) : out,
  };
}

const NOTHING = { en: "", ja: "" };
const WITH_DOUT = { en: ", with dout = 2", ja: " (dout = 2)" };

exercise(
  "06-layers",
  {
    names: { numericalGradient, Affine, Sigmoid, ReLU },
    allow: ["NDArray", "zeros", "ones", "full", "linspace", "Random"],
    timeLimit: 2_000,
    mistakes: {
      numericalGradient: [
        {
          code: `const up = NDArray.from(x.data, { shape: x.shape });
            up.data[i] += h;
            gradient.data[i] = (f(up) - f(x)) / h;`,
          says: {
            en: "with the difference to one side only",
            ja: "片側だけの差を使った",
          },
        },
        {
          code: `const up = NDArray.from(x.data, { shape: x.shape });
            const down = NDArray.from(x.data, { shape: x.shape });
            up.data[i] += h;
            down.data[i] -= h;
            gradient.data[i] = (f(up) - f(down)) / h;`,
          says: {
            en: "dividing by h, where the two points are 2h apart",
            ja: "2 点の間は 2h なのに h で割った",
          },
        },
        {
          code: `const up = NDArray.from(x.data, { shape: x.shape });
            const down = NDArray.from(x.data, { shape: x.shape });
            up.data[i] += h;
            down.data[i] -= h;
            gradient.data[i] = (f(up) - f(down)) / 2 * h;`,
          says: {
            en: "without brackets around 2h: what stands behind / 2 is multiplied",
            ja: "2h に括弧がなく、/ 2 の後の h を掛けた",
          },
        },
        {
          code: "gradient.data[i] = (f(x.add(h)) - f(x.sub(h))) / (2 * h);",
          says: {
            en: "moving all elements at once, where one moves at a time",
            ja: "1 つずつでなく、すべての要素を同時に動かした",
          },
        },
        {
          code: `const up = NDArray.from(x.data, { shape: x.shape });
            const down = NDArray.from(x.data, { shape: x.shape });
            up.data[i] += h;
            down.data[i] -= h;
            gradient.data[i] = (f(down) - f(up)) / (2 * h);`,
          says: {
            en: "with the two values of f changed round: the sign is wrong",
            ja: "f の 2 つの値を逆に引き、符号を誤った",
          },
        },
        {
          code: `x.data[i] += h;
            const up = f(x);
            x.data[i] -= 2 * h;
            gradient.data[i] = (up - f(x)) / (2 * h);`,
          says: {
            en: "moving the elements of x itself and not putting them back",
            ja: "x 自身の要素を動かして元に戻さない",
          },
        },
      ],
      "affine.forward": [
        {
          code: `this.x = x.matmul(W).add(b);
            return this.x;`,
          says: {
            en: "keeping the output for backward, where it needs the input x",
            ja: "backward に必要な入力 x でなく、出力を保存した",
          },
        },
        {
          code: `this.x = x;
            return x.matmul(W);`,
          says: { en: "without adding b", ja: "b を足さない" },
        },
        {
          code: `this.x = x;
            return x.matmul(W).sub(b);`,
          says: { en: "with b subtracted", ja: "b を引いた" },
        },
      ],
      "affine.dW": [
        {
          code: "const dW = dout.T.matmul(this.x);",
          says: {
            en: "with the two factors of dW changed round: it is transposed",
            ja: "dW の 2 つの因子を逆にし、転置になった",
          },
        },
        {
          code: "const dW = this.x.matmul(dout);",
          says: { en: "without transposing x", ja: "x を転置しない" },
        },
        {
          code: "const dW = this.x.T.matmul(dout).div(dout.shape[0]);",
          says: {
            en: "with dW divided by N: that is the loss's part, and done there",
            ja: "dW を N で割った (N で割るのは損失関数の役目)",
          },
        },
      ],
      "affine.db": [
        {
          code: "const db = dout.mean(0);",
          says: {
            en: "with the mean over the mini-batch where the sum belongs",
            ja: "ミニバッチの和ではなく平均を取った",
          },
        },
        {
          code: "const db = dout.sum(1);",
          says: {
            en: "with the sum over the wrong axis",
            ja: "違う軸で和を取った",
          },
        },
        {
          code: "const db = dout;",
          says: {
            en: "without summing over the rows",
            ja: "行について足し合わせない",
          },
        },
        {
          code: "const db = dout.sum(0, { keepdims: true });",
          says: {
            en: "with db of shape (1, L), where b has (L,)",
            ja: "b は (L,) なのに db を (1, L) とした",
          },
        },
      ],
      "affine.dx": [
        {
          code: "return dout.matmul(W);",
          says: { en: "without transposing W", ja: "W を転置しない" },
        },
        {
          code: "return W.matmul(dout.T);",
          says: {
            en: "with the two factors of dx changed round: it is transposed",
            ja: "dx の 2 つの因子を逆にし、転置になった",
          },
        },
        {
          code: "return dout.matmul(W.T).div(dout.shape[0]);",
          says: {
            en: "with dx divided by N: that is the loss's part, and done there",
            ja: "dx を N で割った (N で割るのは損失関数の役目)",
          },
        },
      ],
      "sigmoid.forward": [
        {
          code: `this.y = x.map((value) => 1 / (1 + Math.exp(value)));
            return this.y;`,
          says: {
            en: "with the wrong sign in the exponent, as some texts print it",
            ja: "指数の符号を誤った (そう印刷した本もある)",
          },
        },
        {
          code: `this.y = x.map((value) => Math.exp(value) / (1 + Math.exp(value)));
            return this.y;`,
          says: {
            en: "with eˣ / (1 + eˣ): for large x both are infinite",
            ja: "eˣ / (1 + eˣ) を使った (x が大きいとどちらも無限大になる)",
          },
        },
        {
          code: `this.y = x.map((value) => 1 / 1 + Math.exp(-value));
            return this.y;`,
          says: {
            en: "without brackets around 1 + e⁻ˣ: the division comes first",
            ja: "1 + e⁻ˣ に括弧がなく、先に割り算をした",
          },
        },
      ],
      "sigmoid.backward": [
        {
          code: "return this.y.map((y) => y * (1 - y));",
          says: { en: "without multiplying by dout", ja: "dout を掛けない" },
        },
        {
          code: "return dout.mul(this.y.map((y) => 1 - y));",
          says: {
            en: "with the slope 1 − y, where it is y (1 − y)",
            ja: "傾きを y (1 − y) でなく 1 − y とした",
          },
        },
        {
          code: "return dout.mul(this.y.map((y) => 1 - y ** 2));",
          says: {
            en: "with the slope of tanh, 1 − y²",
            ja: "tanh の傾き 1 − y² を使った",
          },
        },
        {
          code: `const slope = this.y.map((y) => {
              const again = 1 / (1 + Math.exp(-y));
              return again * (1 - again);
            });
            return dout.mul(slope);`,
          says: {
            en: "with the sigmoid of y once more: y is the sigmoid already",
            ja: "y はすでにシグモイドの値なのに、もう一度シグモイドに通した",
          },
        },
      ],
      "relu.forward": [
        {
          code: `this.mask = x.greater(0);
            for (let i = 0; i < x.size; i++) x.data[i] = Math.max(0, x.data[i]);
            return x;`,
          says: {
            en: "by changing x itself, which spoils it for the caller",
            ja: "x 自身を書き換え、呼び出し側の x を壊した",
          },
        },
        {
          code: `this.mask = x.greater(0);
            return x.abs();`,
          says: {
            en: "with |x|, where negative numbers become 0",
            ja: "負の数を 0 にせず |x| とした",
          },
        },
        {
          code: `this.mask = x.greater(0);
            return this.mask;`,
          says: {
            en: "returning the mask, where x is wanted",
            ja: "x でなくマスクを返した",
          },
        },
      ],
      "relu.backward": [
        {
          code: "return dout;",
          says: { en: "without using the mask", ja: "マスクを使わない" },
        },
        {
          code: "return dout.maximum(0);",
          says: {
            en: "with ReLU of dout: the mask belongs to x, not to dout",
            ja: "dout に ReLU を適用した (マスクは dout でなく x のもの)",
          },
        },
        {
          code: "return this.mask;",
          says: { en: "without multiplying by dout", ja: "dout を掛けない" },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops over elements",
        code: {
          "affine.forward": `this.x = x;
            const [N, K] = x.shape;
            const L = W.shape[1];
            const y = zeros([N, L]);
            for (let n = 0; n < N; n++) {
              for (let l = 0; l < L; l++) {
                let sum = b.at(l);
                for (let k = 0; k < K; k++) sum += x.at(n, k) * W.at(k, l);
                y.data[n * L + l] = sum;
              }
            }
            return y;`,
          "sigmoid.backward": `const dx = zeros(dout.shape);
            for (let i = 0; i < dx.size; i++) {
              const y = this.y.data[i];
              dx.data[i] = dout.data[i] * y * (1 - y);
            }
            return dx;`,
          "relu.backward": `const dx = zeros(dout.shape);
            for (let i = 0; i < dx.size; i++) {
              if (this.mask.data[i] === 1) dx.data[i] = dout.data[i];
            }
            return dx;`,
        },
      },
      {
        name: "formulas arranged the other way round",
        code: {
          numericalGradient: `const up = NDArray.from(x.data, { shape: x.shape });
            const down = NDArray.from(x.data, { shape: x.shape });
            up.data[i] = x.data[i] + h;
            down.data[i] = x.data[i] - h;
            gradient.data[i] = (f(up) - f(down)) * (0.5 / h);`,
          "affine.dW": "const dW = dout.T.matmul(this.x).T;",
          "affine.dx": "return W.matmul(dout.T).T;",
          "sigmoid.forward": `this.y = x.mul(0.5).tanh().add(1).div(2);
            return this.y;`,
          "sigmoid.backward":
            "return this.y.sub(this.y.mul(this.y)).mul(dout);",
        },
      },
      {
        name: "helper functions in a cell of their own, x moved and put back",
        cells: [
          `const sigma = (a: number): number => 1 / (1 + Math.exp(-a));
          const positive = (a: number): number => (a > 0 ? a : 0);`,
        ],
        code: {
          numericalGradient: `const old = x.data[i];
            x.data[i] = old + h;
            const right = f(x);
            x.data[i] = old - h;
            const left = f(x);
            x.data[i] = old;
            gradient.data[i] = (right - left) / (2 * h);`,
          "sigmoid.forward": `const y = x.map(sigma);
            this.y = y;
            return y;`,
          "relu.forward": `this.mask = x.map((a) => (a >= 0 ? 1 : 0));
            return x.map(positive);`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "numericalGradient gives the gradient of a sum of squares",
      ja: "numericalGradient は平方和の勾配を返す",
    }, {
      points: 1,
      hint: {
        en: "For each element: move it by +h and by −h, and divide the difference of f by 2h.",
        ja: "各要素を +h と −h だけ動かし、f の差を 2h で割ります。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [[4], [2, 3], [2, 1, 3]]) {
        const x = random.normal(shape);
        const gradient = await submission.evaluate(
          ({ numericalGradient }, { x }) =>
            numericalGradient((x) => x.mul(x).sum(), x),
          { x },
        );
        expectClose(gradient, x.mul(2), { tolerance: 1e-3 });
      }
    });

    test({
      en: "numericalGradient takes the difference to both sides",
      ja: "numericalGradient は両側の差を使う",
    }, {
      points: 1,
      hint: {
        en: "Use (f(x + h) − f(x − h)) / 2h: it is far more exact than (f(x + h) − f(x)) / h.",
        ja: "(f(x + h) − f(x − h)) / 2h を使います。(f(x + h) − f(x)) / h よりはるかに正確です。",
      },
    }, async ({ submission, random }) => {
      const x = random.uniform([5], { low: 1, high: 2 });
      const gradient = await submission.evaluate(
        ({ numericalGradient }, { x }) =>
          numericalGradient((x) => x.exp().sum(), x),
        { x },
      );
      expectClose(gradient, x.exp(), { tolerance: 1e-6 });
    });

    test({
      en: "numericalGradient uses the step h that it is given",
      ja: "numericalGradient は与えられた刻み幅 h を使う",
    }, {
      points: 1,
      hint: {
        en: "The third parameter is { h = 1e-4 } = {}: use h everywhere in the function.",
        ja: "3 番目の引数は { h = 1e-4 } = {} です。関数の中ではいつも h を使います。",
      },
    }, async ({ submission, random }) => {
      const x = random.uniform([3], { low: 1, high: 2 });
      const h = 0.5;
      const gradient = await submission.evaluate(
        ({ numericalGradient }, { x, h }) =>
          numericalGradient((x) => x.mul(x).mul(x).sum(), x, { h }),
        { x, h },
      );
      // ((x + h)³ − (x − h)³) / 2h = 3x² + h², exactly.
      expectClose(
        gradient,
        x
          .mul(x)
          .mul(3)
          .add(h * h),
      );
    });

    test({
      en: "numericalGradient leaves x as it was",
      ja: "numericalGradient は x を変えない",
    }, {
      points: 1,
      hint: {
        en: "Put each element back after you have moved it, or move it in a copy.",
        ja: "動かした要素を元に戻すか、コピーを動かします。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([2, 3]);
      const came = await submission.evaluate(
        ({ numericalGradient }, { x }) => [
          numericalGradient((x) => x.mul(x).sum(), x),
          x,
        ],
        { x },
      );
      const [gradient, after] = Array.isArray(came) ? came : [];
      expectClose(after, x, { tolerance: 0, name: valueNames.afterwards("x") });
      // Doing nothing leaves x as it was, too.
      expectClose(gradient, x.mul(2), { tolerance: 1e-3 });
    });

    test({
      en: "Affine.forward gives xW + b for a single row",
      ja: "Affine.forward は 1 行の x に対して xW + b を返す",
    }, {
      points: 1,
      hint: {
        en: "Multiply x by W with matmul, then add b.",
        ja: "matmul で x と W の積を求め、b を足します。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([1, 3]);
      const W = random.normal([3, 2]);
      const b = random.normal([2]);
      const y = await submission.evaluate(
        ({ Affine }, { x, W, b }) => new Affine(W, b).forward(x),
        { x, W, b },
      );
      expectClose(y, x.matmul(W).add(b));
    });

    test({
      en: "Affine.forward gives xW + b for a mini-batch",
      ja: "Affine.forward はミニバッチに対して xW + b を返す",
    }, {
      points: 1,
      hint: {
        en: "x is (N, K), W is (K, L), b is (L,): b is added to every row by broadcasting.",
        ja: "x は (N, K)、W は (K, L)、b は (L,) です。b はブロードキャストで各行に足されます。",
      },
    }, async ({ submission, random }) => {
      const x = random.normal([5, 3]);
      const W = random.normal([3, 4]);
      const b = random.normal([4]);
      const y = await submission.evaluate(
        ({ Affine }, { x, W, b }) => new Affine(W, b).forward(x),
        { x, W, b },
      );
      expectClose(y, x.matmul(W).add(b));
    });

    test({
      en: "Affine.backward gives the gradient of the input",
      ja: "Affine.backward は入力の勾配を返す",
    }, {
      points: 1,
      hint: {
        en: "From the shapes alone: dout is (N, L), W is (K, L), dx must be (N, K).",
        ja: "形状だけから決まります。dout は (N, L)、W は (K, L)、dx は (N, K) です。",
      },
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const dx = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        return layer.backward(dout);
      }, given);
      expectClose(dx, given.dout.matmul(given.W.T), { name: "dx" });
    });

    test({
      en: "Affine.backward puts the gradient of W into grads",
      ja: "Affine.backward は W の勾配を grads に入れる",
    }, {
      points: 1,
      hint: {
        en: "From the shapes alone: x is (N, K), dout is (N, L), dW must be (K, L).",
        ja: "形状だけから決まります。x は (N, K)、dout は (N, L)、dW は (K, L) です。",
      },
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const dW = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        layer.backward(dout);
        return layer.grads.W;
      }, given);
      expectClose(dW, given.x.T.matmul(given.dout), { name: "grads.W" });
    });

    test({
      en: "Affine.backward sums the gradient of b over the mini-batch",
      ja: "Affine.backward は b の勾配をミニバッチについて足し合わせる",
    }, {
      points: 1,
      hint: {
        en: "b is added to each of the N rows, so its gradient is the sum of N rows: dout.sum(0).",
        ja: "b は N 行すべてに足されたので、勾配は N 行の和 dout.sum(0) です。",
      },
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const db = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        layer.backward(dout);
        return layer.grads.b;
      }, given);
      expectClose(db, given.dout.sum(0), { name: "grads.b" });
    });

    test({
      en: "Affine.backward replaces the gradients of an earlier call",
      ja: "Affine.backward は前回の勾配を置き換える",
    }, {
      points: 1,
      hint: {
        en: "Assign this.grads anew in each backward; never add to the old ones.",
        ja: "backward のたびに this.grads へ新しく代入します。古い値に足しません。",
      },
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const x2 = random.normal([2, 3]);
      const dout2 = random.normal([2, 4]);
      const grads = await submission.evaluate(
        ({ Affine }, { x, W, b, dout, x2, dout2 }) => {
          const layer = new Affine(W, b);
          layer.forward(x);
          layer.backward(dout);
          layer.forward(x2);
          layer.backward(dout2);
          return [layer.grads.W, layer.grads.b];
        },
        { ...given, x2, dout2 },
      );
      const [dW, db] = Array.isArray(grads) ? grads : [];
      expectClose(dW, x2.T.matmul(dout2), { name: "grads.W" });
      expectClose(db, dout2.sum(0), { name: "grads.b" });
    });

    test({
      en: "Affine keeps W and b in params and changes no array",
      ja: "Affine は W と b を params に持ち、配列を変えない",
    }, {
      points: 1,
      hint: {
        en: "Keep the arrays themselves in this.params, and use operations that give new arrays.",
        ja: "this.params には配列そのものを入れ、新しい配列を返す演算を使います。",
      },
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const came = await submission.evaluate(
        ({ Affine }, { x, W, b, dout }) => {
          const layer = new Affine(W, b);
          return [
            layer.forward(x),
            layer.backward(dout),
            layer.params.W === W && layer.params.b === b,
            [x, W, b, dout],
          ] as const;
        },
        given,
      );
      const [y, dx, same, arrays] = Array.isArray(came) ? came : [];
      expectThat(same === true, {
        en: "params should be { W, b } with the very arrays that the constructor was given.",
        ja: "params は { W, b } で、コンストラクタに渡された配列そのものを持つ必要があります。",
      });
      expectUnchanged(arrays, given);
      // Doing nothing changes no array, too.
      expectClose(y, given.x.matmul(given.W).add(given.b));
      expectClose(dx, given.dout.matmul(given.W.T), { name: "dx" });
    });

    test({
      en: "Sigmoid.forward gives 1 / (1 + exp(−x)), for large x too",
      ja: "Sigmoid.forward は大きい x でも 1 / (1 + exp(−x)) を返す",
    }, {
      points: 1,
      hint: {
        en: "Mind the minus sign. exp of a large number is Infinity, and Infinity / Infinity is NaN.",
        ja: "マイナスの符号に注意。大きい数の exp は Infinity で、Infinity / Infinity は NaN です。",
      },
      picture: {
        ...graph("Sigmoid.forward", NOTHING, new Sigmoid()),
        came: ({ Sigmoid }, { x }) => new Sigmoid().forward(x),
      },
    }, async ({ submission, random }) => {
      const small = random.normal([3, 4]);
      const large = random.uniform([2, 3], { low: 800, high: 900 });
      for (const x of [small, large, large.neg()]) {
        const y = await submission.evaluate(
          ({ Sigmoid }, { x }) => new Sigmoid().forward(x),
          { x },
        );
        expectClose(y, new Sigmoid().forward(x));
      }
    });

    test({
      en: "Sigmoid.backward gives dout · y · (1 − y)",
      ja: "Sigmoid.backward は dout · y · (1 − y) を返す",
    }, {
      points: 1,
      hint: {
        en: "Keep the y of forward. Its slope is y (1 − y); multiply it by dout.",
        ja: "forward の y を保存します。傾きは y (1 − y) で、それを dout に掛けます。",
      },
      picture: {
        ...graph("Sigmoid.backward", WITH_DOUT, new Sigmoid()),
        came: ({ Sigmoid }, { x, dout }) => {
          const layer = new Sigmoid();
          layer.forward(x);
          return layer.backward(dout);
        },
      },
    }, async ({ submission, random }) => {
      const x = random.normal([3, 4]);
      const dout = random.normal([3, 4]);
      const dx = await submission.evaluate(
        ({ Sigmoid }, { x, dout }) => {
          const layer = new Sigmoid();
          layer.forward(x);
          return layer.backward(dout);
        },
        { x, dout },
      );
      const y = new Sigmoid().forward(x);
      expectClose(dx, dout.mul(y).mul(y.neg().add(1)), { name: "dx" });
    });

    test({
      en: "ReLU.forward gives the larger of x and 0, and leaves x as it was",
      ja: "ReLU.forward は x と 0 の大きい方を返し、x を変えない",
    }, {
      points: 1,
      hint: {
        en: "x.maximum(0) gives a new array; setting elements of x to 0 spoils the caller's.",
        ja: "x.maximum(0) は新しい配列を返します。x の要素を 0 にすると呼び出し側の x が壊れます。",
      },
      picture: {
        ...graph("ReLU.forward", NOTHING, new ReLU()),
        came: ({ ReLU }, { x }) => new ReLU().forward(x),
      },
    }, async ({ submission, random }) => {
      const x = random.normal([4, 5]);
      const came = await submission.evaluate(
        ({ ReLU }, { x }) => [new ReLU().forward(x), x],
        { x },
      );
      const [y, after] = Array.isArray(came) ? came : [];
      expectClose(y, x.maximum(0));
      expectClose(after, x, { tolerance: 0, name: valueNames.afterwards("x") });
    });

    test({
      en: "ReLU.backward lets dout through where x was positive",
      ja: "ReLU.backward は x が正だったところで dout を通す",
    }, {
      points: 1,
      hint: {
        en: "Remember in forward where x > 0. In backward, dout passes there and is 0 elsewhere.",
        ja: "forward で x > 0 の場所を覚えます。backward ではそこだけ dout を通し、他は 0 にします。",
      },
      picture: {
        ...graph("ReLU.backward", WITH_DOUT, new ReLU()),
        came: ({ ReLU }, { x, dout }) => {
          const layer = new ReLU();
          layer.forward(x);
          return layer.backward(dout);
        },
      },
    }, async ({ submission, random }) => {
      const x = random.normal([4, 5]);
      const dout = random.normal([4, 5]);
      const came = await submission.evaluate(
        ({ ReLU }, { x, dout }) => {
          const layer = new ReLU();
          layer.forward(x);
          return [layer.backward(dout), dout];
        },
        { x, dout },
      );
      const [dx, after] = Array.isArray(came) ? came : [];
      expectClose(dx, dout.mul(x.greater(0)), { name: "dx" });
      expectClose(after, dout, {
        tolerance: 0,
        name: valueNames.afterwards("dout"),
      });
    });

    test({
      en: "ReLU.backward takes 0 or 1 as the slope at x = 0",
      ja: "ReLU.backward は x = 0 での傾きを 0 または 1 とする",
    }, {
      points: 1,
      hint: {
        en: "Where x is exactly 0 the slope is a matter of choice: 0 in the lecture. Nothing else.",
        ja: "x がちょうど 0 のときの傾きは決め方の問題で、講義では 0 です。それ以外の値にはしません。",
      },
    }, async ({ submission, random }) => {
      const dout = random.uniform([1, 4], { low: 1, high: 2 });
      const x = NDArray.from([[0, -1, 0, 1]]);
      const dx = await submission.evaluate(
        ({ ReLU }, { x, dout }) => {
          const layer = new ReLU();
          layer.forward(x);
          return layer.backward(dout);
        },
        { x, dout },
      );
      const slope = dx instanceof NDArray && dx.data[0] > 0.5 ? 1 : 0;
      // Passing everything on, or nothing, takes no slope at all.
      const slopes = NDArray.from([[slope, 0, slope, 1]]);
      expectClose(dx, dout.mul(slopes), { name: "dx" });
    });
  },
);

/** A mini-batch through an affine layer, all sizes different. */
function affineCase(random: Random) {
  return {
    x: random.normal([5, 3]), // (N, K)
    W: random.normal([3, 4]), // (K, L)
    b: random.normal([4]), // (L,)
    dout: random.normal([5, 4]), // (N, L)
  };
}

/** The arrays that a test has given are what they were before. */
function expectUnchanged(after: unknown, given: Record<string, NDArray>) {
  const arrays: unknown[] = Array.isArray(after) ? after : [];
  Object.entries(given).forEach(([name, before], i) => {
    expectClose(arrays[i], before, {
      tolerance: 0,
      name: valueNames.afterwards(name),
    });
  });
}
