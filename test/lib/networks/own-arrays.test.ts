import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Affine,
  type Layer,
  MultiLayerNet,
  type NDArray,
  Random,
  save,
  Tanh,
  TwoHeadedNet,
} from "@course/lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "学習 of nets-"));
  file = join(folder, "net.safetensors");
});

afterEach(() => rm(folder, { recursive: true }));

const random = new Random(1);
const sizes = [4, 5, 3] as const;

/** Puts another layer into a network, as JavaScript lets anybody do. */
function replace(net: MultiLayerNet, at: number, layer: Layer): void {
  (net.layers as Layer[]).splice(at, 1, layer);
}

describe("save, of a network that was changed by hand,", () => {
  const normalized = () =>
    new MultiLayerNet({ sizes, batchNorm: "before", random });

  it("refuses arrays that are not those of its layers", async () => {
    const net = normalized();
    const { W1, b1 } = net.params;
    replace(net, 0, new Affine(W1.mul(2), b1));
    await expect(save(net, file)).rejects.toThrow(
      /save expects W1 of this network to be the arrays of its layers, got/,
    );
    replace(net, 0, new Affine(W1, b1));
    await save(net, file);
    replace(net, 1, new Tanh());
    await expect(save(net, file)).rejects.toThrow(
      /expects gamma1, beta1, runningMean1, runningVariance1 of this network/,
    );
  });

  it("refuses them in a two-headed network, shared or not", async () => {
    for (const part of ["shared", "head"]) {
      const net = new TwoHeadedNet({
        shared: [4, 5],
        heads: [{ sizes: [2] }, { sizes: [1] }],
        random,
      });
      const layers = part === "shared" ? net.shared : net.heads[1].layers;
      const { W, b } = layers[0].params;
      (layers as Layer[])[0] = new Affine(W.mul(2), b);
      await expect(save(net, file)).rejects.toThrow(
        part === "shared" ? /save expects W1 of/ : /save expects W3 of/,
      );
    }
  });

  it("refuses one layer in two places", async () => {
    const net = new MultiLayerNet({ sizes: [4, 5, 5, 3], random });
    replace(net, 3, net.layers[1]);
    await expect(save(net, file)).rejects.toThrow(
      /each layer to stand in a network once/,
    );
  });

  it("refuses settings and functions that a file cannot hold", async () => {
    const net = normalized();
    Object.assign(net.layers[1], { eps: Number.NaN });
    await expect(save(net, file)).rejects.toThrow(
      "save cannot write the BatchNorm of this network: its eps is NaN, " +
        "which a file cannot hold.",
    );
    Object.assign(net.layers[1], { eps: -1 });
    await expect(save(net, file)).rejects.toThrow(
      /eps to be a number above 0, got -1/,
    );
    const other = normalized();
    other.layers[2].forward = (x) => x;
    await expect(save(other, file)).rejects.toThrow(
      /ReLU of this network: its forward is a function of your own/,
    );
  });

  it("refuses a class that is derived from one of the library", async () => {
    class Doubled extends MultiLayerNet {
      override predict(x: NDArray): NDArray {
        return super.predict(x).mul(2);
      }
    }
    await expect(save(new Doubled({ sizes, random }), file)).rejects.toThrow(
      /save cannot write Doubled: it knows MultiLayerNet/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});
