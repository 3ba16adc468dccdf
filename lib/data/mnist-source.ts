import { Random } from "../arrays/random.ts";
import type { DigitBytes } from "./digit-bytes.ts";
import { type MnistPaths, readMnist } from "./mnist.ts";
import { PIXELS } from "./raster.ts";
import { type Split, splitSeed } from "./split-seed.ts";

/**
 * A random choice of MNIST's images. Training and validation images are taken
 * from its training images, from the two ends of one random order; test images
 * are taken from its test images.
 *
 * @throws {RangeError} when more images are asked for than there are.
 */
export async function mnistDigits(
  paths: MnistPaths,
  counts: Record<Split, number>,
  seed: number,
): Promise<Record<Split, DigitBytes>> {
  const mnist = await readMnist(paths);
  const wanted = counts.train + counts.validation;
  const available = mnist.train.labels.length;
  checkEnough("training images", wanted, available);
  checkEnough("test images", counts.test, mnist.test.labels.length);
  const order = randomOrder(available, seed, "train");
  const testOrder = randomOrder(mnist.test.labels.length, seed, "test");
  return {
    train: pick(mnist.train, order.subarray(0, counts.train)),
    validation: pick(
      mnist.train,
      order.subarray(available - counts.validation).reverse(),
    ),
    test: pick(mnist.test, testOrder.subarray(0, counts.test)),
  };
}

function checkEnough(what: string, wanted: number, available: number): void {
  if (wanted > available) {
    throw new RangeError(
      `MNIST has ${available} ${what}, but ${wanted} are asked for ` +
        "(those for validation are training images, too): ask for fewer.",
    );
  }
}

function randomOrder(n: number, seed: number, split: Split): Uint32Array {
  return new Random(splitSeed(seed, split)).permutation(n);
}

function pick(from: DigitBytes, order: Uint32Array): DigitBytes {
  const labels = new Uint8Array(order.length);
  const pixels = new Uint8Array(order.length * PIXELS);
  order.forEach((source, i) => {
    labels[i] = from.labels[source];
    const start = source * PIXELS;
    pixels.set(from.pixels.subarray(start, start + PIXELS), i * PIXELS);
  });
  return { labels, pixels };
}
