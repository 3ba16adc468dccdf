import {
  type NDArray,
  ones,
  type Random,
  type Tensor,
  tensor,
  zeros,
} from "@course/lib";
import {
  exercise,
  expectClose,
  expectThat,
  valueNames,
} from "../../grader/spec/index.ts";
import type { Text } from "../../kit/words/text.ts";
import { topologicalOrder } from "../../lib/autodiff/topological-order.ts";

type Back = (dout: NDArray) => NDArray;

/** A node, as students get it. */
class Value {
  readonly inputs: readonly Value[];
  readonly back: readonly Back[];
  data: NDArray;
  grad: NDArray;

  constructor(y: NDArray, inputs: readonly Value[] = [], back: Back[] = []) {
    this.inputs = inputs;
    this.back = back;
    this.data = y;
    this.grad = zeros(y.shape);
  }
}

exercise(
  "04-autodiff",
  {
    names: {
      Value,
      sub,
      add,
      mul,
      matmul,
      sum,
      addRow,
      topologicalOrder,
      backward,
      step,
    },
    allow: ["NDArray", "zeros", "ones", "full", "linspace"],
    timeLimit: 2_000,
    mistakes: {
      "autodiff.add": [
        {
          code: `const back: Back[] = [
            (dout) => dout.mul(a.data),
            (dout) => dout.mul(b.data),
          ];`,
          says: {
            en: "multiplying by the terms of the sum, where the slope is 1",
            ja: "和の微分は 1 なのに、足した値を掛けた",
          },
        },
        {
          code: "const back: Back[] = [(dout) => dout, (dout) => dout.neg()];",
          says: {
            en: "with the minus of a difference in the sum",
            ja: "和なのに、差のときのマイナスを付けた",
          },
        },
        {
          code: `const back: Back[] = [
            (dout) => dout.map(() => 1),
            (dout) => dout.map(() => 1),
          ];`,
          says: {
            en: "with the slopes of the sum alone, 1, and without dout",
            ja: "和の微分 1 だけを返し、dout を掛けない",
          },
        },
        {
          code: `const back: Back[] = [
            (dout) => dout.div(2),
            (dout) => dout.div(2),
          ];`,
          says: {
            en: "giving each term of the sum a half: both get all of dout",
            ja: "和の 2 つの項に dout を半分ずつ分けた (どちらにも全部伝わる)",
          },
        },
      ],
      "autodiff.mul": [
        {
          code: `const back: Back[] = [
            (dout) => dout.mul(a.data),
            (dout) => dout.mul(b.data),
          ];`,
          says: {
            en: "with each factor's own value in place of the other one's",
            ja: "もう一方でなく自分自身の値を掛けた",
          },
        },
        {
          code: "const back: Back[] = [() => b.data, () => a.data];",
          says: {
            en: "with the slopes of the product alone, without dout",
            ja: "積の微分だけを返し、dout を掛けない",
          },
        },
        {
          code: "const back: Back[] = [(dout) => dout, (dout) => dout];",
          says: {
            en: "for a sum in place of a product",
            ja: "積でなく和の公式を使った",
          },
        },
        {
          code: `const both: Back = (dout) => dout.mul(a.data).mul(b.data);
            const back: Back[] = [both, both];`,
          says: {
            en: "with both factors for each of them",
            ja: "どちらにも両方の因子を掛けた",
          },
        },
      ],
      "autodiff.matmulX": [
        {
          code: "return dout.matmul(W.data);",
          says: { en: "without transposing W", ja: "W を転置しない" },
        },
        {
          code: "return W.data.matmul(dout.T);",
          says: {
            en: "with the two factors for X changed round: it is transposed",
            ja: "X の勾配の 2 つの因子を逆にし、転置になった",
          },
        },
        {
          code: "return W.data.T.matmul(dout);",
          says: {
            en: "with Wᵀ on the left of dout, where it belongs on the right",
            ja: "Wᵀ を dout の右でなく左から掛けた",
          },
        },
      ],
      "autodiff.matmulW": [
        {
          code: "return X.data.matmul(dout);",
          says: { en: "without transposing X", ja: "X を転置しない" },
        },
        {
          code: "return dout.T.matmul(X.data);",
          says: {
            en: "with the two factors for W changed round: it is transposed",
            ja: "W の勾配の 2 つの因子を逆にし、転置になった",
          },
        },
        {
          code: "return dout.matmul(X.data.T);",
          says: {
            en: "with Xᵀ on the right of dout, where it belongs on the left",
            ja: "Xᵀ を dout の左でなく右から掛けた",
          },
        },
        {
          code: "return X.data.T.matmul(dout).div(dout.shape[0]);",
          says: {
            en: "with the gradient of W divided by N: that is the loss's part",
            ja: "W の勾配を N で割った (N で割るのは損失関数の役目)",
          },
        },
      ],
      "autodiff.addRow": [
        {
          code: "return dout.mean(0);",
          says: {
            en: "with the mean of the rows where the sum belongs",
            ja: "行の和でなく平均を取った",
          },
        },
        {
          code: "return dout.sum(1);",
          says: {
            en: "with the sum over the wrong axis",
            ja: "違う軸で和を取った",
          },
        },
        {
          code: "return dout;",
          says: {
            en: "without adding the rows",
            ja: "行を足し合わせない",
          },
        },
        {
          code: "return dout.sum(0, { keepdims: true });",
          says: {
            en: "with the shape (1, L), where b has (L,)",
            ja: "形状を b の (L,) でなく (1, L) とした",
          },
        },
        {
          code: "return dout.row(0);",
          says: {
            en: "from the first row alone",
            ja: "最初の行だけを使った",
          },
        },
      ],
      "autodiff.order": [
        {
          code: "if (!order.includes(input)) order.push(input);",
          says: {
            en: "taking a node when it is first met, before all its uses had their turn",
            ja: "すべての使用が済む前に、最初に出会った時点でノードを並べた",
          },
        },
        {
          code: "if (uses.get(input) === 1) order.push(input);",
          says: {
            en: "without counting down: a node that is used twice never comes",
            ja: "残りの回数を減らさず、2 回使われるノードが並ばない",
          },
        },
        {
          code: `uses.set(input, uses.get(input) - 1);
            order.push(input);`,
          says: {
            en: "taking a node at each of its uses, so that it stands there several times",
            ja: "使用のたびにノードを並べ、同じノードが何度も出てくる",
          },
        },
        {
          code: `const left = uses.get(input) - 1;
            uses.set(input, left);
            if (left === 0) order.unshift(input);`,
          says: {
            en: "putting a node in front of the list, where it belongs at the end",
            ja: "ノードを列の最後でなく先頭に入れた",
          },
        },
      ],
      "autodiff.accumulate": [
        {
          code: "input.grad = node.back[i](node.grad);",
          says: {
            en: "writing over what is there: only the last path counts",
            ja: "足さずに上書きし、最後の経路だけが残った",
          },
        },
        {
          code: "input.grad = input.grad.add(node.grad);",
          says: {
            en: "handing the gradient on without node.back[i]",
            ja: "node.back[i] を通さずに勾配を渡した",
          },
        },
        {
          code: `const share = node.back[i](node.grad);
            for (let k = 0; k < share.size; k++) {
              share.data[k] += input.grad.data[k];
            }
            input.grad = share;`,
          says: {
            en: "adding in place to the array that came back: it can be the node's own gradient",
            ja: "back が返した配列を直接書き換えた (それはノード自身の勾配かもしれない)",
          },
        },
        {
          code: "input.grad = input.grad.add(node.back[i](last.grad));",
          says: {
            en: "with the gradient of the last node where that of this node belongs",
            ja: "このノードでなく最後のノードの勾配を使った",
          },
        },
        {
          code: "input.grad = input.grad.add(node.back[0](node.grad));",
          says: {
            en: "with the function of the first input for every input",
            ja: "どの入力にも最初の入力の関数を使った",
          },
        },
        {
          code: "input.grad = input.grad.sub(node.back[i](node.grad));",
          says: {
            en: "with a minus: that belongs to the step of training",
            ja: "足さずに引いた (引くのはパラメータの更新のとき)",
          },
        },
      ],
      "autodiff.step": [
        {
          code: `backward(loss());
            for (const p of parameters) p.data = p.data.sub(p.grad.mul(lr));`,
          says: {
            en: "without setting the gradients to 0: those of earlier steps are still in them",
            ja: "勾配を 0 に戻さず、前のステップの勾配が残った",
          },
        },
        {
          code: `backward(loss());
            for (const p of parameters) p.grad = zeros(p.data.shape);
            for (const p of parameters) p.data = p.data.sub(p.grad.mul(lr));`,
          says: {
            en: "setting the gradients to 0 after the walk back, before they were used",
            ja: "逆伝播の後、使う前に勾配を 0 にした",
          },
        },
        {
          code: `for (const p of parameters) p.grad = zeros(p.data.shape);
            backward(loss());
            for (const p of parameters) p.data = p.data.add(p.grad.mul(lr));`,
          says: {
            en: "going up the slope, with + where − belongs",
            ja: "− でなく + とし、坂を上った",
          },
        },
        {
          code: `for (const p of parameters) p.grad = zeros(p.data.shape);
            backward(loss());
            for (const p of parameters) p.data = p.data.sub(p.grad);`,
          says: {
            en: "without the learning rate",
            ja: "学習率を掛けない",
          },
        },
        {
          code: `for (const p of parameters) p.grad = zeros(p.data.shape);
            backward(loss());
            const [p] = parameters;
            p.data = p.data.sub(p.grad.mul(lr));`,
          says: {
            en: "moving the first parameter only",
            ja: "最初のパラメータだけを更新した",
          },
        },
        {
          code: `for (const p of parameters) {
              p.grad = zeros(p.data.shape);
              backward(loss());
              p.data = p.data.sub(p.grad.mul(lr));
            }`,
          says: {
            en: "walking back once for each parameter, when others have moved already",
            ja: "パラメータごとに逆伝播し、他のパラメータが先に動いた",
          },
        },
      ],
    },
    otherAnswers: [
      {
        name: "depth first, as in the lecture notebook",
        cells: [
          `function depthFirst(last: Value): Value[] {
            const seen = new Set<Value>();
            const found: Value[] = [];
            function visit(node: Value): void {
              if (seen.has(node)) return;
              seen.add(node);
              for (const input of node.inputs) visit(input);
              found.unshift(node);
            }
            visit(last);
            return found;
          }`,
        ],
        code: {
          "autodiff.order":
            "if (order.length === 1) order.push(...depthFirst(last).slice(1));",
        },
      },
      {
        name: "loops over elements, arrays changed in place",
        code: {
          "autodiff.add": `const copy: Back = (dout) => {
              const share = zeros(dout.shape);
              for (let i = 0; i < dout.size; i++) share.data[i] = dout.data[i];
              return share;
            };
            const back: Back[] = [copy, copy];`,
          "autodiff.matmulW": `const dW = zeros(W.data.shape);
            const [K, L] = W.data.shape;
            for (let n = 0; n < dout.shape[0]; n++) {
              for (let k = 0; k < K; k++) {
                for (let l = 0; l < L; l++) {
                  dW.data[k * L + l] += X.data.at(n, k) * dout.at(n, l);
                }
              }
            }
            return dW;`,
          "autodiff.addRow": `const db = zeros(b.data.shape);
            for (let i = 0; i < dout.size; i++) {
              db.data[i % db.size] += dout.data[i];
            }
            return db;`,
          "autodiff.accumulate": `const share = node.back[i](node.grad);
            for (let k = 0; k < share.size; k++) {
              input.grad.data[k] += share.data[k];
            }`,
          "autodiff.step": `for (const { grad } of parameters) grad.data.fill(0);
            backward(loss());
            for (const { data, grad } of parameters) {
              for (let k = 0; k < data.size; k++) {
                data.data[k] -= lr * grad.data[k];
              }
            }`,
        },
      },
      {
        name: "formulas arranged the other way round",
        code: {
          "autodiff.add": `const same: Back = (dout) => dout.mul(1);
            const back: Back[] = [same, same];`,
          "autodiff.mul": `const toA: Back = (dout) => b.data.mul(dout);
            const toB: Back = (dout) => a.data.mul(dout);
            const back: Back[] = [toA, toB];`,
          "autodiff.matmulX": "return W.data.matmul(dout.T).T;",
          "autodiff.matmulW": "return dout.T.matmul(X.data).T;",
          "autodiff.addRow": "return dout.T.sum(1);",
          "autodiff.order": `uses.set(input, uses.get(input) - 1);
            if (uses.get(input) > 0) continue;
            order.push(input);`,
          "autodiff.accumulate": `const arrives = node.back[i](node.grad);
            const before = input.grad;
            input.grad = arrives.add(before);`,
        },
      },
      {
        name: "helper functions in a cell of their own",
        cells: [
          `function forget(parameters: Value[]): void {
            parameters.forEach((p) => {
              p.grad = p.data.map(() => 0);
            });
          }
          const passOn: Back = (dout) => dout;`,
        ],
        code: {
          "autodiff.add": "const back: Back[] = [passOn, passOn];",
          "autodiff.step": `forget(parameters);
            const E = loss();
            backward(E);
            parameters.forEach((p) => {
              const change = p.grad.mul(-lr);
              p.data = p.data.add(change);
            });`,
        },
      },
    ],
  },
  (test) => {
    test({
      en: "add hands dout on to both terms",
      ja: "add は dout を両方の項に伝える",
    }, {
      points: 1,
      hint: {
        en: "If one term of a sum grows by 1, the sum grows by 1, whatever the other one is.",
        ja: "和の一方の項が 1 増えると、もう一方に関係なく和も 1 増えます。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [[3], [2, 4]]) {
        const [a, b, dout] = several(random, 3, shape);
        const came = await submission.evaluate(
          ({ Value, add }, { a, b, dout }) =>
            add(new Value(a), new Value(b)).back.map((back) => back(dout)),
          { a, b, dout },
        );
        const [da, db] = listIn(came);
        expectClose(da, dout, { name: backTo("a") });
        expectClose(db, dout, { name: backTo("b") });
      }
    });

    test({
      en: "mul hands on dout times the other factor",
      ja: "mul は dout ともう一方の因子の積を伝える",
    }, {
      points: 1,
      hint: {
        en: "The slope of ab by a is b, and that by b is a. Each is multiplied by dout.",
        ja: "ab の a についての微分は b、b についての微分は a です。それぞれ dout と掛けます。",
      },
    }, async ({ submission, random }) => {
      for (const shape of [[3], [2, 4]]) {
        const [a, b, dout] = several(random, 3, shape);
        const came = await submission.evaluate(
          ({ Value, mul }, { a, b, dout }) =>
            mul(new Value(a), new Value(b)).back.map((back) => back(dout)),
          { a, b, dout },
        );
        const [toA, toB] = mul(new Value(a), new Value(b)).back;
        const [da, db] = listIn(came);
        expectClose(da, toA(dout), { name: backTo("a") });
        expectClose(db, toB(dout), { name: backTo("b") });
      }
    });

    for (const [i, name] of ["X", "W"].entries()) {
      test({
        en: `matmul hands on the gradient of ${name}, for matrices of any sizes`,
        ja: `matmul はどの大きさの行列でも ${name} の勾配を伝える`,
      }, {
        points: 1,
        hint: {
          en: `From the shapes alone: the gradient of ${name} has the shape of ${name}, and dout is (N, L).`,
          ja: `形状だけから決まります。${name} の勾配は ${name} と同じ形状で、dout は (N, L) 型です。`,
        },
      }, async ({ submission, random }) => {
        for (const [N, K, L] of [
          [4, 3, 2],
          [1, 2, 3],
          [3, 3, 3],
        ]) {
          const given = {
            X: random.normal([N, K]),
            W: random.normal([K, L]),
            dout: random.normal([N, L]),
            i,
          };
          const came = await submission.evaluate(
            ({ Value, matmul }, { X, W, dout, i }) =>
              matmul(new Value(X), new Value(W)).back[i](dout),
            given,
          );
          const node = matmul(new Value(given.X), new Value(given.W));
          const expected = node.back[i](given.dout);
          expectClose(came, expected, { name: backTo(name) });
        }
      });
    }

    test({
      en: "addRow adds the rows of dout for b, also if there is only one",
      ja: "addRow は b のために dout の行を足す (1 行だけのときも)",
    }, {
      points: 1,
      hint: {
        en: "b of shape (L,) served N rows. N gradients come back to it, and are added.",
        ja: "(L,) 型の b は N 行で使われました。戻ってくる N 個の勾配を足します。",
      },
    }, async ({ submission, random }) => {
      for (const [N, L] of [
        [4, 3],
        [1, 2],
        [3, 3],
      ]) {
        const given = {
          X: random.normal([N, L]),
          b: random.normal([L]),
          dout: random.normal([N, L]),
        };
        const came = await submission.evaluate(
          ({ Value, addRow }, { X, b, dout }) =>
            addRow(new Value(X), new Value(b)).back[1](dout),
          given,
        );
        const node = addRow(new Value(given.X), new Value(given.b));
        const expected = node.back[1](given.dout);
        expectClose(came, expected, { name: backTo("b") });
      }
    });

    test({
      en: "No way back changes dout or the data",
      ja: "逆伝播の関数は dout もデータも変えない",
    }, {
      points: 1,
      hint: {
        en: "Use operations that give new arrays. Other nodes may hold the same dout.",
        ja: "新しい配列を返す演算を使います。同じ dout を他のノードも持っているかもしれません。",
      },
    }, async ({ submission, random }) => {
      const given = {
        A: random.normal([3, 3]),
        B: random.normal([3, 3]),
        b: random.normal([3]),
        dout: random.normal([3, 3]),
      };
      const came = await submission.evaluate(
        ({ Value, add, mul, matmul, addRow }, { A, B, b, dout }) => {
          const [x, y, row] = [A, B, b].map((data) => new Value(data));
          const nodes = [add(x, y), mul(x, y), matmul(x, y), addRow(x, row)];
          const shares = nodes.flatMap(({ back }) => back.map((f) => f(dout)));
          return [shares[0], [x.data, y.data, row.data, dout]] as const;
        },
        given,
      );
      const [share, after] = listIn(came);
      // Doing nothing changes nothing, too.
      expectClose(share, given.dout);
      Object.values(given).forEach((before, i) => {
        const name = {
          en: `Array ${i + 1} afterwards`,
          ja: `実行後の配列 ${i + 1}`,
        };
        expectClose(listIn(after)[i], before, { tolerance: 0, name });
      });
    });

    test({
      en: "topologicalOrder puts each node once, after all that use it",
      ja: "topologicalOrder は各ノードを、それを使うすべてのノードの後に 1 回ずつ並べる",
    }, {
      points: 2,
      hint: {
        en: "A node is ready when the number of its uses that are left is 0, not when it is first met.",
        ja: "ノードを並べるのは、最初に出会ったときでなく、残りの使用回数が 0 になったときです。",
      },
    }, async ({ submission, random }) => {
      const graphs = [
        [[], [0], [1]], // a chain
        [[], [0, 0]], // x · x
        [[], [0], [0, 1]],
        [[], [0], [1, 0]],
        [[], [0], [0], [1, 2]],
        randomGraph(random, 9),
        randomGraph(random, 12),
      ];
      const one = ones([2]);
      for (const graph of graphs) {
        const came = await submission.evaluate(
          ({ Value, topologicalOrder }, { graph, one }) => {
            const nodes = [new Value(one)];
            for (const inputs of graph.slice(1)) {
              nodes.push(
                new Value(
                  one,
                  inputs.map((i) => nodes[i]),
                ),
              );
            }
            const order = topologicalOrder(nodes[graph.length - 1]);
            return order.map((node) => nodes.indexOf(node));
          },
          { graph, one },
        );
        expectOrder(came, graph);
      }
    });

    test({
      en: "topologicalOrder visits nodes, not paths",
      ja: "topologicalOrder は経路ごとでなくノードごとに 1 回だけ訪れる",
    }, {
      points: 1,
      hint: {
        en: "Doubled 40 times, a number has 2⁴⁰ paths. Each node may enter the list only once.",
        ja: "40 回倍にすると経路は 2⁴⁰ 個になります。各ノードを列に入れるのは 1 回だけです。",
      },
    }, async ({ submission }) => {
      const came = await submission.evaluate(
        ({ Value, topologicalOrder }, { one }) => {
          let node = new Value(one);
          for (let n = 0; n < 40; n++) node = new Value(one, [node, node]);
          return topologicalOrder(node).length;
        },
        { one: ones([]) },
      );
      expectClose(came, 41, {
        name: { en: "The number of nodes", ja: "ノードの数" },
      });
    });

    test({
      en: "backward adds what arrives along several paths",
      ja: "backward は複数の経路から届く勾配を足す",
    }, {
      points: 1,
      hint: {
        en: "Add node.back[i](node.grad) to input.grad: what is there came along another path.",
        ja: "node.back[i](node.grad) を input.grad に足します。すでにある値は別の経路から届いたものです。",
      },
    }, async ({ submission, random }) => {
      const [x, p, q] = several(random, 3, [2, 3]);
      const came = await submission.evaluate(
        ({ Value, sum, backward }, { x, p, q }) => {
          const leaf = new Value(x);
          const z = new Value(
            x.mul(p).add(x.mul(q)),
            [leaf, leaf],
            [(dout) => dout.mul(p), (dout) => dout.mul(q)],
          );
          backward(sum(z));
          return leaf.grad;
        },
        { x, p, q },
      );
      expectClose(came, p.add(q), { name: valueNames.gradientOf("x") });
    });

    test({
      en: "backward gives every node on the way its gradient, and spoils none",
      ja: "backward は途中のすべてのノードに勾配を与え、どれも壊さない",
    }, {
      points: 2,
      hint: {
        en: "Give input.grad a new array. The one that back gave may belong to another node as well.",
        ja: "input.grad には新しい配列を入れます。back の返した配列は他のノードのものかもしれません。",
      },
    }, async ({ submission, random }) => {
      const [a, b] = several(random, 2, [3, 2]);
      const came = await submission.evaluate(
        ({ Value, sub, sum, backward }, { a, b }) => {
          const leaves = [a, b].map((data) => new Value(data));
          const d = sub(leaves[0], leaves[1]);
          const z = sub(sub(d, leaves[1]), leaves[0]); // −2b
          backward(sum(z));
          const nodes = [...leaves, d, z];
          return [nodes.map(({ grad }) => grad), nodes.map(({ data }) => data)];
        },
        { a, b },
      );
      const [grads, data] = listIn(came).map(listIn);
      const slopes = { a: 0, b: -2, "a − b": 1, z: 1 };
      for (const [i, [name, slope]] of Object.entries(slopes).entries()) {
        const expected = ones([3, 2]).mul(slope);
        expectClose(grads?.[i], expected, {
          name: valueNames.gradientOf(name),
        });
      }
      expectClose(data?.[0], a, {
        tolerance: 0,
        name: valueNames.afterwards("a"),
      });
      expectClose(data?.[2], a.sub(b), {
        name: valueNames.afterwards("a − b"),
      });
    });

    test({
      en: "backward adds to the gradients of an earlier graph",
      ja: "backward は前の計算グラフの勾配に足す",
    }, {
      points: 1,
      hint: {
        en: "Only the last node's gradient is set anew. All others are added to, until somebody sets them to 0.",
        ja: "新しく代入するのは最後のノードの勾配だけです。他は、誰かが 0 に戻すまで足し続けます。",
      },
    }, async ({ submission, random }) => {
      const [x, p, q] = several(random, 3, [4]);
      const came = await submission.evaluate(
        ({ Value, sum, backward }, { x, p, q }) => {
          const leaf = new Value(x);
          for (const factor of [p, q]) {
            const back = [(dout: typeof x) => dout.mul(factor)];
            backward(sum(new Value(x.mul(factor), [leaf], back)));
          }
          return leaf.grad;
        },
        { x, p, q },
      );
      expectClose(came, p.add(q), { name: valueNames.gradientOf("x") });
    });

    test({
      en: "All rules together give the gradients of a two-layer model",
      ja: "すべての公式を合わせると、2 層のモデルの勾配が求まる",
    }, {
      points: 2,
      hint: {
        en: "If the tests above pass, this one does. If it alone fails, look at nodes that are used twice.",
        ja: "上のテストがすべて通れば、これも通ります。これだけ失敗するなら、2 回使われるノードを調べましょう。",
      },
    }, async ({ submission, random }) => {
      const given = {
        X: random.normal([5, 3]),
        W1: random.normal([3, 4]),
        b1: random.normal([4]),
        W2: random.normal([4, 2]),
        T: random.normal([5, 2]),
      };
      const gradients = await submission.evaluate(twoLayers, given);
      const expected = twoLayers(
        { Value, sub, add, mul, matmul, addRow, sum, backward },
        given,
      );
      for (const [i, name] of ["X", "W1", "b1", "W2"].entries()) {
        expectClose(listIn(gradients)[i], expected[i], {
          name: valueNames.gradientOf(name),
        });
      }
    });

    test({
      en: "step moves every parameter down by lr times its gradient",
      ja: "step はすべてのパラメータを lr × 勾配 だけ下げる",
    }, {
      points: 1,
      hint: {
        en: "One walk back for all, then a loop over the parameters: data minus lr times grad.",
        ja: "逆伝播は全体で 1 回です。その後、各パラメータについて data から lr × grad を引きます。",
      },
    }, async ({ submission, random }) => {
      const given = { ...trainingCase(random), steps: 1 };
      const came = await submission.evaluate(train, given);
      expectParameters(came, train({ Value, sum, step }, given));
    });

    test({
      en: "step begins each time with gradients of 0",
      ja: "step は毎回、勾配を 0 にしてから始める",
    }, {
      points: 1,
      hint: {
        en: "Set grad to an array of zeros before the walk back, not after it.",
        ja: "逆伝播の後でなく前に、grad をゼロの配列にします。",
      },
    }, async ({ submission, random }) => {
      const given = { ...trainingCase(random), steps: 4 };
      const came = await submission.evaluate(train, given);
      expectParameters(came, train({ Value, sum, step }, given));
    });
  },
);

// The reference: the operations are those of the library's Tensor.

function operation(f: (...x: Tensor[]) => Tensor, inputs: Value[]): Value {
  const wayBack = (i: number) => (dout: NDArray) => {
    const x = inputs.map(({ data }) => tensor(data, { requiresGrad: true }));
    f(...x)
      .mul(dout)
      .sum()
      .backward();
    return x[i].grad!;
  };
  const y = f(...inputs.map(({ data }) => tensor(data)));
  return new Value(
    y.data,
    inputs,
    inputs.map((_, i) => wayBack(i)),
  );
}

function sub(a: Value, b: Value): Value {
  return operation((a, b) => a.sub(b), [a, b]);
}

function add(a: Value, b: Value): Value {
  return operation((a, b) => a.add(b), [a, b]);
}

function mul(a: Value, b: Value): Value {
  return operation((a, b) => a.mul(b), [a, b]);
}

function matmul(X: Value, W: Value): Value {
  return operation((X, W) => X.matmul(W), [X, W]);
}

function sum(x: Value): Value {
  return operation((x) => x.sum(), [x]);
}

function addRow(X: Value, b: Value): Value {
  return operation((X, b) => X.add(b), [X, b]);
}

function backward(last: Value): void {
  last.grad = ones(last.data.shape);
  for (const { inputs, back, grad } of topologicalOrder(last)) {
    inputs.forEach((input, i) => {
      input.grad = back[i](grad).add(input.grad);
    });
  }
}

function step(parameters: Value[], loss: () => Value, lr: number): void {
  const before = parameters.map(({ data }) => data);
  parameters.forEach((p) => {
    p.grad = p.data.mul(0);
  });
  backward(loss());
  parameters.forEach((p, i) => {
    p.data = before[i].add(p.grad.mul(-lr));
  });
}

/** What a model needs of those who write it. */
interface Rules {
  Value: typeof Value;
  sub: typeof sub;
  add: typeof add;
  mul: typeof mul;
  matmul: typeof matmul;
  addRow: typeof addRow;
  sum: typeof sum;
  backward: typeof backward;
  step: typeof step;
}

/** E = Σ (h W2 − T)², where h = u² + u and u = X W1 + b1: its gradients. */
function twoLayers(
  { Value, sub, add, mul, matmul, addRow, sum, backward }: Omit<Rules, "step">,
  given: Record<"X" | "W1" | "b1" | "W2" | "T", NDArray>,
): NDArray[] {
  const [X, W1, b1, W2] = [given.X, given.W1, given.b1, given.W2].map(
    (data) => new Value(data),
  );
  const u = addRow(matmul(X, W1), b1);
  const h = add(mul(u, u), u);
  const d = sub(matmul(h, W2), new Value(given.T));
  backward(sum(mul(d, d)));
  return [X, W1, b1, W2].map(({ grad }) => grad);
}

interface Training {
  p: NDArray;
  q: NDArray;
  t: NDArray;
  lr: number;
  steps: number;
}

/**
 * Trains p and q for E = Σ (p q − t)²: gives both as they are then. The nodes
 * are written out, so that only `step` and the walk are judged. The gradients
 * on the way come too: they tell a wrong step from a wrong walk.
 */
function train(
  { Value, sum, step }: Pick<Rules, "Value" | "sum" | "step">,
  { p, q, t, lr, steps }: Training,
): NDArray[] {
  const parameters = [p, q].map((data) => new Value(data));
  const [first, second] = parameters;
  let onTheWay: Value[] = [];
  const loss = () => {
    const [a, b] = parameters.map(({ data }) => data);
    const byFirst = (dout: NDArray) => dout.mul(b);
    const bySecond = (dout: NDArray) => dout.mul(a);
    const product = new Value(a.mul(b), [first, second], [byFirst, bySecond]);
    const d = product.data.sub(t);
    const square = new Value(
      d.mul(d),
      [product],
      [(dout) => dout.mul(d).mul(2)],
    );
    onTheWay = [product, square];
    return sum(square);
  };
  for (let n = 0; n < steps; n++) step(parameters, loss, lr);
  return [first.data, second.data, ...onTheWay.map(({ grad }) => grad)];
}

function trainingCase(random: Random): Omit<Training, "steps"> {
  const [p, q, t] = several(random, 3, [2, 3]);
  return { p, q, t, lr: random.uniform([], { low: 0.01, high: 0.05 }).item() };
}

function expectParameters(came: unknown, expected: NDArray[]): void {
  const names = [
    { en: "The first parameter", ja: "1 つ目のパラメータ" },
    { en: "The second parameter", ja: "2 つ目のパラメータ" },
  ];
  names.forEach((name, i) => {
    expectClose(listIn(came)[i], expected[i], { name });
  });
}

/** The inputs of each node, all of them earlier ones; the last node is last. */
function randomGraph(random: Random, nodes: number): number[][] {
  return Array.from({ length: nodes }, (_, n) =>
    n === 0
      ? []
      : [...random.uniform([2], { low: 0, high: n }).data].map(Math.floor),
  );
}

/** Each node below the last one once, the last one first, none too early. */
function expectOrder(came: unknown, graph: number[][]): void {
  const order = listIn(came);
  const below = new Set([graph.length - 1]);
  for (const node of below) for (const i of graph[node]) below.add(i);
  expectThat(order[0] === graph.length - 1, {
    en: "The order should begin with the last node, from which the walk starts.",
    ja: "逆伝播の出発点である最後のノードが、順序の先頭に来る必要があります。",
  });
  expectThat(new Set(order).size === order.length, {
    en: "A node stands in the order more than once.",
    ja: "同じノードが 2 回以上並んでいます。",
  });
  expectThat(
    order.length === below.size && [...below].every((i) => order.includes(i)),
    {
      en: "The order should hold all nodes below the last one, and no others.",
      ja: "順序には、最後のノードの計算に使われたノードがすべて、それだけ並ぶ必要があります。",
    },
  );
  const isEarly = [...below].some((node) =>
    graph[node].some((i) => order.indexOf(i) <= order.indexOf(node)),
  );
  expectThat(!isEarly, {
    en: "A node comes before one that uses it: its gradient is not complete then.",
    ja: "あるノードが、それを使うノードより前に並んでいます。そのとき勾配はまだ揃っていません。",
  });
}

function several(random: Random, count: number, shape: number[]): NDArray[] {
  return Array.from({ length: count }, () => random.normal(shape));
}

/** The elements of a list, as far as there are any. */
function listIn(came: unknown): unknown[] {
  return Array.isArray(came) ? came : [];
}

function backTo(name: string): Text {
  return { en: `What comes back to ${name}`, ja: `${name} に戻る値` };
}
