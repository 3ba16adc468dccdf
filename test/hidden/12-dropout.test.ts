import {
  Dropout as LibraryDropout,
  NDArray,
  type Random,
  zeros,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";

function mask(x: NDArray, p: number, random: Random): NDArray {
  return random.uniform(x.shape).map((u) => (u < 1 - p ? 1 : 0));
}

class Dropout extends LibraryDropout {
  constructor(p: number, random: Random) {
    super(p, { random });
  }
}

class InvertedDropout extends LibraryDropout {
  constructor(p: number, random: Random) {
    super(p, { random, inverted: true });
  }
}

/** Pictures show what p does, with ones in place of data. */
const PS = Array.from({ length: 17 }, (_, i) => i / 20);
const ONES = zeros([80, 60]).add(1);

function overP(y: Text) {
  return {
    title: y,
    axes: {
      x: { en: "p, the probability of dropping", ja: "消す確率 p" },
      y: { en: "", ja: "" },
    },
    given: { x: ONES, ps: PS },
    over: NDArray.from(PS),
    tolerance: 0.15, // 5 times what chance does to 4800 numbers
  };
}

exercise(
  "12-dropout",
  {
    names: { mask, Dropout, InvertedDropout },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "arange",
      "linspace",
      "Random",
      "Affine",
      "numericalGradient",
      "gradientCheck",
    ],
    timeLimit: 2_000,
    mistakes: {
      "dropout.mask": [
        {
          code: "return random.bernoulli(x.shape, p);",
          says: {
            en: "with p as the probability of keeping: in this course it is that of dropping",
            ja: "p を残す確率とした (この講座では消す確率)",
          },
        },
        {
          code: `const one = random.bernoulli([1, x.shape[1]], 1 - p);
            return zeros(x.shape).add(one);`,
          says: {
            en: "with one mask for all rows, where each datum has its own",
            ja: "データごとでなく、すべての行に同じマスクを使った",
          },
        },
        {
          code: `const one = random.bernoulli([x.shape[0], 1], 1 - p);
            return zeros(x.shape).add(one);`,
          says: {
            en: "dropping whole rows, where each number is drawn for itself",
            ja: "要素ごとでなく行全体を消した",
          },
        },
        {
          code: "return new Random(0).bernoulli(x.shape, 1 - p);",
          says: {
            en: "with random numbers of its own, which are the same at each call",
            ja: "渡された乱数でなく、毎回同じになる自前の乱数を使った",
          },
        },
        {
          code: "return random.uniform(x.shape);",
          says: {
            en: "with the drawn numbers themselves, where 0 or 1 is meant",
            ja: "0 か 1 にせず、引いた乱数をそのまま使った",
          },
        },
        {
          code: "return x.mul(random.bernoulli(x.shape, 1 - p));",
          says: {
            en: "multiplying x already: a mask is zeros and ones only",
            ja: "すでに x を掛けた (マスクは 0 と 1 だけ)",
          },
        },
        {
          code: "return random.bernoulli(x.shape, 1 - p).div(1 - p);",
          says: {
            en: "dividing the mask itself by 1 − p: a mask is zeros and ones only",
            ja: "マスク自体を 1 − p で割った (マスクは 0 と 1 だけ)",
          },
        },
      ],
      "dropout.forward": [
        {
          code: `this.M = mask(x, this.p, this.random);
            return x.mul(this.M);`,
          says: {
            en: "with a mask in prediction, too",
            ja: "予測モードでもマスクを使った",
          },
        },
        {
          code: `if (training) return x.mul(mask(x, this.p, this.random));
            return x.mul(1 - this.p);`,
          says: {
            en: "without keeping the mask for backward",
            ja: "backward のためにマスクを保存しない",
          },
        },
        {
          code: `if (!training) {
              this.M = mask(x, this.p, this.random);
              return x.mul(this.M);
            }
            return x.mul(1 - this.p);`,
          says: {
            en: "with training and prediction changed round",
            ja: "学習モードと予測モードを逆にした",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random);
              return x.mul(this.M);
            }
            return x;`,
          says: {
            en: "without the factor 1 − p in prediction",
            ja: "予測モードで 1 − p を掛けない",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random);
              return x.mul(this.M);
            }
            return x.mul(this.p);`,
          says: {
            en: "with p in prediction, where 1 − p is kept",
            ja: "予測モードで 1 − p でなく p を掛けた",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random);
              return x.mul(this.M);
            }
            return x.div(1 - this.p);`,
          says: {
            en: "dividing by 1 − p in prediction, where the lecture multiplies",
            ja: "予測モードで 1 − p を掛けずに割った",
          },
        },
        {
          code: `this.M = mask(x, this.p, this.random);
            return training ? x.mul(this.M) : x.mul(this.M).mul(1 - this.p);`,
          says: {
            en: "with a mask in prediction, beside the factor 1 − p",
            ja: "予測モードで 1 − p に加えてマスクも使った",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random);
              return x.mul(this.M).mul(1 - this.p);
            }
            return x.mul(1 - this.p);`,
          says: {
            en: "with the factor 1 − p in training as well: it belongs to prediction only",
            ja: "予測モードだけの 1 − p を学習モードでも掛けた",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random).div(1 - this.p);
              return x.mul(this.M);
            }
            return x.mul(1 - this.p);`,
          says: {
            en: "dividing by 1 − p in training and multiplying in prediction: one of the two is enough",
            ja: "学習モードで 1 − p で割り、予測モードでも掛けた (一方だけでよい)",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random).div(1 - this.p);
              return x.mul(this.M);
            }
            return x;`,
          says: {
            en: "with the inverted form, where the lecture's is asked for",
            ja: "講義の形でなく反転した形にした",
          },
        },
        {
          code: `if (training) {
              this.M ??= mask(x, this.p, this.random);
              return x.mul(this.M);
            }
            return x.mul(1 - this.p);`,
          says: {
            en: "with one mask for all training passes, where each pass draws a new one",
            ja: "学習のたびに引き直さず、同じマスクを使い続けた",
          },
        },
        {
          code: `if (training) {
              this.M = mask(x, this.p, this.random);
              for (let i = 0; i < x.size; i++) x.data[i] *= this.M.data[i];
              return x;
            }
            return x.mul(1 - this.p);`,
          says: {
            en: "by changing x itself, which spoils it for the caller",
            ja: "x 自身を書き換え、呼び出し側の x を壊した",
          },
        },
      ],
      "dropout.backward": [
        {
          code: "return dout;",
          says: {
            en: "without the mask in backward",
            ja: "backward でマスクを使わない",
          },
        },
        {
          code: `const M = mask(dout, this.p, this.random);
            return dout.mul(M);`,
          says: {
            en: "with a new mask in backward, where that of forward belongs",
            ja: "backward で forward のマスクでなく新しいマスクを使った",
          },
        },
        {
          code: "return dout.mul(1 - this.p);",
          says: {
            en: "with the factor of prediction in backward",
            ja: "backward で予測モードの係数を使った",
          },
        },
        {
          code: "return this.M;",
          says: {
            en: "with the mask alone, without dout",
            ja: "dout を掛けず、マスクだけを返した",
          },
        },
        {
          code: "return dout.mul(this.M).div(1 - this.p);",
          says: {
            en: "dividing by 1 − p in backward, though forward did not",
            ja: "forward で割っていないのに backward で 1 − p で割った",
          },
        },
        {
          code: "return dout.mul(this.M).mul(1 - this.p);",
          says: {
            en: "with the mask and 1 − p in backward, where the mask is enough",
            ja: "backward でマスクに加えて 1 − p も掛けた",
          },
        },
      ],
      "dropout.inverted": [
        {
          code: `if (!training) return x;
            this.factor = mask(x, this.p, this.random);
            return x.mul(this.factor);`,
          says: {
            en: "without dividing by 1 − p in training",
            ja: "学習モードで 1 − p で割らない",
          },
        },
        {
          code: `if (!training) return x;
            this.factor = mask(x, this.p, this.random).div(1 - this.p);
            return x.mul(this.factor);`,
          says: {
            en: "dividing 0 by 0 at p = 1",
            ja: "p = 1 で 0 を 0 で割った",
          },
        },
        {
          code: `if (!training) return x;
            const M = mask(x, this.p, this.random);
            this.factor = this.p > 0 ? M.div(this.p) : M;
            return x.mul(this.factor);`,
          says: {
            en: "dividing by p, where 1 − p is kept",
            ja: "1 − p でなく p で割った",
          },
        },
        {
          code: `if (!training) return x.mul(1 - this.p);
            const M = mask(x, this.p, this.random);
            this.factor = this.p < 1 ? M.div(1 - this.p) : M;
            return x.mul(this.factor);`,
          says: {
            en: "with the factor 1 − p in prediction, which training has divided by already",
            ja: "学習モードで割ったのに、予測モードでも 1 − p を掛けた",
          },
        },
        {
          code: `if (!training) return x;
            this.factor = mask(x, this.p, this.random).mul(1 - this.p);
            return x.mul(this.factor);`,
          says: {
            en: "multiplying by 1 − p in training, where one divides by it",
            ja: "学習モードで 1 − p で割らず、掛けた",
          },
        },
        {
          code: `const M = mask(x, this.p, this.random);
            this.factor = this.p < 1 ? M.div(1 - this.p) : M;
            return x.mul(this.factor);`,
          says: {
            en: "with a mask in prediction in the inverted form, too",
            ja: "反転した形で予測モードでもマスクを使った",
          },
        },
        {
          code: `if (training) return x;
            const M = mask(x, this.p, this.random);
            this.factor = this.p < 1 ? M.div(1 - this.p) : M;
            return x.mul(this.factor);`,
          says: {
            en: "with training and prediction changed round in the inverted form",
            ja: "反転した形で学習モードと予測モードを逆にした",
          },
        },
        {
          code: `if (!training) return x;
            this.factor = mask(x, this.p, this.random);
            return this.p < 1 ? x.mul(this.factor).div(1 - this.p) : zeros(x.shape);`,
          says: {
            en: "without the division by 1 − p in backward: it belongs to the kept factor",
            ja: "backward に 1 − p の割り算がない (保存する係数に含める)",
          },
        },
      ],
      "dropout.invertedBackward": [
        {
          code: "return dout;",
          says: {
            en: "without the factor in backward of the inverted form",
            ja: "反転した形の backward で係数を掛けない",
          },
        },
        {
          code: "return dout.mul(this.factor).mul(1 - this.p);",
          says: {
            en: "without the division by 1 − p in backward: it belongs to the kept factor",
            ja: "backward に 1 − p の割り算がない (保存する係数に含める)",
          },
        },
        {
          code: "return this.p < 1 ? dout.mul(this.factor).div(1 - this.p) : dout.mul(0);",
          says: {
            en: "dividing by 1 − p once more: the kept factor has it already",
            ja: "保存した係数で割ってあるのに、もう一度 1 − p で割った",
          },
        },
        {
          code: `const M = mask(dout, this.p, this.random);
            return dout.mul(this.p < 1 ? M.div(1 - this.p) : M);`,
          says: {
            en: "with a new mask in backward of the inverted form",
            ja: "反転した形の backward で新しいマスクを使った",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "random numbers compared with p, one factor for both modes",
        code: {
          "dropout.mask":
            "return random.uniform(x.shape).map((u) => (u < p ? 0 : 1));",
          "dropout.forward": `this.M = training
              ? mask(x, this.p, this.random)
              : full(x.shape, 1 - this.p);
            return x.mul(this.M);`,
          "dropout.inverted": `if (training && this.p < 1) {
              this.factor = mask(x, this.p, this.random).div(1 - this.p);
            } else {
              this.factor = full(x.shape, training ? 0 : 1);
            }
            return x.mul(this.factor);`,
        },
      },
      {
        name: "loops over numbers",
        code: {
          "dropout.mask": `const M = ones(x.shape);
            for (let i = 0; i < M.size; i++) {
              if (random.uniform([1]).item() < p) M.data[i] = 0;
            }
            return M;`,
          "dropout.forward": `const y = zeros(x.shape);
            if (training) this.M = mask(x, this.p, this.random);
            for (let i = 0; i < x.size; i++) {
              const factor = training ? this.M.data[i] : 1 - this.p;
              y.data[i] = factor * x.data[i];
            }
            return y;`,
          "dropout.backward": `const dx = zeros(dout.shape);
            for (let i = 0; i < dx.size; i++) {
              if (this.M.data[i] === 1) dx.data[i] = dout.data[i];
            }
            return dx;`,
          "dropout.inverted": `if (!training) return x;
            const M = mask(x, this.p, this.random);
            this.factor = M.map((m) => (m === 0 ? 0 : 1 / (1 - this.p)));
            return x.mul(this.factor);`,
        },
      },
      {
        name: "rounding, a helper, what is dropped in the place of what is kept",
        cells: [
          `const keptShare = (p: number): number => Math.max(1 - p, 0);
          const without = (a: NDArray, dropped: NDArray): NDArray =>
            a.sub(a.mul(dropped));`,
        ],
        code: {
          "dropout.mask": `const u = random.uniform(x.shape);
            return u.add(1 - p).map(Math.floor);`,
          "dropout.forward": `if (!training) return x.sub(x.mul(this.p));
            const dropped = mask(x, this.p, this.random).neg().add(1);
            this.M = dropped;
            return without(x, dropped);`,
          "dropout.backward": "return without(dout, this.M);",
          "dropout.inverted": `if (!training) return x.mul(1);
            const M = mask(x, this.p, this.random);
            this.factor = M.mul(1 / (keptShare(this.p) || 1));
            return this.factor.mul(x);`,
          "dropout.invertedBackward": "return this.factor.mul(dout);",
        },
      },
      {
        name: "the inverted layer keeps the mask and divides both times",
        code: {
          "dropout.mask": "return random.bernoulli(x.shape, p).equal(0);",
          "dropout.inverted": `if (!training) return x;
            if (this.p === 1) {
              this.factor = zeros(x.shape);
              return x.mul(0);
            }
            this.factor = mask(x, this.p, this.random);
            return x.mul(this.factor).div(1 - this.p);`,
          "dropout.invertedBackward": `const keep = 1 - this.p;
            return keep > 0 ? dout.mul(this.factor).div(keep) : zeros(dout.shape);`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "mask keeps all numbers with p = 0 and none with p = 1",
      ja: "mask は p = 0 ですべて残し、p = 1 ですべて消す",
    }, {
      points: 1,
      hint: {
        en: "p is the probability of a 0. The mask has the shape of x, and no other numbers than 0 and 1.",
        ja: "p は 0 になる確率です。マスクの形状は x と同じで、値は 0 と 1 だけです。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const shape of [
        [3, 4],
        [1, 6],
      ]) {
        const x = random.normal(shape);
        const came = await submission.evaluate(
          ({ mask }, { x, seed }, { Random }) =>
            [0, 1].map((p) => mask(x, p, new Random(seed))),
          { x, seed },
        );
        const [kept, dropped] = Array.isArray(came) ? came : [];
        expectClose(kept, zeros(shape).add(1), {
          name: { en: "The mask", ja: "マスク" },
        });
        expectClose(dropped, zeros(shape), {
          name: { en: "The mask", ja: "マスク" },
        });
      }
    });

    test({
      en: "mask drops each number with probability p",
      ja: "mask は各要素を確率 p で消す",
    }, {
      points: 1,
      hint: {
        en: "In a large mask the share of the zeros is near p. What is the probability of a 1?",
        ja: "大きなマスクでは 0 の割合が p に近くなります。1 になる確率はいくつですか。",
      },
      picture: {
        ...overP({
          en: "The share of zeros in a mask",
          ja: "マスクに含まれる 0 の割合",
        }),
        came: ({ mask }, { x, ps }, { NDArray, Random }) =>
          NDArray.from(ps.map((p) => 1 - mask(x, p, new Random(1)).mean())),
        right: NDArray.from(PS),
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const p of shares(random)) {
        const x = random.normal([ROWS, COLUMNS]);
        const M = await submission.evaluate(
          ({ mask }, { x, p, seed }, { Random }) =>
            mask(x, p, new Random(seed)),
          { x, p, seed },
        );
        expectMask(M, p);
      }
    });

    test({
      en: "mask draws for each datum and each unit",
      ja: "mask はデータごと、ユニットごとに乱数を引く",
    }, {
      points: 1,
      hint: {
        en: "One draw for each number of x: neither a row nor a column shares its draws with another one.",
        ja: "x の要素 1 つにつき 1 回引きます。行や列で同じ結果を使い回しません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const p = shares(random)[0];
      const x = random.normal([ROWS, COLUMNS]);
      const M = await submission.evaluate(
        ({ mask }, { x, p, seed }, { Random }) => mask(x, p, new Random(seed)),
        { x, p, seed },
      );
      expectMask(M, p);
      const rows = (M.toArray() as number[][]).map(String);
      const columns = (M.T.toArray() as number[][]).map(String);
      expectThat(new Set(rows).size === ROWS, {
        en: "Each row of the mask, one datum, should lose numbers of its own.",
        ja: "マスクの各行 (1 つのデータ) では、それぞれ別の要素が消える必要があります。",
      });
      expectThat(new Set(columns).size === COLUMNS, {
        en: "Each column of the mask, one unit, should be dropped in rows of its own.",
        ja: "マスクの各列 (1 つのユニット) は、それぞれ別の行で消える必要があります。",
      });
    });

    test({
      en: "mask uses the random numbers that it is given",
      ja: "mask は渡された乱数を使う",
    }, {
      points: 1,
      hint: {
        en: "All draws come from the random that is passed in: the same seed gives the same mask, the next call another one.",
        ja: "乱数はすべて渡された random から引きます。種が同じなら同じマスク、次の呼び出しでは別のマスクになります。",
      },
    }, async ({ submission, random }) => {
      const [seed, p] = [seedFrom(random), shares(random)[0]];
      const x = random.normal([ROWS, COLUMNS]);
      const came = await submission.evaluate(
        ({ mask }, { x, p, seed }, { Random }) => {
          const one = new Random(seed);
          const other = new Random(seed);
          return [mask(x, p, one), mask(x, p, one), mask(x, p, other)];
        },
        { x, p, seed },
      );
      const [first, second, repeated] = Array.isArray(came) ? came : [];
      expectMask(first, p);
      expectMask(second, p);
      expectThat(`${first.data}` !== `${second.data}`, {
        en: "Two calls with the same random should give two different masks.",
        ja: "同じ random で 2 回呼ぶと、2 つの異なるマスクになる必要があります。",
      });
      expectClose(repeated, first, {
        name: { en: "The mask of the same seed", ja: "同じシードのマスク" },
      });
    });

    test({
      en: "Dropout.forward in prediction gives x · (1 − p)",
      ja: "Dropout.forward は予測モードで x · (1 − p) を返す",
    }, {
      points: 1,
      hint: {
        en: "Without training nothing is random: each number keeps the share that survives on average.",
        ja: "予測モードに乱数はありません。各要素に、平均して残る割合を掛けます。",
      },
      picture: {
        ...overP({
          en: "Dropout in prediction: what becomes of a 1",
          ja: "予測モードの Dropout: 1 を入れたときの出力",
        }),
        came: ({ Dropout }, { x, ps }, { NDArray, Random }) =>
          NDArray.from(
            ps.map((p) => new Dropout(p, new Random(1)).forward(x).mean()),
          ),
        right: NDArray.from(PS.map((p) => 1 - p)),
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const p of [0, ...shares(random), 1]) {
        const x = random.normal([4, 3]);
        const came = await submission.evaluate(
          ({ Dropout }, { x, p, seed }, { Random }) => {
            const layer = new Dropout(p, new Random(seed));
            return [layer.forward(x), layer.forward(x, false)];
          },
          { x, p, seed },
        );
        const [y, again] = Array.isArray(came) ? came : [];
        expectClose(y, x.mul(1 - p), { name: "y" });
        expectClose(again, x.mul(1 - p), {
          name: { en: "y of the second call", ja: "2 回目の呼び出しの y" },
        });
      }
    });

    test({
      en: "Dropout.forward in training gives x · M",
      ja: "Dropout.forward は学習モードで x · M を返す",
    }, {
      points: 2,
      hint: {
        en: "Each number is either x itself or 0, and about the share p of them is 0. No other factor belongs here.",
        ja: "各要素は x のままか 0 で、約 p の割合が 0 です。他の係数は掛けません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const p of [0, ...shares(random), 1]) {
        const x = awayFromZero(random, [ROWS, COLUMNS]);
        const y = await submission.evaluate(
          ({ Dropout }, { x, p, seed }, { Random }) =>
            new Dropout(p, new Random(seed)).forward(x, true),
          { x, p, seed },
        );
        expectDropped(y, x, { p, factor: 1 });
      }
    });

    test({
      en: "both layers draw a new mask in each training pass",
      ja: "どちらの層も学習のたびに新しいマスクを引く",
    }, {
      points: 1,
      hint: {
        en: "Make the mask inside of forward, whenever training is true, with this.random.",
        ja: "training が true のたびに、forward の中で this.random を使ってマスクを作ります。",
      },
    }, async ({ submission, random }) => {
      const [seed, p] = [seedFrom(random), shares(random)[1]];
      const x = awayFromZero(random, [ROWS, COLUMNS]);
      const came = await submission.evaluate(
        ({ Dropout, InvertedDropout }, { x, p, seed }, { Random }) =>
          [Dropout, InvertedDropout].map((Kind) => {
            const layer = new Kind(p, new Random(seed));
            const first = layer.forward(x, true);
            return [first, layer.forward(x), layer.forward(x, true)];
          }),
        { x, p, seed },
      );
      for (const [i, factor] of [1, 1 / (1 - p)].entries()) {
        const ys = Array.isArray(came?.[i]) ? came[i] : [];
        const [first, predicted, second] = ys;
        expectDropped(first, x, { p, factor });
        const right = x.mul((1 - p) * factor);
        expectClose(predicted, right, {
          name: { en: "The prediction between them", ja: "その間の予測" },
        });
        expectDropped(second, x, { p, factor });
        expectThat(`${first.data}` !== `${second.data}`, {
          en: "Two training passes should have different masks.",
          ja: "2 回の学習では、マスクが異なる必要があります。",
        });
      }
    });

    test({
      en: "Dropout.backward gives dout · M, with the mask of the last forward",
      ja: "Dropout.backward は最後の forward のマスクで dout · M を返す",
    }, {
      points: 2,
      hint: {
        en: "Where forward made a 0, the gradient is 0; elsewhere dout passes as it is. forward keeps the mask for it.",
        ja: "forward が 0 にしたところは勾配も 0、他は dout がそのまま通ります。マスクは forward が保存します。",
      },
    }, async ({ submission, random }) => {
      const [seed, p] = [seedFrom(random), shares(random)[0]];
      const x = awayFromZero(random, [ROWS, COLUMNS]);
      const dout = random.normal([ROWS, COLUMNS]);
      const came = await submission.evaluate(
        ({ Dropout }, { x, dout, p, seed }, { Random }) => {
          const layer = new Dropout(p, new Random(seed));
          layer.forward(x, true);
          return [layer.forward(x, true), layer.backward(dout)];
        },
        { x, dout, p, seed },
      );
      const [y, dx] = Array.isArray(came) ? came : [];
      expectDropped(y, x, { p, factor: 1 });
      expectClose(dx, dout.mul(keptIn(y)), { name: "dx" });
    });

    test({
      en: "InvertedDropout.forward in prediction gives x",
      ja: "InvertedDropout.forward は予測モードで x を返す",
    }, {
      points: 1,
      hint: {
        en: "The division in training has done all that is needed.",
        ja: "必要な調整は、学習モードでの割り算で済んでいます。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const p of [0, ...shares(random), 1]) {
        const x = random.normal([4, 3]);
        const y = await submission.evaluate(
          ({ InvertedDropout }, { x, p, seed }, { Random }) =>
            new InvertedDropout(p, new Random(seed)).forward(x),
          { x, p, seed },
        );
        expectClose(y, x, { name: "y" });
      }
    });

    test({
      en: "InvertedDropout.forward in training gives x · M / (1 − p)",
      ja: "InvertedDropout.forward は学習モードで x · M / (1 − p) を返す",
    }, {
      points: 2,
      hint: {
        en: "What is kept becomes larger, so that the mean over all masks is x. Divide by the probability of keeping.",
        ja: "残った値を大きくし、全マスクでの平均を x にします。残す確率で割ります。",
      },
      picture: {
        ...overP({
          en: "InvertedDropout in training: the mean of 4800 numbers that were 1",
          ja: "学習モードの InvertedDropout: 1 を 4800 個入れたときの平均",
        }),
        came: ({ InvertedDropout }, { x, ps }, { NDArray, Random }) =>
          NDArray.from(
            ps.map((p) =>
              new InvertedDropout(p, new Random(1)).forward(x, true).mean(),
            ),
          ),
        right: NDArray.from(PS.map(() => 1)),
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const p of [0, ...shares(random)]) {
        const x = awayFromZero(random, [ROWS, COLUMNS]);
        const y = await submission.evaluate(
          ({ InvertedDropout }, { x, p, seed }, { Random }) =>
            new InvertedDropout(p, new Random(seed)).forward(x, true),
          { x, p, seed },
        );
        expectDropped(y, x, { p, factor: 1 / (1 - p) });
      }
    });

    test({
      en: "both layers give 0, and not NaN, for p = 1",
      ja: "どちらの層も p = 1 で NaN でなく 0 を返す",
    }, {
      points: 1,
      hint: {
        en: "0 / 0 is NaN. With p = 1 the mask is 0 everywhere, and no division is needed.",
        ja: "0 / 0 は NaN です。p = 1 ではマスクがすべて 0 なので、割り算は要りません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const x = random.normal([3, 4]);
      const dout = random.normal([3, 4]);
      const came = await submission.evaluate(
        ({ Dropout, InvertedDropout }, { x, dout, seed }, { Random }) =>
          [Dropout, InvertedDropout].map((Kind) => {
            const layer = new Kind(1, new Random(seed));
            return [layer.forward(x, true), layer.backward(dout)];
          }),
        { x, dout, seed },
      );
      for (const i of [0, 1]) {
        const [y, dx] = Array.isArray(came?.[i]) ? came[i] : [];
        expectClose(y, zeros([3, 4]), { name: "y" });
        expectClose(dx, zeros([3, 4]), { name: "dx" });
      }
    });

    test({
      en: "InvertedDropout.backward gives dout · M / (1 − p)",
      ja: "InvertedDropout.backward は dout · M / (1 − p) を返す",
    }, {
      points: 2,
      hint: {
        en: "The factor of forward, with its division, of the last forward: it is what x was multiplied by.",
        ja: "最後の forward で x に掛けた係数です。割り算もその中に含まれます。",
      },
    }, async ({ submission, random }) => {
      const [seed, p] = [seedFrom(random), shares(random)[1]];
      const factor = 1 / (1 - p);
      const x = awayFromZero(random, [ROWS, COLUMNS]);
      const dout = random.normal([ROWS, COLUMNS]);
      const came = await submission.evaluate(
        ({ InvertedDropout }, { x, dout, p, seed }, { Random }) => {
          const layer = new InvertedDropout(p, new Random(seed));
          layer.forward(x, true);
          return [layer.forward(x, true), layer.backward(dout)];
        },
        { x, dout, p, seed },
      );
      const [y, dx] = Array.isArray(came) ? came : [];
      expectDropped(y, x, { p, factor });
      expectClose(dx, dout.mul(keptIn(y)).mul(factor), { name: "dx" });
    });

    test({
      en: "both layers leave x and dout as they were",
      ja: "どちらの層も x と dout を変えない",
    }, {
      points: 1,
      hint: {
        en: "x.mul(M) gives a new array. Writing into x.data drops the numbers of the caller as well.",
        ja: "x.mul(M) は新しい配列を返します。x.data に書き込むと、呼び出し側の値まで消えます。",
      },
    }, async ({ submission, random }) => {
      const [seed, p] = [seedFrom(random), shares(random)[0]];
      const x = awayFromZero(random, [ROWS, COLUMNS]);
      const dout = random.normal([ROWS, COLUMNS]);
      const came = await submission.evaluate(
        ({ Dropout, InvertedDropout }, { x, dout, p, seed }, { Random }) => {
          const ys = [Dropout, InvertedDropout].map((Kind) => {
            const layer = new Kind(p, new Random(seed));
            const y = layer.forward(x, true).mul(1);
            return [y, layer.backward(dout).mul(1)];
          });
          return { ys, x, dout };
        },
        { x, dout, p, seed },
      );
      const same = { tolerance: 0 };
      expectClose(came?.x, x, { ...same, name: valueNames.afterwards("x") });
      expectClose(came?.dout, dout, {
        ...same,
        name: valueNames.afterwards("dout"),
      });
      // Doing nothing changes no array, too.
      for (const [i, factor] of [1, 1 / (1 - p)].entries()) {
        const [y, dx] = came.ys?.[i] ?? [];
        expectDropped(y, x, { p, factor });
        expectClose(dx, dout.mul(keptIn(y)).mul(factor), { name: "dx" });
      }
    });
  },
);

/** Enough numbers for shares that can be told apart. */
const ROWS = 80;
const COLUMNS = 60;

function seedFrom(random: Random): number {
  return Math.floor(random.uniform([1], { low: 0, high: 1e6 }).item());
}

/** Two probabilities on either side of ½, where p and 1 − p differ. */
function shares(random: Random): [small: number, large: number] {
  const [small, large] = random.uniform([2], { low: 0.2, high: 0.4 }).data;
  return [small, 1 - large];
}

/** Numbers whose zeros can only come from a mask. */
function awayFromZero(random: Random, shape: number[]): NDArray {
  const signs = random.bernoulli(shape, 0.5).mul(2).sub(1);
  return random.uniform(shape, { low: 0.5, high: 2 }).mul(signs);
}

/** 1 where a number was kept, otherwise 0. */
function keptIn(y: NDArray): NDArray {
  return y.map((value) => (value === 0 ? 0 : 1));
}

/**
 * Zeros and ones in the shape of the tests, about the share `p` of them zeros:
 * within six standard deviations, which one in 500 million masks is not.
 */
function expectMask(M: unknown, p: number): asserts M is NDArray {
  const kept = M instanceof NDArray ? keptIn(M) : zeros([ROWS, COLUMNS]);
  expectClose(M, kept, {
    name: {
      en: "The mask, of zeros and ones only,",
      ja: "0 と 1 だけのマスク",
    },
  });
  expectShare(kept, p);
}

/** Each number of x is dropped, or multiplied by the factor. */
function expectDropped(
  y: unknown,
  x: NDArray,
  { p, factor }: { p: number; factor: number },
): asserts y is NDArray {
  const kept = y instanceof NDArray && y.size === x.size ? keptIn(y) : x;
  expectClose(y, x.mul(factor).mul(kept.reshape(x.shape)), { name: "y" });
  expectShare(kept, p);
}

function expectShare(kept: NDArray, p: number): void {
  const dropped = 1 - kept.mean();
  const deviation = Math.sqrt((p * (1 - p)) / kept.size);
  expectThat(Math.abs(dropped - p) <= 6 * deviation + 1e-9, {
    en: "The share of the zeros should be near p, the probability of dropping.",
    ja: "0 の割合は、消す確率 p に近い必要があります。",
  });
}
