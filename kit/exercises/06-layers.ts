// Made from solutions/06-layers.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const layers06 = {
  subjects: {
    numericalGradient: {
      title: { en: "The numerical gradient", ja: "数値微分による勾配" },
      checks: {
        squares: {
          what: {
            en: "f(x) = Σ x² has the gradient 2x",
            ja: "f(x) = Σ x² の勾配は 2x",
          },
          fillIn: "numericalGradient",
        },
        product: {
          what: {
            en: "f(x) = x₀ · x₂ has the gradient (x₂, 0, x₀)",
            ja: "f(x) = x₀ · x₂ の勾配は (x₂, 0, x₀)",
          },
          fillIn: "numericalGradient",
        },
        unchanged: {
          what: { en: "x is the same afterwards", ja: "x は変わらない" },
          fillIn: "numericalGradient",
        },
      },
    },
    affine: {
      title: { en: "Affine", ja: "アファイン層" },
      checks: {
        oneRow: {
          what: {
            en: "forward gives xW + b for one row",
            ja: "forward は 1 行の x に対して xW + b を返す",
          },
          fillIn: "affine.forward",
        },
        twoRows: {
          what: {
            en: "forward adds b to every row of a mini-batch",
            ja: "forward はミニバッチの各行に b を足す",
          },
          fillIn: "affine.forward",
        },
        dW: {
          what: {
            en: "backward stores dW with the shape of W",
            ja: "backward は W と同じ形状の dW を grads に入れる",
          },
          fillIn: "affine.dW",
        },
        db: {
          what: {
            en: "backward stores db with the shape of b",
            ja: "backward は b と同じ形状の db を grads に入れる",
          },
          fillIn: "affine.db",
        },
        dx: {
          what: {
            en: "backward returns dx with the shape of x",
            ja: "backward は x と同じ形状の dx を返す",
          },
          fillIn: "affine.dx",
        },
      },
    },
    affineGradient: {
      title: {
        en: "Affine against numerical differentiation",
        ja: "アファイン層と数値微分の比較",
      },
      checks: {
        error: {
          what: {
            en: "the largest difference between the two gradients of W is tiny",
            ja: "W の 2 つの勾配の差は最大でもごく小さい",
          },
          fillIn: "affine.dW",
        },
      },
    },
    sigmoid: {
      title: { en: "Sigmoid", ja: "シグモイド層" },
      checks: {
        ends: {
          what: {
            en: "σ(0) = 0.5, and σ rises from 0 to 1",
            ja: "σ(0) = 0.5 であり、σ は 0 から 1 へ増える",
          },
          fillIn: "sigmoid.forward",
        },
        logThree: {
          what: { en: "σ(log 3) = 0.75", ja: "σ(log 3) = 0.75" },
          fillIn: "sigmoid.forward",
        },
        slope: {
          what: {
            en: "the slope at 0 is 1/4, its largest value",
            ja: "0 での傾きは最大値の 1/4",
          },
          fillIn: "sigmoid.backward",
        },
        dout: {
          what: {
            en: "backward multiplies the slope by dout",
            ja: "backward は傾きに dout を掛ける",
          },
          fillIn: "sigmoid.backward",
        },
      },
    },
    relu: {
      title: { en: "ReLU", ja: "ReLU 層" },
      checks: {
        forward: {
          what: {
            en: "forward keeps positive numbers and makes the others 0",
            ja: "forward は正の数をそのまま返し、それ以外を 0 にする",
          },
          fillIn: "relu.forward",
        },
        backward: {
          what: {
            en: "backward lets dout through only where x was positive",
            ja: "backward は x が正だったところだけ dout を通す",
          },
          fillIn: "relu.backward",
        },
        unchanged: {
          what: {
            en: "forward leaves x as it was",
            ja: "forward は x を変えない",
          },
          fillIn: "relu.forward",
        },
      },
    },
    layersTogether: {
      title: { en: "A network of your layers", ja: "自作の層のネットワーク" },
      checks: {
        error: {
          what: {
            en: "its gradient agrees with numerical differentiation",
            ja: "その勾配は数値微分と一致する",
          },
          fillIn: "affine.dx",
        },
      },
    },
  },
  hints: {
    numericalGradient: [
      {
        en: "Look at numericalDerivative above: two values of f, one on each side. Here only element i moves.",
        ja: "上の numericalDerivative を見てください。左右 2 か所の f の値を使います。ここでは要素 i だけを動かします。",
      },
      {
        en: "Make two copies of x. Add h to element i of the one, take h from element i of the other.",
        ja: "x のコピーを 2 つ作り、片方の要素 i に h を足し、もう片方の要素 i から h を引きます。",
      },
      {
        en: "gradient.data[i] becomes the difference of the two values of f, divided by 2h.",
        ja: "gradient.data[i] は、f の 2 つの値の差を 2h で割ったものです。",
      },
    ],
    "affine.forward": [
      {
        en: "backward will need x again: where can an object keep something?",
        ja: "backward でも x が必要です。オブジェクトは値をどこに保存できますか。",
      },
      {
        en: "this.x = x; and then the matrix product of x and W, with b added: add repeats b for each row.",
        ja: "this.x = x; とし、x と W の行列積に b を足します。add は各行に b を繰り返し足します。",
      },
    ],
    "affine.dW": [
      {
        en: "dW has the shape (K, L). You have x of (N, K) and dout of (N, L).",
        ja: "dW の形状は (K, L) です。手元には (N, K) の x と (N, L) の dout があります。",
      },
      {
        en: "(K, N) times (N, L) is (K, L): the first factor is x transposed.",
        ja: "(K, N) と (N, L) の積は (K, L) です。左側は x の転置です。",
      },
    ],
    "affine.db": [
      {
        en: "Every row used the same b. In Offset above it is the same.",
        ja: "どの行も同じ b を使いました。上の Offset と同じです。",
      },
      {
        en: "Add up the rows of dout: sum over axis 0.",
        ja: "dout の行をすべて足します。軸 0 での和です。",
      },
    ],
    "affine.dx": [
      {
        en: "dx has the shape (N, K). You have dout of (N, L) and W of (K, L).",
        ja: "dx の形状は (N, K) です。手元には (N, L) の dout と (K, L) の W があります。",
      },
      {
        en: "(N, L) times (L, K) is (N, K): the second factor is W transposed.",
        ja: "(N, L) と (L, K) の積は (N, K) です。右側は W の転置です。",
      },
    ],
    "sigmoid.forward": [
      {
        en: "Tanh above keeps its output in this.y. Do the same with the formula of the sigmoid.",
        ja: "上の Tanh は出力を this.y に保存します。シグモイドの式で同じことをします。",
      },
      {
        en: "x.map((value) => …) works on each element: one divided by (1 + Math.exp of minus value). Mind the minus.",
        ja: "x.map((value) => …) は要素ごとに働きます。1 を (1 + Math.exp(−value)) で割ります。マイナスに注意。",
      },
    ],
    "sigmoid.backward": [
      {
        en: "Use the y that forward has kept, not x.",
        ja: "x ではなく、forward が保存した y を使います。",
      },
      {
        en: "The slope of each element is y times (1 − y). Multiply dout by it.",
        ja: "各要素の傾きは y × (1 − y) です。それを dout に掛けます。",
      },
    ],
    "relu.forward": [
      {
        en: "Two things: keep for backward where x is positive, and return a new array.",
        ja: "2 つのことをします。x が正の場所を backward のために保存し、新しい配列を返します。",
      },
      {
        en: "The mask is x.greater(0), the result x.maximum(0).",
        ja: "マスクは x.greater(0)、結果は x.maximum(0) です。",
      },
    ],
    "relu.backward": [
      {
        en: "The mask is 1 where dout passes and 0 where it does not.",
        ja: "マスクは、dout を通すところが 1、通さないところが 0 です。",
      },
      {
        en: "The product of dout and the mask, element by element.",
        ja: "dout とマスクの要素ごとの積です。",
      },
    ],
  },
} as const satisfies ExerciseWords;
