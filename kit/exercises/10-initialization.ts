// Made from solutions/10-initialization.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const initialization10 = {
  subjects: {
    initPredicted: {
      title: {
        en: "The predicted variance of xW, inputs of mean 0",
        ja: "xW の分散の予測 (平均 0 の入力)",
      },
      checks: {
        oneRow: {
          what: {
            en: "inputs 3 and −3, V = 0.5: 2 · 0.5 · 9",
            ja: "入力 3 と −3、V = 0.5: 2 · 0.5 · 9",
          },
          fillIn: "init.predicted",
        },
        twoRows: {
          what: {
            en: "a second row with the same numbers changes nothing",
            ja: "同じ数の行が増えても変わらない",
          },
          fillIn: "init.predicted",
        },
        measured: {
          what: {
            en: "measured variance / predicted variance is near 1",
            ja: "測った分散 ÷ 予測した分散は 1 に近い",
          },
          fillIn: "init.predicted",
        },
      },
    },
    initSquares: {
      title: {
        en: "The same from the squares, inputs of any mean",
        ja: "2 乗平均による予測 (任意の平均の入力)",
      },
      checks: {
        oneRow: {
          what: {
            en: "inputs 1 and 3, V = 0.5: the mean of x² is 5, and n = 2",
            ja: "入力 1 と 3、V = 0.5: x² の平均は 5、n = 2",
          },
          fillIn: "init.squares",
        },
        twoRows: {
          what: {
            en: "a second row with the same numbers changes nothing",
            ja: "同じ数の行が増えても変わらない",
          },
          fillIn: "init.squares",
        },
        constant: {
          what: {
            en: "inputs that are always 3 have no variance, but their sums have: 4 · 9",
            ja: "つねに 3 の入力には分散がないが、和の分散は 4 · 9",
          },
          fillIn: "init.squares",
        },
        measured: {
          what: {
            en: "inputs of mean 2: measured variance / predicted variance is near 1",
            ja: "平均 2 の入力でも、測った分散 ÷ 予測した分散は 1 に近い",
          },
          fillIn: "init.squares",
        },
      },
    },
    initKeeping: {
      title: {
        en: "The variance that keeps the mean square",
        ja: "2 乗平均を保つ分散",
      },
      checks: {
        linear: {
          what: {
            en: "100 inputs, nothing lost: 1/100",
            ja: "入力 100 個、失うものがなければ 1/100",
          },
          fillIn: "init.keeping",
        },
        half: {
          what: {
            en: "100 inputs, half of it lost: twice as much",
            ja: "入力 100 個、半分を失うならその 2 倍",
          },
          fillIn: "init.keeping",
        },
        factor: {
          what: {
            en: "inputs 1 and −1, share 0.8: Var(a) is 1/0.8, so 1 is left",
            ja: "入力 1 と −1、割合 0.8: Var(a) は 1/0.8 で、1 が残る",
          },
          fillIn: "init.keeping",
        },
      },
    },
    initRules: {
      title: { en: "Three rules", ja: "3 つの規則" },
      checks: {
        xavier: {
          what: {
            en: "Xavier, 25 inputs: standard deviation √(1/25)",
            ja: "Xavier、入力 25 個: 標準偏差は √(1/25)",
          },
          fillIn: "init.xavier",
        },
        he: {
          what: {
            en: "He, 50 inputs: standard deviation √(2/50)",
            ja: "He、入力 50 個: 標準偏差は √(2/50)",
          },
          fillIn: "init.he",
        },
        glorot: {
          what: {
            en: "Glorot–Bengio, 50 inputs, 150 units: √(2/200)",
            ja: "Glorot–Bengio、入力 50 個、ユニット 150 個: √(2/200)",
          },
          fillIn: "init.glorot",
        },
        mean: {
          what: {
            en: "all three draw around 0",
            ja: "3 つとも平均は 0",
          },
          fillIn: "init.glorot",
        },
        shapes: {
          what: {
            en: "all three give the shape (fanIn, fanOut), here 3 × 5",
            ja: "3 つとも形状は (fanIn, fanOut)、ここでは 3 × 5",
          },
          fillIn: "init.xavier",
        },
      },
    },
    initThrough: {
      title: { en: "Through the layers", ja: "層を通す" },
      checks: {
        first: {
          what: {
            en: "weights 1: each unit gets the sum of a row, −2 or 3, and ReLU makes 0 of −2",
            ja: "重みがすべて 1 なら各ユニットは行の和 −2 か 3 を受け取り、ReLU は −2 を 0 にする",
          },
          fillIn: "init.through",
        },
        second: {
          what: {
            en: "the second layer gets what the first gave: 3 + 3 + 3",
            ja: "2 番目の層は最初の層の出力を受け取る: 3 + 3 + 3",
          },
          fillIn: "init.through",
        },
        count: {
          what: {
            en: "two layers give two entries in the list",
            ja: "2 層ならリストの要素は 2 つ",
          },
          fillIn: "init.through",
        },
        factor: {
          what: {
            en: "ten ReLU layers: He leaves 2¹⁰ times as much as Xavier",
            ja: "ReLU を 10 層通すと、He では Xavier の 2¹⁰ 倍が残る",
          },
          fillIn: "init.through",
        },
      },
    },
    initSpread: {
      title: { en: "Two spreads", ja: "2 種類のばらつき" },
      checks: {
        constantPooled: {
          what: {
            en: "values 0 and 6: all together are spread by 3",
            ja: "値が 0 と 6 なら、全体の標準偏差は 3",
          },
          fillIn: "init.pooled",
        },
        constantUnits: {
          what: {
            en: "but each unit is constant: 0",
            ja: "しかし各ユニットは一定なので 0",
          },
          fillIn: "init.units",
        },
        pooled: {
          what: {
            en: "−13, 5, −11, 19: the mean square is 676/4 = 13²",
            ja: "−13, 5, −11, 19: 2 乗の平均は 676/4 = 13²",
          },
          fillIn: "init.pooled",
        },
        units: {
          what: {
            en: "its columns: −12 ± 1 and 12 ± 7",
            ja: "その列は −12 ± 1 と 12 ± 7",
          },
          fillIn: "init.units",
        },
      },
    },
    initSigmoid: {
      title: {
        en: "Five sigmoid layers with Xavier's weights",
        ja: "Xavier の重みによるシグモイド 5 層",
      },
      checks: {
        pooled: {
          what: {
            en: "layer 5, all values together: about 0.12",
            ja: "5 層目の値の全体では約 0.12",
          },
          fillIn: "init.pooled",
        },
        units: {
          what: {
            en: "layer 5, the median unit: less than 0.002",
            ja: "5 層目のユニットの中央値は 0.002 未満",
          },
          fillIn: "init.units",
        },
        ratio: {
          what: {
            en: "from layer 3 to layer 4 the median unit keeps about a quarter",
            ja: "3 層目から 4 層目で、ユニットの中央値は約 1/4 になる",
          },
          fillIn: "init.units",
        },
      },
    },
  },
  hints: {
    "init.predicted": [
      {
        en: "productVariance above is one term of the sum. How many terms are there?",
        ja: "上の productVariance は和の 1 項です。項はいくつありますか。",
      },
      {
        en: "A unit has one weight for each column of x: n is x.shape[1]. How many rows there are does not matter.",
        ja: "ユニットは x の列ごとに重みを 1 つ持ちます。n は x.shape[1] で、行数は関係しません。",
      },
      {
        en: "The product of three: n, V, and x.variance(); where the mean of x is 0, x.mul(x).mean() is the same.",
        ja: "n と V と x.variance() の 3 つの積です。x の平均が 0 なら x.mul(x).mean() も同じ値です。",
      },
    ],
    "init.squares": [
      {
        en: "One factor differs from predictedVariance: what counts is how large the inputs are, not how they differ.",
        ja: "predictedVariance と 1 つだけ因子が違います。入力のばらつきではなく、大きさが効きます。",
      },
      {
        en: "productVariance above has the mean of the squares. Here it is multiplied by n, too.",
        ja: "2 乗の平均は上の productVariance にあります。ここでは n も掛けます。",
      },
      {
        en: "The product of three: n, V, and x.mul(x).mean().",
        ja: "n と V と x.mul(x).mean() の 3 つの積です。",
      },
    ],
    "init.keeping": [
      {
        en: "Solve n V share = 1 for V.",
        ja: "n V share = 1 を V について解きます。",
      },
      {
        en: "1 divided by the product of n and share. Mind the brackets.",
        ja: "1 を n と share の積で割ります。かっこに注意しましょう。",
      },
    ],
    "init.xavier": [
      {
        en: "It is small above, with a V that comes from fanIn.",
        ja: "上の small と同じで、V だけが fanIn から決まります。",
      },
      {
        en: "std is the root of the variance: Math.sqrt(1 / fanIn).",
        ja: "std は分散の平方根 Math.sqrt(1 / fanIn) です。",
      },
    ],
    "init.he": [
      {
        en: "One number differs from Xavier: it makes up for the half that ReLU throws away.",
        ja: "Xavier と 1 つだけ数が違います。ReLU が捨てる半分を補う数です。",
      },
      {
        en: "The 2 stands inside of the root, in the variance: 2 / fanIn.",
        ja: "2 は平方根の中、分散 2 / fanIn にあります。",
      },
    ],
    "init.glorot": [
      {
        en: "Both sizes count here, as a mean: 1 divided by the mean of fanIn and fanOut.",
        ja: "ここでは 2 つのサイズの平均を使います。fanIn と fanOut の平均で 1 を割ります。",
      },
      {
        en: "V is 2 / (fanIn + fanOut), and std its root.",
        ja: "V は 2 / (fanIn + fanOut)、std はその平方根です。",
      },
    ],
    "init.through": [
      {
        en: "predictedSquares has the same loop: a new value from the old one, and into the list.",
        ja: "predictedSquares と同じループです。古い値から新しい値を作り、リストに入れます。",
      },
      {
        en: "const W = initializer(random, [sizes[i], sizes[i + 1]]); it is a new one for each layer.",
        ja: "const W = initializer(random, [sizes[i], sizes[i + 1]]); は層ごとに新しく作ります。",
      },
      {
        en: "y becomes activation().forward(…) of y.matmul(W), the old y. Then values.push(y).",
        ja: "古い y による y.matmul(W) を activation().forward(…) に渡し、新しい y とします。次に values.push(y) です。",
      },
    ],
    "init.pooled": [
      {
        en: "Without an axis, std takes all values of the array together.",
        ja: "軸を指定しない std は、配列のすべての値をまとめて扱います。",
      },
      {
        en: "y.std() is a number.",
        ja: "y.std() は数を返します。",
      },
    ],
    "init.units": [
      {
        en: "One unit is one column. unitRanges above goes down the columns.",
        ja: "1 つのユニットは 1 つの列です。上の unitRanges は列ごとに求めています。",
      },
      {
        en: "Axis 0 runs over the rows, and leaves one number for each column: y.std(0).",
        ja: "軸 0 は行の方向で、列ごとに 1 つの数が残ります。y.std(0) です。",
      },
    ],
  },
} as const satisfies ExerciseWords;
