import {
  Adam,
  Affine,
  arange,
  full,
  MultiLayerNet,
  NDArray,
  ones,
  Random,
  SoftmaxWithLoss,
  tensor,
  tidy,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const x = arange(100).reshape([10, 10]);

/** Fills the workspace with other numbers, so often. */
function otherRuns(times = 10): void {
  for (let run = 0; run < times; run++) {
    tidy(() => {
      for (let i = 0; i < 20; i++) full([10, 10], i).add(run);
    });
  }
}

const gone =
  "This array of shape (10, 10) was made during tidy, or a step of " +
  "training, and is gone since the next one began: return it from tidy, or " +
  "call keep() on it while it is there.";

describe("tidy", () => {
  it("gives what the function gives", () => {
    expect(tidy(() => 3)).toBe(3);
    expect(tidy(() => undefined)).toBeUndefined();
    expect(tidy(() => "text")).toBe("text");
    expect(tidy(() => null)).toBeNull();
  });

  it("returns arrays that stay, bit by bit, after ten more runs", () => {
    const y = tidy(() => x.add(1).mul(x).div(7));
    const before = x.add(1).mul(x).div(7).data;
    otherRuns();
    expect(y.data).toEqual(before);
  });

  it("returns arrays in lists and objects, at any depth", () => {
    const made = tidy(() => ({
      list: [x.add(1), { deep: [x.add(2)] }],
      same: x,
      text: "no array",
      nothing: null,
    }));
    otherRuns();
    const [first, second] = made.list as [NDArray, { deep: NDArray[] }];
    expect(first.at(9, 9)).toBe(100);
    expect(second.deep[0].at(9, 9)).toBe(101);
    expect(made.same).toBe(x);
  });

  it("returns a tensor with its gradient", () => {
    const W = tensor(x, { requiresGrad: true });
    const loss = tidy(() => {
      const result = W.mul(W).sum();
      result.backward();
      return result;
    });
    otherRuns();
    expect(loss.item()).toBe(328350);
    expect(W.grad?.toArray()).toEqual(x.mul(2).toArray());
  });

  it("finds its way through objects that go round in a circle", () => {
    const ring: { y?: NDArray; self?: object } = {};
    ring.self = ring;
    tidy(() => {
      ring.y = x.add(1);
      return ring;
    });
    otherRuns();
    expect(ring.y?.at(0, 0)).toBe(1);
  });

  it("returns a long chain of tensors, each used twice", () => {
    const last = tidy(() => {
      let y = tensor(full([10, 10], 1), { requiresGrad: true });
      for (let i = 0; i < 60; i++) y = y.add(y);
      return y;
    });
    otherRuns();
    expect(last.data.at(0, 0)).toBe(2 ** 60);
  });

  it("keeps what is told to stay, and gives the same array for it", () => {
    const kept: NDArray[] = [];
    tidy(() => {
      const y = x.add(5);
      expect(y.keep()).toBe(y);
      kept.push(y);
    });
    otherRuns();
    expect(kept[0].at(0, 0)).toBe(5);
  });

  it("keeps what was asked for its data", () => {
    const seen: NDArray[] = [];
    const data = tidy(() => {
      const y = x.add(5);
      seen.push(y);
      return y.data;
    });
    otherRuns();
    expect(data).toEqual(x.add(5).data);
    expect(seen[0].data).toBe(data);
  });

  it("keeps neither more nor less when one is in another", () => {
    const left: NDArray[] = [];
    const y = tidy(() => {
      const inner = tidy(() => x.add(1));
      left.push(inner);
      return tidy(() => inner.add(1)).add(1);
    });
    expect(left[0].at(0, 0)).toBe(1);
    otherRuns();
    expect(y.at(0, 0)).toBe(3);
    expect(() => left[0].at(0, 0)).toThrow(new Error(gone));
  });

  it("ends when the function throws, and passes the error on", () => {
    const error = new Error("mine");
    const fails = () =>
      tidy(() => {
        x.add(1);
        throw error;
      });
    expect(fails).toThrow(error);
    const after = x.add(7); // outside: it must not be in the workspace
    otherRuns();
    expect(after.at(0, 0)).toBe(7);
  });

  it("refuses a promise, alone or within an object", () => {
    const refusal = new TypeError(
      "tidy expects a function that returns at once, got a promise: " +
        "await first, and put only the computation into tidy.",
    );
    expect(() => tidy(async () => x.add(1))).toThrow(refusal);
    expect(() => tidy(() => ({ y: Promise.resolve(x) }))).toThrow(refusal);
    const after = x.add(7);
    otherRuns();
    expect(after.at(0, 0)).toBe(7);
  });
});

describe("an array left behind in tidy", () => {
  function leftBehind(): NDArray {
    const left: NDArray[] = [];
    tidy(() => {
      left.push(x.add(1));
    });
    return left[0];
  }

  it("is there until the next run begins", () => {
    const y = leftBehind();
    expect(y.at(0, 0)).toBe(1);
    expect(x.mul(y).at(0, 2)).toBe(6);
    y.keep();
    otherRuns();
    expect(y.at(0, 0)).toBe(1);
  });

  it("then is an error wherever its numbers are needed", () => {
    const y = leftBehind();
    otherRuns(1);
    const uses: (() => unknown)[] = [
      ...[() => y.data, () => y.at(0, 0), () => y.toArray()],
      ...[() => `${y}`, () => y.keep(), () => y.T, () => y.reshape([100])],
      ...[() => y.add(1), () => x.sub(y), () => x.matmul(y), () => y.sum()],
      ...[() => y.sum(0), () => y.exp(), () => y.rows([1]), () => y.slice(1)],
      ...[
        () => y.astype("float32"),
        () => y.as("N", "K"),
        () => tensor(y).exp(),
      ],
    ];
    for (const use of uses) expect(use).toThrow(new Error(gone));
    expect([y.shape, y.size, y.ndim, y.dtype]).toEqual([
      [10, 10],
      100,
      2,
      "float64",
    ]);
  });

  it("is an error within the next run too", () => {
    const y = leftBehind();
    expect(() => tidy(() => y.add(1))).toThrow(new Error(gone));
  });

  it("may be small: then it was never in the workspace, and is right", () => {
    const left: NDArray[] = [];
    tidy(() => {
      left.push(ones([8]).add(1));
    });
    otherRuns();
    expect(left[0].toArray()).toEqual(Array(8).fill(2));
  });
});

describe("training in tidy", () => {
  const t = NDArray.from(
    Array.from({ length: 10 }, (_, i) => [i % 2, 1 - (i % 2)]),
  );
  const small = x.div(100);

  function network(seed: number, dtype: "float32" | "float64" = "float64") {
    return new MultiLayerNet({
      sizes: [10, 20, 2],
      batchNorm: "before",
      dropout: 0.2,
      random: new Random(seed),
      dtype,
    });
  }

  it("the gradients of several steps all stay", () => {
    const net = network(1);
    const steps = Array.from({ length: 5 }, () => {
      const grads = net.gradient(small, t);
      const copies = Object.entries(grads).map(
        ([key, grad]) => [key, grad.data.slice()] as const,
      );
      return { grads, copies };
    });
    otherRuns();
    for (const { grads, copies } of steps) {
      for (const [key, copy] of copies) expect(grads[key].data).toEqual(copy);
    }
  });

  it("two networks trained in turn are as each trained alone", () => {
    function trained(...seeds: number[]) {
      const nets = seeds.map((seed) => ({
        net: network(seed),
        optimizer: new Adam({ lr: 0.01 }),
      }));
      for (let step = 0; step < 20; step++) {
        for (const { net, optimizer } of nets) {
          optimizer.update(net.params, net.gradient(small, t));
        }
      }
      return nets.map(({ net }) =>
        Object.values({ ...net.params, ...net.state }).map((p) => p.data),
      );
    }
    expect(trained(1, 2)).toEqual([...trained(1), ...trained(2)]);
  });

  it("a layer's gradients, and its way back, are there after a step", () => {
    const net = network(3);
    const grads = net.gradient(small, t);
    const first = net.layers[0];
    expect(first.grads.W.data).toEqual(grads.W1.data);
    const dx = first.backward(ones([10, 20]));
    otherRuns();
    expect(dx.toArray()).toEqual(
      ones([10, 20]).matmul(net.params.W1.T).toArray(),
    );
  });

  it("a layer used by hand between steps says that its input is gone", () => {
    const net = network(4);
    const [first, norm] = net.layers;
    net.gradient(small, t);
    network(5).gradient(small, t);
    expect(() => norm.backward(ones([10, 20]))).toThrow(
      "This array of shape (20,) was made during tidy",
    );
    const dx = first.backward(ones([10, 20])); // its input is the data itself
    expect(dx.shape).toEqual([10, 10]);
  });

  it("layers by hand, without tidy, are not touched by others' steps", () => {
    const layer = new Affine(ones([10, 2]).div(100), zeros([2]));
    const loss = new SoftmaxWithLoss();
    const value = loss.forward(layer.forward(small), t);
    const net = network(6);
    for (let step = 0; step < 3; step++) net.gradient(small, t);
    const dx = layer.backward(loss.backward());
    expect(value).toBeCloseTo(Math.log(2), 12);
    expect(Math.max(dx.max(), -dx.min())).toBeLessThan(1e-15);
  });
});

it("keeps what is in a Map and in a Set", () => {
  const both = tidy(() => ({
    map: new Map([["a", ones([20]).add(1)]]),
    set: new Set([ones([20]).add(2)]),
  }));
  tidy(() => zeros([20]).add(9).add(9));
  expect(both.map.get("a")?.sum()).toBe(40);
  expect([...both.set][0].sum()).toBe(60);
});

it("does not go through the numbers of a typed array", () => {
  const data = tidy(() => ones([100]).add(1).data);
  tidy(() => zeros([100]).add(9));
  expect(data).toEqual(new Float64Array(100).fill(2));
});

it("gives an array that is gone to JSON as an error, not as numbers", () => {
  let left: NDArray = zeros([1]);
  tidy(() => {
    left = ones([100]).add(1);
  });
  tidy(() => zeros([100]).add(9));
  expect(() => JSON.stringify(left)).toThrow(/was made during tidy/);
  expect(JSON.stringify(NDArray.from([[1, 2]]))).toBe("[[1,2]]");
});
