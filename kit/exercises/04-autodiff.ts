// Made from solutions/04-autodiff.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const autodiff04 = {
  subjects: {
    autodiffAdd: {
      title: { en: "Sum of two arrays", ja: "配列の和" },
      checks: {
        a: {
          what: { en: "dout comes back to a", ja: "a に dout が伝わる" },
          fillIn: "autodiff.add",
        },
        b: {
          what: { en: "dout comes back to b", ja: "b に dout が伝わる" },
          fillIn: "autodiff.add",
        },
      },
    },
    autodiffMul: {
      title: { en: "Product, element by element", ja: "成分ごとの積" },
      checks: {
        a: {
          what: {
            en: "what comes back to a is dout times b",
            ja: "a に伝わるのは dout と b の積",
          },
          fillIn: "autodiff.mul",
        },
        b: {
          what: {
            en: "what comes back to b is dout times a",
            ja: "b に伝わるのは dout と a の積",
          },
          fillIn: "autodiff.mul",
        },
      },
    },
    autodiffMatmul: {
      title: { en: "Matrix product", ja: "行列の積" },
      checks: {
        X: {
          what: {
            en: "the gradient of X, in the shape of X",
            ja: "X の勾配が X と同じ形状になる",
          },
          fillIn: "autodiff.matmulX",
        },
        W: {
          what: {
            en: "the gradient of W, in the shape of W",
            ja: "W の勾配が W と同じ形状になる",
          },
          fillIn: "autodiff.matmulW",
        },
      },
    },
    autodiffAddRow: {
      title: { en: "A row, broadcast", ja: "行のブロードキャスト" },
      checks: {
        b: {
          what: {
            en: "the numbers of section 3.6: the gradient of b is (2, 0)",
            ja: "3.6 節の例題：b の勾配は (2, 0)",
          },
          fillIn: "autodiff.addRow",
        },
      },
    },
    autodiffOrder: {
      title: { en: "Topological order", ja: "トポロジカル順序" },
      checks: {
        once: {
          what: {
            en: "each of the 5 nodes z, d, s, a, b stands in it once",
            ja: "5 個のノード z、d、s、a、b が 1 回ずつ並ぶ",
          },
          fillIn: "autodiff.order",
        },
        afterUses: {
          what: {
            en: "no node comes before one that uses it",
            ja: "自分を使うノードより前に来るノードはない",
          },
          fillIn: "autodiff.order",
        },
        manyPaths: {
          what: {
            en: "31 nodes with a thousand million paths: still 31 entries",
            ja: "31 個のノードに約 10 億の経路があっても、要素は 31 個",
          },
          fillIn: "autodiff.order",
        },
      },
    },
    autodiffBackward: {
      title: { en: "The walk back", ja: "逆向きの計算" },
      checks: {
        difference: {
          what: {
            en: "E = Σ (a − b): b gets −1",
            ja: "E = Σ (a − b) では b の勾配は −1",
          },
          fillIn: "autodiff.accumulate",
        },
        usedTwice: {
          what: {
            en: "E = Σ (a − (b − a)): a is used twice and gets 2",
            ja: "E = Σ (a − (b − a)) では、2 回使われる a の勾配は 2",
          },
          fillIn: "autodiff.accumulate",
        },
        square: {
          what: {
            en: "E = Σ a · a: a gets 2a",
            ja: "E = Σ a · a では a の勾配は 2a",
          },
          fillIn: "autodiff.accumulate",
        },
        twoGraphs: {
          what: {
            en: "two graphs, one after the other: their gradients add up",
            ja: "計算グラフ 2 つを順に逆伝播すると勾配が足される",
          },
          fillIn: "autodiff.accumulate",
        },
      },
    },
    autodiffStep: {
      title: { en: "One step of training", ja: "学習の 1 ステップ" },
      checks: {
        first: {
          what: {
            en: "E = Σ (a − b), lr = 0.5: each a falls by 0.5",
            ja: "E = Σ (a − b)、学習率 0.5 で a は 0.5 減る",
          },
          fillIn: "autodiff.step",
        },
        second: {
          what: {
            en: "and each b grows by 0.5",
            ja: "b は 0.5 増える",
          },
          fillIn: "autodiff.step",
        },
        threeSteps: {
          what: {
            en: "three steps are three times as far, and not more",
            ja: "3 ステップでは、ちょうど 3 倍だけ動く",
          },
          fillIn: "autodiff.step",
        },
      },
    },
    autodiffTogether: {
      title: { en: "All together", ja: "総合" },
      checks: {
        gradient: {
          what: {
            en: "the gradient of W agrees with numerical differentiation",
            ja: "W の勾配が数値微分と一致する",
          },
          fillIn: "autodiff.accumulate",
        },
        line: {
          what: {
            en: "training finds the line y = 2x + 1",
            ja: "学習によって直線 y = 2x + 1 が求まる",
          },
          fillIn: "autodiff.step",
        },
      },
    },
  },
  hints: {
    "autodiff.add": [
      {
        en: "Compare with sub above. Only one sign is different.",
        ja: "上の sub と比べてください。違うのは符号 1 つだけです。",
      },
      {
        en: "A list of two functions; each takes dout and gives it back unchanged.",
        ja: "関数 2 つの配列です。どちらも受け取った dout をそのまま返します。",
      },
    ],
    "autodiff.mul": [
      {
        en: "For numbers: y = ab. If a grows by 1, by how much does y grow?",
        ja: "数で考えましょう。y = ab で a が 1 増えると、y はいくつ増えますか。",
      },
      {
        en: "By the other factor, b. So the function for a multiplies dout by b.data.",
        ja: "もう一方の因子 b だけ増えます。a のための関数は dout に b.data を掛けます。",
      },
      {
        en: "In the list: (dout) => dout.mul(b.data), and the same with a.data.",
        ja: "配列には (dout) => dout.mul(b.data) と、a.data を使った同様の関数を入れます。",
      },
    ],
    "autodiff.matmulX": [
      {
        en: "What comes back has the shape of X, (N, K). You have dout of (N, L) and W.data of (K, L).",
        ja: "返す配列は X と同じ (N, K) 型です。手元には (N, L) 型の dout と (K, L) 型の W.data があります。",
      },
      {
        en: "L has to disappear in the product: (N, L) times (L, K). Which array has the shape (L, K)?",
        ja: "積で L が消えます。(N, L) × (L, K) です。(L, K) 型の配列は何ですか。",
      },
      {
        en: "W.data.T. It stands on the right: dout.matmul(…).",
        ja: "W.data.T です。右側に置くので dout.matmul(…) となります。",
      },
    ],
    "autodiff.matmulW": [
      {
        en: "What comes back has the shape of W, (K, L). You have dout of (N, L) and X.data of (N, K).",
        ja: "返す配列は W と同じ (K, L) 型です。手元には (N, L) 型の dout と (N, K) 型の X.data があります。",
      },
      {
        en: "N has to disappear: (K, N) times (N, L). So X is transposed and stands on the left.",
        ja: "積で N が消えます。(K, N) × (N, L) なので、転置した X が左側に来ます。",
      },
    ],
    "autodiff.addRow": [
      {
        en: "Each number of b was used once in each row. What happens where paths meet?",
        ja: "b の各成分は、各行で 1 回ずつ使われました。経路が合流するところではどうしますか。",
      },
      {
        en: "dout of shape (N, L) becomes (L,): its rows are added. Along which axis is that?",
        ja: "(N, L) 型の dout を (L,) 型にします。行を足すので、どの軸での和ですか。",
      },
      {
        en: "Axis 0: dout.sum(0). This is the rule for b in the affine layer.",
        ja: "軸 0 の和 dout.sum(0) です。アファイン層の b の公式と同じです。",
      },
    ],
    "autodiff.order": [
      {
        en: "Three lines: read how many uses are left, write down one less, and look whether that is 0.",
        ja: "3 行です。残りの使用回数を読み、1 減らして書き込み、0 になったか調べます。",
      },
      {
        en: "uses.get(input) is the number so far. The new one goes back by uses.set(input, …).",
        ja: "現在の回数は uses.get(input) です。新しい回数は uses.set(input, …) で書き込みます。",
      },
      {
        en: "if the new number is 0, then order.push(input). The outer loop will come to it, because the list grows.",
        ja: "新しい回数が 0 なら order.push(input) とします。配列が伸びるので、外側のループが後でそこへ来ます。",
      },
    ],
    "autodiff.accumulate": [
      {
        en: "In backwardChain one gradient was handed on. Now there may be something in input.grad already.",
        ja: "backwardChain では勾配を 1 つ渡すだけでした。今度は input.grad にすでに値があるかもしれません。",
      },
      {
        en: "What arrives along this arrow is node.back[i](node.grad). Add it to input.grad.",
        ja: "この矢印から届くのは node.back[i](node.grad) です。それを input.grad に足します。",
      },
      {
        en: "add makes a new array: input.grad = input.grad.add(…). Nothing is changed in place.",
        ja: "add は新しい配列を作ります。input.grad = input.grad.add(…) とすれば、元の配列は変わりません。",
      },
    ],
    "autodiff.step": [
      {
        en: "descendSquare does it for one x. Which of its three lines are needed for each parameter, and which only once?",
        ja: "descendSquare は x 1 つの場合です。3 行のうち、パラメータごとに必要なのはどれで、1 回だけなのはどれですか。",
      },
      {
        en: "A loop for the zeros, then backward(loss()), then a second loop that moves. for (const p of parameters) …",
        ja: "0 にするループ、次に backward(loss())、最後に更新のループです。for (const p of parameters) … と書きます。",
      },
      {
        en: "The first loop: p.grad = zeros(p.data.shape). The second one: p.data minus p.grad times lr.",
        ja: "最初のループは p.grad = zeros(p.data.shape)、2 つ目は p.data から p.grad と lr の積を引きます。",
      },
    ],
  },
} as const satisfies ExerciseWords;
