import {
  Affine,
  type Examples,
  type Initializer,
  type Layer,
  type Loss,
  MeanSquaredError,
  MultiLayerNet,
  miniBatches,
  type NDArray,
  type Optimizer,
  oneHot,
  type Params,
  Random,
  ReLU,
  SGD,
  SoftmaxWithLoss,
  zeros,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";

function buildLayers(
  sizes: number[],
  activation: () => Layer,
  initializer: Initializer,
  random: Random,
): Layer[] {
  const options = { sizes, activation, initializer, random } as const;
  return [...new MultiLayerNet({ ...options, dtype: "float64" }).layers];
}

function numbered(layers: Layer[], arraysOf: (layer: Layer) => Params): Params {
  const affine = layers.filter(({ params }) => params.W !== undefined);
  const entries = affine.flatMap((layer, i) => {
    const arrays = arraysOf(layer);
    return ["W", "b"].map((name) => [`${name}${i + 1}`, arrays[name]] as const);
  });
  return Object.fromEntries(entries);
}

class MultiLayer {
  readonly params: Params;
  private readonly list: Layer[];
  private readonly end: Loss;

  constructor(list: Layer[], end: Loss) {
    this.list = list;
    this.end = end;
    this.params = numbered(list, ({ params }) => params);
  }

  predict(x: NDArray): NDArray {
    let value = x;
    for (const one of this.list) value = one.forward(value);
    return value;
  }

  loss(x: NDArray, t: NDArray): number {
    const scores = this.predict(x);
    return this.end.forward(scores, t);
  }

  gradient(x: NDArray, t: NDArray): Params {
    this.loss(x, t);
    this.list.reduceRight((d, one) => one.backward(d), this.end.backward());
    return numbered(this.list, ({ grads }) => grads);
  }
}

function batchesOf(
  N: number,
  batchSize: number,
  random: Random,
): ArrayLike<number>[] {
  return miniBatches(N, batchSize, random);
}

function trainEpoch(
  net: MultiLayer,
  { x, t }: Examples,
  how: { batchSize: number; optimizer: Optimizer; random: Random },
): void {
  for (const rows of batchesOf(x.shape[0], how.batchSize, how.random)) {
    how.optimizer.update(net.params, net.gradient(x.rows(rows), t.rows(rows)));
  }
}

exercise(
  "08-multilayer",
  {
    names: { buildLayers, numbered, MultiLayer, batchesOf, trainEpoch },
    allow: [
      "NDArray",
      "zeros",
      "ones",
      "full",
      "arange",
      "linspace",
      "Random",
      "oneHot",
      "accuracy",
      "Affine",
      "Sigmoid",
      "ReLU",
      "Tanh",
      "LeakyReLU",
      "MeanSquaredError",
      "SigmoidWithLoss",
      "SoftmaxWithLoss",
      "SGD",
      "he",
      "xavier",
      "glorot",
      "normal",
      "numericalGradient",
      "gradientCheck",
    ],
    timeLimit: 2_000,
    mistakes: {
      "network.build": [
        {
          code: `const W = initializer(random, [fanIn, fanOut]);
            layers.push(new Affine(W, zeros([fanOut])), activation());`,
          says: {
            en: "with an activation behind the last layer, too",
            ja: "最後の層の後にも活性化関数を置いた",
          },
        },
        {
          code: `const W = initializer(random, [fanIn, fanOut]);
            layers.push(new Affine(W, zeros([fanOut])));`,
          says: {
            en: "without activations: such a network is one affine layer",
            ja: "活性化関数がない (1 つのアファイン層と同じになる)",
          },
        },
        {
          code: `const W = initializer(random, [fanOut, fanIn]);
            layers.push(new Affine(W, zeros([fanIn])));
            if (i < sizes.length - 2) layers.push(activation());`,
          says: {
            en: "with fanIn and fanOut changed round",
            ja: "fanIn と fanOut を逆にした",
          },
        },
        {
          code: `const W = initializer(random, [fanIn, fanOut]);
            layers.push(new Affine(W, random.normal([fanOut])));
            if (i < sizes.length - 2) layers.push(activation());`,
          says: {
            en: "with random biases, where they start at 0",
            ja: "0 で始めるバイアスを乱数にした",
          },
        },
        {
          code: `const W = initializer(random, [fanIn, fanOut]);
            layers.push(new Affine(W, zeros([fanOut])));
            const used = layers.find((layer) => !("W" in layer.params));
            if (i < sizes.length - 2) layers.push(used ?? activation());`,
          says: {
            en: "with one activation layer in several places: it keeps only what went through it last",
            ja: "1 つの活性化関数の層を何か所にも使った (最後に通った値しか残らない)",
          },
        },
      ],
      "network.numbered": [
        {
          code: `const { W, b } = arraysOf(layer);
            found[\`W\${number - 1}\`] = W;
            found[\`b\${number - 1}\`] = b;`,
          says: {
            en: "counting from 0, where the first names are W1 and b1",
            ja: "W1, b1 からでなく 0 から数えた",
          },
        },
        {
          code: `const { W, b } = layer.params;
            found[\`W\${number}\`] = W;
            found[\`b\${number}\`] = b;`,
          says: {
            en: "taking params always, where arraysOf decides",
            ja: "arraysOf を使わず、いつも params を取り出した",
          },
        },
        {
          code: `const { W, b } = arraysOf(layer);
            found[\`W\${number}\`] = NDArray.from(W.data, { shape: [...W.shape] });
            found[\`b\${number}\`] = NDArray.from(b.data, { shape: [...b.shape] });`,
          says: {
            en: "with copies in the dictionary: what changes them does not reach the layers",
            ja: "辞書にコピーを入れた (変更が層に届かない)",
          },
        },
        {
          code: `const { W, b } = arraysOf(layer);
            found.W1 = W;
            found.b1 = b;`,
          says: {
            en: "with one name for all layers: each replaces the one before",
            ja: "すべての層に同じ名前を使い、前の層を上書きした",
          },
        },
      ],
      "network.predict": [
        {
          code: `return this.layers.reduceRight((h, layer) => layer.forward(h), x);`,
          says: {
            en: "going forward from the last layer",
            ja: "順伝播を最後の層から始めた",
          },
        },
        {
          code: `let y = x;
            for (const layer of this.layers) y = layer.forward(x);
            return y;`,
          says: {
            en: "giving x to every layer, where each gets what the one before gave",
            ja: "前の層の出力でなく、どの層にも x を入れた",
          },
        },
        {
          code: `return this.layers.slice(0, -1)
            .reduce((h, layer) => layer.forward(h), x);`,
          says: {
            en: "without the last layer",
            ja: "最後の層を通さない",
          },
        },
        {
          code: `return this.lossLayer.probabilities(
            this.layers.reduce((h, layer) => layer.forward(h), x));`,
          says: {
            en: "with probabilities, where the loss takes scores",
            ja: "損失はスコアを受け取るのに、確率にしてしまった",
          },
        },
      ],
      "network.loss": [
        {
          code: "return this.lossLayer.forward(t, this.predict(x));",
          says: {
            en: "with scores and answers changed round in the loss",
            ja: "損失でスコアと正解を逆に渡した",
          },
        },
        {
          code: "return this.lossLayer.forward(this.predict(x), t) / x.shape[0];",
          says: {
            en: "dividing by N once more: the loss layer has done so",
            ja: "損失の層が済ませているのに、もう一度 N で割った",
          },
        },
        {
          code: "return this.lossLayer.forward(x, t);",
          says: {
            en: "giving x to the loss, without the network",
            ja: "ネットワークを通さず x を損失に渡した",
          },
        },
      ],
      "network.gradient": [
        {
          code: `this.loss(x, t);
            let dout = this.lossLayer.backward();
            for (const layer of this.layers) dout = layer.backward(dout);`,
          says: {
            en: "going backward from the front of the list",
            ja: "逆伝播をリストの先頭から始めた",
          },
        },
        {
          code: `this.loss(x, t);
            let dout = this.lossLayer.backward();
            for (const layer of this.layers.reverse()) {
              dout = layer.backward(dout);
            }`,
          says: {
            en: "turning the network's own list round, which stays so afterwards",
            ja: "ネットワークのリスト自体を逆順にし、そのままにした",
          },
        },
        {
          code: `let dout = this.lossLayer.backward();
            for (const layer of [...this.layers].reverse()) {
              dout = layer.backward(dout);
            }`,
          says: {
            en: "without going forward first: the layers keep older values",
            ja: "先に順伝播をしない (層には古い値が残っている)",
          },
        },
        {
          code: `this.predict(x);
            let dout = this.lossLayer.backward();
            for (const layer of [...this.layers].reverse()) {
              dout = layer.backward(dout);
            }`,
          says: {
            en: "without the loss on the way forward, which has to see the new scores",
            ja: "順伝播で損失を計算せず、新しいスコアが損失に渡らない",
          },
        },
        {
          code: `this.loss(x, t);
            const dout = this.lossLayer.backward();
            for (const layer of [...this.layers].reverse()) layer.backward(dout);`,
          says: {
            en: "giving each layer the gradient of the loss, where the layer behind it gives one",
            ja: "後ろの層が返す勾配でなく、どの層にも損失の勾配を渡した",
          },
        },
        {
          code: `this.loss(x, t);
            let dout = this.predict(x);
            for (const layer of [...this.layers].reverse()) {
              dout = layer.backward(dout);
            }`,
          says: {
            en: "starting with the scores, where the gradient of the loss belongs",
            ja: "損失の勾配でなくスコアから逆伝播を始めた",
          },
        },
      ],
      "network.batches": [
        {
          code: `const batches: ArrayLike<number>[] = [];
            const order = Array.from({ length: N }, (_, n) => n);
            for (let i = 0; i < N; i += batchSize) {
              batches.push(order.slice(i, i + batchSize));
            }
            return batches;`,
          says: {
            en: "without shuffling the rows",
            ja: "行の順番を並べ替えない",
          },
        },
        {
          code: `const order = random.permutation(N);
            const batches: ArrayLike<number>[] = [];
            for (let i = 0; i + batchSize <= N; i += batchSize) {
              batches.push(order.slice(i, i + batchSize));
            }
            return batches;`,
          says: {
            en: "without the last, smaller mini-batch",
            ja: "最後の小さいミニバッチを捨てた",
          },
        },
        {
          code: `const batches: ArrayLike<number>[] = [];
            for (let i = 0; i < N; i += batchSize) {
              const size = Math.min(batchSize, N - i);
              batches.push(random.permutation(N).slice(0, size));
            }
            return batches;`,
          says: {
            en: "shuffling anew for each mini-batch: some rows then come twice",
            ja: "ミニバッチごとに並べ替えた (2 回使われる行ができる)",
          },
        },
        {
          code: `const order = random.permutation(N);
            const batches: ArrayLike<number>[] = [];
            for (let i = 0; i < N; i += batchSize) {
              batches.push(order.slice(i, batchSize));
            }
            return batches;`,
          says: {
            en: "with batchSize as the end of each slice, where it is start + batchSize",
            ja: "slice の終わりを start + batchSize でなく batchSize とした",
          },
        },
        {
          code: `const order = random.permutation(N);
            const batches: ArrayLike<number>[] = [];
            for (let i = 0; i < N; i++) {
              batches.push(order.slice(i, i + batchSize));
            }
            return batches;`,
          says: {
            en: "moving on by 1 row, where it is by batchSize rows",
            ja: "batchSize 行でなく 1 行ずつ進めた",
          },
        },
      ],
      "network.epoch": [
        {
          code: "optimizer.update(net.params, net.gradient(data.x, data.t));",
          says: {
            en: "with all data at each step, where the mini-batch is meant",
            ja: "ミニバッチでなく毎回全データを使った",
          },
        },
        {
          code: `const x = data.x.rows(rows);
            const t = data.t.slice(0, rows.length);
            optimizer.update(net.params, net.gradient(x, t));`,
          says: {
            en: "with answers of other rows than those of x",
            ja: "x とは別の行の正解を使った",
          },
        },
        {
          code: `const x = data.x.rows(rows);
            optimizer.update(net.params, net.gradient(x, data.t));`,
          says: {
            en: "with the answers of all data beside the rows of a mini-batch",
            ja: "ミニバッチの行に対して全データの正解を渡した",
          },
        },
        {
          code: `const x = data.x.rows(rows);
            net.gradient(x, data.t.rows(rows));`,
          says: {
            en: "without an update: nothing is learned",
            ja: "更新をしない (何も学習しない)",
          },
        },
        {
          code: `const grads = net.gradient(data.x.rows(rows), data.t.rows(rows));
            for (const name of Object.keys(grads)) {
              const step = grads[name].mul(optimizer.lr);
              net.params[name] = net.params[name].sub(step);
            }`,
          says: {
            en: "putting new arrays into the dictionary: the layers compute with the old ones",
            ja: "辞書に新しい配列を入れた (層は古い配列で計算する)",
          },
        },
        {
          code: `const grads = net.gradient(data.x.rows(rows), data.t.rows(rows));
            optimizer.update(grads, net.params);`,
          says: {
            en: "with parameters and gradients changed round in the update",
            ja: "更新でパラメータと勾配を逆に渡した",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "loops in the place of reduce, and the other way round",
        code: {
          "network.build": `if (i > 0) layers.push(activation());
            layers[layers.length] = new Affine(
              initializer(random, [fanIn, fanOut]), zeros([fanOut]));`,
          "network.predict": `let h = x;
            for (let i = 0; i < this.layers.length; i++) {
              h = this.layers[i].forward(h);
            }
            return h;`,
          "network.loss": `const y = this.predict(x);
            return this.lossLayer.forward(y, t);`,
          "network.gradient": `const y = this.predict(x);
            this.lossLayer.forward(y, t);
            let d = this.lossLayer.backward();
            for (let i = this.layers.length - 1; i >= 0; i--) {
              d = this.layers[i].backward(d);
            }`,
          "network.batches": `const left = Array.from(random.permutation(N));
            const batches: number[][] = [];
            while (left.length > 0) batches.push(left.splice(0, batchSize));
            return batches;`,
        },
      },
      {
        name: "reduce, entries, everything in one expression",
        code: {
          "network.numbered": `for (const [name, array] of Object.entries(arraysOf(layer))) {
              found[name + number] = array;
            }`,
          "network.gradient": `this.loss(x, t);
            this.layers.reduceRight(
              (dout, layer) => layer.backward(dout), this.lossLayer.backward());`,
          "network.batches": `const order = random.permutation(N);
            return Array.from({ length: Math.ceil(N / batchSize) }, (_, i) =>
              order.subarray(i * batchSize, (i + 1) * batchSize));`,
          "network.epoch": `optimizer.update(
              net.params, net.gradient(data.x.rows(rows), data.t.rows(rows)));`,
        },
      },
      {
        name: "helper functions in a cell of their own, rows picked one by one",
        cells: [
          `import { NDArray as A, Affine as Step, type Random as Source }
            from "@course/lib";
          function pick(all: A, rows: ArrayLike<number>): A {
            return A.from(Array.from(rows, (n) => all.row(n).toArray()) as number[][]);
          }
          function shuffle(N: number, random: Source): number[] {
            const order = Array.from({ length: N }, (_, n) => n);
            const keys = random.uniform([Math.max(N, 1)]).data;
            return order.sort((a, b) => keys[a] - keys[b]);
          }
          function hasWeights(layer: unknown): boolean {
            return layer instanceof Step;
          }`,
        ],
        code: {
          "network.numbered": `if (!hasWeights(layer)) continue;
            const arrays = arraysOf(layer);
            found["W" + number] = arrays.W;
            found["b" + number] = arrays.b;`,
          "network.batches": `const order = shuffle(N, random);
            const batches: number[][] = [];
            order.forEach((row, i) => {
              if (i % batchSize === 0) batches.push([]);
              batches[batches.length - 1].push(row);
            });
            return batches;`,
          "network.epoch": `const grads = net.gradient(pick(data.x, rows), pick(data.t, rows));
            optimizer.update(net.params, grads);`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "buildLayers lets affine layers and activations alternate",
      ja: "buildLayers はアファイン層と活性化関数を交互に並べる",
    }, {
      points: 1,
      hint: {
        en: "One affine layer for each pair of neighbouring sizes, an activation between two of them, none at the end.",
        ja: "隣り合うサイズの組ごとにアファイン層を 1 つ、その間に活性化関数を置き、最後には置きません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const sizes of [
        [5, 3, 4, 2],
        [3, 2],
        [2, 4, 1, 3, 6],
      ]) {
        const kinds = await submission.evaluate(
          ({ buildLayers }, { sizes, seed }, { ReLU, he, Random }) =>
            buildLayers(sizes, () => new ReLU(), he, new Random(seed)).map(
              ({ params }) => (params.W ? [...params.W.shape] : []),
            ),
          { sizes, seed },
        );
        const pairs = sizes.slice(1).map((size, i) => [sizes[i], size]);
        const right = pairs.flatMap((pair, i) =>
          i === 0 ? [pair] : [[], pair],
        );
        expectThat(JSON.stringify(kinds) === JSON.stringify(right), {
          en: "The list should be affine, activation, affine, …, affine, each W of shape (fanIn, fanOut).",
          ja: "リストはアファイン層, 活性化関数, アファイン層, …, アファイン層で、各 W の形状は (fanIn, fanOut) です。",
        });
      }
    });

    test({
      en: "buildLayers takes W from the initializer and starts b at 0",
      ja: "buildLayers は initializer から W を作り、b を 0 で始める",
    }, {
      points: 1,
      hint: {
        en: "initializer(random, [fanIn, fanOut]) draws W, with the random numbers that were passed in.",
        ja: "渡された乱数を使い、initializer(random, [fanIn, fanOut]) で W を作ります。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const sizes = [4, 5, 3, 2];
      const came = await submission.evaluate(
        ({ buildLayers }, { sizes, seed }, { ReLU, he, Random }) =>
          buildLayers(sizes, () => new ReLU(), he, new Random(seed))
            .filter(({ params }) => params.W)
            .map(({ params }) => [params.W, params.b]),
        { sizes, seed },
      );
      const source = new Random(seed);
      sizes.slice(1).forEach((size, i) => {
        const std = Math.sqrt(2 / sizes[i]);
        const W = source.normal([sizes[i], size], { std });
        expectClose(came?.[i]?.[0], W, { name: `W${i + 1}` });
        expectClose(came?.[i]?.[1], zeros([size]), { name: `b${i + 1}` });
      });
    });

    test({
      en: "buildLayers makes a new activation for each place",
      ja: "buildLayers は場所ごとに新しい活性化関数の層を作る",
    }, {
      points: 1,
      hint: {
        en: "Call activation() inside the loop: a layer in two places would forget what went through it first.",
        ja: "activation() はループの中で呼びます。1 つの層を 2 か所で使うと、先に通った値が失われます。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const came = await submission.evaluate(
        ({ buildLayers }, { seed }, { Tanh, he, Random }) => {
          const made: unknown[] = [];
          const activation = () => {
            const layer = new Tanh();
            made.push(layer);
            return layer;
          };
          const sizes = [2, 3, 4, 5, 6];
          const layers = buildLayers(sizes, activation, he, new Random(seed));
          return [
            layers.length,
            new Set(layers).size,
            layers.filter((layer) => made.includes(layer)).length,
          ];
        },
        { seed },
      );
      expectThat(JSON.stringify(came) === "[7,7,3]", {
        en: "Five sizes should give four affine layers and three activations, all of them different objects.",
        ja: "サイズが 5 つなら、アファイン層 4 つと活性化関数 3 つが、すべて別々のオブジェクトになります。",
      });
    });

    test({
      en: "numbered gives W1, b1, W2, b2, … in the order of the layers",
      ja: "numbered は層の順に W1, b1, W2, b2, … を返す",
    }, {
      points: 1,
      hint: {
        en: "The number stands behind W and b, and counts affine layers only.",
        ja: "番号は W と b の後ろに付き、アファイン層だけを数えます。",
      },
    }, async ({ submission, random }) => {
      const arrays = networkArrays(random, [4, 3, 5, 2]);
      const found = await submission.evaluate(
        ({ numbered }, { arrays }, { Affine, ReLU, Tanh }) => {
          const [one, two, three] = arrays.map(([W, b]) => new Affine(W, b));
          const layers = [one, new ReLU(), new Tanh(), two, three];
          return numbered(layers, (layer) => layer.params);
        },
        { arrays },
      );
      const names = ["W1", "b1", "W2", "b2", "W3", "b3"];
      expectThat(`${Object.keys(Object(found))}` === `${names}`, {
        en: "The names of three affine layers should be W1, b1, W2, b2, W3, b3.",
        ja: "アファイン層が 3 つなら、名前は W1, b1, W2, b2, W3, b3 です。",
      });
      arrays.flat().forEach((array, i) => {
        expectClose(Object(found)[names[i]], array, { name: names[i] });
      });
    });

    test({
      en: "numbered takes what arraysOf gives, without copying it",
      ja: "numbered は arraysOf が返すものをコピーせずに取り出す",
    }, {
      points: 1,
      hint: {
        en: "Put the arrays themselves into the dictionary. For gradients arraysOf gives grads and not params.",
        ja: "辞書には配列そのものを入れます。勾配のとき arraysOf は params でなく grads を返します。",
      },
    }, async ({ submission, random }) => {
      const arrays = networkArrays(random, [3, 4, 2]);
      const came = await submission.evaluate(
        ({ numbered }, { arrays }, { Affine }) => {
          const layers = arrays.map(([W, b]) => new Affine(W, b));
          const same = numbered(layers, (layer) => layer.params);
          const other = numbered(layers, ({ params }) => ({
            W: params.W.mul(2),
            b: params.b.neg(),
          }));
          const isLive =
            same.W1 === arrays[0][0] &&
            same.b1 === arrays[0][1] &&
            same.W2 === arrays[1][0] &&
            same.b2 === arrays[1][1];
          return { isLive, other };
        },
        { arrays },
      );
      expectThat(came?.isLive === true, {
        en: "The dictionary should hold the very arrays of the layers.",
        ja: "辞書は層の配列そのものを持つ必要があります。",
      });
      arrays.forEach(([W, b], i) => {
        const [W2, b2] = [came.other?.[`W${i + 1}`], came.other?.[`b${i + 1}`]];
        expectClose(W2, W.mul(2), { name: `W${i + 1}` });
        expectClose(b2, b.neg(), { name: `b${i + 1}` });
      });
    });

    test({
      en: "predict sends x through all layers, for any depth",
      ja: "predict はどの深さでも x をすべての層に通す",
    }, {
      points: 1,
      hint: {
        en: "The output of one layer is the input of the next, from the first to the last.",
        ja: "最初の層から最後の層まで、出力を次の層の入力にします。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [3, 2],
        [4, 4, 4],
        [4, 3, 2],
        [2, 5, 3, 4, 1],
      ]) {
        const arrays = networkArrays(random, sizes);
        const x = random.normal([5, sizes[0]]);
        const y = await submission.evaluate(
          (
            { MultiLayer },
            { arrays, x },
            { Affine, ReLU, SoftmaxWithLoss },
          ) => {
            const layers = arrays.flatMap(([W, b], i) =>
              i === 0 ? [new Affine(W, b)] : [new ReLU(), new Affine(W, b)],
            );
            return new MultiLayer(layers, new SoftmaxWithLoss()).predict(x);
          },
          { arrays, x },
        );
        expectClose(y, networkOf(arrays).predict(x), {
          name: valueNames.output,
        });
      }
    });

    test({
      en: "loss is that of the loss layer, whichever it is",
      ja: "loss はどの損失の層でもその損失を返す",
    }, {
      points: 1,
      hint: {
        en: "Scores first, then forward of the loss layer with the scores and the answers. The mean is taken there.",
        ja: "まずスコアを求め、スコアと正解を損失の層の forward に渡します。平均はそこで取られます。",
      },
    }, async ({ submission, random }) => {
      const arrays = networkArrays(random, [4, 5, 3]);
      const x = random.normal([6, 4]);
      const t = someAnswers(random, 6, 3);
      const came = await submission.evaluate(
        (
          { MultiLayer },
          { arrays, x, t },
          { Affine, ReLU, SoftmaxWithLoss, MeanSquaredError },
        ) => {
          const [one, two] = arrays.map(([W, b]) => new Affine(W, b));
          const layers = [one, new ReLU(), two];
          return [
            new MultiLayer(layers, new SoftmaxWithLoss()).loss(x, t),
            new MultiLayer(layers, new MeanSquaredError()).loss(x, t),
          ];
        },
        { arrays, x, t },
      );
      const losses = [new SoftmaxWithLoss(), new MeanSquaredError()];
      losses.forEach((end, i) => {
        const right = networkOf(arrays, end).loss(x, t);
        expectClose(came?.[i], right, { name: valueNames.loss });
      });
    });

    test({
      en: "gradient gives the gradient of every parameter, for any depth",
      ja: "gradient はどの深さでも全パラメータの勾配を返す",
    }, {
      points: 2,
      hint: {
        en: "Backward starts at the loss. Each layer passes on what its own backward returns, from the last layer to the first.",
        ja: "逆伝播は損失から始めます。最後の層から最初の層へ、各層の backward の戻り値を渡していきます。",
      },
    }, async ({ submission, random }) => {
      for (const sizes of [
        [3, 2],
        [4, 5, 2],
        [3, 4, 6, 5, 2],
      ]) {
        const arrays = networkArrays(random, sizes);
        const x = random.normal([5, sizes[0]]);
        const t = someAnswers(random, 5, 2);
        const grads = await submission.evaluate(
          (
            { MultiLayer },
            { arrays, x, t },
            { Affine, Tanh, SoftmaxWithLoss },
          ) => {
            const layers = arrays.flatMap(([W, b], i) =>
              i === 0 ? [new Affine(W, b)] : [new Tanh(), new Affine(W, b)],
            );
            return new MultiLayer(layers, new SoftmaxWithLoss()).gradient(x, t);
          },
          { arrays, x, t },
        );
        const tape = new MultiLayerNet({
          sizes,
          activation: () => new TanhByFormula(),
          random: new Random(0),
          dtype: "float64",
        });
        copyInto(tape.params, arrays);
        expectDictionary(grads, tape.gradient(x, t), valueNames.gradientOf);
      }
    });

    test({
      en: "gradient goes forward by itself, and leaves the network as it was",
      ja: "gradient は自分で順伝播を行い、ネットワークを変えない",
    }, {
      points: 2,
      hint: {
        en: "Begin with the loss of x and t: layers and loss must have seen this mini-batch. The list keeps its order.",
        ja: "まず x と t の損失を求め、層と損失にこのミニバッチを通します。リストの順番は変えません。",
      },
    }, async ({ submission, random }) => {
      const arrays = networkArrays(random, [3, 4, 2]);
      const one = { x: random.normal([5, 3]), t: someAnswers(random, 5, 2) };
      const two = { x: random.normal([5, 3]), t: someAnswers(random, 5, 2) };
      const came = await submission.evaluate(
        (
          { MultiLayer },
          { arrays, one, two },
          { Affine, ReLU, SoftmaxWithLoss },
        ) => {
          const [first, last] = arrays.map(([W, b]) => new Affine(W, b));
          const layers = [first, new ReLU(), last];
          const net = new MultiLayer(layers, new SoftmaxWithLoss());
          net.loss(one.x, one.t);
          const grads = { ...net.gradient(two.x, two.t) };
          const again = { ...net.gradient(two.x, two.t) };
          return { grads, again, y: net.predict(one.x), two, arrays };
        },
        { arrays, one, two },
      );
      const net = networkOf(arrays);
      const right = net.gradient(two.x, two.t);
      expectDictionary(came.grads, right, valueNames.gradientOf);
      expectDictionary(came.again, right, (name) => ({
        en: `The second gradient of ${name}`,
        ja: `2 回目の ${name} の勾配`,
      }));
      expectClose(came.y, net.predict(one.x), {
        name: { en: "The output after it", ja: "その後の出力" },
      });
      const same = { tolerance: 0 };
      expectClose(came.two?.x, two.x, {
        ...same,
        name: valueNames.afterwards("x"),
      });
      expectClose(came.two?.t, two.t, {
        ...same,
        name: valueNames.afterwards("t"),
      });
      arrays.forEach(([W], i) => {
        const name = valueNames.afterwards(`W${i + 1}`);
        expectClose(came.arrays?.[i]?.[0], W, { ...same, name });
      });
    });

    test({
      en: "batchesOf cuts all rows into mini-batches, each row once",
      ja: "batchesOf は全行を 1 回ずつミニバッチに分ける",
    }, {
      points: 1,
      hint: {
        en: "The last mini-batch has what is left over, if anything is. An empty one is none.",
        ja: "最後のミニバッチには残りの行が入ります。空のミニバッチは作りません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      for (const [N, size] of [
        [10, 4],
        [12, 3],
        [5, 8],
        [3, 1],
        [7, 7],
      ]) {
        const came = await submission.evaluate(
          ({ batchesOf }, { N, size, seed }, { Random }) =>
            batchesOf(N, size, new Random(seed)).map((batch) =>
              Array.from(batch),
            ),
          { N, size, seed },
        );
        const batches: number[][] = Array.isArray(came) ? came : [];
        const right = [...miniBatches(N, size, new Random(1))];
        expectThat(
          `${batches.map((one) => one?.length)}` ===
            `${right.map((one) => one.length)}`,
          {
            en: "All mini-batches should have batchSize rows, but for a last, smaller one that takes the rest.",
            ja: "ミニバッチは batchSize 行ずつで、最後だけは残りの行が入って小さくなることがあります。",
          },
        );
        const rows = batches.flat().sort((a, b) => a - b);
        expectThat(`${rows}` === `${[...Array(N).keys()]}`, {
          en: "Each row number from 0 to N − 1 should occur exactly once.",
          ja: "0 から N − 1 までの行番号が、ちょうど 1 回ずつ現れる必要があります。",
        });
      }
    });

    test({
      en: "batchesOf shuffles, by the random numbers that it is given",
      ja: "batchesOf は渡された乱数で行を並べ替える",
    }, {
      points: 1,
      hint: {
        en: "random.permutation(N) gives a new order at each call, and the same orders for the same seed.",
        ja: "random.permutation(N) は呼ぶたびに新しい順番を返し、種が同じなら同じ順番になります。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const came = await submission.evaluate(
        ({ batchesOf }, { seed }, { Random }) => {
          const order = (source: InstanceType<typeof Random>) =>
            batchesOf(60, 7, source).flatMap((batch) => Array.from(batch));
          const one = new Random(seed);
          return [order(one), order(one), order(new Random(seed))];
        },
        { seed },
      );
      const orders: unknown[] = Array.isArray(came) ? came : [];
      const [first, second, repeated] = orders.map((order) => `${order}`);
      const natural = `${[...Array(60).keys()]}`;
      expectThat(first !== natural && first !== second, {
        en: "The rows should come in a random order, and in a new one at each call.",
        ja: "行の順番は乱数で決まり、呼ぶたびに新しくなる必要があります。",
      });
      expectThat(first === repeated, {
        en: "The same seed should give the same order: use the random that is passed in.",
        ja: "同じ種なら同じ順番になる必要があります。渡された random を使いましょう。",
      });
    });

    test({
      en: "trainEpoch asks for one gradient and one update a mini-batch",
      ja: "trainEpoch はミニバッチごとに勾配と更新を 1 回ずつ行う",
    }, {
      points: 1,
      hint: {
        en: "For each mini-batch: cut x and t by the same rows, net.gradient of both, optimizer.update(net.params, gradients).",
        ja: "ミニバッチごとに x と t を同じ行で切り出し、net.gradient を求め、optimizer.update(net.params, 勾配) を呼びます。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const x = random.normal([10, 3]);
      const t = x.slice(0, 10).matmul(random.normal([3, 2]));
      const arrays = networkArrays(random, [3, 2]);
      const came = await submission.evaluate(
        (
          { MultiLayer, trainEpoch },
          { arrays, x, t, seed },
          { Affine, MeanSquaredError, Random },
        ) => {
          const layers = arrays.map(([W, b]) => new Affine(W, b));
          const net = new MultiLayer(layers, new MeanSquaredError());
          const seen: { x: typeof x; t: typeof t }[] = [];
          const updates: boolean[] = [];
          const gradient = net.gradient.bind(net);
          let last: unknown;
          net.gradient = (x, t) => {
            seen.push({ x, t });
            const grads = gradient(x, t);
            last = grads;
            return grads;
          };
          const optimizer = {
            lr: 0.5,
            update: (params: unknown, grads: unknown) => {
              updates.push(params === net.params && grads === last);
            },
          };
          const how = { batchSize: 4, optimizer, random: new Random(seed) };
          trainEpoch(net, { x, t }, how);
          return { seen, updates, params: net.params };
        },
        { arrays, x, t, seed },
      );
      const { seen = [], updates = [] } = Object(came) as Partial<typeof came>;
      expectThat(`${seen.map((one) => one.x.shape[0])}` === "4,4,2", {
        en: "Ten rows in mini-batches of 4 should give three gradients: of 4, 4 and 2 rows.",
        ja: "10 行を 4 行ずつに分けると、4, 4, 2 行の勾配が 1 回ずつ必要です。",
      });
      expectThat(`${updates}` === "true,true,true", {
        en: "After each gradient there should be one optimizer.update, with net.params and this gradient.",
        ja: "勾配を求めるたびに、net.params とその勾配で optimizer.update を 1 回呼ぶ必要があります。",
      });
      const { params } = networkOf(arrays);
      expectDictionary(came.params, params, (name) => ({
        en: `Beside the optimizer, ${name}`,
        ja: `最適化手法のほかで、${name}`,
      }));
      const all = rowsOf(x, t);
      const used = seen.flatMap((one) => rowsOf(one.x, one.t));
      expectThat(
        used.every((row) => all.includes(row)),
        {
          en: "Each row of x should go together with its own row of t.",
          ja: "x の各行は、同じ番号の t の行と組になる必要があります。",
        },
      );
      expectThat(new Set(used).size === all.length, {
        en: "Each row of the data should be used once in an epoch.",
        ja: "1 エポックではデータの各行を 1 回ずつ使います。",
      });
    });

    test({
      en: "trainEpoch moves the parameters that the layers compute with",
      ja: "trainEpoch は層が計算に使うパラメータを更新する",
    }, {
      points: 2,
      hint: {
        en: "The optimizer changes the arrays in place. Arrays that are new in net.params are unknown to the layers.",
        ja: "オプティマイザは配列をその場で変えます。net.params に新しい配列を入れても、層には伝わりません。",
      },
    }, async ({ submission, random }) => {
      const seed = seedFrom(random);
      const x = random.normal([9, 4]);
      const t = someAnswers(random, 9, 3);
      const arrays = networkArrays(random, [4, 5, 3]);
      const came = await submission.evaluate(
        (
          { MultiLayer, trainEpoch },
          { arrays, x, t, seed },
          { Affine, ReLU, SoftmaxWithLoss, SGD, Random },
        ) => {
          const [first, last] = arrays.map(([W, b]) => new Affine(W, b));
          const layers = [first, new ReLU(), last];
          const net = new MultiLayer(layers, new SoftmaxWithLoss());
          const seen: { x: typeof x; t: typeof t }[] = [];
          const gradient = net.gradient.bind(net);
          net.gradient = (x, t) => {
            seen.push({ x, t });
            return gradient(x, t);
          };
          const optimizer = new SGD({ lr: 0.3 });
          const how = { batchSize: 4, optimizer, random: new Random(seed) };
          trainEpoch(net, { x, t }, how);
          trainEpoch(net, { x, t }, how);
          return { seen, y: net.predict(x), params: net.params };
        },
        { arrays, x, t, seed },
      );
      const net = networkOf(arrays);
      const optimizer = new SGD({ lr: 0.3 });
      // In the order in which the student's own epochs took the rows.
      for (const { x, t } of came?.seen ?? []) {
        optimizer.update(net.params, net.gradient(x, t));
      }
      expectThat(came?.seen?.length === 6, {
        en: "Two epochs of nine rows in mini-batches of 4 should be six steps.",
        ja: "9 行を 4 行ずつ 2 エポック学習すると、更新は 6 回です。",
      });
      expectClose(came.y, net.predict(x), {
        name: { en: "The output after training", ja: "学習後の出力" },
      });
      expectDictionary(came.params, net.params, (name) => ({
        en: `After training, ${name}`,
        ja: `学習後の ${name}`,
      }));
    });
  },
);

/** tanh with its derivative written out: no part of the solution's. */
class TanhByFormula implements Layer {
  readonly params = {};
  readonly grads = {};
  private x = zeros([1, 1]);

  forward(x: NDArray): NDArray {
    this.x = x;
    return x.tanh();
  }

  backward(dout: NDArray): NDArray {
    return dout.mul(this.x.map((x) => 1 / Math.cosh(x) ** 2));
  }
}

function seedFrom(random: Random): number {
  return Math.floor(random.uniform([1], { low: 0, high: 1e6 }).item());
}

/** W and b of each affine layer. */
function networkArrays(random: Random, sizes: readonly number[]) {
  return sizes
    .slice(1)
    .map((size, i): [W: NDArray, b: NDArray] => [
      random.normal([sizes[i], size], { std: 0.7 }),
      random.normal([size]),
    ]);
}

/** The reference network with these arrays, copied, and ReLU between them. */
function networkOf(
  arrays: readonly [NDArray, NDArray][],
  end: Loss = new SoftmaxWithLoss(),
): MultiLayer {
  const layers = arrays.flatMap(([W, b], i) => {
    const affine = new Affine(W.mul(1), b.mul(1));
    return i === 0 ? [affine] : [new ReLU(), affine];
  });
  return new MultiLayer(layers, end);
}

function copyInto(params: Params, arrays: readonly [NDArray, NDArray][]) {
  arrays.forEach(([W, b], i) => {
    params[`W${i + 1}`].data.set(W.data);
    params[`b${i + 1}`].data.set(b.data);
  });
}

/** One-hot answers of which every class occurs, in random order. */
function someAnswers(random: Random, N: number, K: number): NDArray {
  return oneHot(
    Array.from(random.permutation(N), (place) => place % K),
    K,
  );
}

/** Each row of x with its row of t, as text. */
function rowsOf(x: NDArray, t: NDArray): string[] {
  const answers = t.toArray() as number[][];
  return (x.toArray() as number[][]).map((row, n) => `${row}: ${answers[n]}`);
}

/** Each array, by its name. */
function expectDictionary(
  came: unknown,
  expected: Params,
  what: (name: string) => Text,
) {
  for (const [name, array] of Object.entries(expected)) {
    expectClose(Object(came)[name], array, { name: what(name) });
  }
}
