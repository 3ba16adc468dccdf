// Made from solutions/03-chain-rule.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const chainRule03 = {
  subjects: {
    chainSigmoid: {
      title: { en: "Problem 1: sigmoid", ja: "例題 1：シグモイド関数" },
      checks: {
        atZero: {
          what: {
            en: "x = 0, where u = 1/2: a quarter of du",
            ja: "x = 0 では u = 1/2 なので、du の 4 分の 1",
          },
          fillIn: "chain.sigmoid",
        },
        atLogThree: {
          what: {
            en: "x = log 3, where u = 3/4: 3/16 of du",
            ja: "x = log 3 では u = 3/4 なので、du の 3/16",
          },
          fillIn: "chain.sigmoid",
        },
        autodiff: {
          what: {
            en: "for z = u² it agrees with automatic differentiation",
            ja: "z = u² のとき自動微分と一致する",
          },
          fillIn: "chain.sigmoid",
        },
      },
    },
    chainEntropy: {
      title: {
        en: "Problem 2: sigmoid with cross-entropy",
        ja: "例題 2：シグモイド関数と交差エントロピー",
      },
      checks: {
        half: {
          what: { en: "u = 1/2 and t = 1", ja: "u = 1/2、t = 1 のとき" },
          fillIn: "chain.entropy",
        },
        answerZero: {
          what: { en: "u = 3/4 and t = 0", ja: "u = 3/4、t = 0 のとき" },
          fillIn: "chain.entropy",
        },
        answerBetween: {
          what: { en: "u = 3/4 and t = 1/4", ja: "u = 3/4、t = 1/4 のとき" },
          fillIn: "chain.entropy",
        },
        autodiff: {
          what: {
            en: "it agrees with automatic differentiation",
            ja: "自動微分と一致する",
          },
          fillIn: "chain.entropy",
        },
      },
    },
    chainPaths: {
      title: { en: "Problem 3: two paths", ja: "例題 3：2 つの経路" },
      checks: {
        atZero: {
          what: {
            en: "x = 0, where the slopes are 1 and −1",
            ja: "x = 0 では微分は 1 と −1",
          },
          fillIn: "chain.paths",
        },
        atLogTwo: {
          what: {
            en: "x = log 2, where the slopes are 2 and −1/2",
            ja: "x = log 2 では微分は 2 と −1/2",
          },
          fillIn: "chain.paths",
        },
        autodiff: {
          what: {
            en: "for z = uv it agrees with automatic differentiation",
            ja: "z = uv のとき自動微分と一致する",
          },
          fillIn: "chain.paths",
        },
      },
    },
    chainSoftmax: {
      title: { en: "Problem 4: softmax", ja: "例題 4：ソフトマックス関数" },
      checks: {
        dx: {
          what: {
            en: "∂z/∂x at u = v = 1/2",
            ja: "u = v = 1/2 のときの ∂z/∂x",
          },
          fillIn: "chain.softmaxX",
        },
        dy: {
          what: {
            en: "∂z/∂y at u = v = 1/2",
            ja: "u = v = 1/2 のときの ∂z/∂y",
          },
          fillIn: "chain.softmaxY",
        },
        onlyU: {
          what: {
            en: "both, if z depends on u alone",
            ja: "z が u だけによるときの両方の微分",
          },
          fillIn: "chain.softmaxX",
        },
        onlyV: {
          what: {
            en: "both, if z depends on v alone",
            ja: "z が v だけによるときの両方の微分",
          },
          fillIn: "chain.softmaxY",
        },
        autodiff: {
          what: {
            en: "for z = 5u + 2v it agrees with automatic differentiation",
            ja: "z = 5u + 2v のとき自動微分と一致する",
          },
          fillIn: "chain.softmaxX",
        },
      },
    },
    chainSoftmaxEntropy: {
      title: {
        en: "Problem 5: softmax with cross-entropy",
        ja: "例題 5：ソフトマックス関数と交差エントロピー",
      },
      checks: {
        even: {
          what: {
            en: "u = v = 1/2, right answer s = 1",
            ja: "u = v = 1/2、正解値 s = 1 のとき",
          },
          fillIn: "chain.softmaxEntropy",
        },
        uneven: {
          what: {
            en: "u = 3/4, v = 1/4, right answer t = 1",
            ja: "u = 3/4、v = 1/4、正解値 t = 1 のとき",
          },
          fillIn: "chain.softmaxEntropy",
        },
        autodiff: {
          what: {
            en: "s = 0.4, t = 0.6: it agrees with automatic differentiation",
            ja: "s = 0.4、t = 0.6 のとき自動微分と一致する",
          },
          fillIn: "chain.softmaxEntropy",
        },
      },
    },
    chainAffine: {
      title: { en: "Problem 6: affine layer", ja: "例題 6：アファイン層" },
      checks: {
        dx0: {
          what: {
            en: "∂z/∂x₀: 1 · 10 along y₀ and 2 · 1 along y₁",
            ja: "∂z/∂x₀ は y₀ 経由の 1 · 10 と y₁ 経由の 2 · 1 の和",
          },
          fillIn: "chain.affineX0",
        },
        dx1: {
          what: {
            en: "∂z/∂x₁: 3 · 10 along y₀ and 4 · 1 along y₁",
            ja: "∂z/∂x₁ は y₀ 経由の 3 · 10 と y₁ 経由の 4 · 1 の和",
          },
          fillIn: "chain.affineX1",
        },
        autodiff: {
          what: {
            en: "for z = y₀² + y₁ it agrees with automatic differentiation",
            ja: "z = y₀² + y₁ のとき自動微分と一致する",
          },
          fillIn: "chain.affineX0",
        },
      },
    },
    chainDW: {
      title: {
        en: "Section 3.5: the gradient of W",
        ja: "3.5 節の問題：W の勾配",
      },
      checks: {
        column: {
          what: {
            en: "∂E/∂Y of one column: ∂E/∂W is one column, too",
            ja: "∂E/∂Y が 1 列なら ∂E/∂W も 1 列",
          },
          fillIn: "chain.dW",
        },
        identity: {
          what: {
            en: "if ∂E/∂Y is the identity matrix, only X is left, turned",
            ja: "∂E/∂Y が単位行列なら、向きを変えた X だけが残る",
          },
          fillIn: "chain.dW",
        },
        oneDatum: {
          what: {
            en: "one datum: every xₖ times every ∂E/∂yₗ",
            ja: "データ 1 つなら、すべての xₖ と ∂E/∂yₗ の積",
          },
          fillIn: "chain.dW",
        },
      },
    },
    chainSquaredError: {
      title: {
        en: "Section 3.6, problem 1 (1): squared error",
        ja: "3.6 節 1 (1)：2 乗誤差",
      },
      checks: {
        dY: {
          what: { en: "∂E/∂Y as on paper", ja: "∂E/∂Y が手計算と一致する" },
          fillIn: "chain.squaredError",
        },
        dX: {
          what: { en: "∂E/∂X as on paper", ja: "∂E/∂X が手計算と一致する" },
          fillIn: "chain.squaredError",
        },
        dW: {
          what: { en: "∂E/∂W as on paper", ja: "∂E/∂W が手計算と一致する" },
          fillIn: "chain.squaredError",
        },
      },
    },
    chainSoftmaxError: {
      title: {
        en: "Section 3.6, problem 1 (2): softmax with cross-entropy",
        ja: "3.6 節 1 (2)：ソフトマックス関数と交差エントロピー",
      },
      checks: {
        dY: {
          what: { en: "∂E/∂Y as on paper", ja: "∂E/∂Y が手計算と一致する" },
          fillIn: "chain.softmaxError",
        },
        dX: {
          what: { en: "∂E/∂X as on paper", ja: "∂E/∂X が手計算と一致する" },
          fillIn: "chain.softmaxError",
        },
        dW: {
          what: { en: "∂E/∂W as on paper", ja: "∂E/∂W が手計算と一致する" },
          fillIn: "chain.softmaxError",
        },
      },
    },
    chainOffset: {
      title: {
        en: "Section 3.6, problem 2: a row added to every row",
        ja: "3.6 節 2：各行に加える行ベクトル",
      },
      checks: {
        dX: {
          what: {
            en: "one path leads to each number of X",
            ja: "X の各成分には経路が 1 つずつ通じる",
          },
          fillIn: "chain.offsetX",
        },
        db: {
          what: {
            en: "three paths lead to each number of b",
            ja: "b の各成分には経路が 3 つずつ通じる",
          },
          fillIn: "chain.offsetB",
        },
      },
    },
  },
  hints: {
    "chain.sigmoid": [
      {
        en: "The rule is the same as in throughExp: du, multiplied by du/dx. What is the derivative of 1 / (1 + e⁻ˣ)?",
        ja: "throughExp と同じく、du に du/dx を掛けます。1 / (1 + e⁻ˣ) の微分は何ですか。",
      },
      {
        en: "1/s has the derivative −1/s², and e⁻ˣ has −e⁻ˣ: the two minus signs cancel. This gives e⁻ˣ / (1 + e⁻ˣ)².",
        ja: "1/s の微分は −1/s²、e⁻ˣ の微分は −e⁻ˣ です。マイナスが 2 つあるので打ち消し合い、e⁻ˣ / (1 + e⁻ˣ)² になります。",
      },
      {
        en: "1 / (1 + e⁻ˣ) is u and e⁻ˣ / (1 + e⁻ˣ) is 1 − u. So du is multiplied by both of them.",
        ja: "1 / (1 + e⁻ˣ) は u、e⁻ˣ / (1 + e⁻ˣ) は 1 − u です。du にこの 2 つを掛けます。",
      },
    ],
    "chain.entropy": [
      {
        en: "First dz/du. Each of the two terms of z gives one term; the inner derivative of 1 − u is −1.",
        ja: "まず dz/du を求めます。z の 2 つの項から 1 つずつ項が出ます。1 − u の微分は −1 です。",
      },
      {
        en: "dz/du = −t/u + (1 − t)/(1 − u). Multiply it by u (1 − u), term by term.",
        ja: "dz/du = −t/u + (1 − t)/(1 − u) です。各項に u (1 − u) を掛けます。",
      },
      {
        en: "−t (1 − u) + (1 − t) u is left. Multiply out: tu cancels, and what remains has two letters.",
        ja: "−t (1 − u) + (1 − t) u が残ります。展開すると tu が消え、文字は 2 つだけになります。",
      },
    ],
    "chain.paths": [
      {
        en: "As in throughLineAndSquare: du times the slope of u, plus dv times the slope of v.",
        ja: "throughLineAndSquare と同じく、du と u の微分の積に、dv と v の微分の積を足します。",
      },
      {
        en: "The constant 1 has the slope 0. So u has the slope eˣ, and v, by the inner derivative, −e⁻ˣ.",
        ja: "定数 1 の微分は 0 です。u の微分は eˣ、v の微分は中の −x のために −e⁻ˣ です。",
      },
      {
        en: "du · Math.exp(x), and from it dv · Math.exp(−x) is subtracted.",
        ja: "du · Math.exp(x) から dv · Math.exp(−x) を引きます。",
      },
    ],
    "chain.softmaxX": [
      {
        en: "Two paths lead from x to z: one through u, one through v. You need ∂u/∂x and ∂v/∂x.",
        ja: "x から z への経路は u 経由と v 経由の 2 つです。∂u/∂x と ∂v/∂x が必要です。",
      },
      {
        en: "By the quotient rule ∂u/∂x = eˣeʸ / (eˣ + eʸ)², and this is u times v. As u + v = 1, ∂v/∂x is its opposite.",
        ja: "商の微分により ∂u/∂x = eˣeʸ / (eˣ + eʸ)² で、これは u と v の積です。u + v = 1 なので、∂v/∂x はその符号を変えたものです。",
      },
      {
        en: "du times (uv), plus dv times (−uv): take u * v out of the sum.",
        ja: "du × (uv) と dv × (−uv) の和です。u * v でくくれます。",
      },
    ],
    "chain.softmaxY": [
      {
        en: "u and v change their roles: now v grows with y, and u falls.",
        ja: "u と v の役割が入れ替わります。y が増えると v が増え、u が減ります。",
      },
      {
        en: "∂v/∂y = uv and ∂u/∂y = −uv. Add both paths.",
        ja: "∂v/∂y = uv、∂u/∂y = −uv です。2 つの経路を足します。",
      },
      {
        en: "u * v times the difference of dv and du: the opposite of dx.",
        ja: "u * v に dv と du の差を掛けます。dx の符号を変えたものです。",
      },
    ],
    "chain.softmaxEntropy": [
      {
        en: "First the slopes of z alone: what is ∂z/∂u of −s log u, and ∂z/∂v of −t log v?",
        ja: "まず z の偏微分です。−s log u の ∂z/∂u と −t log v の ∂z/∂v は何ですか。",
      },
      {
        en: "They are −s/u and −t/v. In problem 4 they give ∂z/∂x = −sv + tu. Now t = 1 − s and v = 1 − u.",
        ja: "−s/u と −t/v です。例題 4 に代入すると ∂z/∂x = −sv + tu。ここで t = 1 − s、v = 1 − u を使います。",
      },
      {
        en: "Each is a share minus its right answer: u with s, v with t.",
        ja: "どちらも「出力値 − 正解値」です。u には s、v には t が対応します。",
      },
    ],
    "chain.affineX0": [
      {
        en: "x₀ occurs in y₀ and in y₁: two paths. With which factor each time?",
        ja: "x₀ は y₀ にも y₁ にも出てきます。経路は 2 つです。それぞれ何が掛かっていますか。",
      },
      {
        en: "The arrow from x₀ to y₀ has the slope w₀₀, that to y₁ has w₀₁. Multiply with dy0 and dy1, and add.",
        ja: "x₀ から y₀ への矢印の微分は w₀₀、y₁ への矢印の微分は w₀₁ です。dy0、dy1 と掛けて足します。",
      },
    ],
    "chain.affineX1": [
      {
        en: "Look for x₁ in both lines of the formula. Which weights stand before it?",
        ja: "式の 2 行から x₁ を探します。掛かっている重みはどれですか。",
      },
      {
        en: "w₁₀ on the way to y₀ and w₁₁ on the way to y₁: the second row of W.",
        ja: "y₀ への経路は w₁₀、y₁ への経路は w₁₁。つまり W の 2 行目です。",
      },
    ],
    "chain.dW": [
      {
        en: "N must disappear, K and L must stay. Which of X and ∂E/∂Y brings K, which one L?",
        ja: "N が消え、K と L が残らなければなりません。K と L は X と ∂E/∂Y のどちらから来ますか。",
      },
      {
        en: "(K, L) = (K, N) × (N, L). An array of shape (N, K) becomes (K, N) by transposing it: X.T.",
        ja: "(K, L) = (K, N) × (N, L) です。(N, K) 型の配列は転置 X.T で (K, N) 型になります。",
      },
      {
        en: "X.T stands on the left, dY is the argument of matmul.",
        ja: "左に X.T を置き、matmul の引数を dY にします。",
      },
    ],
    "chain.squaredError": [
      {
        en: "Differentiate ½ (y − t)² by y, for one number. What happens to the ½?",
        ja: "まず 1 つの数で ½ (y − t)² を y で微分します。½ はどうなりますか。",
      },
      {
        en: "The 2 of the square cancels the ½: y − t is left. Y.sub(…) does it for all numbers at once.",
        ja: "2 乗の 2 と ½ が打ち消し合い、y − t が残ります。Y.sub(…) で全成分を一度に計算できます。",
      },
    ],
    "chain.softmaxError": [
      {
        en: "Problem 5 has the answer for two scores. What are u and v there in terms of Y?",
        ja: "スコアが 2 つのときの答えは例題 5 にあります。そこでの u、v は Y からどう計算されますか。",
      },
      {
        en: "Share minus right answer. The shares are softmax(Y), the right answers t.",
        ja: "「出力値 − 正解値」です。出力値は softmax(Y)、正解値は t です。",
      },
    ],
    "chain.offsetX": [
      {
        en: "Each number of X is used once, in one number of Y, with the slope 1.",
        ja: "X の各成分は Y の 1 つの成分で 1 回だけ使われ、その微分は 1 です。",
      },
      {
        en: "Each ∂E/∂x is the ∂E/∂y at the same place: dY as it is.",
        ja: "各 ∂E/∂x は同じ場所の ∂E/∂y です。つまり dY そのものです。",
      },
    ],
    "chain.offsetB": [
      {
        en: "b₀ is used in each of the N rows: so many paths. In columnGradient it was one path for each column.",
        ja: "b₀ は N 行すべてで使われ、経路は N 個です。columnGradient では列の数だけ経路がありました。",
      },
      {
        en: "The rows of dY are added: a sum along axis 0, without keepdims, has the shape (L,).",
        ja: "dY の行をすべて足します。軸 0 での和で、keepdims を付けなければ形状は (L,) です。",
      },
    ],
  },
} as const satisfies ExerciseWords;
