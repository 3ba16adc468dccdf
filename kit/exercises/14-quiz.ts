// Made from solutions/14-quiz.ipynb by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

const words = {
  subjects: {},
  hints: {
    largestSlope: [
      {
        en: "The slope can be written by the value: σ′ = σ (1 − σ).",
        ja: "傾きは値で書けます: σ′ = σ (1 − σ)。",
      },
      {
        en: "What is σ(0)? e⁰ is 1. Put that value into σ (1 − σ).",
        ja: "σ(0) はいくつですか。e⁰ は 1 です。その値を σ (1 − σ) に入れます。",
      },
    ],
    withoutActivation: [
      {
        en: "Write down two of the layers as one formula, and multiply out.",
        ja: "2 つの層を 1 つの式に書き、展開してみてください。",
      },
      {
        en: "A product of matrices is a matrix again: W₁W₂ could be the W of a single layer.",
        ja: "行列の積はまた行列です。W₁W₂ は 1 つの層の W とみなせます。",
      },
    ],
    weightShapes: [
      {
        en: "A gradient has the shape of its array. Which shape has W?",
        ja: "勾配は元の配列と同じ形状です。W の形状は何ですか。",
      },
      {
        en: "You need (K, L). Which of x and dout has K, which has L, and over what is summed?",
        ja: "必要なのは (K, L) です。K を持つのは x と dout のどちらで、L はどちらですか。和を取るのは何についてですか。",
      },
    ],
    lossAtStart: [
      {
        en: "−Σ t log y: t is 1 for one class only.",
        ja: "−Σ t log y で、t が 1 なのは 1 つのクラスだけです。",
      },
      {
        en: "It is −log(1/10). A formula may stand behind return: Math.log is the natural logarithm.",
        ja: "−log(1/10) です。return の後に式を書いてもかまいません。Math.log は自然対数です。",
      },
    ],
    chainRule: [
      {
        en: "Multiply two slopes: that of z by t, and that of t by x.",
        ja: "2 つの傾きを掛けます。z の t による傾きと、t の x による傾きです。",
      },
      {
        en: "The slope of z is 2t, that of t is 1. What is t at this point?",
        ja: "z の傾きは 2t、t の傾きは 1 です。この点で t はいくつですか。",
      },
    ],
    softmaxShift: [
      {
        en: "Try it: what is Math.exp(1000)?",
        ja: "試してみてください。Math.exp(1000) はいくつですか。",
      },
      {
        en: "Does the result change when every score gets smaller by the same number?",
        ja: "すべてのスコアを同じ数だけ小さくすると、結果は変わりますか。",
      },
    ],
    backThroughLayers: [
      {
        en: "Two layers make up each pair. What does backward of each return?",
        ja: "組は 2 つの層からなります。それぞれの backward は何を返しますか。",
      },
      {
        en: "The sigmoid returns dout · y (1 − y), the affine layer dout · Wᵀ.",
        ja: "シグモイドは dout · y (1 − y) を、アファイン層は dout · Wᵀ を返します。",
      },
    ],
    zeroWeights: [
      {
        en: "Compare two hidden units: what do they put out, and which gradients do they get?",
        ja: "2 つの隠れユニットを比べてください。出力は何で、どんな勾配を受けますか。",
      },
      {
        en: "If two units are equal before a step and get equal gradients, what are they after it?",
        ja: "1 歩の前に等しい 2 つのユニットが等しい勾配を受けたら、その後はどうなりますか。",
      },
    ],
    heSpread: [
      {
        en: "The variance is 2 divided by the number of inputs.",
        ja: "分散は 2 を入力数で割ったものです。",
      },
      {
        en: "Take the square root of 2 / 800. A formula may stand behind return: Math.sqrt(…).",
        ja: "2 / 800 の平方根を取ります。return の後に式を書けます: Math.sqrt(…)。",
      },
    ],
    batchNormPrediction: [
      {
        en: "In prediction there may be one picture alone. What is its batch mean?",
        ja: "予測では画像が 1 枚だけのこともあります。そのバッチ平均は何ですか。",
      },
      {
        en: "In training the layer keeps more than it needs for the step: what for?",
        ja: "学習中、この層はその 1 歩に必要な以上のものを保存しています。何のためですか。",
      },
    ],
    depthGraph: [
      {
        en: "Which of the two functions has a slope of at most 0.25?",
        ja: "傾きが 0.25 以下なのはどちらの関数ですか。",
      },
      {
        en: "Small slopes are multiplied layer by layer: who is harmed by depth?",
        ja: "小さい傾きが層ごとに掛け合わされます。深さで損をするのはどちらですか。",
      },
    ],
    optimizerPaths: [
      {
        en: "Momentum has a velocity, which turns only slowly.",
        ja: "Momentum には速度があり、速度は急には向きを変えません。",
      },
      {
        en: "One path changes sides at every step, one hardly leaves the axis after two steps. The third one is left.",
        ja: "1 つは毎歩反対側へ移り、1 つは 2 歩の後ほとんど軸から離れません。残りの 1 つです。",
      },
    ],
    adaGradStep: [
      {
        en: "h adds up the squares of all gradients so far, the newest one included.",
        ja: "h は、最新のものを含むこれまでの勾配の 2 乗をすべて足したものです。",
      },
      {
        en: "Which h comes from four gradients of 2? The step is lr · gradient / √h.",
        ja: "勾配 2 が 4 回で h はいくつですか。歩幅は lr · 勾配 / √h です。",
      },
    ],
    weightDecay: [
      {
        en: "Write down one step of SGD with the gradient of the penalty, 2αW, in it.",
        ja: "ペナルティの勾配 2αW を入れて、SGD の 1 歩を書いてみてください。",
      },
      {
        en: "What does Adam divide by? Is the penalty's part divided as well?",
        ja: "Adam は何で割りますか。ペナルティの分も割られますか。",
      },
    ],
    earlyStopping: [
      {
        en: "Only one of the two lines was not learned from.",
        ja: "2 つの線のうち、学習に使われなかったデータのものは 1 つだけです。",
      },
      {
        en: "Look for the lowest point of the validation line.",
        ja: "検証データの線の最も低い点を探してください。",
      },
    ],
    ridgeGradient: [
      {
        en: "What is the derivative of w₁² + w₂² + … by w₁?",
        ja: "w₁² + w₂² + … を w₁ で微分すると何ですか。",
      },
      {
        en: "It is 2w₁, and the 2 is already in the rate.",
        ja: "2w₁ で、2 はすでに rate に含まれています。",
      },
    ],
    lassoGradient: [
      {
        en: "Draw |w|. What is its slope on the right, what on the left?",
        ja: "|w| を描いてください。右側と左側の傾きはいくつですか。",
      },
      {
        en: "The slope is 1 or −1, according to one property of w.",
        ja: "傾きは 1 か −1 で、w のある性質で決まります。",
      },
    ],
    penaltyGraph: [
      {
        en: "Which curve is |w₁| + |w₂| = 1? Try w₁ = 1, w₁ = 0.5 and w₁ = 0.",
        ja: "|w₁| + |w₂| = 1 はどんな曲線ですか。w₁ = 1、0.5、0 で試してください。",
      },
      {
        en: "It consists of straight lines from axis to axis. What happens at their ends?",
        ja: "軸から軸への直線でできています。その端では何が起こりますか。",
      },
    ],
    dropoutPrediction: [
      {
        en: "On the average, which share of 5 did the next layer get in training?",
        ja: "学習時、次の層は平均して 5 のどれだけの割合を受け取りましたか。",
      },
      {
        en: "It is the share that is not dropped, 1 − p.",
        ja: "落とされない割合、1 − p です。",
      },
    ],
    baggingBoosting: [
      {
        en: "One of them can be trained on ten machines at the same time, the other cannot.",
        ja: "一方は 10 台の計算機で同時に学習できますが、もう一方はできません。",
      },
      {
        en: "Boosting pushes up the weight of the examples that were answered wrongly. So which must wait for which?",
        ja: "ブースティングは、誤って答えた例の重みを押し上げます。では、どれがどれを待つ必要がありますか。",
      },
    ],
  },
} as const;

const questions = {
  "largestSlope": {
    "title": {
      "en": "the largest slope of the sigmoid",
      "ja": "シグモイド関数の最大の傾き"
    },
    "digits": 2,
    "exercise": "14-quiz",
    "sealed": [
      "CX8o8+xEY0DU6KJl7lJUWQFkenyRDFQnGskBy9WLTF02m3PEtJnKpIbZtyTyQbiCTVPuupa7V1WTpOHRXockoXs61ZObTwPMXk98ZTpmKk42hRHDLwcKgHs8YbFTR6gDynOA7cMVL+j4X++NZBiTH3wQEctqc5MysGD45rWxW9IOHhZlM32sDlEmzYomnnBtiomddC6+gdsuha7T3PrjuwcswGfzAuWI43qFZuAkNx9w1oGUbyMA+qL8NZoeRSqDDObxrfTBXbOZU1CqTWt8Do6ydG9ad4f2RkSSxHc7wpnkpJmJz0Wk2AVO2aaF5k3vTHtVcIdJ5XBfZ89jtR/xVqH2jw7Fu6y294ZDImtRMYE8xzjtAKJS7bHzru6zt94nk/2xutD0RiFCjZBZ5V/gP9dSWPfCOurieK/SL45HZiawOE9skCn92ssPEA==",
      "ELX4knvCB4KWznvzbTEAu2tKCqGzgE6tm9t/SN00Zylb4pb66S0ZKCJiMkSGClqbW8t+jaotV/KQ5Ojf8JAjQJu0WKra5zLks73g5GwvNd40rCZvi1cRFivFDMuUrhJcXZMuTpX4dcy/sYH0ZtwIA3K+cywVCFkf4UveoskOnik6/IdOi3R5ho+M/9H5w2mNvkG9rFyUHYOeRuhHer9PAwTWb4vGJrrZqvWQcBDABsEv6hc1toYGbKJFtpRsnXMXzsGfCSiZA86Ogot+xkApDt+lcv7hrH6SoiwsxTaRwXwcF6/A+WRE2BegQTDfsCVLKY4o1DpVRJtG7nkAxl5w9pxjIgBjEfYpvwaF7MCXK/zvwOQBta3BB9OOxj7WbMbyGDk0ICn19xgGe9uG0mOTxLF5xOnBrY/lizfZWvexHz/5/mPycIB07u7Qjw==",
      "QUaZ9r/ilwK+em1fNUMYrIWHubGhlK2ZsfVg46RbvgZSRBU0csqMGBniR0z9hWCDhgikSW57O7V76MSUnI633xi++LiOQPcTG5NJ/q2pWanwgE5bof7Fu//dLopRY9TUMc8oab/5oA6LQMIxsfDtbtNjnt8fqgbYXvRTBlvhZAoOhW0qXH78ip5V07WJanZ6J2xQ/uqgxwBUKsQz6WCMoFND6Vdwowi1frXXo73wPasmGYBNQmvIN6e7CG+1IFVJKU1QxhaYmyfhShRghGdWzeTe01K9ZtVPl2eNFM0+qA2/todtvDJMsGchSDE3KolMxQvp4ysYuQ9rturEeish2iT/yVUu6qoD90EAcc59tR+ExgwXwqT1rdEETuXVpf2L6Ur9NwqpsO/E0O90czZNNrpFKxABAGsLDGXsEhD+SSPeoX9Vd64QqN/FNg==",
      "zSgD7JKD7ldCQRQ3Qy31eFeaoZPrfH1+mBDL/ZGPVEtebzkNL4HU6wpJRbbCoE1xvLfDwL6/9min40j3yiFxThB/F66gBNCnEYAG1mj3Ov1+dBx5jaEx6Wl2plh4LNHWp5v1TZe3suqawvmpTMjtfOwpBxhWTf5mnvfFNE5aaN99fWS5J/KCbj2AlzVidObzs/+/a9A+v05ZxnNyuTnS4M+2kphbh1KbbtWrQuvLaeh98segPlaiM8dWY+sR/uQBEMEERJ5D0Eup98RbnL+2ecdkvtEpzJ/Uc8x96IQHUjIQeJ1JP19nWPH5zfS6DeGgN2U3NmEVgi8c6yHrDjnYE/ftArDmIV/7lU+OuDjW7yHH2FFv26G6uTP+gbGOchp0uXxcalh/vvjSjhz1cOgH7lclwP1StjwewQYXOKO6MAqNYDKqpokq6ONyvQ=="
    ]
  },
  "withoutActivation": {
    "title": {
      "en": "what layers without activation functions can do",
      "ja": "活性化関数のない層にできること"
    },
    "exercise": "14-quiz",
    "sealed": [
      "QXiMNXmbAkQwWqHqjpIDUIVCRwkZaNESWCFp/Lcr6kdT1PoT2herhCn7VwxoJzuIohcDue9jBxBxulX6eMk1O8jjK2VnHi5DBgofZ/MCxdZZ1GCqB7jncqGtzPHm4N1oKazD+d0fiRbb857morQwEvzK7q7VuuqK3b1QhS1mAqk/otoEaH7xUyzm7vCJnIWBaE2IC8fpMrfnB4lErYRKbwx1WVMo7LMPYL+eSUFRJhH4LDK3RT9Dj12jvJnV0SFQc0Rk7ArTCqdimdTFghiOzakF/F4wUW0DpWGKzEWBRUU6i5HynStjMBvnMGL73YYBHKaEdlAWzd9h3fa+DLbLSdcLsOACLV0RKEoCpBfN5u3wNpU4yEMtQT9AwM1Oy2t/qgCq//OqztW8xgZZFXqPn+cqcBzov/OOLQp/dfi42MOaH/q9l5Lmn05J2OKQT9qNeQZzgLbC0YN892KSGw4Mu6rUqN3c2hKY/X9uv/74hSVStykZVq4035e+uMbI/SwxFhLcDCus86UqFMabqf+OAOKVTWXIIM4Xod8RbvivMe32nFfDvS3YTTwBMjyszFeiXcgLe3svpVSDCxTu4A9mh5Oh8m30GoFkYi5HJoOKE/phpzODguwPqABUnZNkk3cowUNo4Scv2Os5VxfacdstQkI4dlfDiS8=",
      "ZOLmw04si24jGDLxgeOLSJsndsrJLwsGw81YbBJOi34kci+XFMSqsd3T1Gs+iBP/h2gmgHi485vdleU3ODERkxWD7pxZMPLqzrhRlXI35vl9bhcOCHn5LCvM+AqUrFEsX0h3MbInC36ljqPLrh/mTIUxfsSG5Icel/hF+8dkB6RJw/aCHs3hpxoUTloCeohr+2nGX3OOkkZBNwyuFWPavGjCYqV3/Y4/dVYC7TaSbQZIgM8zoouaNRlOivoeyZp5ps+wAH0xNi1QTImcd1KYVtQ5stGhDjy3aQ9hCfwVVB0PoPZn7WD/7E9Gv76xWY2Y7DthPKyszGRCWaSPxMN5ZDwYvj2ZVPr0P/k6oaKj2UfDXYFlehv3soWodeCs9L8WjLwPW4AMmtQlkHehc/kPTBXAk8ZtQOWtQq459Xnnduc478tlNmpj3b2pZbw4zMBZu7GSwfG83lDIRkJhuj+kDBFONMgO0qJs5FvA47PsRWlvlJBlmUh1EGASYXVex/kGU44HWKbULR1pIqUfM1RS1gEINCG64SfIfkVs3F+nWQ63yYwEmWuyBu3H/gnZkTKN0lxkpLfeabr7S5dZbFmiA6D+VYFmS3+BkP8qdwJG9UwF4bBeG9ORDz+AY7UrCzeRsVZSGYz2piWrBtzmEdO9S1rfn6IpE3Y=",
      "dlAw7BWoAkmTw/w3fJcTFlNqfg2k3kiI+8eAVeXTKMngGfUOzEjgF4n3D53o/Tx8SqQJdRjxqbA7LkjxzjgFwkYho/vAe2KqqPKeGOJfGkmuRI+ScGXTGxQMeEncgL2poP++1hyhb2Vf/Sc7v82FXTulSStkEyKugvVPeX5+T+f9B0YgTbo1kE4iu2hBxCrN5EsRBSapcWgCR27hlO1VWarGBKPoPQ3rzZIYIb+D8gTBHEK4VgoW8NaHRMEYba1MV4WuDbjNyrrrTU8nV8f35IAY6xo3HSHlVjV6gTDD1bx5W227JsTHKMa8QdYIRzbvRCoopKjSXUUSvlrYEZoAKUZNKVraRyVNh8tQjyvaXs17VKQWIfru+uHTtcF7jnZVWVxmYZfZR6rIDOAu0Jgz1t34NyYFThp5CMZXkrSdWvX3Q/MTRJczoN7+VjnQ1k/0lzUTr4NQdG5REUWUDFhPeNi0+RSi+9fXYl9xqwqlZVtIybGZs0o8+pngQbWaqKyUvEg7U8cuRhOYdG1j8oiOuLq+QM5E0AA0yTh+O1xZDDby9S4i6d57/7rbR3a5fMoqcnpvz1OgGbY0KEHD30pm49R9Lg2KRkqEMQH6RWW2haxanPO8bbuqYgiKf2T7XJ2e3CxpzMoia9Dt/vfbVsnQQTIdXTcr4Y8=",
      "qqQD4W2agMB3Vku3tId3sE33KeEi4bGFcMhVI7Dj3PVCi3gR4J5vqbiKk9Uf2T5ZL748J5G1uSbn+4unKhwBT/0nnLhXIyA006NOWCRVxNDDUajxdK5ryO0Qp4u8UJp8LD3L/E5u0TgGB8w+WXxv4FFvHoBKCP1oboZrDAsgjNlHvXbwkRzaZnAU49s46aqX5l7W8LfTcVWmAlEUSwhMoID7SWIRKhWHtcJ5Rd24Aa99SVfqYMyj23FGCQVT3wbnvTPDpB4cUeLdE3J5P0rGHv2lvh7M28pZTRVC7X3iGR8+PAZOBMWvdcdy/IRv8T5PkLSJ46/liU5k6v6ifGo8VcoG7MAatEmrTzryqXbSlsWHTfjCDd4+SDbW2aDvrIajQoqjPNdu80+p1SzlW1LliMEkY7QndtpOwGa/WcMQkdYdErmQWd/vMxB+7GIo45pdEO78KmAWqaUq4bUilX7MUR8yM0cGZkb2H7glC8eFJRm0GKUytq2epUzGoykvEjxYlgWZKhVOtfmRNFcylhDP0x0kjmj2Zwoj8zaQYr3R6tJ5H9vcsZ/P4OipWmIWcMPBbpLQsvKOGnZsNx05zj9fm7VWNcVT84ULRp6AbFq7f8eTmowTD7+KFX6+DofxVZ9jXbUzDMAxZt0Ol5I69sY3r1Z4jXIZ7Xc="
    ]
  },
  "weightShapes": {
    "title": {
      "en": "the gradient of W from the shapes",
      "ja": "形状から決まる W の勾配"
    },
    "exercise": "14-quiz",
    "sealed": [
      "MTvi1v0ME9XdJOYQvDvcADQLHHWI0m8HhFr/IwqesErPctpLmvyqnac6rG+S9+7feapr+UgW1SFVGGQUWc8j7JOqSzgHihTZdI5v2Mt6zoMpEtC+SyuUVDmdvS5/WI6lPohJCLSs1trlD7Hs5coQVnbbQdV6F4nQxPGKQW1Nfhcqm1k7AoVBM5Wu7y3loycvN4p+h+RextQD0mEjsIj8pqtYUC0zcC26vpIMUa6QxDBSLkvt2K2M1mReRy+qTweJe+fOuWsg8GIHqu5Bi3L8KqSd9VL/AiqaIWT74qS4XDjK/P1sQOHbd2OalrZzjmQT9muBo/kTnjJ1/C6SW2EFK3YY3iDyvCr0GyFW3CvL+Mstbv+eFjdkpo2d49uMbOFzguhcl3iqtp5ASsr0+yg/eTp9YVIbNJY9LkmKo8qBDxI3mf9sm/KMwe/iZ/vSYnxgX+d8Qe+YBpNW8qH16LiR3WVWZWCTaePDogd0+SwZS0QuTYpwB5IDhIPxX13Qzr53yYwb8WvSQcgtpydNkSR3ql60AbZc39dFfQwMJfgRzgE=",
      "NgD7qmr0IBmNQy6QZuWDxXYld6D1783D1CsPAX3FERTSZOzRNGEWAeaOwELiGcsM45SoySd6WP389spjYmW9qm7rZKRnYereJppyzE2vzD+B84rOL3/NFiUU4FHltWo+ICchIzhB/apUjOfC8QBgN1MMT8toYz6ObJ1KYNvJgiODoAZ7IkeW2xjGi+TlQYfJRoQRoGB8M8KBoTouwbWp4TBuarxbP/jgJ1i/zI1eVsWI2prAYvPuPgGsBAyjCIRqHPtmARhlebYQg3J0pZPqelUhePKCl/AWcAcuQxz/6kdCRWQtkEn5zyuXQ3y+MC02a2YHHqJCA2WeKUJQs8H6a6eBZ2MoYJBly9rphYtQi+jIHXdpIPFE/iShfM55L75Oa4+ZOoulTmoO0V0danSxg7nSPDfH1OJqMUedA8wMEw45H09sHu0Yn9h/3GO0xRZtO1wAgvZYXpWgRv4eA37gEY+8EhHXADLuLtHZaMRnky6NTFSZER3yVUMMKVdGnxx/e6iYShbkCMkWllYfZxjCzstk9lOEGp57riG/8FYGY7U=",
      "TTJ/sCOD4JP8cBZXs82GYjWK23kmQ8lVHvjW3uLPEdj4mTyn2M6KHinA9S5xyytdpZ8Bexrb5fDMRBckjs79VnYKSjAN/MNjuiHkI5MhvPDazsbF6k8RTmJR8d3VYsebrX0h2HIy88x1IxwD6eb5jaQsP0scbeIJgPbjQU+rmEQx5jJa01tFu1OaSldi81PaYCyYizcNxVXgDQ9/RxLd+XVDuFpQUYTV4ZCJm/U29wTuqEWqi4e5Ob04Ehw+mG2VfgynsRKCKTD5Y9SGCgp3cJt0TjpiMWrpwuxXpK3YvrTllZuQbXoU7kfAyTVXcWhNqjucvvjUGdXwD5owgxRTqYx8390CT3hqZE/TiMm3gINGx1fcNqxbT7zgQbKP0tNt5C1kccJSw5X+jy62yWUEfwnTVll4bfV9af/bkMAl4a0VewDKyNP0xpVrmOjgmhKzC9w0TJxGMtBZtSE7AYqiBJkTAZWgtX/PDRc3y7HfO6NhpSDWIvIzqWp1pAEASYkRi/G9rsAnpV46JhMb8c4Y2YO8XWsD4BTxAACY+S407Vs=",
      "k4WleguXYs25h4ldFC87qiY6iREdjim9ykabeESK9J/d3ljZg06qLZDkVXmPtULrGtg6omKlngjpj57V+ULe7ctYhNng3RQUxCFGsPPnZfCctuRZZZUdArs7NAxsnO8guDZLcOzBgibV0k7ffsGtrfOoaNkcPYJ+qFkxfWmZGknLMpuwPkkNEFMUmhRdlVi4eOn79ZihbGR6VHP8pKxQ+923kcL+saj13Ni/4I6NXAj2RbwMA5wfWxX0Y4t3P7KunPlX2EvU7/157a9L545cJJtNV9zdiMRRS/B0LEXEMY1h/5KmdGXeiH/0xQMaPXz6JD0RnlrOHtosBP3q9QTekfUHDT9NbUf4BSPV2RK/SQDR6cTJHK6l43OpRc8ccxNoEjMmsXndHysTF2g90PHqKbLkkgwd0MVgcsKTEJzOBxtIoSBxwGb0SPXPr/W2d1yCbBUBxPxIC31bctdj3kBZqhZMAKIeLec0TukQANY8uCWSWbSLzj9v+PIghICSAEM5TloqwxujSj3ouYvISnTrC4crtP9HGZC5f2mUtBO+LAI="
    ]
  },
  "lossAtStart": {
    "title": {
      "en": "the loss of a network that knows nothing",
      "ja": "何も知らないネットワークの損失"
    },
    "digits": 2,
    "exercise": "14-quiz",
    "sealed": [
      "0lGX3XLgX4aEjeMA9qj5y2mZq1FmCp7ZdOGngEPwa9R+Ov8BVswBly2oQS+pq7gvzYFbPYRaE1VgXXO1e/ZooWDKiDyoCuDuamzm+m/BsWoGH6ZKHdU+DoRc0zj/8bw1Tj/vDOrS+B3peNhHQxdEXxhxFoj8QvtGTE+l0ga92OeU9nWJ6E0mm959LWQA5poBuYCKuu7xPiJH+8aLtbyjVpL/32agFpH9fCSRVZINZL+vL3I4/18cgCNcVbraTwWV22iV4X3mxxZAfo5oKdNl66fJbey+SAgXcWKvUPyZc/1vIdd1ZffXC+TM2vlyfQSxefr2mRZYyvKbqNnnNj9WWdYkJZ1uZ9aDs6UqJXKEaz2E87Wz+DGJRuHKIfU7gXC8+kM4F4YqTowOofqLz6HTz5eAcIWYUAgtRWpqRmExiGHHGLBps1uRBB/AKuPse+DgNDUxI5AQZ1xhjtKttUS9hE/+sF0UjWB5jR92y7kxe1q8Cm3zCIA9oUOtCqNlwDBFFau0LUCMDBArDvbCLFpCKClJ6wc/XYdFWtMiiu/WC3cPT7uY53s4iScC8epjVVhXlHYvMSK2YJ8SdREoDoalV+YWT7CzT+u2Z5sRpWuIHT1jS/+/xrlI9g==",
      "VLZZVjItGTsUPhky6YXBlFhafSr5lZay1Tq6jnsaWekhus//W87yTcyuEH4rrmNqJqU0fofvqwIK5Dm0YC7Gmz6GTGGgwts8P4LmTg6hhUODKEtXleMwZ/hexYUPqK39AUIkFx5f8hDxEGDBGGY0Mprdc7SKalqngCDu+Of0HKbRgzlFrsENBGzqaJ7qF8RFiXt8Y+vcXrCWeq1OAFd8V/r8RV1GJDcnHYYC/o6GGHYgbaId2AW7p3cQDtFKKfkHeKRR2xmyPIhsv9823HMiNjJUl+V7BU9POPZvb1zyCnm4oScnGyvJHIxmtH7LmtoxY21hD+efRyRFUvbM88P44xHYi1OHCjp2j2MfjgNRzT/Mou64iLYUAKaKfLmBHZ0vmKV9+It4Ilf1WlbdCUWij1airNYRsqchGDcXmnm7mm1rY3aEHQtMu05fG2BMQyT7uVvm5g2fkq7ZdDl26fCeAGSK5wnZH+ureNO9ceFLaeI8scTZ7NA+4IL7cEm32urAzVyBl9rLNZ1DpjmJ88ykQ1zXVWzKlf/AhFn25c+aojyqCNPobC2PZP5PL/j0CjYFl7QgNQKivaWfG4uC8Z16qJzS8YN6umkValCd3gbDj3HyUjvTEjO+2g==",
      "Z+b8TCRLrZlXjclz3Tu1vVf8tJ8g+G6zx3WIY5j4Ydz5TuMiGXlk12SNL5VVVzdecJob/QWKFbpzB4FlK7d8elZAx6Yqf5AGroy2G8dpTLlWddpWfahCfGbRWZDJmca2tG9SKT4ca6z3/kghsMPuXK3vUTprISn+25y4+m3svv6lPep7OF4huAZCOvqPEF1l+EBaZ56JHCSoCOGs6EeWO+0g4M6bDHi1bZYmmzkKjTCkzvLvMOoyKWp9XHH9ke1Ci05Dsg73a9DaG+3u3yYRKmNCLzAbkGn2dFEecY2E1mD1MOLJA0R0lze6abUfcfVCNvdApN5BXp3rfWZ+VZFChelWnyz8KFH02s6BgOadZwhFDcAi+qJQcsph7q5gFmsG4zVMHYtdLFtgp7/cJ0+kHtVzPnfP2+Tu/WNY8Kl4I1gFgd3j7Xmau5dlW654Azm8oZ+XKVf1OE+ZluEqHEB08sHY+7Xvj0EsLXlZydAoAUqOAWstu0Ws2ksFWQv+Q2b46L2puz+NAxiMwogAS75WApsbn12fQ52iY1DmKe4rpRnXgixev0P/luKbPMpkhXg3TfsNOVhcQvdm0WtVtDsBwRWdbHwZVrIDqn17y+Fkp0Hq9ytCYgnGyQ==",
      "ljDwEUriDF2FqYG9SdBjSinFDIyZSvhIGeA2NkzrNiiX5tfLab1WiMZol37GH0YIy4yOv9MpW82eBu9C58BqQR5miLXt1QQ8PNYnFjxNIVf9qK9SZQkfmw+mMj43lx+JJaubfyMFkmHE+jaDiUzYbKL1/xUkcXo2K4DqSJA7Ocb+wqVFUFOqEUmgad/fIoK8+7D75jSNqDSvzerlSHBgj9P6YQs1eeBXyigyWmexWelL5Qucaiq3BAQw+L5AZ0hqw59uANOa0u/rXmleib2kDSpOHQE4ah0U2dcCMP3008jimFShgERcwWhhOQQQ/Ta1E2zVZdK6R4Le1JzSPEIcALxF23HQJ6qoECtfedp29/MTb5s0zT44qEBA7DDP1jaTjeQpEG4J3rVOaCGJi1NhdoQY5n3hauPSoOHGD7AnrPL66BPkqxR+3gH00AQv0PwNfpS82XU4SeCJkhc5FMAkxUtG4BTTNMeKLmJB9/RBX9EMXGSnV2KoNDNna8q3NzfgsvQU+lrFEOYtPxwL6Jp3/4JBkoqPgbJFXf+LhSeNZKJnKKz09/P+kNLPDzoGAsf5gSjPadCqZZESwraZ5+xoUKM38ACtdkgdQuttaobJdet4/+E0yf5kyQ==",
      "mJe+yWLnapoqWCv6XED8Olx6XeEogq67QiQw0LAHObS5NB8kDCjyGuNzQAl4ixCLY48/JbZjMC0LCuNuB95yh8Ryu3ZogS0xqxZt096yEGqje887ECkrDQVWoZ03u0UhqPUm/Tq6yThes4aJ/qtIzWdubogfkZZCzr4fNf9EMlPTIYZ22hKi0ve6W65M+K/S+jQ9/QB4VMnkED5U7gvP80A4ptU0Z74q0BwvYOxuEte88MWrWrYiX1KrsaaV5OTpxEIWeCccoXVn+5yiwhQH90urTSgyLrcVkO2X3cZK1TkKIWG3AzKLKbdPNrJsIzJAhEDYR8htLCTLXHxaHLays4tbJMn6gInFtzhA8DQwkEWtc3szLskDIb5ZhYl47MJD1fW/eE+KXQ/1k5Md5rxwn9z3dV5KiMEtGEmRvVa5L5qmKUEdG1OdHYRKUeHfoKT3fqtRDSURq+3ZfWtNoXjt9BHADN/Mcj96a4TyCH+nl+Em5WXhmwtjH6nLOjjYI27IeXlhNxoU11bdDjvXdHcc389MkDGJEf4Znn1ixDkHEjpYdxZqzDq7sRPYk5G79Wc9pN1SFTwTcMSFeLStok0dkNIU4zCHJyxQZn6m/R04TApJeNKdR129qw==",
      "y1Wqy6LsZzOBoYRfw5XKBOO3NgfKJuu7pwL3afYy7WgI0ksJo2g0oQNm29qyDPRZ7Sm8K6ElqmO8MEpvakZC9G3k0TyYkpmiRTBpnaakEzvL12Ay9eyBQH4DP8ms5Xl5rBZJdMsFodvXM9xIkbZZLmhUJGx2POe97PIJf8LKSdN4i9M+LVqhIQFXNK/9pxX+bdgABib3CwXVNPe2qlAjps9TwFzSkMqEVHRKPFTy9nVTp5UkQ94ke2i3bwvlHyk849EMMkufjZswB0mZ8SsZKtVXRPkfzoFIYIM2qAqCtVjOK2B7xrGix8CIEJUNZ6skOLUMBPwR38/1QAfB3xe1sLQgE2vam2Aiq/yFQSc2eE8bhuuJtGwsSRLjVaEVWytj7VhlPhA1cRP/Jwh3WWPJK+IyITePt9pAzfEdskQDQ9GBU1yp35WMN8i9B7t5hC0OWIyVfvD7kSFI+eB+VfWuobeQlMlPu06Vsoo/q9R2QEQqztWT1V2PzclcUOo4WMna+M6KrUWgFBLGQE23fNSYVm2ocUEPG2wbiBhTR1H14zjCqGGB0R/xjnev3M7KzO/Miie/bsJnp4ZFtyQ1sLcC7kbBrlWI22D+bBxt4S44XkU1mAxNECGkKA=="
    ]
  },
  "chainRule": {
    "title": {
      "en": "the chain rule",
      "ja": "連鎖律"
    },
    "digits": 0,
    "exercise": "14-quiz",
    "sealed": [
      "K3L/ZOW2h5+vF5meoac8pV60lOZzU0ulZE9iWRpFTsdjJGOFP96Nquu3Rse4dQzIf9pTPl7FRQTzU+lxxB5sN81i0L+MR1j3+inQlrQtlc/LGmYA23Jyq9UHxKbszx5c3dTCN6/UEDYvTrenJr4BhTZUPs2l5+ikvw2lvPiUxxliGdr+yItKrTc5rBdHS5xkOhrwZtbkCrbL1uqdLvsSbBudyjVjIIHLx4quexuYgQxRECXERVkx0lMD+h5ANt2pAm/GHW1VoTmM7ZGW2BjexhRWUSWb51k=",
      "RrrrmCUpOJsEYBqpWF5vuYLdbGwaYZ0FLLvnUDDL2zq/41NeX8SbhlnZk0TBqHf0tL7BNJ59R89m9x7O7BK4rXtZ4mIfOZwEZkiNv9WRwGLMO6Mzfo8TWwZSlJNv/fzI4nOoCsJEsx6bV81JgbLz692BkPZ/7EZ8e8TJVkUZ+4Jzi2KJJJv86/1ztQYGTobiyJwaMdBkzs5O31DpSmZSRwcRKQNAu4zJkXZC/TroWKLulijtPi0Xs3iQSD1e/L2YYY6g6V2n08negx3jND246T/jSxdy0kY=",
      "STJH9MrXJEHQPCpSuSVyBPESjYJwX6h49zShXC4XaT2WIb7nYRdjpquU7w97taiYnM7JeJrDu+ugwQrZyd7Y9kG48h2fn0vXlVYMENIArO4QCZXxiWmOmmvfW1+P0A4VwVpow4pgfs2eHsz2zw2Um9lftFS480ZFBEjvxLp7NahFYsRCx1w46JJfTLmwfxMSG/38En7Igi+m/vT+sokt8ESYjH4aAxHgl9XdePtsmKAlHPtOIBGSKEnIssbhoES4loQyO6xoJr+eqBV4yNMfZSzLhkJ5DzI=",
      "jxp55dt5KvE1fcFFF9xm7Uvoo2Thet+LMzXO2u0NuX03sYpmuiV4Y5d5kndziye+31FhKF5YKUT3tO0ughJQMwFGkt/Ya69WxyM9YxjPVE2tj/3UlClF3XQko5pWp3I26Q9eAb76w3RWOWGk2bpw8eSbaTVrNX6CAvK1KwoQ+Rr68pqkIbC9EU/TxiJaJD7DYrgpOsZbGo73KGQiPa1GJrxK7yCgyBE7vUMBXH1tqDYgwZYoJoIbYIt0YRFV5xSO1QtH8GVsbSpLWYIPHKDQtOClgQFb8tA=",
      "roKiXJOj9JZR2UJoaUITrf3ZX1na7F+cPEqdLhwwpPmKREAlOZXGiUFVYsAHBpf7PU0UGBZImjjUj2S5dcTVa1hgFYZKZSgMJNdDhEyu3+R2zwtUrUuv2kxd94GDyYkfmJ7Y1R7ILRVlqJNtd5jhaT4/T45hEIelW6YB+xqI0A8Y+TqT6cGcKrENiSm473plEVAI3wzxcIIqFZSyRvIfGkSri9ltcS/DHv02vtoAKCUlEQOXj6FgLtUZ+/hxnDfm4u3DprNuUTTj2+5WkSVnqD527zyPjVY="
    ]
  },
  "softmaxShift": {
    "title": {
      "en": "why softmax takes the largest score off",
      "ja": "softmax で最大値を引く理由"
    },
    "exercise": "14-quiz",
    "sealed": [
      "9olnPu4DNv+6Xxu4xKM42hfD4VC5NRlIPFHIa5Wuw2bCRqY2PoSs023TCbhG3wbX3h40kcfgzyEVEha6O5hLzjHg85Z6td2Lo1A1/+jm+rJmQv0CoJMUeiuHy9ZXW1uUxuFRyccsf6Ln/+iwNF+zBdlsQfejkCoypF+Se4N9ncxHy1AtFdRglQTSXsLKycLlGaY7RJeHi8YEoJX4UrZAtQgUZGzgdlmqy7Pvt1oCq0C1hQ8bgxIsqRzTMSxojBIVEy/GaNoGkB2MnFRgJ6s/HhUbXlbL7YzGrxTn2QFWWSur6q01Si27cww0N0vHbcCwdBVJRyrnJs+6y1wSFaNDSVKHKhLNwVaZ6ZuD6knJ3Ytj3mm24uFZfxn4gAdxEp59cAMEYLOplnEbG27miX8tiaby6Ac8xlW0WFzypBB0pE2PFxWcceIgQqIVKjSYWOKO2SxLeneWHlOFzyYtB8z9vAO+b9DQH4BEPKnZeqzXV5UsBWxJr0eoA7QxnICtM9+1qZSUjwcl1mWOYPb7uOKdxx4OBfFFE/Y2a8OamMocuYKQQvJH1ju4+XKaaveGsziOLGHRh8SgweNAYYsqEznMCpoZk7plFI8xOz9MiBLzq+tLj/Kb0b2j",
      "IOk8Spfotl7/FU0ZJKqoo63c3eFZ7CBy2mzQs3HabzECQGdLnpXjJtM4tQQ6SZ8nsYMQcaPPy9yFzqxGNDthimrzto6/HAr6YzI33ioRgF4EdbUDdWzPO7/oHFW4WT/xXpdcMbgmkCTOzLwB4NR7LPxL0a/ZZV8b8TpaPKckfHdwcFX4WQQqCnOCwhJ27XNswuOXAnwD0mTL289Mo5xc0hGZWriM6Don0BZWov42Sv8OwoL23QHgsyI1v4n/EURRmTgywe0wSpannKG8bcczGU/o4iJQJQU2h+dcgBs9yWj+fbRAPg/2Br6N8EHyUHEpK/fP8U9+19ewF7zqGs4LGPFluYIptob1J0ySX0CGKvqI5A5ItfWzRHfM0QSQ61QvGPRd39HU85KlJXnrDAItE4dF0YZi0q0shiX6T3xP8+TjAwMLNLbbACHQa/CnaGn/0F34Lp1RlYaJLfC41igTTu67yRoIkorhhLmSxumOGdkou3GcLTCzeiqi2x7pOOBLxisQg4o/blcup/hDxkAa/xwwhDealcGjfMQI9nNP59TIb1S5vObKGkoQRunyROoMGhe+zhZCCvKf39bfgQnNNb1vhZyBLT2Qk80tLyaBITZj6iNIGc+y",
      "UqFWVEKHkfBDWQscltZ1xLQC8A8ZqW4B2P4N87O2nKfxnXH9z7dKzPj0ijQh+O2M/DY1Df0ddOkPYr5qfqE2xwt72q+iQa2cL0dh4fn8uLcqx/LXRBQVR/BEwrRg0/0jYzPKTPUudnIKEQgXz/f+rYAELwSJP9TVRyP9RVXNOOIasHxABO/K4azn1a8sEpK6xuwjABr9PduiJkCAMCK4a3JP4Mxn7Xmys2usdoG0P1n1qvwoB2eIrdGToHcKPMOiZKyiSEuhnLQeOHD2tiu2y6PGr3ibZo4mst6UZBmDfMi/FQ4Top43kQ7+YpKdgqtkG1yZIjAgInmkCpJpnbzcfcmVJo1QHsSzox6wKZlt/I9njoL/p1g0oxLfkLC3cUg6NqGp4+NR6497ljZw1KN8JW9C4Q9wX7BKiOz3hm5wJFLimSbKkTHCP5nJ9pL6Aka5kU7O7pweIZzYt0wwRBiTL3Ya8YPH/+R+Vn/LngA7aM8ldGeaAjcVBZ6UZYOgE96ppz5eradAYJgdKWvuPXQbRa+Vut5SsEAPxTQWapunRbp2JRV8QFWkH7lCvCifv7c2VPnZdNuJqjRf9Pm2//eofdFzSClo0cJMdK0VSlRCdGTsEcPVyNcz",
      "tAZz7KIk6fMnKmlZ5S9FEReCwuGQQ6JBmvHhJH4CE9K9wUgRZQWx5Iv17jfvdjU2zkQvvC8E/EMQqSuiZ6S/2ZwJxQu+9/t2BEnXcJ2cjDgDcqDcgW1pOndGWBVmvWiRFu7DwuR99GkG0gyf8iWQP34854ZcwscfYT1XbLoHfgsxdMr2vZXP9//Mw+/VGTNZxfZwlBeYBRJKsOwmJV4B5jwKbQjvAY9+/KCph0ejSJLQbXhLxmAZj9qk6kvd7KEETMTR/558OmY68mNUoTFLD387jCGvVL2+Gnbfy8BrRXocAjgoD8UBDTJ57MyVMZ7hPY0j3BZVqMCInD41KB7ujVaoQ2khu/36qxE29W8TxlD/DCXpUQFcpAs6A8Bi6twZITzWoOs3N2ufb+/hDzSe3u1oJz4okCciJ78eColJA15Qu32V69m3IV/A/EvZR5oAlIr1BA0NDuf5qwQj48v6SscQi858RlVDOOjNyUoydJSla0YVPrDYn8XgUgS+WKuhIWv/z6B9Jy/aaG+6+jdo4zEDIo3KPPMkCdLVXKa0A2NiDoz+4iKC5RKiDZeIIzc+tT1HKDRhFBCQh6IK1zCZQGfyqv+87YPi8JXODYdbu8xArZdrtWV9"
    ]
  },
  "backThroughLayers": {
    "title": {
      "en": "what the gradient is multiplied by",
      "ja": "勾配に掛けられるもの"
    },
    "exercise": "14-quiz",
    "sealed": [
      "+IBMz9mT+MDVvcAXPO8a8B1xhNd2UaPIZusRnz3/opgnHsa9XtCoMJOh9d0DebuMWnyzbCWF4Dobxd3QgrNbuZRLUrIyYTdk7SUD0niMd8HhhCyqMmHnBVwMYNHvRUNi8u4XK1MAmEmCuquCwzC/j/wB9D3teG5lqgJUYhd4hiaAax/M26BZeHpHq/PVZzee2p0s4/eaYDbvekhuGFq4/lnyzPXkPo9e3GXrAgEN2wwK3tOGn2t54y7xu3X40yXbkqCQPmt/re3Lf8QzKur9RJBp1cERYB/EGCPur3xVic21cHER+iIqv6ZrxSweZT4RqiBy+nbp+Hf5adkK+RoGoEQrYqqfz2d4qmgMSfUiDpwXrlljTJ9IZoQ7xCkQXK1b2A5/28H33g9991uNeo88IjhXfDPWuxUoYG3SCBdOL9l4NTFvDANqcgpvXnifQOixxSgcbx9ILFElXqV08B7D8x8TwHdQ2F9onYSb/hXddDj9dyUH/LGH3eknbkPyxIBE20+NlefMnJHPkBONZqZssXLI/RCijAZ1hiSRuEoIVFPv4uY7oHI90DG7HYm0SfcQIKROV0FzEz972Jzn3r52wOpLfXo8NrJg9nlkfqc7hNEa/XXuZbCbuubB",
      "NwKaraPtpb2HwY7TE6b1qYsAjw52gCTiw/U1nae6K2jOsAV3B97l1/645LSPyzwIB7bv59fpAOMjINtS3j6FsIsdDJXwLUGJMdk4Rivoay3Z8rKM3QwBZlhSfXu68p8paObIZ7e9hBrDrDNEnuu+iUp4dGz1tMi3JCbMNLB87oPrWD0N/cPWcYIE2I4ZScFu6GE2BVZsuQP95K9/wl+D81rP4zGlL8Qtwjx4+H+i2yYvmA6MPDUo5EkDfdfCi+sSIN+znl+hpnFX41PMC+7TeIhOwkHaJiSldPB0GpA/9B7MPmzrkmMoqoNojwq37KwEOpz52kgi3t2WyNWRZzdmWwZRywskxPcHLlrMDUhpax/b/0oANjdKBPTFVR0D09FhAvJ4uaPgY7pnbCUO+e8Ap9QiCcytd8sROa/8aRvb5dAK6ZVpPocNr5wFPiHWAdJt7YYLOTWMrxT8aM1uR+6F6k8TiaypKz7HD/VlXWct7ylb+g3WAu0+z5cmBbZKzErdjyPpToWVdeH7SIopFbafVr4kFfVHZNaW6mMXf99LpSEyVPTVxsKrb+ln32D7vQHPwbf/bCJpjfV4PmTMS79dIN8aNErgjm5XbnpMIqMPcrRxKAYwanoTE3El",
      "Q8yVfAfnpsubfcF1R2Y9bwO4HyLnXDCrThRGLV4+rfoBNpIuzIz6Wmwt3gCOPepzD9wlHgIUQ0w/40z2Su+x4jo7soNtdln3GSlY7rxlTdHOTKY5HV/uZbqBkIon4EIR0uL6EbxNw+u4Sx6kmZIeZEdV3UMDXDGK05dhGXQUShy3cBep8j+X0RoapIdylcHCbWh8Cyh+1xC6r0hE9nojK/Dd/uvYcOo7L1GrWMBtYXQR2DkO/LYxHE9PEB6Zv5ZDLiuUwxpNhmZ38D53JUdyzIgGiBJl1L/DPxvKoH3KvUrCoYGfaK3jBI3pP6VTQCKaKkk8ZU+C7VzYGSWNBdX8CIOs1yUgtSmkUkjh5+PGfGE427TLC6KeWG6iDhDN9l+k4R6+qnc4KZBDo5qhBHB2OLydd6rhyjcm4TpB+qs7MeRlttm7d2L6SVNNDRcZ+NVLnGWwdK7wlghXla2zhqmTrIg2/r5lmn6rH3GiUbQYUDuTraUBfWYzaVfAcKK6f9MPYV4gKHp95q7Pj8EDVAinL+29sEYobY4g13dMzpPinuJbeJSkpzPZtrc5N8sUd2gGdV0n6zbGrl5R8kg0Z8A/jnuQsu/D550PaBOfmFYI0g7y9rmS9WjtLQYE",
      "VorDkduDpXvRFSLIA0AHyDBzPDQsn84fX67SItl3aDamD156u+0x3grZJfnffe0alWeaEcj4E983U74RZ5iq9KExpBvslyDMLC2VJNLN1Np7UUYYIx3PZg4Y2PBHz6oYfuqcr3Js+3v4prtkfVnKoN8BDdN/krxVtLiadBYyy4gWACDDJJbOE6uyBTzLkp8hSF7s5Flf/GZkW85rd+s087EsbWE99Bk+8sX0u1ll9EL3+Lm6dbPlXnqPDmYepM8g3iDTuAPSDiVXYhZtoHc6ypJtxq3SkYAg+XwCOKaM/v8v39Ltdp9IP4h8I8uRMVFag7WyVe1W8XjJa0KABENT4eW6tTQ9WW+mDZACIG0Z74rk78ZXTHmxQFKUwqEKIi951N5JV+dTDaGKNucs8rELa6p0BPpR3DGOCWjguBmtoOXwaBYr7pHU9lYWSrya2qlQfbJ/0DnZ9JrFVaSpeDwsi/zywpDaweqrH9lPWrTqe0UqhkNyvow77nQQr6SvAl/LzSo8eN4sS7ntGJkoLaTa/tvEmNfun4oUkAW2TDWQrXWvjJcPCdPMACT2Z0kJbY2/ABjUXps00mVLm6SpO8s58PKiKBiqmgE5hM6vf0zw5IJcNk7RjZPEs/ge"
    ]
  },
  "zeroWeights": {
    "title": {
      "en": "all first weights zero",
      "ja": "重みの初期値をすべて 0 にすると"
    },
    "exercise": "14-quiz",
    "sealed": [
      "4n2BrYTrO6cwJbUV1IcmbsD1hAsek6ckBjc1pQZMa8RnbY4/95SXvos7yy60f3mq14a3OuKqZZT0NEby+9Vvz4sFbJm7LYQTG9q70I2mHi4Jchbkk6GFWH5qk8zu8ywvAv1qYakW/4PU5/ZeEtu7Ny6knZ5CF6ExmisTC13XtVrZXPQTmthYXCTnyXrsp0PPeYY21N8rEdQ7bbVtWs12TLin12g0Mh3LU8ffO9Q6j8Jt4mBETbxQy6lATZdI0fUE2beIcrOez8l0b4Wng0SqyA3v4NnDP8oba7GjfNpMqF8Ci9ZaUqI+LzGI6SEUOFq3qLA97N7GV+apnP9c0mA0uFBCC/CyHQshMFxJMRURSSknxm45y1o1K2f+AWR5ZSgwu/E8E5Ecj0VpApfeY5mDPTgMsmnED3OgAO25jaztpZgZmM+IUenC+73hZi9eI0olWODZ70lIY0djpmpT7dRm7J5wYxTlCxpDPBMwlf4yHTbm2TTOEEvfZBY2uF1/AZMm8TG8/Mbtfbr989UYg0KAy07GHq3LGUaY0qBV2ovTyQShCSvzY/GLCNpXbrpWIkq6d1+KiUlxt8zN6Dg7q0hfoIfWBpKkqBkUv1Ujl5ToxWTMwUNXcaKRYnBRsDY=",
      "E45KF2tCbcUAyUMMT0ionylPNlMGTcqr3TTJMbp5ez1+UgqT+CqbWevxN+e06YJ4Jh8hX63tvZ0IFWZtkf9aSa5y+dYJ1binxAU5idXjtnntfMDhHR5s43XbjioJs2wWj1KjVV7GMnjmi3qJJLAltIWbk7R7Ut27KK22dIoYoRen6q/HZINg1yGlzxHfrj3MAbfW3HbqEPr+IYwwE4cxcnWHpf0hTZg/QN3wNuethpswNGgPRUGHkWAPJE/+sp16JFqZ83+3/DOwCTeZrQ/WN28gjCyke+I+pW95g0fmgWL8ZO3TZ8ENSt2j2IrIeuOEnZurDj9jFaJc63mO9CB4kGv3R8D20jhcxsTcefT9ncJYoLOSAP+pt5bS0T6F90p9zq1AhPE55gPjJyeWoV+SuHLfvgeCChzwILrOL1O7xyOZbkWDYOtanCPwmhQkkJaBsvmAH8AqRvF1NiVZBGhsB9gr9LpwO4xlHtx6cSTSqpEn2IsDfUijIwSZvu7+EXGqgzjvzHPpKPbdxwgFBRvejvEHd0fAsTMVnS+Rvp/VD4S0RGHgkm59MiEQ2KWzK/gmauVTLcTyUDAQjOpojy3ybGNxWROIKOOaFx+2+7954qLzolqTnT938V35iwA=",
      "OAqB//rOihmuQXb8S6jhEOsWgafg2uH4Q+WosCymEe+3jpvCQb8/EKF7yzbpCcLruMR1wug40uoTap7kQ0gAAjHcB5C0HH8bZsxpyA/9854bbk+UQa2oE03oxsRJ1jauYB4BdN+foQApzdqwu0WtJz9AxhH+z/+Xuu9Bk/9RyewWn3V7gfAFeGj7V6EVhOYdA2QB4fyeT98TMSyMOF6pybT3s2baoH2dxSf9V+ZRsUf/KGxAMK7O1EC5x/ZcctO3UvUhWkET5KcpVzONX4nlUevSAsU0Zu5sVeQnaoXbH0YONlo5/z7pgMriGNVb0yKdoiaJ/2xrNlL8uRUgJe5KYEJ8LzOtVLyoeEKCExGW1oZHt6wt6K6HBtyiNEc4pk2/WH5oK5bEvy3YwrbE7l40XeIwtN+I4iXgSjLwJcEBgFPJYTI58NNMzXBzuF/eXSZUKje3OoZqjV+bBY4+gDSyAJMIgHv5qjEEcN3uvRu3In1MQKf37lY4x7kab2fDAC7sNCd+k8GMIVQl95jB8gfi4MFzL74baaNGFreEFanLg+kY+qOpkpx8jLaygNha1U26A5kNL5zTY2R8rOfjXN5cPUM0SdhKYzTfyblzX+QPrLocZCxjQGn/X2+V3H4=",
      "QccJ68+fOYMtk88yVrjXgr2WZHYpUw6RNj0DLojPeLTnQFPwBdg4KvRDFGqUqv9OOK3STesGuP4YksXQavFOK4lbIvACUtooqFF3NE3lITaxaCdCO4OwebBLK3ax97LuhU4GYz3ZrCEc2Ujg7VgjAR4NQf+Wj7Uu1FBWO0qxDY3Vt3vtfqBMr56z3lqdNC1lj09QmeWVb5+CI6hombvI/KwDTQPuPxfzazgnoFVMpJz+j0YqwqMmMFKmkb49J087+u4Qric8mGmjdQIPCwxOv51Yhrh4q03aFX6sVQNBT8SgEpwgai+MY7B6UOHgfRAmFvzQOE0wGi170O0P0oNTcgTrezj655OZ6LI1mm3bbxJWINvHJMoyhpHkbFjZP7wS1+h5IJK8wAqkSS/xryuErUxUlVOV+lddi3Pdw2DifWYlrkA1ji6zJ1gq6Xr+PHCJf17yFaVpYefaG6ftqkPawUixXB8IBi0kvQ8EiUNcTPG82LRT0jzfhRmVPeALVGSgajsa9P8ZjI9lLGX+OQx4zAFK3oWBvAtNpsbaS3m6N4oTfot0MgsV46BUpsCnxkFUrEyTuxMSDT8ILudKKL58GtrNJekNQpREJH+4J18gDAIYnKsmcEtcFMt4k6g="
    ]
  },
  "heSpread": {
    "title": {
      "en": "the spread of He's first weights",
      "ja": "He の初期値の標準偏差"
    },
    "digits": 3,
    "exercise": "14-quiz",
    "sealed": [
      "CJQ1XJjDTInibW8irN57mpNmWxa72mazWDlApd04w/6DsulFIg5zLd0+FvKo6PWpAcKZ2HwKjC/+YPAHZDtso1sYCi1urdlUT0cEqFEtsLwnPBTvRMIWCipxABjvZ4NXgCFDnLYQQZ4d2muNqjYuVHGBafgy+tvlKq0nkg3PlP5wi7dsjqR9P6aRGiAi4XWss089QXxF0mL3QGQXHQmyebEzncZtWJGoVo50YxF1thngATE1UzfI4zPUSUF925T4Y0LTQ6sJLRbozA0JIYqVGdexvearn0TZrktOqvq4yEpInpVXw3x+FWrD/aTbVVXTdOqr8TXSxyz8xO3KUSFr76M/frmrEzSEqXgTVmqkMhu6sTuoljJMCF0PmT9U/n6HTTNgb3bfBQ==",
      "Q9k8vII3MvTssJJ6q2G3eTBs2GPZ2Pe1wUqZEG+aQQCgk8Pd4fhPU4Unph8L2bhP/gZERWfASafMd1bgF0zBcj8h3pIuyxFj/agpXoNSg2kZgSauZXc5hhUbZo5nkrThM2cGresupvxe789MQrrbzfUO/xf0Hnk5J3eGeNzOz7KjE8m7ihV4DV3ti/4UFPjtkC+r0uJ8d22IkwrMmQUE27TzKcxl0DMpppSaXoJ8NlnEdJDKp8HZHOQeEAuJuUbqy2CxuPnOwWY6B6Eolzerbn8Y81VnedMiLCOWto+VTfdfEJE00r7kuyJFGhnbnBABWN9h4vAbGx1BsQS9rnT8aEvcHls2jHS458rspdA1xnnKb5xFIDrfftweQAbjY4PiIzPRkXzGQg==",
      "emxNUt3ITbkYtstKKGSxT5v/sQENw/qoH6o2FRTcPUnzVOI3LQzF8ZltKuHsIKAezY8T/XSQCup+9ZgWtQa4obnsxHXz987gGn/yUaiV9QzYZfMdiMEItjeBXb8+K5Bw5or9HXblvAecDw6wx7R8el7V+kaewuPWQdEqqvBwKiPkUV4k8Tcmg9YC6QHiKfqeZTSMeKleKZsSRjKGKZYTE7eZgJOLbpSOIEZUGKhsz51UY/x4bVb+FRqNvNvlkj1jchLlMRVdht4ivke0SIEQ3FKtN3FMSbd4lSkGymtgEACCpjJvZBQ1SebxjsvRpWm8UtO8EtUsGU0o6+3M4HvTK9fQG4doexaBTwHklbb7e4S5wUATEOBzekrK5uEU9qvtNl0to9BOBQ==",
      "thJeBzwC3KAq9TWrH+8z7B+2KFD1T6Gws+w9AVKrW2E4bfnTo0u0kad43yKc53PNTgIMQyQ0/BDKopQJf96j0ceR/aK6kroog4+B7Ssqmlwvn2O5EXalL8Z8uhIttJ5AvslGsEjzTVokGwAO6v9zQuOTVOzv552UQnCFNjMRWhTBI3rqNyjp3wnrb1CyIKzbJvSMSubolb1GJGTg9K7uJqIbw1ik1S5cKlbwt6oVfs+wlxt7GHZL4GdRMAqy/ngvFeQm/Izi77AGGX+nGShdIfX2pLMnqroHHSeZzWe1z26SeIvpDCPgeI9uCmw8vArxUeNCGcky8D5IS0BkcCMeyfjMj6rL/7wQocYzaN8pTK7f2uuXPagkfQWmJl7/UlhsV2VjyRfi/g=="
    ]
  },
  "batchNormPrediction": {
    "title": {
      "en": "batch normalization in prediction",
      "ja": "予測時のバッチ正規化"
    },
    "exercise": "14-quiz",
    "sealed": [
      "KS02H2fjcKlC2NKg4Ebsy4BbEaH/hgZOZu8YhRgy6ipsERQTc7skTYgqXMS8oXZ2bKVMwO5+6SauY/V6yDESX5D4PsC7T2+WlZFtSYFWzk4nj114ynlWJ+9YnvVj+U3ujrLs/97N838sAERk7RSAxsiBbi34iCiyUpdfyLU0z4fEvKsgDPrOcpKGEAOySphVcEkjMk/VO2PDLFnkBFHg5ilz+yigLMCtQ+DfbDQJiFbTktHVeSSxd/2g7idoCqvKZcLpIwBeX4kbWOjWT7ZGFZAKZBiqr9yt+KRJczNxLatSaICYWGu4KcfHOyYfoReVkat8F8/pf8d3HmTemKvMzLkQ6zNtAXtvbWU5ClKqbH4Yg+Tf0L78Z8w0smvkU7uQLq+ZLy0DjiVKft6UGEb7ymBMHhch04PtgTSn+FwnWLTb88V2m+DAwbp67dZZVI9uh+ek7Lr0zYq1znJAl9w/uSAfA64t+AphUep9Enckmg9DcE4k0W6qd2+9fAPioQrRWB4WZXiTWhcnv3KyfjyWh6cEnymDlFEtPansCni5N71iwlrWt6DmAd36kTP9La22G/S7gV1z3ptwmLM0/XzewYF8hn4xWePWry4=",
      "X3bwQcuafJT+Mg1yNhok/IyezSTTSymUX+Rbc/wr+CS0oh9cKU3aiisPZb4m10iDIdK4Fe36ZZNtrnOeP8mIDUn9WMNue3w0bLjWB8znlCsJ5b8bucZvXWpRhtSZK1NVxonP1WlBSnD3zkkV3gVxNv/o4Zkd2qGk6hVm+epeUtltZ4d+n46cZOF+ky8LVSX22TqRbhdjM28FLUdG2+40qjYzVJckJAnoi+VeamezK1c7SMPdZY1LqdyfW6e98ysEcKiyHrec93J2qLsyZQkvWfqZoLp1mKcBztP10V38svb1DFnFhzI5cf7UvLuCFzL2u6hDGd+eL65ny5oKsFXSH8Coz0uyaOy07i4Y4yqF/g3WequHPXgQjXZ6GCfDYIzKwdN2m2O1SaxIna/zyobgKZKSY5sGpJtTM4tkb/dGPDJVoSZvSIIFefN2ys/UUfMrNODmVS2+7sAOfafBDZKJCNnIYH/2EWfTcMhaOzQe/ihnLiRjHaPKFNjmTz9Y+hohw70J3JflUWiegLUXYREHX46f2m5gpif8rqqMMwP982fSRC2KaH3OnGWvDkmnaH9vqSOn8oYNblmbnyTzAhoq7T5CeG9o28AvLMs=",
      "fBjS93e9s+0Y8X38ArWxxW0FdU6qD0IYKS2xWikssT2NJCsji631Mjdhou45FS5yI9akSq22VhathyZeXMY9m1vhRCJMdEYevGn6nDJqGNdrjKLFIsj+1PsRjXeGSpyqkyzot4QRXZN/2a6cU8BXFGnbkveO1026PdEwkqLT/eLrSr3xtqOfHdt78H9JK3L4lg5LQwNXgeZnsYpHISI00FgC8ATAxnqD6xzrzQq19behd0I7wrkElGhXtL/yhlO9mfTVQxKOcoRv3I7/PnJYKErFkox2RMuugWQsPHIiUTukV+28ELZs9caT7UyvRRFqHQqjCZMSz+zrpew3Hin8dXct24ioFs0MNS56pfpliDVeJo/iFfxuRNjJOTslr5i5lV3KhWETqdl1vEJLQJzyw0EHG7iwYMM/IwNhrNL11H4VXaiWaEJ8+5dbhdWPZzw0XCJ8QsZsbwK0hSiTJ7ZjdFudujHYOaO30xbS6LcmryqgRWVBSDc8hkxE0goETkaX6n76iw2Q6/7R5IJ0nptXlwDvTb2t3w15jLiSHHrKIS4MoycwF3Db5WqDH3617bHw0peC4++HsouLwDl3NMznz8NHXfTb0X9lsmw=",
      "lA+FiAOlkJpNHzdshqMKVcgEM4n+wp8Z8ivnEyR7zBhMgkEL1HrUVzfWIYSDWd7q5UQO1+68nH4RJ/P4FRrfsznG5sA17h91+CLlFLMf3TK82/j9dsqEX8whYVeDbCb9MsfHMnRs/DDtTCa12yUN5pH0BviJY+tApYQWdYEzEuv320PAvFrjR6RP1jOzhS3PyXpJ/rK9NTyB8Jjm4rhQC0Wys6IuDfV3HyihYsJwHK2/PCwVbGpSvyNLVYXgyL9pkT1rWnWST/j04SbIP0+J9XFRq2LglbUyD3uXk8eJogAKsMryae+5mqTSNtLxOw9Pg8AkkO4/Bq/aVk88ABiGuMPLVVJEG/nq+CvmePQv/MKCSBK+Om/jfG3ylWZgRLYHZXklS+zvZQWI1EJJJudeG2jjZg9ixHy1xoJHlmZjkjuFdrNl66ufjbIu35GEuskIi8KzaMVaDajOMkzcSWcEqV64COH2Iomm2gtZDP3Km62PL+199u5BUjofX6w7Vt1oFZyGpCFh3DjGzH68qjeOxxgluM45Hsyoh6Ep794MBBlj7sMrHpklYWo0c7o39LcvaXUH7MmoAX9cQX4/L83OvBvaY93sfMmSk3U="
    ]
  },
  "depthGraph": {
    "title": {
      "en": "sigmoid and ReLU by depth",
      "ja": "深さとシグモイド・ReLU"
    },
    "exercise": "14-quiz",
    "sealed": [
      "2QzSnD2R0Th73ul/M50HTnGNlOi/aaT6xH2EkUuj5oAQ9D0eJkzyFjHXptK6jJch+zypTBTMRnvIiATdWj6JOdZ9tMjKZnWugJGF0z6+g5fIyMpgsvLXPW1JXUPlIfU6ws6RmKGezU/ZT1Z2/VRywnUhy08OpBRqKwUaSzFzRHv4DM4dmrXqHHRHXCEjpRS5h2vMJiY/39Lwabk+OO7si3vqNBSGp87iZmuSa+zo9+YsPm9vb+02FcNkUifGD8HgrIrdTEhnAzQTYWv0CTKqjjBxqhzfeQfxgYRjLfHopYbxLtcM7G+4cSvgX1VfC52xgUdzmZdk85yLgqKP67OVc7j16RmidAOkD+6KKVywuqvmVHMPqI5z/RVVaeivilQ/T+AljQizedbOmzKlidnnGPp4S4mB3kcf0gT6z+6EGscMPdzo8de5CPvwm2gETcXlqR7WcSw0ffoZiaF6VqN+NmUhhSjWY+gsgX7DcqG+EHHKHsbF45qAhPGjnXqdk+E2Mxo70aIrfCRYQsZEFgS1tKkSKBYKI4YL6fAYHRpvUthVXMoG78Pc1ov+s+Eeub6ciQLtcXEq0dDzH+PjVNBPI9fZN9LWjb2X2NuIa8HLRbV2A+tP16ccQl+MgTriaEck36e4hlzjokdH1Ygx9AIFAN4d+93yRuZVncNp",
      "E0S41qiMlAKPxZVYPpPyzuspFn8NsoV7rrSTIfd997lxVCEmuPxMkrtxM2Da+yfVLZ0iiTkx8ypGiaLWNy6qlb0HsYXm7qxDwK7mVQQL7O/fVZouVU5O4jP113ZP2w5HyJDmjR+ODypn8lNXuC/lovLaTgiHUZFAugBVE+trgOPB847f3UD7xgKG7yYTYCejS8BXOZppvXvQVdNGsDff76DokUHpjk8pHZVEAKQjKta7EwGZyOb+4J3OD3PdfzkCItp49uj537eK7dtZPs7U18GqElA7x78txp5YijXm9vzshJsJAIauq8pO1d9RPD4w13cyuUKHAOzY5B846AKOWn1UE7C/cRwC/QvY6e2cybYdJbxgHSbn0NGJLH/31mataFtFVSFjRz9sRsHDrxx3bnxrzaj7tXWMsjqaUuMxtp9yP7Ts9CdznHo3weYUu/ZN26oO/JUjyIt8ZjxkrDYWf2Mlkb6+zSQmVxSg0HqpjrZ921cpM1y8LdHyuNUC4Ipog8/zAuTQKpYy2d8Km+1J4+hgJinUQ48ZoAli2EXG9neLVJZBAq0lsjKaZH42fGp1rpRO7Q0x1oe9MJRXg0xntf0B+SXRQbtj5Y+4AhSs5pSAoLdvKXdpUZvcq+RZF6gvzT5REJPDHWlJncm7LY/G/4V8mPsYdWLLqD3r",
      "NSN9u5SDiPbO1JKh3JSFwzjinNQdYiTPugiBYRfRDSjIKiM9Jf/8aRnw7iEbD5yun4Lite2jirIGneUgb8qbTB0dBA9uQF55XTaw/pt+94mnzJgRe4FIIovqlqcrugKQvy2HQj1xfVOkzZP1FEXhCXuzpElvTSORZR4FxDgJFpuFCnJTq5MHtDPvWDnpe+dVy01X/t+paJ4Zd018navaFg3/UYF9P+Y6JKKcckxyWiq3BxFSgXH5pxOYYP8Qti83UGGUncbCWo+/bmLM7nJ3ka7jhbv1ERRtx9FWEzN8u2IK5Nu2cXP8V4ls/W2Vup922Y3WppKHim5AjdhSGP61zYn2lkvNExjTqMa6TrCoYIa3pTtixiaeikp2avS851nF3ihY6R9VLuRVSHQnm7Q8Mpqx844/QZHEVrEmKFERO8/D9pt3iVxdtVPbioJq3FU0aFw6XAVgIMBcXcMeoYEPTQUGNEb+ibFbGCE2eC3toMIiBp4JXPf9RJ2kBvAQWgrMsMey2P87xOrNa/BB/qDiEoANECbP+TJ0ZDeLURL5P8ceyvtdIr55KC8XLl0rCOrV0Ftaq6a3BeOcnK73iCngzoEChFxHuIUqlV6txJmBoL7yFgY9VynzxpieSg73ztFBqUyjioU5SgewwRDP8KPwUHkc8+Ek9IzZNyhV",
      "geweIcW3A5vb2PjuMhknQNLvAJVXoXGzGzucNK4AGrhXpLnNu/TMtNJN3saHzbgKeHMz2bUXeictKSTf6nkcOqxGYMr+uczbJpg8kezWau4tSN1vOFSpdU8gRSrxnnPYan8hmxBLRLN+tSHzbqGHiuIHFc86GA2/KKV4jpLHgBdUuWL8IYAJD0ozkypaWUFK9/VSIoGZMBKhhVyMKSIc24IVaNbCSWh0oA2Dhn2wxuRtS1k5Y5ClawkkXhxB3OOTxA7LF8izHfY9f4gY2Rv5m+Y6nOYT7yC7FD81ec7W/Wsz5v+NaikPpkhJiJId67IJyMEWc9lg0q9TxnTBVt3rXU6cemMZKgs9I5JqL0dLmMMDO1KzQ5BI8fEKy5poA0Xl9DS6c4vksw/ToVpjJlrd8BLvoL16azMsF/Ew+sRf/6ns3oBA8uoVMI+TioDCnBcSW+fZLFl9jZMlttuAK7bFu1F0NrNok3yv7A4zJkrSLCU0oy9Xd7z3VuFB4ndzrD0EmpszionxmkoPbjlCSimcOr/VXjzHtJY1pPVO/n6lP/KfP/48evmyB8FaZz+6Q2IjorFvzMdwUrJbChV2vfjp8AOVjzIIfRg9y1gpRcJRsK4xlH3PuN9q5BNaG0w0EqTefiR9SLK7L0ZinD5M/w51LVpDbWhPj8GA1/66"
    ]
  },
  "optimizerPaths": {
    "title": {
      "en": "which path is Momentum's",
      "ja": "Momentum の経路"
    },
    "exercise": "14-quiz",
    "sealed": [
      "0gWUGLgRYheMIGmSjHOpylgnOvswYba1WPMO+2llynB3vIUc+LVFRnajI14LFHrj+CF2bAfbMoY5pq+tBcx4F9HDZ+PC/ijZU7nn4tcsHFaTDmRS2gHtYeTzSBCORmlhP8ttXiegPvV7pCt2Gj/VYIg870lYjLrcA+AVmfn8te305xwVGyJ4T6ILHNCUllhs59quorTOSqRDwhjgU1eaJOysDYbzv4D7rzHAPbUVc9PjqsNvsWe9/0en256zPCsW/jA2xNAZyD51DTgWIj+ZU7dsNeCAp30oYMoI0zPppXUZm2+MWylvapDqpmpjFWC/ZWOq3kx5ml2Q6uwRXrV0xiamuN6Z0rLkXHAXO681HbC2/fYEADopuQczdIjqif/IPF26H7RSTN0JOTMMjuolDXpoNXb8F5bru3nAhMseoSmwWN3+Rjqo9H3zSN5gk6KYkX/RaKSSHHnwhjCVZZe9LXJ8k86m4gm/lSPVmRg+N5Y/H65ggLzz098BhBNyluRn7W6r3kVeQka70t6t",
      "EMNQBeIA8A/zRhJ7TjWqvssFSOVlHcXM7FVOm9PSdamkzTOauYaVCWNWPyriRZPcEi/0XUoFL8xyNDNKAQP9K9lbeATO+QR07zUi0T3QPMxMikJEN5lRC7YJGEVmiOvWosiBrUT/ytgWIBVhiIJWZCmTA6qNS2Q7JI3QzRbIPKyfvzMr4xeL1BlwXClLuUREshxbst8HncTxrEbbxlucu/SLwRhkIwYJvzvBjmfp6CxQ6ZDMiw0IH8/OLHOhycr7k90RSZzTSwVMcR1OPH1cdoSqllU/xsv3rhc2hHODkFB9CeTcf6qLvnWZCb2SuCr9gfH547a3SnVWeYXe9S0GCwwZRedrz+Eum7647Tx/CAOWO5K2rWgUIs5L8F2Vc9BIzxHjW/mrK5kR5e+YSDquKt+0cIRgiiGeo+q0wrEUAgKviVdnQVB6e6+w2+W0GqomVPGcY4+mynOnHlHaSTD6TRG2U78+pY3xbj9lX7bOJUqTowFAMmGKX1bvS2eZD8IhzIhj8MRFGPjoZMhF",
      "etTdQ9NLEDjZ37hsFmzS+PVmpylFMX79YkqpDa4+vhQWCfw6KMU0b6GWL7ywTEYJyOj7F1cX8hKQJERsQ7pWE/kJ34/79hZEVs5iL7E8N15UorSVCtGOExzZETsA9wzEGHti7OUvhdjO1ghHQV3OuOV002bzoFibaWQ/70ThEAI5yQ4LSILO99Wq3/WLhgcgQFO2QhqU+XOsXmsmixsQmSBgvAtcfdaVG5hywCvGW81ql4mycnVZ38mQziQQa2oB/ID4xavYy4iAyJXncprsq+1xTk/Gi3BsiIqt2hptsPa/OpeWQ8y1NFUoUAn1zWUzqim9ogjbVA0Tb/FtLDBW8DIFjiC97DgiYkNFTyMpZ8AfklBWXO7Qw/IxYstLub8JIoCoSRAjwDJt38n1l65io7Ao/eaXJ+N/gQAzvTNtMxl/FzVQWJCzKEZyWXM6RWRAVTlfs3x0RFPk+aTFJrnME5kcLhH9soXuncWud+L6q/QwJe+1Rvqm4FEiCAHuyDNjEiSAGVO4wCsM5wtM"
    ]
  },
  "adaGradStep": {
    "title": {
      "en": "the fourth step of AdaGrad",
      "ja": "AdaGrad の 4 歩目"
    },
    "digits": 3,
    "exercise": "14-quiz",
    "sealed": [
      "cv34lYHoQFTq+ru55C1umqCHffwp20HBwnc/6XzXC9SKhhZKO9fSLzchF8cQ/ELXvK/+eZth2jTd6YHVJhaXCkoyXxOLsXirrY3MmunrGdcY2fOzVLJc4m4OgZH15QHjLFl80Wo1CklB1NI693FTZWAT9P68iIjm183ZxBhJCw7AVhOcrJq19ty9StE4jFmuYMVPJBaUatTre6M1WqDa5IggCQRbtEvyHRuIFDqxz7Ym+BtpB6OJV9GW4vzJOTBW6cFOXyizV7hpIARMlcA+3XdprUQQWi7VXnoSkW+vu/uv6j8jmq9Vy31Cd+I7eZkKkaxdbce5CrCmXbEKwZmB2hoRYKdrl0uwIMiFx1Db6JW4y8NVsI7hIG+0HFgDTT2pBAmkyW3Qvmz2sgzQuImAoCS28xI79qsIHqAZn/3ct77IfYRyOivo6NvwrawNLD/7IYOv/RVxk6L7klO/dNTmQsadB8DF4xqAivrIe7L7KAR8Ukjue0cE75lAwO/Y1P8YSW/XsFnBEVgqQwR3ahtdDs0IDvmJH0aX/K7D+Q46iHU=",
      "kpWonsiPj6YC6YzAldsSetskDuPdjrfksyUWGIfhOqYiu8CEI2A2ynan8SGbGjGDKQwB5UD6V1xurigYWeFdwlMDSYeBwGfHgvNgw1FtSbCCCX/9ismIjJ21mA1569XG3NnpJJOBfZRPu0at8Z3QeXGkGka774cEI/HkPSY9AC++hbsctcoPkhBEsoYiOwOIwoLwbnR+uzI7VZEBF+lgFEjYKSak9YC7XILiE2qtzHhWoDBaGIqIBuPw7V9pvT2mqDe5yJoMIHgj+MGgtifTWfY00udgqyBM5WEZepXh7PjL/XGEmAHGiQsH6R86FNZtKEkFX9cSNiZt87xosRHw4+tlqniic25HBqx4ew7+zcp0Rxu2PvZ8GIzuJm9PkB+dT5GKSaIKtUZoXSLq4CDsAdNZaJGv9k2v0m25L0ia+1jZ5qRwkv+DkEUuw6L1sAUNgXxNWxC3vmsG529/mEJQwmD7TXe9yMCeu7MQtHCtlxDjW2TPO77SPPNcJelWr4oC/bP910+Ym2mS1WJo7FBbfjs94q1ewCdamczVhdVHTFk=",
      "mKDmkQiaeCq7VHmvHF8toDTsKMR8UzLVdUOqrz/vs2EcV4WlleJByOoPYTyUsKRk1qed58804GSpz8gURyIqpMEmZr9qOaZTPCr6O6MKdDS2uHLl6tAu+srwpbAKQoxz+ltMc4gLJMMasBsiNWEO70QvFdzjKufKkbliurHxeJFuSRa/Uqqm47OqyhfCPE8eSmI6gNno/0WVK59vLa4W3ggdkqzTfWI7VAxUJrN7bLpb6Qak8JprTZi05LFNjBY8FMBY0U7izqTw2Oysm9p5JRorbVLFJ3otdAGcoXeGNbGQfBEQgpyR1RZpNucZgDkf2GKOPTaTp9BbPPb5efWknIEgQZ3TGx20QbV/2xnoIO/UjP9Fa6UjImBsWkklFpYtQdqwWxeGi+mr0PVQpDqQ2qJ+px3qIMRD0IPf7EHPXIeMQKJcFUUqpf1NmJ3ENpkG9HamljybT14IIqg06cHYhqTYSpuwla/5TjrfYC7zFzksOo0ZgtYg4aicxUB9OgTHeNvAmDu44e5YsfriTHK7SwGzPIONA3JV+dHni+aTIk8=",
      "sX6aUJgAp9odJZOT7Wlt3ZNsoxGaob4b+56DeLOgMTwgjVoDD7SZ7nemwy4m7MvjiV7SopTsthJwbFXPTuReMHvwkjeSnpdt0MNo/p3igqgR9mlPvgyYL2n3/L1dIJ/J3WfZiBeCkgWH9fegv67AzR/HcA0LEOhGSRP4XtepFC+G93RM43IzODhuXeHr8EDw1iso9ZSm+qbYputGwplZ+ASJoieZrp8rdbfT5+gGqYLUxoBLb49sF9BO+SqsarR6jaQl1gzIxyoRp5uPi0iNs2y6bEC8TgdClJd9aQWMYmg/f5f/0hNt5g143VVEFDakgGNNEXvvaxvIhQKHzoNnaBUF3C/SFf1/7w/OKz9i+V7+ADZchImq9kzHyC68wRVvP5RB74MLP40amx8jC+KO+d+ZfuyLH7hmtpa7Pxk+SzBWHwqQ+2PS7UQxC4FOFLdSKE6E9XxyujviYsTcwEatId1GKS4CVlK0HjAb8qTvU1ZJ/oOBB+RKRP4NuR+PnLkxZF1qLVHr97epBX64nzodI9zGGg76kVaTMP2DlAjKy3o=",
      "tk3CiUsgGd7whAo/Kk5yc5fvRqvmYnAxgD80E8pYX6cCNU00RrxlUGHInlZIeRA5m/9zvNtQhm0QPsIlIWOffY/UlZEVAdMgsbI1pq6ScRBrkKhkvSJceLxYMBOJ2GhCaSzUISg5pGpFS/zm2qcafdA+nQ4Fk0r/6a2bLX4TDtvFVyecxthJrqpEi6r/IaM48EknbE4F5RhYPnkaeAdkvjxwx+EOXqZQjdJLGq4mUedJm8jaPEHAhJCWudRA0ObPy0A5qlK2yR0Cec/6d73qxS0Irxnk4JLoH2vXeRQAbosgreSsC35x0jZucnKCIq6c2HJeQ5rOBmVmFIZmaODOzJWupEVq2NgDhGxzr5LbBPFrWkw8AXSJ7sFB9sIMuJ+4l9sX6i11ke3L5wzB/uJzn5yOzbTpCS6tgzcK97pBraMt+SzyhtXuhNqZj27Q9WLrPAXkUjkz17pBlF6Ygg4AJcf/68LJf6D58EUsHcpU5gs2SGgHfeCY7zU8k5z+Dv2u3RK2tfpRgAMJvDiljco5+UkOcsmvah8uz2Lb+Uda3KM=",
      "y9NUBDQN3IGoV5UI9TWG95edJimZbX5V50X3QUbhLrs9A5/i1BluwVM8Y48IdEti6lJo2xj138eKS57qMDf/N+BTGxjBlV0eNSU4kdxn+xV69ok7OIKwup9TqKf53H7Q1JxdzrQG86jRrMhijD5VekqDy/waDP3CtW8z6chBE/3XhOFpLY1SRi3nlXTtrEOGnHJga2ccbwFhlG8MEmkmOJ6VQe8/muQB2d0zQvjzqyVAxILSahLZjyHl5kMuxLODpkfy86zfp17CQ8qCFA9Omv4ArWmlxOI6A6b6BCieM20hflIwOHxW3NQDoYX9XSsrcdzu0f9k/ENcn4JIJDSBFFB6pF4W36NSzVG045eG3Z7QNqtNYiBLlzkeg+6nnKUXUmGkCaGq0+8iI+MgJmsYQ8HHe7sIRzQ1qBirb18OePs8/nMnnK4i3SiPfdVSKnmCQBdWt9+v+yefWlKqzsG3X24ai9boibZvRDKi9vi08UboUygBUpP0LDbP3vfuPoezfmQayrMs8ITiBPF9pWfoOaIesviwM51sLK3Z7bXkQ0o="
    ]
  },
  "weightDecay": {
    "title": {
      "en": "weight decay and L2",
      "ja": "荷重減衰と L2"
    },
    "exercise": "14-quiz",
    "sealed": [
      "44uQeVb0EtqMD5tbkWMi2HcG++8MWmyQoOeGNRJ/Vp/Hh+jbZlJxFveV12C6qCwbf95X33ptxlLq7Gnm1xC8xU3u1xbpwU5EoNWY1Nr2Z6CFnl/3pDj5nx+dPxOxO5HTX4ZcDr0qdNUTrL0nb6HYivAy2q8pkI8teBhUeqq+LsxX6T+5fi5lxBjuW7S37bg8Fm4SDpn0lHNPNlI1zDSrS04FNKKidCXUUMv6e8P2hiyM5QlGKrus6XXZMXucz+OXFsyo6wzAmfS24876StiLXoj43Vy97xCRHF5Wz1DqY2sNG4YGUcFM+/EnUrxNS/BfmFpX8sJzXQaltTmYjpl5Kot/JuMC+aUoBWOGfcWe5J/CPPYVvE5gxfpudfIsrfZYDwuLmaZYmSHFn+MIppETm4F88JIEfYNoQsGZQSwvjO/JCKFJkouGQO9VS4mOGf8QFhjV/LVKl3LXyvkKNvOktZHV0fmxnGuH9q/yqpnoqX4PGVeY0OhiNjxOjuG07Tn9mjwPZgYLeX7OTdPZBkmk+69Di358B4jt82OdkKtHb/FyRddpWyEAlzj9OL6eknQMnmKaGKikxV9eq/MY+CWWAjgpCq4xinqW5q9GDSqVFzhcUVefP6onfa9Hz5NcGiZiqe8VIg4Yrz3khAttTqe+XLKn8QDsEpINwaWiT0Ujc7P7VWAWaaBurKfzFSdBDThbXVMCpUSTZN2bQRJiQOlPv5nJX/KkpgNnwnM=",
      "493bvowrVAp7lj9EwDjdXaQzXXSmPfVM611JOSfYNLcdcgAiSWSf4RJu0ZEndtecfIxMiTabFvlMmHg7mwJXEOURKwOOqtO0txwWGTyN6ko35pEq5W5TpP0fCxUJqgZA/9vAFrt+r4Bm/D9xBYVTsuReoK8pbEIGPx2nE4hdzN9mSomQECWfp6UqqVPwp5iR7CuP/dbUmOE52/LPo3f+mhurNfZ+/DdYLD33NbdMoRiayhvqtBnoCF0wC7doiKzyYwZjxdk6I7B51D6yumdIGpvfLZ+Q+XKeeUY6qysrWD2WvknsJMBvyZjZITt10Tcjp+lmeEc+z9NxljshWkajHqWHqKw0iXzmRJQo0hrFgU4JzVwTm4qaafe6kXqfG8I/+Cq8bgpaN1WRiNXMXFWKM4tAOLqjyIsnUtV0II+4tbtdwPWlGw4bIkLViPFVJz4AjsKLrcObh++G0vmLGqHDT+UTw/puGnC2xyoFcRgAk3Oz3x/91MuAUerQoqQnFWQAlZc8Ri0imbvKO8PEXbuz52oWal9jxCvKNAswFNNxF6MPzUkQBF425oxL6/cRqGpv78p+nOOATOzDQhfrD1cnklONcO9KuPqSJykS0kI4wZv2QcQXBRzXu2hVKGLpaPooM5FxIGrlA0XZPxkrN8iQZA3MEpXOJp6IrFCg2Mta1mkHW/vP8XJ8gvB9IbLO169AI1SQry7+JTj/1L0xRvHIn5Ggs/nWEyIbuMM=",
      "Y9iu/VQmOE+O6jGxztEZrY8H5lRwO4bTx6+k/1riaMO/EAX21ggUOdQ69ZimdZtHhwryI/AWEhSSZ37BlTBic7TfP9nCMutogfbUtbHTf0OYzkJrnbrXdHwTHKpXgIMLFKNIhCJVUAShQDOJqchr5wYxMeTwnYkWBygicSZYc9RWk508EAnF/7+DjtOdKV4gTSJIj0YET/oZZuYUMZjrAOXcC3TdVlGf/IEx8pmKy3LmtEcgO9cEY+VlG8iXo+t/3wyyRGqmvBUPcLG2FMdEHZqtDfKxPRBppma1BUmCp3g1lYkALPOHAnDrlQ9ET/r/Dg6bVOWbxn011L9jS8/QC6xRSF/VNfmmgfA5p+KqfXmQVilVm7cx+tVrlPPX6E3NVbHA7sWNW2NBRlPiflbmVq8G2fTAmZj3hKz0WAtDPeze381Ec9IMCwsejiA75j3v5KXLFHxPeIu598ZlENQ1ljF9M31miatNMPe5Jay1xR2IUL5e2mWAzQAMfEtBut+XwcR3r6dg2ujYQeMDBE4iSZQz5eU7HWMK8qjVdThF47hfpxmHAv3p/JPN2t/YAamWnKQ2UvPKb/y50O0LViliscFM4tI+/jxq3haI/35+GcCfylAIi7KF9Fq1RoQeqk9U2W+Yn4LIxMZNXob/jFUbEilmBo1mTndFC5pBFOZPZxXlVVU9rzbgis2KP0RbKn4aLV6yn8CWCwNCPtUNmbbKryk7WpkDGM94DQo=",
      "pJvilt1nLpdwdIwDYFqEJ/yRrixA3Lgs1c7KHBCCV9ZwNASQnTn9cEoyKaRqLfvmLyGRtnQPtBfOwJ5W5ntPu47QblKFwcX3THzY8UUGk8QwZoN+SIU/c75T7CT9yXEAmYA8eEXwD5Sx/H4nqppeacMDeiI7T+AtjYvdH+2CmzoW5cWEW0ApDbDDluXxllbyGDEjMe2F3uNlf9gqMGkWGZO7cXONy+hMh+YCF93Q2SQdE2btUiYGdF089NY70IPCtmyRcAXYiS0qckhHDwEZ2DkTsTKXBcnFmH74hGRhCtn5e60wb3dl1U8IOk+9/jitHyUdS3h/zNF1KuFc3mBn8mPOx/lrKcchIst0/IVp5t0fnVJfqPqn7XrQnE2pwe+510IXcATQimNsh7Sjrdm3JncPxdBy2eGU0R3d0o1h+5b0crcEmozdsTemKoTs0h6itQvcMGXTgKZaAC4ZcRbkkG/pBbzQjbbW68VTnRmulvNDYL+TMpAy8/On6ykxBwfAebv/KMUp3zsQXsQKf0pZX4eZd9k58tEG5aR7esKu8ikgEfvXiDU32OxU43U25a/sAV+1+y3o03kWFxNmqEV2l70aA1GPssqdxRrhRtdF7z67WRwpf0dYoGC8CJMc3ByF+CqaOz1CFfwTxb9KJQPtUpMr71l8l+tHl6TY2nKij+EWC5GFQZDmCMuvGy+IpiKeTNZAPlg1PkMtuaPbsuHG1uPBk+xqA9+FQSM="
    ]
  },
  "earlyStopping": {
    "title": {
      "en": "where early stopping goes back to",
      "ja": "早期終了で戻るエポック"
    },
    "digits": 0,
    "exercise": "14-quiz",
    "sealed": [
      "37g0nPqvQzy00NhdjududGPCSqFIcxjRPXo6YUNB1hou5j2wp4GJbBDm8E7Wz/pnD46C2yg8KE8bH0RnV/lCffHjWUjBnwCTw2XwBNfdsJYeAqMzVrrLu/9jIkqLpFn6xUTqu5pe/1R7JJsF0KPiLNi8PMg/OvOlz/blZYoDbWs0zZ7j3/3cLP3BpytFkEKur15cn7YPL8tfzlSs2dF/2wKeqsgk0Bq4T4+kqipohFJpss7UusJDUoB1RXZjtMQkJOpP9OJ0T2M1V0LFLiEaFLwUmexXx1qADGGjqS359aJtJRuC1LOMNwvaf3LV/Q5HBwBlI/uuwalM0TUASo44YZY6E3rr6HyBjlxmYyIYWRtEzaFGkIBThzz0Lof3wCk0rc175j2xdqktEfH5kr+R+cMYNmTsZ2Lx4NlWelVQV4l/CdKOUcbgvMMOv31ztgcknAasr5igfYn052aHX67UPzzl6BdLNK89pHNkxbFya9b/eRfIUvozwL4R/ELtcMU5I6aq24f3k2cqRTPnResGCA==",
      "8tfAFmkD1rJ0uBEesTs52aWoGii3kioYP8ZGp9yqqGDI4v73IxRfKKAAh4hSBBX4/yVHyAwvrshFvmBz9W85tiJlQXTVoAjVRrzsEmQpDsE0GWOfXzBkmH+x5pbS+53w/YjRvoWd4eq4ZJnkwdxN8sAjrvyJgkUfkwRiUdkLgsILq8jiqin41+TyVTZJCyftcejNFqlBRy+i/RAboZ6W6063iH4t8RgY84k/HbpBwnAW9EAwwgJDWbH5Jf/jPBncaO5eRGrIooxMy4qBoLVvok1QUrGuJ/Bgihjz7qDwX7e29PDvBbK6JaC3Pz7Z+Fp2maKg8nqn/YQnIkrdAJJu+MrLVLJV8yIN8dBf2FYaENeTLrUF3DHLNnVvVD5yIvNRs7pBkic/Mda1EC2WjL1hDBVRDnGf6p7DZ2v/K7t6F7rwxpIxZN40RlSy2idqVF96xdM9ixwo2m14pI21GG/LaF6tmzpNu436yRIdB5Cr5c+F6WOT01ZDSTA4ZyimNvM4NkMsWby7nDMvzqhCBKvvJA==",
      "Q+oqoSo9TjzAjXKL1BrA5Gv7dMNiPyIHBPOH5fNA5rv2eBRAnKHWuUF0OznqhJFreS0Xvx2CmihBtNqoA4Q0dmJr5bb+uD8Ja5glQ+ZGXsZwvJi8B5hUPm3uM1JRh9bCrUPHDsuMB9HDMgDmTDEiIMLXjgISdfRP9mNEgHm+QTGr1LdFu0PDR6X0VC2ek1vQ6uw0KfE8tmE3gLSXD7sktBnAfl765hcyfx472unE5VLJ5yqMGp8l4VLRYrQkejiE7GHOq4Oke9LoYWUQwbPGDa495+KsM3UexYkuGMF9eBCJVX1PICI8cF2CzjVxj7bbyX8swM1uKe4wZtbJC/lI7CgLzvxd1JL2v6cktpvuB+jwDCq7UM0DH7E18o3Jzd1chUpJ59/GSuD6J5Vk7apXmQdIlA+nqSthreKtpQzsZq41nIvj6lxwjHAufpYuGxQGHSJpKRKC423J9Mlf77/n1R9U8NrvP622dM89kPNi6YOttt3JT7Uc8l1EKNaR+mlr/tc2cvxx02R+fIp+nxa/bw==",
      "Z86pj4mj0nHrOwT1jgXgCtGyXyf/lTOgqqveQC8/xAn81bT4pjso8anMpeyCl8HPDRDMGZmoeWTBOle1a/lpGGQORKCQzWkCEWC9L2ABRmBqwChpTJjjuSQIcfewITyJbHJP3yRI7G4SdgubGsrk1JRtiuHFIC+tFuWSVM22UFO815RuTd23QrYOV8jYT8eEtzN7gzmR2dEwzo7WLdofQR0JGoai1oaepnXD2LPXVWpQ1Q7DqbViIf8aIeEytaDhMo/eTtdinxuZoU/P9zg7d6ZXxtGGScKEbjBRgYxR1LwPxaD86PcjKZBmK/HX3X4PUZJUGOBLhEmrAJkc/NIhYzSbMUnL2gm3C+NV779f5txD8eyA7UxwyVTGzV4pKZjag/7AxBY7hDxXJlqhiaswlW8BqJ2GThX7FrSaJ9tO6v+ha5wFGgZrFEy+jo5GP+9hacpHXylu4ie+O19zXNlvlld4/ttaJ+9tDuGnC37NNDY+qDt4T5bK/Ev7Hc2uecC4dedg34jiZfoLtzZZyaZV0g==",
      "wKzXFl4DVYCWaxm19tdvp8nDePanKExOkkqvrThszMY1eLlm7Jj9z63PyKjYIZh99LFMal2j85gIfWgC9G0Rd/qai8nEpVTl+EmO8uWE1eO6usn+eiHFd0MRbs7Wf8p6cBw7kqFJf/5xy18YBgyOCVKjlpCmx5lyL0d7hz92DyNgWQV1wa3M5t+CJuWi2TdEZMJ2ZWzmNQW4SDUtIx4K2k6TG8FAsA6oDmE3uEyfv5Vk9pcLuNPkHsUetGTYawRYPDwhX9HGic+CC7shqoStKzLs4puqCr1UpBdbDbJBc1fwoHY1ciYZIlLRvUR2fkjewnNKbyWv/auTGjL8V+/m8qSHTYCjyGaRiXziHlc9vmBf/85epO9J6aMgNjzsiWHqvbXtZ0HBaP9p6a1DaM4C/VXkPGe3A1hlTt619tEYhFOHd1ZACjbRDgVYpGXlWAt+W9OqhmixG7lFyzeXA2QiKVH+fJa4jvSu+M2DmLOlCouEuj2rihsVcaSdIJu3raxc40vB91NDK6PjcjuJEPE6zA=="
    ]
  },
  "ridgeGradient": {
    "title": {
      "en": "the line of L2",
      "ja": "L2 の行"
    },
    "exercise": "14-quiz",
    "sealed": [
      "BeDRgZQkWlVpeFq0/ysm6gDfCrsXNQ6XePEoXn6IpbKd67cZKnwW3seZNKclsQPeI9AFaJ8+ctJdb5fECWQm3cFGDnQilTLT2n3ea9GkXIuUlrG4RI3QMG5XqQB8htO1XFeyDGEZfTHYE3ONClztKFTYCsRQqmYNv8xlMKR9NCmTffwXKwr+VOMJzFGOtD+5Pd4WhKntfcuqSLM/FWeGdYbATQgEplF1UWH+w0040G0jTbj6yVdTGi9qzj/o998/gTAzSKfvf11L8N6rZBu/3GBpGmNdCCCCaJYQ4SNa4H9Qxv8wXj/5avPa0ib8BM5XphsSKJaX84FzQcb2ujrbVbzPJS04ZhkCycN1jxcfYq5t0KHjJv1blUiM+Lmt49gI",
      "Bgg9VTRifJMdDk0ZWfu68J3nS9+2lFJvJxE95ANNXY2FIy322COVMz4qLCA5r4ybLGMrdg46/hC8g5sxqgErM7/MLeU2odxLV6R5AY7m9uwylBu5TREAKJubt8+2rJx3Z7yl4n+PfWaVLXiV7yuFztNgF3+oUYiwR3VdGZTV0oGAD8FIxr783Zmrm8YjHCL/YG0jx7lEOcqNDDGNd/N17Vrm6MS95i/P86nlFD90ZOW5ZTcD+uWABtnsV6CSg8UZCHJ4jOasKgn5+b+TAFlhhUX7y5asGC8kjNw+MFEppq9E6AxEtYpcpAKV5URcjH4mUkMbOUkTmjKDdj2k5ahrLAVCsPJSFHWaKBscXH2nicEQ6asEK8Y1lZeY8IvTAmeq",
      "aUPbpYaHwCRyBAxBoGLAWOMjEvEzxFBQyRWK3WfJ7/TlJBNBJWyFPcpqDoLmbvtbi4EGp30eJG8kWcRFfp8xo9ZPojsiCxaVjDeSFyagXyY13aCMgnYJvrVTl79g2eP556DyFRxqDQg/8Yi6ht6Lwz+nQPjwLZJmhhkcECu9hQOVx9atdOVlp/zDhTtxyWvjIOpQZMFXJe8JDQAQ5ZSWf2OFjF+8i4JgY0QyVHjF9iMQQno9pqCWyLi3SIPXORs4BeUswAXQYtZV7hM4gadVOGeHGpS4hM6fwA9WoTHxmdweShfLSK99btwfR/ll6Jc+ziq98RE2Y+Hb/sSwYIDI3F0t+B1sEIdhxwwf+PhixjSOPTAlDZtfmfP3MVTJ5oeP",
      "iLt0+0M3kh3XK8UmT43eADqc1/RknhXO066x4kfWEy8IefKLAvuXScmbjPirzxnpcXXr8nhONENs14SyPqiIWhvgij9oiH6OqPFgXG1OY6plk8jkZrAm6s/yTkEs0jxUeMABQJje1ZMX/UvYrEPZWidXRIeOrhA2YzM3nyXcwjZeMNlOW43fYafuw6Hs/YoXnY3/bf4i4q5FZVbDYQzvNyXvpSXI9hv9xwuX6nnUMK1Ij+4Co69DaRPcuTwR1TfTaiPG5It8ys3BymWRr7+WBkvNhn7VMIWuQVx7aXUYEpCBBX3HbAezXAyQDLwA31tOXwvrZKxNTuiSsQxbsg/qRP1ILSc64N4lSc8TcOYU7RLPOk/3EDBwoxkF680ur8Jg"
    ]
  },
  "lassoGradient": {
    "title": {
      "en": "the line of L1",
      "ja": "L1 の行"
    },
    "exercise": "14-quiz",
    "sealed": [
      "4ZAUsvoTwmk7bStHW0WtOk5AEWrql+8sQl+SJvasPDmyM/NjWJuH2oklIKdk3n4pk5Hto4JPHW9ql166UZMEIiL25dyWHbllcYCz746iMKG3fDyp6+N6twunzB/8tnkvCG1BufbC/4egiowOkB9vm42Pxax62lcA+NXkTAcdOkueKegOUDlX1MA5FaX9/oVIegT2ahfdF5LyVg4HKEHwQh4+p1JfyA8Gk5ihlw23SmINA3/tjCivHCYvNR1sUqmZHemKYl+vSmr24v5j30QBDb8aBYmbEsF8TQdtDQ+etUexQAModCy5uPyklXuLoFoeSZNTn6jpyzFJ58BOY2Ci4NUoRDfHZ3nL6kCGYAz/BF5343zQvB5ldVeTsmK3DuvO+JjAyyHtNrlGd/2ej6oUdxNAYRYl4rzQ3NlBWYDxM39aLdBZ1FR8KRyDeiWwYXfKGIsuEEHXwnH1YsvYFtmDn/feg7KGkcdJ+EhBBUOBR4qWPWTLRzeoSSKpRTMo8Appry+DrCd6DiBEnUVHlbE91fCU/IRUuuEnUCAylUV/qfeOk/lxDmJKHA==",
      "5HFOB8PTUFMdBMjnJ3AER8aspiP2eypB0CRsrTJuM1d/0vDdE/h9Yj6VC0u+fpESxIj78yY6zjBFYU0g52oB3LPdcThvDSyTU20Ta1gxKDHZWRK39Ndmlub2Lb57qculwgzXTEgmXNQ9eNmwcxg/MuXwWr4w/Y5X2crGL2mKiRXDUo6u0X5H7XbJkAF8wgRysskAvRf8bLdvQbp0t54/dfDzoTE2W/xZ4qNPYWAWGQ/5CM24Aysj5Z25xSD8l1qwGWudu421a8+ugyMin2BQWYEzx3BlXS49ybghW8A/fT8TODCZSxmkCrvVJehfP6HudZpiXMLJ3z6N3mYOKGXAOUqz3a4VKE9wi07qztX2Mq5qQcGPpirSs5XZ64wYJVZTezMDzdVk9b8Txv/WZYNqyReC4qQw1LK5EBlqRgcWtAJKwQFMWYF9mzdKhJxwqfNDISkI8iHMngRCPHVWrd9/9FOL48NO122teXSXnwrPr1BghL+vpSXIn2sAaigDkYTb4JkYXj1WyKmGRiuUezA0nJHGlxzf6Le2fEw7n8MQfSb6TlhmTJBmbQ==",
      "eNYhjRe1F3BZ508J0ymTtO01WOikwFQKLxTygSW5vZVTty6CD91R8MzDfoBA1XmqBRQv539IG6o6dOmHvX/wks0yXvqw42SVcI50tYLS839W1Fb15XvAiBy7H+lLXLDT5C9rqIIWhF2KsMG3Yr1yiIqeJRQjyAGSZVFN/E533DCfjVEV7T4HXywSc4/5cOA+zUuMm5ZdqBGD+hVoA4zrUynlapLMYL28Kz79/G6sZhQjFeFQaP/mfOEc4k7t6pH4r6ufe4R4ajFb396DH1Tpy2pJi/07qG9lnX9SZrVkvwC7GzT/pakv0wLmB1O6oZdgPJNoiYGtASkORublsJdu8H/AEgHrnOsgkN6OZpS7Crv+yU5Wis47ZnPZQZvb1CE01WIzjoA/VlDyjfFa2c03YYSbpad4MY6hXvXj9bF4kIIY0neaZ6dqtRZXhWEuT5LSxURFPzxKqHobkBKWlajMfAASYHfG6jsdaEbLibwRGMWp/lAdJ8nY0+fTx6yMJN6tajm4Qcour8XWw9y42jF8oKem8kH/dL18TcokEtCExBtvZ5Y/3eXVIg==",
      "kCkj1RYCGU9m35IclVwdTIOv7uvFGgVUI129ogTB6k4XwMA17mWnplAnIZk0ntV7Ii08p3g1S4DwI61v+dK2k0+/YQPYRES6Oif8eOl8igWvGDnTVoeqG7ULlkvCJRE6nO1SsdJnpGiZoghTd5lx2izIz8Nb08Z9ugRo6brw1hNfN/0gsnMZZWR0NhgeQVRaohL896tLyoIZmnxi8vsLgZJZcWEU9Vv95w0kPVs8leddXstsDPSoQHqhSdHKes6sEePYaPOWqlQ3rDbxOFTPmmcQ9/yzhoFAGVTG/vTLu16fJDbnu7UeLGseXzzze18D9Wuby+NrFsPP8QxRdmuAcaEDVy8LG9yzA/WN2N3MN3INNodx8mn6MdUu1gdqZhRoYOsIemianqya71D0/zWU7icydBjJtO1+WCudsfCZf9MXQH5Pnl3mbCoX7eREfMSsyTEXbypcCQ8k0fLfJYt8/f4Rr2LW4J+wI4IUWgGv1hEagajsbOgDZSnSFK1Gp6ccTxTHxv7Rp78PcmwRcZpKpbo3sX68x50dvzoYPNEvISB8oCB8nI/SqQ=="
    ]
  },
  "penaltyGraph": {
    "title": {
      "en": "which graph shows L1",
      "ja": "L1 正則化のグラフ"
    },
    "exercise": "14-quiz",
    "sealed": [
      "DOETvj3BlvEyAkb+YrMj3WscxrjkWw6FMyIzCD+9hY+G0rKCoazr75NbzfEPyarmQycf3zSAsv6E2XuXDcylPmnfVmSvl/38oMSou4Xax6H2a+0ox3TPOI3aegKCEegdAQH4xuLmIKmnaJZYnJT5m5qZpE0u902J1sxa2+BOuSptuyVyfYkeiOKgX/JGjc57rLJQEKBQEnGGmT+PxujvkI29PD/yVgKl/SCJ27FXSomOgEc0/bUXoJKuTVJlpNucEOQlmCBS4/fFyGUlgLCJ5rKH3Cz7bGN5DTtwKPSCHqLP+YNs1OCpit3xq2UMyc+yjmo76n1vCP6DyLqY+tRLuxwM3UaaPSg76ZdoA2uMs4uPpM2N0vapizqOXrj8ooiPyO+exIo8Fp2NVJ08hvyiROLUGgc9xsUBccWPOEzG8QNg105J4qE6+l13MlzvLrwJqSmb1V3/xB1xFiAXWGrHM7HnDZRzIDZRjHcAh0WxdPcuix/qFXqduop1OICEEE04D3ra3XDFiLhf5CnENd/w38XjtnxRNaG8P/uPMe6cWbXTVj1IVm1Ebv8rLoUj6QGXlNM6EJF/ovyv4SyWQ9yLgcBcma0=",
      "QoZOILkA1L2K+PTentzz7Rf7FD3XnP+BY7BUsTj3UG61F0Z4rSOvEPEtClaEgdlN0Qlq+5OJwbeYHmYnEmrLvwBYqwgpqQyVD0ikOgBt7yPFU8ExNfQ44lV0I7JvMzgFJol1BpgLrhqw0PZU5mdc4rucLfGFT3dQXEbmOW9xLMPIMdrTK1kNWHLGhZ6Oz5bkOcvwR8nQEOJDXZlSl/WwZqGV25wb1IQkTsvAd6FKdneFAj4aRI9HghjtnA24NrYtqHwWy9pMV/mG3kvJw8X8k/Ihq3heMf6fET+zMj4brz+YfG0lyWUUc1QVmo8Z2Ol0LVvsr9dKA5InJqyl5FzktBjxwonKdWKGofg8v0WDVY5IgRLejo/WLnG5w4wA+6NbigkQ5LCoeL5MoBL8DRwaPA+gpjtQRR52La0vFAGRWGaw1u1jiY4jdONuBMfv1OY1uwN3gtQ4/wfkPrX8Nv8RbuHvhXK3RaUsbjbTfr8LtjnPNyu3VhuXS0ZnQsj8wv/RUnP724Q8SSSVoKAntW0Sq0iva0lxgUKDz1SOzqNMQSqxpZmomWZv15Ct3rEqQ59Rm0+q13zQS6IvneUFC7IJj6mtLMY=",
      "dsYPKbCFPf4P1gYJ9yHpZu0JYOg/A6Q9h6pVNelNYlVa+h2Upzv+nf/pPw/gzzNAmkwyk89wB42otX5XiYq/e6FmXNvGNctgV00pG1G8OK16ZEfzc/R1SgOUSqgYPSXHC9IhudiVAJcDCso7UgIU8OPnVtm2IUi4jcgrEz+/Fq3yguWGtfWGAU3XJ/jkO8PsW2zS4pq7yyRr51UVLtikQokjBkkLD7AwyRgU/FmICcPVpwJQrLZWd5/KDeCRZseQd6Fn1HZgUbnDrn15KPfWxzQfg2lIqLVpqhXB2C8/1vD4gYZ3FOf0oktpyZC00lZh0gYfDXK3jKkwO8JWv1oWV8/21AsyPJjwRyI7JbWwYB8ysezveM76ioC2npF1W/rikIf3bx9oSQFcGCHpc7wNCD3W9w1MlsTVOB36YB0OU+UODC7QdDhAa/c+6/Iix1d773zUEqDkaoGExrNH8Ullk9MQPusk3vCvGkivmPd8kesIsfPeqQ/aMeteO1/UHACg/Ryo7Cn2pmYYjPb/WIkcKS4traZtFiVHagsRPHEO8w8taN2+xQJHcg+TsleC4FTe1FVkGeDa408aDLiPI98oUdb+744=",
      "qQlgQAt0yTl90H/RQpfSeJw0dp05QO2cUN/ot4Nap2Me+xKIHNV6uBWpZtj3rvbnIB9ic20dDZNCCabQJIxznhtmMq8C5NKjn9XEToENOKERslWoBBzwQfrKIqj9cgPnAC4rZqwzze5fOgwOjucJjeWVTvYHiClJqo/B90KvlbCiQepxxU0LIVBdg1wlE6r0Y0eNleC5tCZ/KnAiY0JpfZurrdaOAZLdNOuY62YmDxOLN2uccpNbADtFvITDp/1B04qk0YDuunS58eJ0Eofy+G5vrhBcXo0c7YI5VyLetH1rnFfLRQF6ZhGJlwiWeNKpkeHVGEoypgrNy/gZTE/wcgXIpPdatao0TlLAO/pLDHCzMOLiopKT25ExTXTpZfHzyiv3vCNoT4XXxdrFSpxYqYZCMY9Acsr4tmRqTMNSkqAClS1IiBX3SWy9JX3im+R3Cc0u2YEETbO97dHeCd72kIU4WQQt0fQw/sYtz+Ht9SpCm6SYCnhxLJvMRhRymPvHLUgMr8BS1xNKf+UVQTO6vWcojq+gfMrUQi6FC6+hPEtE91ITDYE5Klb7PoNEC9eNPyFyVJP9AGrhE0KSbPPXu3foywY="
    ]
  },
  "dropoutPrediction": {
    "title": {
      "en": "dropout in prediction",
      "ja": "予測時のドロップアウト"
    },
    "digits": 2,
    "exercise": "14-quiz",
    "sealed": [
      "IqbRAdNqe3Y4LBpqOT1S+sef4wX2QMiG0GN7NhaPY0qqYUi/PN/NdTcrFerzNdME6acaN9Xh+TF1q/G047mDYMvsVdo+Fn2uE2thGyUxHSgAj/z1f/Q51lm8JGe7iKi3JRDviiljqBFo4IWwnPlk4Rc4bP7010guDCRIVd+RekL6PH4FpNZyvx1VoTgmz58eotNEFIt3Z9qV4qMJ8/7RssnBSY7ogVOBqWMJO8Ku1rP4oZmXHg8yYiRRTio/DE/bMbuBHhKOSf6ke01M4vBrkiag8T7Hp5/EOCRr1mOZ9QxYzmtPgKUdIuj8OBsqhTPi65k098eIfm+cY/XAz32wc4LlRI1fnAzC7m4oaNVR3YIL98EO68eHD1bsZ9pT2tR5TgSviiW3hTULz+jEIhqXpqeYQHmQpom6zmobVpJhgd43lGz4m+J9l1kG7D1kwcWyj8+PaKAlLky1IAttWu4Z6kXEAPgj9NiMGph52F75rTBFaTW9ITRKZnLhwzFhggA5ZeSRCkOL32j6Vho2Z5Sj2qt+obyVVeDVb9nthxy76Si8R9YAJplQe4Obcl7q0d6s04U5WXsmHB9Amcr5a1309FC8FDNQaBpyujII5XfyvFu21+/4VNCpQvi2B2RKBqBgD/ofwynkozFGD/PtoA1afalh",
      "OgtizqMzVqarkEowjBLABE/VQAMB0iuSKFIRa4eQhnNN54rIsrhdfewivUpw+YkQsy1XBRZAkSxfFECodbm4oafMGE6TSMwmfpznNgGk/r+F0tgjNX+ea+gDuga2tPRBNOxA7Dk3pVxYHBxgxB2gEW045U/baNGdIuY3qgW+8mHRkVT6JAPdJFKYcZaR4i6UosnYmCELnkkhqcWp0Nxho2W5PTUKEmSXyKCWDYH89RIHQ/JTVUv1r+hMp4sb4O7W0fKr92uQTdVH85CvIFZG8Xa1lXdIIgwwcG2Iy/V1fmVDziO4xWAHpslZ3DzOO+7qRHvxX1zSU33k6doUbiSPderEA+pUin12hAGA0sV54EB8X7+Wb2xzdo0kyH9heD0Gf4b9DNdn/Bus2Kq+h2vbE5Q47EIW9tC54UOFYoxCsZUtDafLNeRK0aXe7yPG6S5SoashPOOaWtPJ+W/PbHGVNDHJkz1jpP/2R9jWy5ugIElWSVOCaceUzhNN8MlUAyx/oZjmJbdNR9V664rWup/kYO69BCBGot0oUMkAh0CzSDZgs7E2Yro0+48IdZxq/J7oOMFYFFzHg+UtlQ+EJrae8tgnC/PwsY09glseBw1KNu6s3fynvKW/sHF6/XD0NXxaoiMjt47B5aHinYSBcDTIPvXW",
      "SPs6p5eNskzuZLaOITj3RcWPLxP8qK5rmEnALCvNLXRb5vAW0gruIDgpCiGp6z2fTdGbQTtWco15AGDHS0lz6tq4wSK3k4vkF2+REwx29Rn89TY6YoZNLnNNi1avvzymHTztqICRFVxadmkP06f4QYvSyUwlWmAmP4xEQnM+PWhlNQTCEwK1KkfDg9lVcW/IptjtyjQ7KlOFs8TjPpAWw+oJNPGUKQQiOAi1OZ4S7ZqL2TdnWSDZR3fGE90yLMeTbYiiygfBywL1Tn9kdgdFL7OZexwZecFHGS0qxqcZ4MPW+Qfq5pWvBLBdD49m4P0zwvqgE1KtcdZMIAyvVtUNsXeBGhY128TSqUItwV9cuZaJcejAM0K2/TafGYa1LKufVTm4QXzYX3l88c1aIPkvZI9HzbKsKOxF3Cyu2x8v7GRzJYZNR1B7ktq0Dw2lSIZuhJMzpYuuypHGaNaKR36J87uqYMdzzCUsAc1fUbtmbLJKCTngECOkeOsTRxUoipUCyteKM3rKITKTifXAOsNyXogmnl+tagZRE0rpSJ+O8W3gT4O7OfFmTE3qX6QgoLzVmD0Y0ENu+FpRbGv4W5gNUWb2IThouoX/IiccWZLCVSY4UHlxiGp1tVMa0zJn11Qb+d8m3rEtEAAt2OjomfmJ9ANm",
      "ssO47kj0uNzbES0jcbZeEgTrFc9WElF2UcjwyYAmSs/kSu5xnsxmUyCIz8gceewMv1f6xnmozdI/+2JsVl4E7qyeNy2aGQEExUAc6MUtWLfT0HmNK6RyHJScnywtPudZn870e1zv+KsFwG0RkcJev4DQPDAYjp1lXBQxwAeP+JrfLXAAna2PaRAdWt88EsQndZSpIvTkeWA5+2T73HwGC+UpfqNbNA7SfZ1RnpZ4n6EiNc45I9uI1w07OmFGYSgaRgols7h1XrY//s/kouUM1WUx7Nvu+KXg+/68eoq1QKV1TI3HLVXeuD0TZnlZY67k9QiXE1GUJI3CxDeBn97KxHq26S4S3csABCWjlbIFD0Uz4UjFDzT2JS4KM9OBEO8/pbDgi2uuoeTY9eAvGR+T225RuFs/5Hf0AwxmF3sHidIT02ANi5PbbC0Ul1eCTceCDCSMQge/W8qAhd0/YCo3iuDepp2a0FM119DmlV9YW9iTzxWF7sB9wQFlqzcZZbPoZebs4oS5BFUkt4XyRABSw5MeXlpU3YD8mVu4+RHIKlPB8RVUoS/e8e4nwHX5MbCYeQHpLvwR1F6IsscFg4EC21fy8eyPHTr96S5SsZrX5pkPOQ3xHiY3lg01OeiqodWrIxlodOVqch5lgpJjTOSxRIaU",
      "z9BLSosg9zB2O4dUqiwtZTnL2Kc4PebL+/pNa0MiaD+YEUhAU16ZqIozEskainnvScnxbUuFigIXCeKhIjyxp9JbTgb/Ot3e+Ovhfov1zKmHROC98EyNoKPkxW1QidW5UmDeLJaNK00fNlHeTQKkWcP120KAaqxsC5lvQCpvxKuwOXZ1VspWYyF3UlwP+ZMH76jU+1gZaydCR+xsm4hI6nAllsdY6wzPnT2WKJsCdm/cIDMvruDYcmr0iQnzb9jCScJmdEwcK4zNZ6zj/MzS2MuAb9kH6HrFfmrl2Bc/a9chlIg3FP+4foT46YnwP+WZMXLqM91AKrnwPv8WOsvJK14K+sRFExuAWi1cWsxa7vOTUyA71unG03IDjpKskbUned8EXvzCz3DDqonZlxQRALmIk/uzZKeZYECISRz680M7aT34gAE8vr12i6iTX51IOiVUSueTWV6iWpWsFF9I7Dhl1ShquuZwutOGLU6NcDbwx7pvE3tR+0chHkkge3qAQFaTQJvBt+ooIDYlvkshk58Qba1ZRH757i/2MMHjA35Fo+chV0gg7p9rV1JA1VAW5y3bg/swpal5SnP9rqZUak7uLTEtHvaKBtLXa54sI44PfwS504trUWB1zycRbmrl2l2l9RVv+EXK3ZIp5PA/Yu76"
    ]
  },
  "baggingBoosting": {
    "title": {
      "en": "bagging and boosting",
      "ja": "バギングとブースティング"
    },
    "exercise": "14-quiz",
    "sealed": [
      "YGaM03myjyWJoGfM63AVlKmuqMXV7nTKkdc6rnmGq063AdeDEImW/4bht75LtP2vNHuK6652v4VQex8RT8KzVHSv3S7IgL6pd6Tf1jEQfZI61kmBhhW99bV6tt+T/C4Q7pwczkLmXadvGBtiCKBY6tOV3GF6eCd/EaP0vMy/5ZI1IfPg5bIdj7/uBnx9TgzZLl1MB97DhwkuukqYpoU609atEP278y7OzdGxrBjZKOhem+t5M9Kt9ko50T16eeVIEyO678G4DU0wK8EMguy1oZs3e+KBubUCYJVI1zLA8DeR5d3my6J2A8tLkbj9Cyg+hZ4a5CLQ/LKzm6vh7kILWMd+w7slFygRT1nRWf+M6sE/nsGZZs8y/xFGia29Un15nvlDFlRw1GqoQohjh/YNKbaG7GfXLOmh27Opz/bx9oUycxkcBrkYu7YJTm7KGOz1fh3CPr+dJT0DTV+HKz0n14+PxoRVh55jNYAxiFy/5Iy3Mpgj/gPHUjqCX/+raFb7AiT62fUorwjHMIn7ZNB1kXrj8VVDzcV3+nz9VsS1f/SsZGU3DnqUATQ77qE560FIwaoIbxvU0YLHvbKhuev2q6E0mqdtPktF1azlY4FSViuHaOS6al6KnCkaX/Dth9ach44QexMikar9UyhlW/mb",
      "aCgkkaJLUoABg3V+f1GGeDm7Y5WC8dzNSX1ynnPOONtmlm+OMPcVLc9wy5kdesoki9fkFfgAl/O6j97nkT0sli8q48WWyFsrHLNPOXFqANVZga02s8cMhwlrrpUcbW3vGvffUMc1bWW6cfJQ4/NbOp+5gstGlrUuVsfZ0f/OMOGFcKnx2qPINUGpqEML7Z9bRp+CoSU2EXFf+3g0IJKq98nQkuBfd/dc6oUuVw9Z3tSu1wu5VOhTyd0KdXca0h5Edc9tPme2coYf1aap1fv2BQJbIJPHCTNlw9zlEl2MPwWZW0iHSlXtEnhZiQpxBwNGLSiJ4vZjxYa6h9PKoHwNvPxin0Ut+uG5zAZHB727nBaVEX8u9GERUNlwR+2/8VeX5AuC+fpOkxdipIm3yF8CYsdXEGzDyw8msDjc2BMyutGVxU72tPPjWjbnsEvtNg1mSIfm2i5JHlLb1xF5iWVf3ZTesQYjv4/uGFblmBHvh5SO02iN+jio1eoeHSrgLPBAM+h13moUptDhLatUmtHxStQuQiq9ds2zqH+gpS/9NlbUu15yAGAP7/vCg+Gkpl4TsO3nKPU/zxzK0/8YjYKCxFJZWzKvdVzmsZ7S2yIGAI5QA8qOxk4/MwoXNjWej9udT27186diwNMabd2RcPDD",
      "gluVxRZP2ZOvdodW4F9vLqIakyGk7U1ziyUBJj1AomJOY3M+kFNiWnkik6riXXFCIY34xuaL3VfXwukxLN3d3BzbaCCxQVm1c5N3L/wKvCFH2380wjLn3nZTVDJwJ8h3pLmvtpQN5uHp8+sHPZdXC3EjZ8dE95Wahbo/4BxE3bDo12kXdrdNAwxPkjdRexIAhPFTIQ6gWElnX84xiK2PG1rRbvfYiaoSr5eZkasoO6oWkwZHI0ct1ykG24oLvY8b38yuBA38lpFCNPVK2rIbYjeZe0NHfSVPrKbratkuAAVcdtw1gQUMScW0g40qS3jS7Dg0pGPDeuL/u38YP4C5FOMOP3Mmwvw3/5RaISErsgohIBwrNOCmUXPGfAaVORT21JFY3ZQnAEU8Nl9BDUS1nJEPezr79d4IM5PB/ex3RjiJFoFGd3wRFSjnP+/RiMa0mZQ2s74tEGHvJXiG39Xd3dr5fMno9VE4XnH63L0+/TpHLwbnXRpzagZlzJAZS90gczpgrnnLZf7VtbicKxdnMLqNllQVxeBf0qx4bdgW06+XBlqRssCjDxF8jAoxaJWDic9ouEoKRmzRu2fKgCubic7bf15E1A12dRZ7cRo3JPEe+9eaVIS9xsAFCCIbTSXb6AIIxXqw23i7rtl303++",
      "oS0HI5jp7gGeKDJp2rNJ1G6KPA/ZYqbTgdAqvAohv5oopEeYRHuwDfRTA77YwipANJpmDiLYHrWUy44ye2GsLuiD+NWopcm+RapJqE4+9tgJ1WLX9l6WeAcNTCoS5k1+TSNXFdTYQJpTc1jflb2qJDB/v8g1sAT8VBrXV10wmBQcphctEeAJqSd2+UJ/SE2lERzx1dWJSYQ9GQI5Bo3oAG+dCkBeEiLOKCSCsxI9m4GdBcMQv7zLxZ5s6MdNDE/EXB75MlCetm6BfZgiVyco5dmtsHpFARXgDVGZQTZus4UoP27JgGcXPcT/QtE2gXYd2f5Y/+K8Hgybe6nVL7j7oVmW41ujevgXGY369nGBj6FwjygJ1jVNuU9bnRTzFGZhtxDIMVHLOy3HiqOX2X6YiXynI0fnt4fA5NHoPVLMeN4cmM1AsR7iC9P8gf5atZGHm28TfHmZjZRX5pyFYMyxj83PPWmOOSJVNRDbqV3xppWq9EPjuP4WtU05vub1B/oge0qnBlcZmmDTr/CCX6dJ8W9P0mPwl/AwIinZcOCwtZmJaeL1n+C+qfcL9P1cLUpiqAh6Sn2E/YjhbdYIryzvaIU/a320vwAsyPSHGT7tv4KlkHafn80meq/LI4j5qJ3H2SUAD9UtWC111W0AR/ws"
    ]
  }
};

export const quiz14 = { ...words, questions } satisfies ExerciseWords;
