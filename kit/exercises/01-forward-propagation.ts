// Made from solutions/01-forward-propagation.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const forwardPropagation01 = {
  subjects: {
    forwardOne: {
      title: { en: "The layer for one input", ja: "1 つの入力に対する層" },
      checks: {
        layer: {
          what: {
            en: "two neurons, each with its own column of W and its own bias",
            ja: "2 つのニューロンがそれぞれ W の列とバイアスを使う",
          },
          fillIn: "forward.one",
        },
        zeroInput: {
          what: {
            en: "for x = 0 only the biases are left",
            ja: "x = 0 のときはバイアスだけが残る",
          },
          fillIn: "forward.one",
        },
        oneNeuron: {
          what: {
            en: "a single neuron with two inputs",
            ja: "入力が 2 つのニューロン 1 個",
          },
          fillIn: "forward.one",
        },
      },
    },
    forwardBatch: {
      title: {
        en: "The layer for a mini-batch",
        ja: "ミニバッチに対する層",
      },
      checks: {
        fourRows: {
          what: {
            en: "four rows, and b added to each of them",
            ja: "4 行の入力で、どの行にも b が足される",
          },
          fillIn: "forward.batch",
        },
        oneRow: {
          what: {
            en: "a mini-batch of one row stays a matrix",
            ja: "1 行だけのミニバッチの結果も行列になる",
          },
          fillIn: "forward.batch",
        },
        rowByRow: {
          what: {
            en: "each row is what affineOne gives for it",
            ja: "各行は affineOne の結果と一致する",
          },
          fillIn: "forward.batch",
        },
      },
    },
    activationSigmoid: {
      title: { en: "Sigmoid", ja: "シグモイド関数" },
      checks: {
        values: {
          what: {
            en: "σ(−log 4) = 1/5, σ(0) = 1/2, σ(log 4) = 4/5",
            ja: "σ(−log 4) = 1/5、σ(0) = 1/2、σ(log 4) = 4/5",
          },
          fillIn: "activation.sigmoid",
        },
        ends: {
          what: {
            en: "far to the left 0, far to the right 1, never NaN",
            ja: "左の遠くでは 0、右の遠くでは 1 で、NaN にならない",
          },
          fillIn: "activation.sigmoid",
        },
        derivative: {
          what: {
            en: "the derivative is 0.25 at 0, and the same on both sides",
            ja: "導関数は 0 で 0.25、左右で同じ値になる",
          },
          fillIn: "activation.sigmoidSlope",
        },
      },
    },
    activationTanh: {
      title: { en: "tanh", ja: "双曲線正接関数" },
      checks: {
        values: {
          what: {
            en: "tanh(−log 3) = −4/5, tanh(0) = 0, tanh(log 2) = 3/5",
            ja: "tanh(−log 3) = −4/5、tanh(0) = 0、tanh(log 2) = 3/5",
          },
          fillIn: "activation.tanh",
        },
        ends: {
          what: {
            en: "−1 on the left, 1 on the right",
            ja: "左では −1、右では 1 になる",
          },
          fillIn: "activation.tanh",
        },
        derivative: {
          what: {
            en: "the derivative is 1 at 0, and less on both sides",
            ja: "導関数は 0 で 1、左右ではそれより小さい",
          },
          fillIn: "activation.tanhSlope",
        },
      },
    },
    activationRelu: {
      title: { en: "ReLU", ja: "ReLU 関数" },
      checks: {
        values: {
          what: {
            en: "positive numbers pass, negative ones become 0",
            ja: "正の数はそのまま、負の数は 0 になる",
          },
          fillIn: "activation.relu",
        },
        unchanged: {
          what: {
            en: "x itself is the same afterwards",
            ja: "x 自身は変わらない",
          },
          fillIn: "activation.relu",
        },
        derivative: {
          what: {
            en: "the derivative is 1 where x > 0, and 0 where x < 0",
            ja: "導関数は x > 0 で 1、x < 0 で 0",
          },
          fillIn: "activation.reluSlope",
        },
      },
    },
    activationLeakyRelu: {
      title: { en: "Leaky ReLU", ja: "リーキー ReLU 関数" },
      checks: {
        values: {
          what: {
            en: "with α = 0.1: a tenth of a negative number is left",
            ja: "α = 0.1 では負の数の 10 分の 1 が残る",
          },
          fillIn: "activation.leakyRelu",
        },
        alpha: {
          what: {
            en: "with α = 0.25, as the caller says",
            ja: "呼び出し側が α = 0.25 と指定したとき",
          },
          fillIn: "activation.leakyRelu",
        },
        derivative: {
          what: {
            en: "the derivative is α on the left and 1 on the right",
            ja: "導関数は左で α、右で 1",
          },
          fillIn: "activation.leakySlope",
        },
      },
    },
    activationSlopes: {
      title: {
        en: "Derivatives against measured slopes",
        ja: "導関数と測った傾きの比較",
      },
      checks: {
        sigmoid: {
          what: {
            en: "sigmoid: the largest difference is tiny",
            ja: "シグモイド関数: 差は最大でもごく小さい",
          },
          fillIn: "activation.sigmoidSlope",
        },
        tanh: {
          what: {
            en: "tanh: the largest difference is tiny",
            ja: "tanh: 差は最大でもごく小さい",
          },
          fillIn: "activation.tanhSlope",
        },
        relu: {
          what: {
            en: "ReLU: the largest difference is tiny",
            ja: "ReLU: 差は最大でもごく小さい",
          },
          fillIn: "activation.reluSlope",
        },
        leakyRelu: {
          what: {
            en: "leaky ReLU: the largest difference is tiny",
            ja: "リーキー ReLU: 差は最大でもごく小さい",
          },
          fillIn: "activation.leakySlope",
        },
      },
    },
    forwardNetwork: {
      title: { en: "Two of your layers", ja: "自作の層を 2 つ重ねる" },
      checks: {
        relu: {
          what: {
            en: "with ReLU the score is positive exactly for XOR",
            ja: "ReLU を使うと、XOR のときだけスコアが正になる",
          },
          fillIn: "activation.relu",
        },
        leakyRelu: {
          what: {
            en: "with leaky ReLU too, with a little less distance",
            ja: "リーキー ReLU でも同じだが、差は少し小さい",
          },
          fillIn: "activation.leakyRelu",
        },
        without: {
          what: {
            en: "without an activation all scores are the same",
            ja: "活性化関数がないと、スコアはすべて同じになる",
          },
          fillIn: "forward.batch",
        },
      },
    },
  },
  hints: {
    "forward.one": [
      {
        en: "It is neuronSum once more. Only the weights come from column l of W, and the bias is one of several.",
        ja: "neuronSum と同じ計算です。違いは、重みが W の l 列目で、バイアスがいくつもあるうちの 1 つだという点だけです。",
      },
      {
        en: "Start a sum at the bias b.at(l). The loop goes over k, and l stays as it is.",
        ja: "和をバイアス b.at(l) から始めます。ループは k について回り、l は変わりません。",
      },
      {
        en: "In each step of the loop add x.at(k) * W.at(k, l). After the loop, store the sum in a.data[l].",
        ja: "ループの中で x.at(k) * W.at(k, l) を足していき、ループの後で和を a.data[l] に入れます。",
      },
    ],
    "forward.batch": [
      {
        en: "linear above does the larger part. What is missing in it?",
        ja: "上の linear でほとんど終わっています。足りないものは何ですか。",
      },
      {
        en: "XW has the shape (N, L), b has (L,). The sizes fit from the right, so add can do it without a loop.",
        ja: "XW の形状は (N, L)、b は (L,) です。右端から大きさが合うので、ループなしで add が使えます。",
      },
      {
        en: "The product of X and W by matmul, and .add(b) behind it.",
        ja: "matmul で X と W の積を求め、その後ろに .add(b) を付けます。",
      },
    ],
    "activation.sigmoid": [
      {
        en: "softsign above has the same form: x.map with a formula for one number.",
        ja: "上の softsign と同じ形です。x.map に 1 つの数の式を渡します。",
      },
      {
        en: "A fraction: 1 above; below it 1 plus Math.exp of minus the number. The lower part needs brackets.",
        ja: "分子は 1、分母は 1 に「マイナスを付けた数の Math.exp」を足したものです。分母には括弧が必要です。",
      },
      {
        en: "value => 1 / (1 + Math.exp(-value)), inside of x.map( … ), and a return before it.",
        ja: "x.map( … ) の中に value => 1 / (1 + Math.exp(-value)) と書き、前に return を付けます。",
      },
    ],
    "activation.sigmoidSlope": [
      {
        en: "The formula has y in it, but the function gets x. How did softsignDerivative come to its y?",
        ja: "式には y がありますが、関数が受け取るのは x です。softsignDerivative ではどう y を求めましたか。",
      },
      {
        en: "First const y = sigmoid(x); then y times (1 − y), number by number.",
        ja: "まず const y = sigmoid(x); とし、次に要素ごとに y × (1 − y) を求めます。",
      },
      {
        en: "1 − y as an array operation is y.neg().add(1). Multiply y by it with mul.",
        ja: "配列の演算では 1 − y は y.neg().add(1) です。mul で y に掛けます。",
      },
    ],
    "activation.tanh": [
      {
        en: "There are several ways: the fraction with Math.exp, a relation to the sigmoid, or what Math has already.",
        ja: "方法はいくつかあります。Math.exp で分数を書く、シグモイド関数との関係を使う、Math にあるものを使う、などです。",
      },
      {
        en: "For the fraction, write e^v and e^−v of each number into two constants. Their difference stands above, their sum below.",
        ja: "分数で書くなら、各数の e^v と e^−v を 2 つの定数に入れます。分子が差、分母が和です。",
      },
      {
        en: "Without overflow: tanh x = 2 σ(2x) − 1, for each number 2 / (1 + Math.exp(-2 * value)) - 1.",
        ja: "オーバーフローしない形は tanh x = 2 σ(2x) − 1、つまり各数について 2 / (1 + Math.exp(-2 * value)) - 1 です。",
      },
    ],
    "activation.tanhSlope": [
      {
        en: "As for the sigmoid, the derivative follows from the output y.",
        ja: "シグモイド関数と同じく、導関数は出力 y から求まります。",
      },
      {
        en: "const y = tanh(x); and then 1 minus the square of y, number by number.",
        ja: "const y = tanh(x); とし、要素ごとに 1 から y の 2 乗を引きます。",
      },
    ],
    "activation.relu": [
      {
        en: "Each number is replaced by the larger one of two. Which two?",
        ja: "各数を、2 つの数のうち大きい方に置き換えます。その 2 つは何ですか。",
      },
      {
        en: "Math.max(0, value) inside of x.map, or x.maximum(0) for the whole array. Both give a new array.",
        ja: "x.map の中で Math.max(0, value) とするか、配列全体に x.maximum(0) を使います。どちらも新しい配列を返します。",
      },
    ],
    "activation.reluSlope": [
      {
        en: "The graph has two straight parts. How steep is each?",
        ja: "グラフは 2 本の直線からなります。それぞれの傾きはいくつですか。",
      },
      {
        en: "For each number: 1 if it is above 0, otherwise 0. The number itself does not stay in the result.",
        ja: "各数について、0 より大きければ 1、そうでなければ 0 です。数そのものは結果に残りません。",
      },
      {
        en: "x.map with value > 0 ? 1 : 0, or x.greater(0).",
        ja: "x.map に value > 0 ? 1 : 0 を渡すか、x.greater(0) を使います。",
      },
    ],
    "activation.leakyRelu": [
      {
        en: "As ReLU, only that the left part is not flat.",
        ja: "ReLU と似ていますが、左側が平らではありません。",
      },
      {
        en: "Decide for each number: is it above 0? If so keep it, otherwise multiply it by alpha.",
        ja: "各数について 0 より大きいかを調べます。大きければそのまま、そうでなければ alpha を掛けます。",
      },
      {
        en: "value > 0 ? value : alpha * value, inside of x.map. Write alpha, not 0.1.",
        ja: "x.map の中に value > 0 ? value : alpha * value と書きます。0.1 ではなく alpha です。",
      },
    ],
    "activation.leakySlope": [
      {
        en: "Two straight parts again. How steep is the left one now?",
        ja: "今度も 2 本の直線です。左側の傾きはいくつになりましたか。",
      },
      {
        en: "For each number: 1 if it is above 0, otherwise alpha, without a factor x.",
        ja: "各数について、0 より大きければ 1、そうでなければ alpha です。x は掛けません。",
      },
    ],
  },
} as const satisfies ExerciseWords;
