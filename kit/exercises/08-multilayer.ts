// Made from solutions/08-multilayer.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const multilayer08 = {
  subjects: {
    networkBuild: {
      title: { en: "The list of layers", ja: "層のリスト" },
      checks: {
        kinds: {
          what: {
            en: "affine layers (1) and activations (0) alternate, affine last",
            ja: "アファイン層 (1) と活性化関数の層 (0) が交互に並び、最後はアファイン層",
          },
          fillIn: "network.build",
        },
        W: {
          what: {
            en: "each W has the shape (fanIn, fanOut)",
            ja: "各 W の形状は (fanIn, fanOut)",
          },
          fillIn: "network.build",
        },
        b: {
          what: { en: "biases start at 0", ja: "バイアスの初期値は 0" },
          fillIn: "network.build",
        },
        own: {
          what: {
            en: "all five layers are objects of their own",
            ja: "5 つの層はすべて別々のオブジェクト",
          },
          fillIn: "network.build",
        },
      },
    },
    networkNumbered: {
      title: { en: "The dictionary", ja: "パラメータの辞書" },
      checks: {
        W1: {
          what: {
            en: "W1 is W of the first affine layer",
            ja: "W1 は最初のアファイン層の W",
          },
          fillIn: "network.numbered",
        },
        W2: {
          what: {
            en: "W2 is W of the second affine layer: ReLU has no number",
            ja: "W2 は 2 番目のアファイン層の W (ReLU には番号がない)",
          },
          fillIn: "network.numbered",
        },
        order: {
          what: {
            en: "the names are W1, b1, W2, b2, in this order",
            ja: "名前は W1, b1, W2, b2 の順",
          },
          fillIn: "network.numbered",
        },
        same: {
          what: {
            en: "it holds the layer's own array, and no copy",
            ja: "コピーでなく層の配列そのものを持つ",
          },
          fillIn: "network.numbered",
        },
        other: {
          what: {
            en: "arraysOf decides what is taken",
            ja: "何を取り出すかは arraysOf が決める",
          },
          fillIn: "network.numbered",
        },
      },
    },
    network: {
      title: { en: "The network", ja: "ネットワーク" },
      checks: {
        predict: {
          what: {
            en: "predict sends x through all layers",
            ja: "predict は x をすべての層に通す",
          },
          fillIn: "network.predict",
        },
        loss: {
          what: {
            en: "y = 3 and t = 1 give the loss 2",
            ja: "y = 3、t = 1 のとき損失は 2",
          },
          fillIn: "network.loss",
        },
        W2: {
          what: {
            en: "the gradient of W2: only an active unit gets one",
            ja: "W2 の勾配は、出力が正のユニットだけに生じる",
          },
          fillIn: "network.gradient",
        },
        W1: {
          what: {
            en: "the gradient comes back to the first layer",
            ja: "勾配が最初の層まで戻ってくる",
          },
          fillIn: "network.gradient",
        },
      },
    },
    networkGradient: {
      title: {
        en: "A deep network against numerical differentiation",
        ja: "深いネットワークと数値微分の比較",
      },
      checks: {
        error: {
          what: {
            en: "the largest error of a gradient is tiny",
            ja: "勾配の誤差は最大でもごく小さい",
          },
          fillIn: "network.gradient",
        },
      },
    },
    networkBatches: {
      title: { en: "Mini-batches", ja: "ミニバッチ" },
      checks: {
        sizes: {
          what: {
            en: "seven rows in threes: 3, 3 and 1",
            ja: "7 行を 3 行ずつ分けると 3, 3, 1",
          },
          fillIn: "network.batches",
        },
        once: {
          what: {
            en: "each row occurs once",
            ja: "どの行も 1 回ずつ現れる",
          },
          fillIn: "network.batches",
        },
        shuffled: {
          what: {
            en: "a hundred rows are not in their old order",
            ja: "100 行は元の順に並んでいない",
          },
          fillIn: "network.batches",
        },
      },
    },
    networkEpoch: {
      title: { en: "One epoch", ja: "1 エポックの学習" },
      checks: {
        oneBatch: {
          what: {
            en: "two rows in one mini-batch make one step: w = 4",
            ja: "2 行を 1 つのミニバッチにすると更新は 1 回で w = 4",
          },
          fillIn: "network.epoch",
        },
        twoBatches: {
          what: {
            en: "two mini-batches make two steps: w = 4, then −2",
            ja: "ミニバッチが 2 つなら更新は 2 回で w = 4, −2",
          },
          fillIn: "network.epoch",
        },
        bias: {
          what: {
            en: "b takes part: 2, then −1",
            ja: "b も更新され、2 の次は −1",
          },
          fillIn: "network.epoch",
        },
      },
    },
    networkDigits: {
      title: { en: "Digits", ja: "手書き数字" },
      checks: {
        learned: {
          what: {
            en: "more than 80 % are read rightly (1: yes)",
            ja: "80 % より多くを正しく読む (1: はい)",
          },
          fillIn: "network.epoch",
        },
      },
    },
  },
  hints: {
    "network.build": [
      {
        en: "The loop is that of parameterCount. What did it count there: a W and a b for each pair.",
        ja: "ループは parameterCount と同じで、組ごとに W と b が 1 つずつあります。",
      },
      {
        en: "Push new Affine(W, b), with W from initializer and b from zeros. After all but the last pair, push activation().",
        ja: "initializer の W と zeros の b で new Affine(W, b) を追加します。最後の組以外では activation() も追加します。",
      },
      {
        en: "The last pair has i = sizes.length − 2. So the activation comes only if (i < sizes.length - 2).",
        ja: "最後の組は i = sizes.length − 2 です。if (i < sizes.length - 2) のときだけ活性化関数の層を追加します。",
      },
    ],
    "network.numbered": [
      {
        en: "shapesOf above puts shapes under such names. Here the arrays themselves go there.",
        ja: "上の shapesOf は形状を同じ名前で集めます。ここでは配列そのものを入れます。",
      },
      {
        en: "const { W, b } = arraysOf(layer); and then one assignment to found for each of them, with number in its name.",
        ja: "const { W, b } = arraysOf(layer); とし、number を含む名前で found にそれぞれ代入します。",
      },
    ],
    "network.predict": [
      {
        en: "It is the way there of valueAndSlope, without the slopes.",
        ja: "valueAndSlope の往路から、傾きを除いたものです。",
      },
      {
        en: "let h = x; for each layer of this.layers: h becomes layer.forward(h). Return h after the loop.",
        ja: "let h = x; とし、this.layers の各層で h を layer.forward(h) に置き換え、最後に h を返します。",
      },
    ],
    "network.loss": [
      {
        en: "Two things that you have: the scores by predict, and forward of the loss layer.",
        ja: "predict によるスコアと、損失の層の forward を組み合わせます。",
      },
      {
        en: "this.lossLayer.forward(…, t), with the scores in the gap.",
        ja: "this.lossLayer.forward(…, t) の … にスコアを入れます。",
      },
    ],
    "network.gradient": [
      {
        en: "No layer can go back before it has gone there: start with this.loss(x, t).",
        ja: "順伝播をしていない層は逆伝播できません。まず this.loss(x, t) を呼びます。",
      },
      {
        en: "let dout = this.lossLayer.backward(); it belongs to the output of the last layer, so the last layer comes first.",
        ja: "let dout = this.lossLayer.backward(); は最後の層の出力での勾配です。だから最後の層から始めます。",
      },
      {
        en: "for (const layer of [...this.layers].reverse()) dout becomes layer.backward(dout). Nothing to return: each layer keeps its grads.",
        ja: "for (const layer of [...this.layers].reverse()) の中で dout を layer.backward(dout) に置き換えます。grads は各層が保存します。",
      },
    ],
    "network.batches": [
      {
        en: "Shuffle first, then cut: piecesOf shows the cutting.",
        ja: "先に並べ替え、それから切り分けます。切り分け方は piecesOf と同じです。",
      },
      {
        en: "The list to cut is random.permutation(N). Ask for it once, before the loop.",
        ja: "切り分けるのは random.permutation(N) です。ループの前に 1 回だけ呼びます。",
      },
      {
        en: "In the loop, push the slice from start to start + batchSize. slice stops at the end by itself.",
        ja: "ループでは start から start + batchSize までの slice を追加します。slice は末尾で自然に止まります。",
      },
    ],
    "network.epoch": [
      {
        en: "Three things: the rows of x and t, the gradient, the update.",
        ja: "x と t の行、勾配、更新の 3 つです。",
      },
      {
        en: "x and t must be cut by the same rows: data.x.rows(rows) and data.t.rows(rows).",
        ja: "x と t は同じ行で切り出します。data.x.rows(rows) と data.t.rows(rows) です。",
      },
      {
        en: "optimizer.update(net.params, …), with what net.gradient gave for these rows.",
        ja: "optimizer.update(net.params, …) に、これらの行についての net.gradient の結果を渡します。",
      },
    ],
  },
} as const satisfies ExerciseWords;
