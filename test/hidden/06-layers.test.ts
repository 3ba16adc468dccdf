import {
  Affine,
  NDArray,
  numericalGradient,
  type Random,
  ReLU,
  Sigmoid,
} from "@course/lib";
import { exercise, expectClose, expectThat } from "../../grader/spec/index.ts";

exercise(
  "06-layers",
  {
    names: { numericalGradient, Affine, Sigmoid, ReLU },
    allow: ["NDArray", "zeros", "ones", "full", "linspace", "Random"],
    timeLimit: 2_000,
  },
  (test) => {
    test("numericalGradient gives the gradient of a sum of squares", {
      points: 1,
      hint: "For each element: move it by +h and by −h, and divide the difference of f by 2h.",
    }, async ({ submission, random }) => {
      for (const shape of [[4], [2, 3], [2, 1, 3]]) {
        const x = random.normal(shape);
        const gradient = await submission.evaluate(
          ({ numericalGradient }, { x }) =>
            numericalGradient((x) => x.mul(x).sum(), x),
          { x },
        );
        expectClose(gradient, x.mul(2), { tolerance: 1e-3 });
      }
    });

    test("numericalGradient takes the difference to both sides", {
      points: 1,
      hint: "Use (f(x + h) − f(x − h)) / 2h: it is far more exact than (f(x + h) − f(x)) / h.",
    }, async ({ submission, random }) => {
      const x = random.uniform([5], { low: 1, high: 2 });
      const gradient = await submission.evaluate(
        ({ numericalGradient }, { x }) =>
          numericalGradient((x) => x.exp().sum(), x),
        { x },
      );
      expectClose(gradient, x.exp(), { tolerance: 1e-6 });
    });

    test("numericalGradient uses the step h that it is given", {
      points: 1,
      hint: "The third parameter is { h = 1e-4 } = {}: use h everywhere in the function.",
    }, async ({ submission, random }) => {
      const x = random.uniform([3], { low: 1, high: 2 });
      const h = 0.5;
      const gradient = await submission.evaluate(
        ({ numericalGradient }, { x, h }) =>
          numericalGradient((x) => x.mul(x).mul(x).sum(), x, { h }),
        { x, h },
      );
      // ((x + h)³ − (x − h)³) / 2h = 3x² + h², exactly.
      expectClose(
        gradient,
        x
          .mul(x)
          .mul(3)
          .add(h * h),
      );
    });

    test("numericalGradient leaves x as it was", {
      points: 1,
      hint: "Put each element back after you have moved it, or move it in a copy.",
    }, async ({ submission, random }) => {
      const x = random.normal([2, 3]);
      const came = await submission.evaluate(
        ({ numericalGradient }, { x }) => [
          numericalGradient((x) => x.mul(x).sum(), x),
          x,
        ],
        { x },
      );
      const [gradient, after] = Array.isArray(came) ? came : [];
      // Doing nothing leaves x as it was, too.
      expectClose(gradient, x.mul(2), { tolerance: 1e-3 });
      expectClose(after, x, { tolerance: 0, name: "x afterwards" });
    });

    test("Affine.forward gives xW + b for a single row", {
      points: 1,
      hint: "Multiply x by W with matmul, then add b.",
    }, async ({ submission, random }) => {
      const x = random.normal([1, 3]);
      const W = random.normal([3, 2]);
      const b = random.normal([2]);
      const y = await submission.evaluate(
        ({ Affine }, { x, W, b }) => new Affine(W, b).forward(x),
        { x, W, b },
      );
      expectClose(y, x.matmul(W).add(b));
    });

    test("Affine.forward gives xW + b for a mini-batch", {
      points: 1,
      hint: "x is (N, K), W is (K, L), b is (L,): b is added to every row by broadcasting.",
    }, async ({ submission, random }) => {
      const x = random.normal([5, 3]);
      const W = random.normal([3, 4]);
      const b = random.normal([4]);
      const y = await submission.evaluate(
        ({ Affine }, { x, W, b }) => new Affine(W, b).forward(x),
        { x, W, b },
      );
      expectClose(y, x.matmul(W).add(b));
    });

    test("Affine.backward gives the gradient of the input", {
      points: 1,
      hint: "From the shapes alone: dout is (N, L), W is (K, L), dx must be (N, K).",
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const dx = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        return layer.backward(dout);
      }, given);
      expectClose(dx, given.dout.matmul(given.W.T), { name: "dx" });
    });

    test("Affine.backward puts the gradient of W into grads", {
      points: 1,
      hint: "From the shapes alone: x is (N, K), dout is (N, L), dW must be (K, L).",
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const dW = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        layer.backward(dout);
        return layer.grads.W;
      }, given);
      expectClose(dW, given.x.T.matmul(given.dout), { name: "grads.W" });
    });

    test("Affine.backward sums the gradient of b over the mini-batch", {
      points: 1,
      hint: "b is added to each of the N rows, so its gradient is the sum of N rows: dout.sum(0).",
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const db = await submission.evaluate(({ Affine }, { x, W, b, dout }) => {
        const layer = new Affine(W, b);
        layer.forward(x);
        layer.backward(dout);
        return layer.grads.b;
      }, given);
      expectClose(db, given.dout.sum(0), { name: "grads.b" });
    });

    test("Affine.backward replaces the gradients of an earlier call", {
      points: 1,
      hint: "Assign this.grads anew in each backward; never add to the old ones.",
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const x2 = random.normal([2, 3]);
      const dout2 = random.normal([2, 4]);
      const grads = await submission.evaluate(
        ({ Affine }, { x, W, b, dout, x2, dout2 }) => {
          const layer = new Affine(W, b);
          layer.forward(x);
          layer.backward(dout);
          layer.forward(x2);
          layer.backward(dout2);
          return [layer.grads.W, layer.grads.b];
        },
        { ...given, x2, dout2 },
      );
      const [dW, db] = Array.isArray(grads) ? grads : [];
      expectClose(dW, x2.T.matmul(dout2), { name: "grads.W" });
      expectClose(db, dout2.sum(0), { name: "grads.b" });
    });

    test("Affine keeps W and b in params and changes no array", {
      points: 1,
      hint: "Keep the arrays themselves in this.params, and use operations that give new arrays.",
    }, async ({ submission, random }) => {
      const given = affineCase(random);
      const came = await submission.evaluate(
        ({ Affine }, { x, W, b, dout }) => {
          const layer = new Affine(W, b);
          return [
            layer.forward(x),
            layer.backward(dout),
            layer.params.W === W && layer.params.b === b,
            [x, W, b, dout],
          ] as const;
        },
        given,
      );
      const [y, dx, same, arrays] = Array.isArray(came) ? came : [];
      // Doing nothing changes no array, too.
      expectClose(y, given.x.matmul(given.W).add(given.b));
      expectClose(dx, given.dout.matmul(given.W.T), { name: "dx" });
      expectThat(
        same === true,
        "params should be { W, b } with the very arrays that the constructor was given.",
      );
      expectUnchanged(arrays, given);
    });

    test("Sigmoid.forward gives 1 / (1 + exp(−x)), for large x too", {
      points: 1,
      hint: "Mind the minus sign. exp of a large number is Infinity, and Infinity / Infinity is NaN.",
    }, async ({ submission, random }) => {
      const small = random.normal([3, 4]);
      const large = random.uniform([2, 3], { low: 800, high: 900 });
      for (const x of [small, large, large.neg()]) {
        const y = await submission.evaluate(
          ({ Sigmoid }, { x }) => new Sigmoid().forward(x),
          { x },
        );
        expectClose(y, new Sigmoid().forward(x));
      }
    });

    test("Sigmoid.backward gives dout · y · (1 − y)", {
      points: 1,
      hint: "Keep the y of forward. Its slope is y (1 − y); multiply it by dout.",
    }, async ({ submission, random }) => {
      const x = random.normal([3, 4]);
      const dout = random.normal([3, 4]);
      const dx = await submission.evaluate(
        ({ Sigmoid }, { x, dout }) => {
          const layer = new Sigmoid();
          layer.forward(x);
          return layer.backward(dout);
        },
        { x, dout },
      );
      const y = new Sigmoid().forward(x);
      expectClose(dx, dout.mul(y).mul(y.neg().add(1)), { name: "dx" });
    });

    test("ReLU.forward gives the larger of x and 0, and leaves x as it was", {
      points: 1,
      hint: "x.maximum(0) gives a new array; setting elements of x to 0 spoils the caller's.",
    }, async ({ submission, random }) => {
      const x = random.normal([4, 5]);
      const came = await submission.evaluate(
        ({ ReLU }, { x }) => [new ReLU().forward(x), x],
        { x },
      );
      const [y, after] = Array.isArray(came) ? came : [];
      expectClose(y, x.maximum(0));
      expectClose(after, x, { tolerance: 0, name: "x afterwards" });
    });

    test("ReLU.backward lets dout through where x was positive", {
      points: 1,
      hint: "Remember in forward where x > 0. In backward, dout passes there and is 0 elsewhere.",
    }, async ({ submission, random }) => {
      const x = random.normal([4, 5]);
      const dout = random.normal([4, 5]);
      const came = await submission.evaluate(
        ({ ReLU }, { x, dout }) => {
          const layer = new ReLU();
          layer.forward(x);
          return [layer.backward(dout), dout];
        },
        { x, dout },
      );
      const [dx, after] = Array.isArray(came) ? came : [];
      expectClose(dx, dout.mul(x.greater(0)), { name: "dx" });
      expectClose(after, dout, { tolerance: 0, name: "dout afterwards" });
    });

    test("ReLU.backward takes 0 or 1 as the slope at x = 0", {
      points: 1,
      hint: "Where x is exactly 0 the slope is a matter of choice: 0 in the lecture. Nothing else.",
    }, async ({ submission, random }) => {
      const dout = random.uniform([1, 4], { low: 1, high: 2 });
      const x = NDArray.from([[0, -1, 0, 1]]);
      const dx = await submission.evaluate(
        ({ ReLU }, { x, dout }) => {
          const layer = new ReLU();
          layer.forward(x);
          return layer.backward(dout);
        },
        { x, dout },
      );
      const slope = dx instanceof NDArray && dx.data[0] > 0.5 ? 1 : 0;
      // Passing everything on, or nothing, takes no slope at all.
      const slopes = NDArray.from([[slope, 0, slope, 1]]);
      expectClose(dx, dout.mul(slopes), { name: "dx" });
    });
  },
);

/** A mini-batch through an affine layer, all sizes different. */
function affineCase(random: Random) {
  return {
    x: random.normal([5, 3]), // (N, K)
    W: random.normal([3, 4]), // (K, L)
    b: random.normal([4]), // (L,)
    dout: random.normal([5, 4]), // (N, L)
  };
}

/** The arrays that a test has given are what they were before. */
function expectUnchanged(after: unknown, given: Record<string, NDArray>) {
  const arrays: unknown[] = Array.isArray(after) ? after : [];
  Object.entries(given).forEach(([name, before], i) => {
    expectClose(arrays[i], before, {
      tolerance: 0,
      name: `${name} afterwards`,
    });
  });
}
