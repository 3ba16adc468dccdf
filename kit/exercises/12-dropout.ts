// Made from solutions/12-dropout.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const dropout12 = {
  subjects: {
    dropoutMask: {
      title: { en: "The mask", ja: "マスク" },
      checks: {
        none: {
          what: {
            en: "p = 0 drops nothing: ones only",
            ja: "p = 0 では何も消えず、すべて 1",
          },
          fillIn: "dropout.mask",
        },
        all: {
          what: {
            en: "p = 1 drops everything: zeros only",
            ja: "p = 1 ではすべて消えて 0",
          },
          fillIn: "dropout.mask",
        },
        fifth: {
          what: {
            en: "p = 0.2: about a fifth of 10 000 numbers is 0",
            ja: "p = 0.2 では 10 000 個の約 2 割が 0",
          },
          fillIn: "dropout.mask",
        },
        rows: {
          what: {
            en: "all 100 rows of a mask are different",
            ja: "マスクの 100 行はすべて異なる",
          },
          fillIn: "dropout.mask",
        },
      },
    },
    dropoutLayer: {
      title: { en: "Dropout", ja: "ドロップアウト層" },
      checks: {
        none: {
          what: {
            en: "training with p = 0: y = x",
            ja: "学習モード、p = 0: y = x",
          },
          fillIn: "dropout.forward",
        },
        all: {
          what: {
            en: "training with p = 1: y = 0",
            ja: "学習モード、p = 1: y = 0",
          },
          fillIn: "dropout.forward",
        },
        share: {
          what: {
            en: "training with p = ¼: about a quarter of y is 0",
            ja: "学習モード、p = ¼: y の約 4 分の 1 が 0",
          },
          fillIn: "dropout.forward",
        },
        prediction: {
          what: {
            en: "prediction with p = ¼: three quarters of x",
            ja: "予測モード、p = ¼: x の 4 分の 3",
          },
          fillIn: "dropout.forward",
        },
        mean: {
          what: {
            en: "the mean over 10 000 masks is near the prediction",
            ja: "10 000 個のマスクでの平均は予測モードの値に近い",
          },
          fillIn: "dropout.forward",
        },
        backward: {
          what: {
            en: "backward multiplies dout by the mask of forward",
            ja: "backward は forward のマスクを dout に掛ける",
          },
          fillIn: "dropout.backward",
        },
      },
    },
    dropoutInverted: {
      title: { en: "Inverted dropout", ja: "反転ドロップアウト層" },
      checks: {
        none: {
          what: {
            en: "training with p = 0: y = x",
            ja: "学習モード、p = 0: y = x",
          },
          fillIn: "dropout.inverted",
        },
        all: {
          what: {
            en: "training with p = 1: y = 0, not NaN",
            ja: "学習モード、p = 1: NaN でなく y = 0",
          },
          fillIn: "dropout.inverted",
        },
        largest: {
          what: {
            en: "training with p = ¾: what is kept becomes four times as large",
            ja: "学習モード、p = ¾: 残った値は 4 倍になる",
          },
          fillIn: "dropout.inverted",
        },
        prediction: {
          what: { en: "prediction: y = x", ja: "予測モード: y = x" },
          fillIn: "dropout.inverted",
        },
        mean: {
          what: {
            en: "the mean over 10 000 masks is near x",
            ja: "10 000 個のマスクでの平均は x に近い",
          },
          fillIn: "dropout.inverted",
        },
        backward: {
          what: {
            en: "backward multiplies dout by the factor of forward",
            ja: "backward は forward の係数を dout に掛ける",
          },
          fillIn: "dropout.invertedBackward",
        },
      },
    },
    dropoutGradient: {
      title: {
        en: "Both layers against numerical differentiation",
        ja: "2 つの層と数値微分の比較",
      },
      checks: {
        lecture: {
          what: {
            en: "the lecture's form: the largest difference is tiny",
            ja: "講義の形: 差は最大でもごく小さい",
          },
          fillIn: "dropout.backward",
        },
        inverted: {
          what: {
            en: "the inverted form: the largest difference is tiny",
            ja: "反転した形: 差は最大でもごく小さい",
          },
          fillIn: "dropout.invertedBackward",
        },
      },
    },
    dropoutScores: {
      title: { en: "The scores of the layer behind", ja: "後ろの層のスコア" },
      checks: {
        training: {
          what: {
            en: "the lecture's form in training: 0.8 · 55 on average",
            ja: "講義の形、学習モード: 平均は 0.8 · 55",
          },
          fillIn: "dropout.forward",
        },
        prediction: {
          what: {
            en: "the lecture's form in prediction: the same",
            ja: "講義の形、予測モード: 同じ値",
          },
          fillIn: "dropout.forward",
        },
        invertedTraining: {
          what: {
            en: "the inverted form in training: 55 on average",
            ja: "反転した形、学習モード: 平均は 55",
          },
          fillIn: "dropout.inverted",
        },
        invertedPrediction: {
          what: {
            en: "the inverted form in prediction: the same",
            ja: "反転した形、予測モード: 同じ値",
          },
          fillIn: "dropout.inverted",
        },
      },
    },
  },
  hints: {
    "dropout.mask": [
      {
        en: "randomSigns shows how to do something with probability q. Here the two values are 0 and 1.",
        ja: "確率 q で何かをする方法は randomSigns にあります。ここでは 2 つの値が 0 と 1 です。",
      },
      {
        en: "p is the probability of the 0. bernoulli asks for the probability of the 1.",
        ja: "p は 0 になる確率です。bernoulli に渡すのは 1 になる確率です。",
      },
      {
        en: "random.bernoulli(x.shape, …) with 1 − p in the gap; or randomSigns with 0 in the place of −1, and p for q.",
        ja: "random.bernoulli(x.shape, …) の … に 1 − p を入れます。または randomSigns の −1 を 0 に、q を p に替えます。",
      },
    ],
    "dropout.forward": [
      {
        en: "Two cases, as in Noise. Which of them is random, and what does it have to remember?",
        ja: "Noise と同じく 2 つの場合があります。乱数を使うのはどちらで、何を保存しますか。",
      },
      {
        en: "In training: this.M = mask(x, this.p, this.random); then x times this.M. In prediction no mask at all.",
        ja: "学習モードでは this.M = mask(x, this.p, this.random); とし、x に this.M を掛けます。予測モードではマスクを使いません。",
      },
      {
        en: "In prediction return x times the share that is kept, (1 - this.p).",
        ja: "予測モードでは、x に残る割合 (1 - this.p) を掛けて返します。",
      },
    ],
    "dropout.backward": [
      {
        en: "A number that was dropped had no part in the loss. What is its gradient?",
        ja: "消された値は損失に影響していません。その勾配はいくつですか。",
      },
      {
        en: "dout times this.M, number by number. No new mask.",
        ja: "dout と this.M の要素ごとの積です。新しいマスクは作りません。",
      },
    ],
    "dropout.inverted": [
      {
        en: "It is Dropout with the division moved: which mode needs it, and which has nothing to do?",
        ja: "Dropout と違い、割り算を別のモードで行います。どちらのモードで割り、どちらで何もしませんか。",
      },
      {
        en: "In prediction return x. In training this.factor is the mask divided by (1 − p), and y is x times this.factor.",
        ja: "予測モードでは x を返します。学習モードでは this.factor をマスク ÷ (1 − p) とし、x に掛けます。",
      },
      {
        en: "For p = 1 the mask is all zeros already: keep it undivided. this.p < 1 ? … : … chooses.",
        ja: "p = 1 のときマスクはすでにすべて 0 なので、割らずに保存します。this.p < 1 ? … : … で選べます。",
      },
    ],
    "dropout.invertedBackward": [
      {
        en: "Going back, each number meets the factor that it has met going forward.",
        ja: "逆伝播でも、順伝播で掛けた係数と同じものを掛けます。",
      },
      {
        en: "dout times this.factor: the division by 1 − p is in it already.",
        ja: "dout に this.factor を掛けます。1 − p での割り算はその中に入っています。",
      },
    ],
  },
} as const satisfies ExerciseWords;
