import {
  concat,
  type Examples,
  full,
  type Layer,
  MeanSquaredError,
  MultiLayerNet,
  NDArray,
  type Network,
  Random,
  ReLU,
  fit as runFit,
  SGD,
  TwoHeadedNet,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

const NAN = Number.NaN;

type Way = "forward" | "backward" | "none";

/** A layer that goes wrong on the way there or back. */
class Broken extends ReLU {
  private readonly way: Way;

  constructor(way: Way) {
    super();
    this.way = way;
  }

  override forward(x: NDArray): NDArray {
    const y = super.forward(x);
    return this.way === "forward" ? y.mul(NAN) : y;
  }

  override backward(dout: NDArray): NDArray {
    const dx = super.backward(dout);
    return this.way === "backward" ? dx.mul(NAN) : dx;
  }
}

/** Two tasks of three classes, with an activation before and in each head. */
function twoHeadedNet(activation: () => Layer): TwoHeadedNet {
  const head = { sizes: [4, 3] };
  const random = new Random(1);
  return new TwoHeadedNet({
    shared: [2, 5],
    heads: [head, head],
    activation,
    random,
    dtype: "float64",
  });
}

function train(net: Network, data: Examples, lr = 0.1, epochs = 3) {
  const optimizer = new SGD({ lr });
  const random = new Random(2);
  return runFit(net, data, { epochs, batchSize: 50, optimizer, random });
}

describe("fit, where NaN comes up,", () => {
  const data = quadrants(1);
  const came = "Training stopped: NaN or an infinity came first in";

  it("names the layer that gave it first, forward", async () => {
    let made = 0;
    const activation = (): Layer =>
      ++made === 2 ? new Broken("forward") : new ReLU();
    const net = quadrantNet({ sizes: [2, 5, 5, 3], activation });
    await expect(train(net, data)).rejects.toThrow(
      `${came} the output of layer 4 (Broken). Try a smaller learning rate`,
    );
  });

  it("names the layer whose gradient has it first, on the way back", async () => {
    const activation = () => new Broken("backward");
    const net = quadrantNet({ sizes: [2, 5, 5, 3], activation });
    await expect(train(net, data)).rejects.toThrow(
      `${came} the gradient that layer 4 (Broken) gives back.`,
    );
  });

  it("names the layer of a two-headed network, whose layers branch", async () => {
    const made = ["none", "none", "forward"] as const;
    for (const [spoiled, name] of [
      [0, "layer 2 (Broken)"],
      [1, "layer 4 (Broken)"],
      [2, "layer 7 (Broken)"],
    ] as const) {
      const ways = made.map((_, i) => (i === spoiled ? "forward" : "none"));
      const net = twoHeadedNet(() => new Broken(ways.shift() ?? "none"));
      const t = concat([data.t, data.t], { axis: 1 });
      await expect(train(net, { x: data.x, t })).rejects.toThrow(
        `${came} the output of ${name}. Try`,
      );
    }
  });

  it("meets the masks of dropout again that gave it", async () => {
    // Whether unit 7 of 40 is dropped decides whether there is NaN.
    class Fragile extends ReLU {
      override forward(x: NDArray): NDArray {
        const spoil = (v: number, i: number) => (i === 7 && v !== 0 ? NAN : v);
        const y = Array.from(super.forward(x).data, spoil);
        return NDArray.from(y, { shape: [...x.shape] });
      }
    }
    const messages: string[] = [];
    for (let seed = 0; seed < 20; seed++) {
      const random = new Random(seed);
      const ones = { x: NDArray.from([[1]]), t: NDArray.from([[1]]) };
      const net = new MultiLayerNet({
        sizes: [1, 40, 1],
        initializer: (_, fans) => full([...fans], 1),
        activation: () => new ReLU(),
        loss: new MeanSquaredError(),
        dropout: { p: 0.9, inverted: true },
        dtype: "float64",
        random,
      });
      const fragile = new Fragile();
      const { forward } = net.layers[3];
      net.layers[3].forward = (x, training) =>
        forward.call(net.layers[3], training ? fragile.forward(x) : x);
      const before = new Random(seed).uniform([3]).toArray();
      const training = train(net, ones, 0.1, 1);
      await training.catch((error) => {
        messages.push(error.message);
        expect(random.uniform([3]).toArray()).toEqual(before);
      });
    }
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.length).toBeLessThan(20);
    for (const message of messages) {
      expect(message).toContain(`${came} the output of layer 4 (Affine).`);
    }
  });

  it("leaves the layers with the methods that they had", async () => {
    const net = quadrantNet({ activation: () => new Broken("forward") });
    const own = net.layers[2].forward.bind(net.layers[2]);
    net.layers[2].forward = own;
    await expect(train(net, data)).rejects.toThrow(/layer 2 \(Broken\)/);
    expect(net.layers[2].forward).toBe(own);
    expect(Object.keys(net.layers[1])).not.toContain("forward");
    expect(Object.keys(net.layers[0])).not.toContain("differentiate");
  });

  it("says so if it is the validation data, or comes of it", async () => {
    const train = (validation: Examples) =>
      runFit(quadrantNet(), data, {
        epochs: 1,
        batchSize: 50,
        optimizer: new SGD({ lr: 0.1 }),
        random: new Random(2),
        validation,
      });
    const { x, t } = data;
    await expect(train({ x: x.mul(NAN), t })).rejects.toThrow(
      `${came} the input x of the validation data. Look at how it was made`,
    );
    await expect(train({ x, t: t.mul(NAN) })).rejects.toThrow(
      `${came} the right answers t of the validation data. Look at`,
    );
    await expect(train({ x: x.mul(1e308), t })).rejects.toThrow(
      `${came} the output of layer 1 (Affine) on the validation data. Try`,
    );
  });

  it("names a parameter that has it", async () => {
    const net = quadrantNet();
    net.params.b2.data[1] = NAN;
    await expect(train(net, data)).rejects.toThrow(
      `${came} the parameter b of layer 3 (Affine)`,
    );
  });

  it("names x or t where the data has it", async () => {
    const spoil = (array: NDArray) =>
      array.map((v) => (v === array.data[7] ? NAN : v));
    const x = spoil(data.x);
    await expect(train(quadrantNet(), { ...data, x })).rejects.toThrow(
      `${came} the input x of the training data. Look at how it was made`,
    );
    const t = data.t.mul(Number.POSITIVE_INFINITY);
    await expect(train(quadrantNet(), { ...data, t })).rejects.toThrow(
      `${came} the right answers t`,
    );
  });

  it("stops a regression with too large a learning rate", async () => {
    const net = quadrantNet({ loss: new MeanSquaredError() });
    await expect(train(net, data, 1e200, 20)).rejects.toThrow(came);
  });

  it("says so if it is the loss itself", async () => {
    const net = quadrantNet({ sizes: [2, 3], loss: new MeanSquaredError() });
    net.params.b1.data.fill(1e200);
    await expect(train(net, data, 1e-9)).rejects.toThrow(`${came} the loss`);
  });

  it("keeps parameters and running statistics of before that step", async () => {
    const activation = () => new Broken("forward");
    const net = quadrantNet({
      sizes: [2, 5, 5, 3],
      activation,
      batchNorm: "before",
    });
    const all = [...Object.values(net.params), ...Object.values(net.state)];
    const before = bytesOf(all);
    await expect(train(net, data)).rejects.toThrow(/layer 3 \(Broken\)/);
    expect(bytesOf(all)).toEqual(before);
  });

  it("names the gradients of a network without layers in a list", async () => {
    const W = NDArray.from([1]);
    const net = {
      params: { W, b: W },
      predict: (x: NDArray) => x,
      loss: () => 0,
      gradient: () => ({ W: NDArray.from([NAN]), b: W }),
    };
    await expect(train(net, data)).rejects.toThrow(
      `${came} the gradient of W.`,
    );
  });

  it("does not record an epoch with a loss that is none", async () => {
    const net = {
      params: {},
      predict: () => data.t,
      loss: () => NAN,
      gradient: () => ({}),
    };
    await expect(train(net, data)).rejects.toThrow(`${came} the loss`);
  });
});
