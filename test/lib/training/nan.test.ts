import {
  type Examples,
  type Layer,
  MeanSquaredError,
  NDArray,
  type Network,
  Random,
  ReLU,
  fit as runFit,
  SGD,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";
import { quadrantNet, quadrants } from "./training-data.ts";

const NAN = Number.NaN;

/** A layer that goes wrong on the way there or back. */
class Broken extends ReLU {
  private readonly way: "forward" | "backward";

  constructor(way: "forward" | "backward") {
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
      `${came} the gradient of W, b in layer 3 (Affine)`,
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
      `${came} the input x`,
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
