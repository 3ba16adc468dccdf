import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Adam,
  Dropout,
  L1,
  L2,
  type Layer,
  LeakyReLU,
  load,
  MeanSquaredError,
  MultiLayerNet,
  type NDArray,
  type Network,
  oneHot,
  Random,
  type SavedNetwork,
  Sigmoid,
  SigmoidWithLoss,
  save,
  Tanh,
  TwoHeadedNet,
  TwoLayerNet,
} from "@course/lib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  decodeArrays,
  encodeArrays,
} from "../../../lib/networks/array-file.ts";
import { bytesOf } from "../golden/golden.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "学習 of nets-"));
  file = join(folder, "net.safetensors");
});

afterEach(() => rm(folder, { recursive: true }));

const random = new Random(1);
const x = random.normal([6, 4]);
const t = oneHot([0, 1, 2, 0, 1, 2], 3);
const sizes = [4, 5, 3] as const;
const dtype = "float64";

const networks: Record<string, () => SavedNetwork> = {
  "TwoLayerNet in float32": () => new TwoLayerNet({ sizes, random }),
  "TwoLayerNet of regression": () =>
    new TwoLayerNet({
      sizes,
      activation: () => new Tanh(),
      loss: new MeanSquaredError({ form: "mean" }),
      random,
      dtype,
    }),
  "MultiLayerNet in float32": () => new MultiLayerNet({ sizes, random }),
  "MultiLayerNet with batch norm after, and L1": () =>
    new MultiLayerNet({
      sizes: [4, 6, 5, 3],
      activation: () => new LeakyReLU({ alpha: 0.2 }),
      batchNorm: "after",
      regularizer: new L1(0.01),
      random,
      dtype,
    }),
  "MultiLayerNet with all else": () =>
    new MultiLayerNet({
      sizes,
      activation: () => new Sigmoid(),
      loss: new SigmoidWithLoss({ form: "mean" }),
      batchNorm: "before",
      dropout: 0.4,
      regularizer: new L2(0.01, { half: true }),
      random,
      dtype,
    }),
  "MultiLayerNet with inverted dropout": () =>
    new MultiLayerNet({ sizes, dropout: { p: 0.4, inverted: true }, random }),
  "MultiLayerNet with another activation in each layer": () =>
    new MultiLayerNet({
      sizes: [4, 6, 5, 4, 3],
      activation: oneByOne(new Sigmoid(), new Tanh(), new LeakyReLU()),
      random,
    }),
  "MultiLayerNet whose layers were changed afterwards": () => {
    const net = new MultiLayerNet({
      sizes: [4, 6, 5, 3],
      batchNorm: "before",
      dropout: 0.4,
      random,
      dtype,
    });
    replace(net, 2, new Tanh());
    replace(net, 3, new Dropout(0.1, { random, inverted: true }));
    Object.assign(net.layers[1], { eps: 1e-2, momentum: 0.5, unbiased: true });
    return net;
  },
  "TwoHeadedNet with other activations in its heads": () =>
    new TwoHeadedNet({
      shared: [4, 5],
      heads: [{ sizes: [6, 2] }, { sizes: [6, 1] }],
      activation: oneByOne(new Sigmoid(), new Tanh(), new LeakyReLU()),
      random,
    }),
  "TwoHeadedNet in float32": () =>
    new TwoHeadedNet({
      shared: [4, 5],
      heads: [{ sizes: [2] }, { sizes: [1] }],
      random,
    }),
  "TwoHeadedNet with all else": () =>
    new TwoHeadedNet({
      shared: [4, 6, 5],
      heads: [
        { sizes: [4, 2], loss: new MeanSquaredError(), weight: 0.1 },
        { sizes: [1], loss: new SigmoidWithLoss({ form: "mean" }) },
      ],
      activation: () => new Tanh(),
      batchNorm: "after",
      dropout: { p: 0.2, inverted: true },
      regularizer: new L1(0.01),
      random,
      dtype,
    }),
};

function arraysOf(net: Network): NDArray[] {
  return [...Object.values(net.params), ...Object.values(net.state ?? {})];
}

/** The layers of a network by name, each with its settings. */
function kinds(net: SavedNetwork): string[] {
  return net.layers.map((layer) => {
    const names = ["alpha", "momentum", "eps", "unbiased", "p", "inverted"];
    const settings = names.map((name) => (layer as never)[name] ?? "");
    return [layer.constructor.name, ...settings].join(" ");
  });
}

/** A function that gives these layers, one at each call. */
function oneByOne(...layers: Layer[]): () => Layer {
  const rest = layers.values();
  return () => rest.next().value as Layer;
}

/** Puts other layers into a network, as JavaScript lets anybody do. */
function replace(net: MultiLayerNet, at: number, layer: Layer): void {
  (net.layers as Layer[]).splice(at, 1, layer);
}

describe.each(Object.entries(networks))("%s", (_, make) => {
  it("comes back bit for bit, and trains on in the same way", async () => {
    const net = make();
    const optimizer = new Adam();
    for (let i = 0; i < 3; i++)
      optimizer.update(net.params, net.gradient(x, t));
    await save(net, file);
    const loaded = await load(file, { random: new Random(9) });
    expect(loaded.constructor).toBe(net.constructor);
    expect(Object.keys(loaded.params)).toEqual(Object.keys(net.params));
    expect(bytesOf(arraysOf(loaded))).toEqual(bytesOf(arraysOf(net)));
    expect(loaded.params.W1.dtype).toBe(net.params.W1.dtype);
    expect(loaded.predict(x).toArray()).toEqual(net.predict(x).toArray());
    expect(loaded.loss(x, t)).toBe(net.loss(x, t));
    expect(kinds(loaded)).toEqual(kinds(net));
    await save(loaded, `${file}2`);
    expect(await readFile(`${file}2`)).toEqual(await readFile(file));
  });
});

describe("save", () => {
  const net = new MultiLayerNet({ sizes, batchNorm: "before", random });

  it("keeps NaN, infinities and −0 as they are", async () => {
    const odd = new TwoLayerNet({ sizes, random });
    odd.params.b1.data.set([Number.NaN, Infinity, -Infinity, -0, 1e-45]);
    await save(odd, file);
    expect(bytesOf(arraysOf(await load(file)))).toEqual(bytesOf(arraysOf(odd)));
  });

  it("takes the place of an older file, and leaves nothing else", async () => {
    await writeFile(file, "something older");
    await save(net, file);
    await load(file);
    expect(await readdir(folder)).toEqual(["net.safetensors"]);
  });

  it("leaves nothing where it cannot write", async () => {
    const directory = join(folder, "net");
    await mkdir(directory);
    await writeFile(join(directory, "file"), "");
    await expect(save(net, directory)).rejects.toThrow(
      `save cannot write ${directory}: ${directory} is a folder. Give the ` +
        "name of a file in it.",
    );
    expect(await readdir(folder)).toEqual(["net"]);
  });

  it("is the network of the moment it was called", async () => {
    const moving = new TwoLayerNet({ sizes, random });
    const before = bytesOf(arraysOf(moving));
    const saving = save(moving, file);
    moving.params.W1.data.fill(0);
    await saving;
    expect(bytesOf(arraysOf(await load(file)))).toEqual(before);
  });

  it("refuses networks and parts that load could not build", async () => {
    class ReLU extends Sigmoid {}
    const activation = () => new ReLU();
    const own = new MultiLayerNet({ sizes, activation, random });
    await expect(save(own, file)).rejects.toThrow(
      /cannot write the part ReLU of this network: it knows Affine, Sigmoid/,
    );
    class MyNet {
      params = {};
      predict = (x: NDArray) => x;
      loss = () => 0;
      gradient = () => ({});
    }
    await expect(save(new MyNet(), file)).rejects.toThrow(
      /save cannot write MyNet: it knows .*, TwoLayerNet and TwoHeadedNet/,
    );
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A file written by `save`, with other words in its recipe. */
async function withRecipe(
  net: Network,
  change: (recipe: { [key: string]: unknown }) => void,
): Promise<void> {
  await save(net, file);
  const { arrays, note } = decodeArrays(await readFile(file));
  const recipe = JSON.parse(note);
  change(recipe);
  await writeFile(file, encodeArrays(arrays, JSON.stringify(recipe)));
}

/** A file of that format which another program could have written. */
function foreignFile(): Buffer {
  return fileOf('{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}');
}

/** A file with this header, and one number. */
function fileOf(text: string): Buffer {
  const header = Buffer.from(text);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.alloc(8)]);
}

describe("load", () => {
  it("refuses a file that is cut short, wherever", async () => {
    await save(new TwoLayerNet({ sizes, random }), file);
    const whole = await readFile(file);
    for (let length = 0; length < whole.length; length += 37) {
      await writeFile(file, whole.subarray(0, length));
      await expect(load(file), `${length} bytes`).rejects.toThrow(
        /load cannot use .*net\.safetensors: it (is cut short|was not written)/,
      );
    }
  });

  it("refuses a file in which a byte has changed, wherever", async () => {
    await save(new TwoLayerNet({ sizes, random }), file);
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at++) {
      for (const bit of [1, 2, 32]) {
        const changed = Buffer.from(whole);
        changed[at] ^= bit;
        expect(() => decodeArrays(changed), `byte ${at}`).toThrow(
          /^it (is cut short|was not written by save)/,
        );
      }
    }
    whole[whole.length - 1] ^= 1;
    await writeFile(file, whole);
    await expect(load(file)).rejects.toThrow(/load cannot use .* cut short/);
  });

  it.each([
    ["text", Buffer.from("not a network, but longer than a few bytes")],
    ["zeros", Buffer.alloc(1000)],
    ["an empty file", Buffer.alloc(0)],
    ["foreign safetensors", foreignFile()],
  ])("refuses %s", async (_, bytes) => {
    await writeFile(file, bytes);
    await expect(load(file)).rejects.toThrow(/load cannot use .* save/);
  });

  it("says which networks it knows", async () => {
    await withRecipe(new TwoLayerNet({ sizes, random }), (recipe) => {
      recipe.network = "ThreeHeadedNet";
    });
    await expect(load(file)).rejects.toThrow(
      /holds the network ThreeHeadedNet, but load knows MultiLayerNet, Two/,
    );
  });

  it.each([
    [
      "Swish",
      "it asks for the part Swish, but load knows only Affine, Sigmoid, Tanh, " +
        "ReLU, LeakyReLU, BatchNorm, Dropout.",
    ],
    ["Affine", "its layers need W3, but it has none."],
  ])("says what it lacks for a layer %s", async (part, why) => {
    await withRecipe(new MultiLayerNet({ sizes, random }), (recipe) => {
      (recipe.layers as object[]).push({ part, settings: {} });
    });
    await expect(load(file)).rejects.toThrow(`load cannot use ${file}: ${why}`);
  });

  it("says what a file of another header lacks", () => {
    for (const header of ["null", "{}", "[]", "7", '{"__metadata__":null}']) {
      expect(() => decodeArrays(fileOf(header)), header).toThrow(
        "it was not written by save, or by another version of it",
      );
    }
    const note = '{"__metadata__":{"format":"course network, version 1"}}';
    expect(() => decodeArrays(fileOf(note))).toThrow(
      "it was not written by save, or has been changed since",
    );
  });

  it("says which file is not there, and what is none", async () => {
    await expect(load(file)).rejects.toThrow(
      `load cannot read ${file}: there is no ${file}. Look at the name of ` +
        `the file; its folder ${folder} has to be there before.`,
    );
    await expect(load(folder)).rejects.toThrow(`${folder} is a folder`);
  });
});
