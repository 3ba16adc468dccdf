// Made from solutions/05-two-layer.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const twoLayer05 = {
  subjects: {
    twoLayerForward: {
      title: { en: "Two layers, forward", ja: "2 層の順伝播" },
      checks: {
        hidden: {
          what: {
            en: "hidden gives max{0, xW1 + b1}",
            ja: "hidden は max{0, xW1 + b1} を返す",
          },
          fillIn: "twoLayer.hidden",
        },
        predict: {
          what: {
            en: "predict gives the scores x1 W2 + b2",
            ja: "predict はスコア x1 W2 + b2 を返す",
          },
          fillIn: "twoLayer.predict",
        },
      },
    },
    twoLayerBackward: {
      title: { en: "Two layers, backward", ja: "2 層の逆伝播" },
      checks: {
        dW2: {
          what: {
            en: "the gradient of W2 has its shape",
            ja: "W2 の勾配は W2 と同じ形状になる",
          },
          fillIn: "twoLayer.dW2",
        },
        db2: {
          what: {
            en: "the gradient of b2 is the sum of delta's rows",
            ja: "b2 の勾配は delta の行の和",
          },
          fillIn: "twoLayer.dW2",
        },
        dW1: {
          what: {
            en: "the gradient of W1 has passed W2 and the mask",
            ja: "W1 の勾配は W2 とマスクを通っている",
          },
          fillIn: "twoLayer.da1",
        },
        db1: {
          what: {
            en: "the gradient of b1 is the sum of the rows of ∂E/∂A1",
            ja: "b1 の勾配は ∂E/∂A1 の行の和",
          },
          fillIn: "twoLayer.dW1",
        },
      },
    },
    twoLayerRegression: {
      title: { en: "Regression", ja: "回帰" },
      checks: {
        loss: {
          what: {
            en: "errors of 1 and −2 give the loss 5/4",
            ja: "誤差が 1 と −2 のとき損失は 5/4",
          },
          fillIn: "twoLayer.squaredError",
        },
        b2: {
          what: {
            en: "the gradient of b2 is the mean error",
            ja: "b2 の勾配は誤差の平均",
          },
          fillIn: "twoLayer.regressionDelta",
        },
        W2: {
          what: {
            en: "delta reaches W2",
            ja: "delta が W2 まで伝わる",
          },
          fillIn: "twoLayer.regressionDelta",
        },
      },
    },
    twoLayerBinary: {
      title: { en: "Binary classification", ja: "2 値分類" },
      checks: {
        undecided: {
          what: {
            en: "a score of 0 costs log 2",
            ja: "スコアが 0 のとき損失は log 2",
          },
          fillIn: "twoLayer.binaryLoss",
        },
        loss: {
          what: {
            en: "y = ½ for the answer 1 and y = ¾ for 0 cost 1.5 · log 2",
            ja: "正解 1 に y = ½、正解 0 に y = ¾ なら損失は 1.5 · log 2",
          },
          fillIn: "twoLayer.binaryLoss",
        },
        b2: {
          what: {
            en: "the gradient of b2 is the mean of y − t",
            ja: "b2 の勾配は y − t の平均",
          },
          fillIn: "twoLayer.binaryDelta",
        },
        W2: {
          what: {
            en: "delta reaches W2",
            ja: "delta が W2 まで伝わる",
          },
          fillIn: "twoLayer.binaryDelta",
        },
      },
    },
    twoLayerClasses: {
      title: { en: "One of K classes", ja: "K 種類の分類" },
      checks: {
        loss: {
          what: {
            en: "the right classes got ¼ and ½: the loss is 1.5 · log 2",
            ja: "正解の確率が ¼ と ½ なら損失は 1.5 · log 2",
          },
          fillIn: "twoLayer.classLoss",
        },
        b2: {
          what: {
            en: "the gradient of b2 is the mean of y − t, for each class",
            ja: "b2 の勾配はクラスごとの y − t の平均",
          },
          fillIn: "twoLayer.classDelta",
        },
      },
    },
    twoLayerGradient: {
      title: {
        en: "The three networks against numerical differentiation",
        ja: "3 つのネットワークと数値微分の比較",
      },
      checks: {
        regression: {
          what: {
            en: "regression: the largest error of a gradient is tiny",
            ja: "回帰: 勾配の誤差は最大でもごく小さい",
          },
          fillIn: "twoLayer.regressionDelta",
        },
        binary: {
          what: {
            en: "binary classification: the largest error is tiny",
            ja: "2 値分類: 誤差は最大でもごく小さい",
          },
          fillIn: "twoLayer.binaryDelta",
        },
        classes: {
          what: {
            en: "K classes: the largest error is tiny",
            ja: "K 種類の分類: 誤差は最大でもごく小さい",
          },
          fillIn: "twoLayer.classDelta",
        },
      },
    },
    twoLayerStep: {
      title: { en: "The SGD step", ja: "SGD の更新" },
      checks: {
        W: {
          what: {
            en: "W moves against its gradient",
            ja: "W は勾配と逆の向きに動く",
          },
          fillIn: "twoLayer.step",
        },
        b: {
          what: {
            en: "b moves by its own gradient, and not where that is 0",
            ja: "b は自分の勾配だけ動き、勾配が 0 なら動かない",
          },
          fillIn: "twoLayer.step",
        },
      },
    },
    twoLayerTraining: {
      title: { en: "XOR learned", ja: "XOR の学習" },
      checks: {
        wrong: {
          what: {
            en: "after 500 steps no answer is wrong",
            ja: "500 回の更新の後、誤答は 0 個",
          },
          fillIn: "twoLayer.step",
        },
      },
    },
  },
  hints: {
    "twoLayer.hidden": [
      {
        en: "It is predict of OneLayer, with W1 and b1, and an activation around it.",
        ja: "OneLayer の predict を W1 と b1 で書き、最後に活性化関数を施します。",
      },
      {
        en: "ReLU leaves positive numbers and makes the others 0: the larger of the number and 0.",
        ja: "ReLU は正の数をそのままにし、それ以外を 0 にします。つまり 0 との大きい方です。",
      },
      {
        en: "The matrix product of x and W1, then .add(b1), then .maximum(0).",
        ja: "x と W1 の行列積に .add(b1)、続けて .maximum(0) です。",
      },
    ],
    "twoLayer.predict": [
      {
        en: "The second layer gets what the hidden layer gives, not x.",
        ja: "第 2 層の入力は x ではなく、隠れ層の出力です。",
      },
      {
        en: "this.hidden(x) is x1, of shape (N, H). There is no activation after the second layer.",
        ja: "this.hidden(x) が形状 (N, H) の x1 です。第 2 層の後に活性化関数はありません。",
      },
    ],
    "twoLayer.dW2": [
      {
        en: "Look at gradient of OneLayer. What is the input of the second layer here?",
        ja: "OneLayer の gradient を見てください。ここでの第 2 層の入力は何でしょうか。",
      },
      {
        en: "dW2 is (H, K). You have x1 of (N, H) and delta of (N, K): one of them is transposed.",
        ja: "dW2 は (H, K) です。(N, H) の x1 と (N, K) の delta のどちらかを転置します。",
      },
      {
        en: "Two constants: dW2 is x1.T times delta, db2 the sum of delta over axis 0.",
        ja: "定数を 2 つ書きます。dW2 は x1.T と delta の積、db2 は delta の軸 0 の和です。",
      },
    ],
    "twoLayer.da1": [
      {
        en: "Two things lie between delta and A1: the weights W2 and ReLU.",
        ja: "delta と A1 の間には、重み W2 と ReLU の 2 つがあります。",
      },
      {
        en: "Through W2: (N, K) times (K, H) is (N, H). Which matrix has the shape (K, H)?",
        ja: "W2 を通るとき、(N, K) と (K, H) の積が (N, H) です。形状が (K, H) の行列は何でしょうか。",
      },
      {
        en: "Then multiply, element by element, by the mask x1.greater(0).",
        ja: "その後、マスク x1.greater(0) を要素ごとに掛けます。",
      },
    ],
    "twoLayer.dW1": [
      {
        en: "The same two lines as for the second layer. What is the input of the first layer, and what is its delta?",
        ja: "第 2 層と同じ 2 行です。第 1 層の入力は何で、delta にあたるものは何でしょうか。",
      },
      {
        en: "dW1 is (D, H): x of (N, D), transposed, times da1 of (N, H). db1 is the sum of the rows of da1.",
        ja: "dW1 は (D, H) です。(N, D) の x を転置し、(N, H) の da1 を掛けます。db1 は da1 の行の和です。",
      },
    ],
    "twoLayer.squaredError": [
      {
        en: "loss of OneLayer, with squares in place of absolute values.",
        ja: "OneLayer の loss の絶対値を 2 乗に置き換えます。",
      },
      {
        en: "All squares are added up, then divided by 2N, once. N is x.shape[0].",
        ja: "2 乗をすべて足してから、2N で 1 回割ります。N は x.shape[0] です。",
      },
    ],
    "twoLayer.regressionDelta": [
      {
        en: "gradient of OneLayer begins with such a delta. What is the slope of ½ (y − t)²?",
        ja: "OneLayer の gradient も delta から始まります。½ (y − t)² の傾きは何でしょうか。",
      },
      {
        en: "const delta = the difference of y and t, divided by N.",
        ja: "const delta は y と t の差を N で割ったものです。",
      },
    ],
    "twoLayer.binaryLoss": [
      {
        en: "First the probabilities: sigmoid of the scores. Then the two terms of the formula, as arrays.",
        ja: "まず確率です。スコアに sigmoid を施します。次に、式の 2 つの項を配列で書きます。",
      },
      {
        en: "t.mul(y.log()) is the first term. In the second one, 1 − t and 1 − y take their places.",
        ja: "第 1 項は t.mul(y.log()) です。第 2 項では t と y の代わりに 1 − t と 1 − y を使います。",
      },
      {
        en: "Add both terms, sum up, change the sign, divide by x.shape[0]. It has to be one number.",
        ja: "2 つの項を足し、和を取り、符号を変えて x.shape[0] で割ります。結果は 1 つの数です。",
      },
    ],
    "twoLayer.binaryDelta": [
      {
        en: "y is not what predict gives: that is the score.",
        ja: "predict が返すのはスコアで、y ではありません。",
      },
      {
        en: "y = sigmoid(this.predict(x)); and delta as in the regression.",
        ja: "y = sigmoid(this.predict(x)) とし、delta は回帰と同じ形です。",
      },
    ],
    "twoLayer.classLoss": [
      {
        en: "Softmax first. Then t, which is 1 at the right class only, picks out one logarithm of each row.",
        ja: "まず softmax です。正解だけが 1 の t を掛けると、各行で 1 つの対数だけが残ります。",
      },
      {
        en: "The sum of all t · log y, with a minus, divided by the number of rows (not of elements).",
        ja: "t · log y の総和にマイナスを付け、要素数ではなく行数で割ります。",
      },
      {
        en: "y = softmax(this.predict(x)), and then −(t.mul(y.log()).sum()) over x.shape[0].",
        ja: "y = softmax(this.predict(x)) とし、−(t.mul(y.log()).sum()) を x.shape[0] で割ります。",
      },
    ],
    "twoLayer.classDelta": [
      {
        en: "The same as in the other two networks, with another y.",
        ja: "ほかの 2 つのネットワークと同じで、y だけが違います。",
      },
      {
        en: "y is softmax of the scores; subtract t, divide by N.",
        ja: "y はスコアの softmax です。t を引き、N で割ります。",
      },
    ],
    "twoLayer.step": [
      {
        en: "It is descend from above, for params[name] and grads[name]. The result has to be put back.",
        ja: "上の descend を params[name] と grads[name] に使います。結果は元の場所に入れます。",
      },
      {
        en: "params[name] = … : the old array minus lr times its gradient.",
        ja: "params[name] = … とします。元の配列から、lr と勾配の積を引きます。",
      },
    ],
  },
} as const satisfies ExerciseWords;
