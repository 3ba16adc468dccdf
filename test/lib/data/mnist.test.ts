import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDigits } from "../../../lib/data/load-digits.ts";
import {
  fakeMnist,
  idxFile,
  useEmptyDataFolder,
  writeMnist,
} from "./data-fixture.ts";

const counts = { train: 30, validation: 10, test: 20 };

function useMnist(files = fakeMnist(50, 20), options = {}): string {
  const folder = join(useEmptyDataFolder(), "mnist");
  writeMnist(folder, files, options);
  return folder;
}

/** Each image of the small MNIST is grey by its number, so it can be told. */
const numbers = ({
  x,
}: {
  x: { at(i: number, j: number): number; shape: readonly number[] };
}) =>
  Array.from({ length: x.shape[0] }, (_, i) => Math.round(255 * x.at(i, 0)));

describe("loadDigits with MNIST", () => {
  it.each([true, false])("reads its files (packed: %s)", async (packed) => {
    useMnist(fakeMnist(50, 20), { packed });
    const { train, test, source } = await loadDigits(counts);
    expect(source).toBe("MNIST (data/mnist)");
    expect(train.x.shape).toEqual([30, 784]);
    expect(test.x.shape).toEqual([20, 784]);
    for (const set of [train, test]) {
      const greys = numbers(set);
      expect(greys.map((grey) => (grey - 1) % 10)).toEqual([...set.labels]);
    }
  });

  it("never gives an image for training and for validation", async () => {
    useMnist();
    const { train, validation } = await loadDigits({
      train: 30,
      validation: 20,
      test: 20,
    });
    const all = [...numbers(train), ...numbers(validation)];
    expect(new Set(all).size).toBe(50);
  });

  it("does not change a set when the size of another one changes", async () => {
    useMnist();
    const a = await loadDigits(counts);
    const b = await loadDigits({ train: 5, validation: 10, test: 20 });
    const c = await loadDigits({ train: 30, validation: 3, test: 1 });
    expect(b.validation).toEqual(a.validation);
    expect(b.test).toEqual(a.test);
    expect(c.train).toEqual(a.train);
    expect(numbers(c.validation)).toEqual(numbers(a.validation).slice(0, 3));
  });

  it("chooses other images for another seed, and the same for the same", async () => {
    useMnist();
    const a = await loadDigits(counts);
    expect(await loadDigits(counts)).toEqual(a);
    const b = await loadDigits({ ...counts, seed: 1 });
    expect(numbers(b.train)).not.toEqual(numbers(a.train));
  });

  it("says how many images there are when more are asked for", async () => {
    useMnist();
    await expect(
      loadDigits({ train: 45, validation: 10, test: 1 }),
    ).rejects.toThrow("MNIST has 50 training images, but 55 are asked for");
    await expect(loadDigits({ train: 1, test: 21 })).rejects.toThrow(
      "MNIST has 20 test images, but 21",
    );
  });

  it("draws digits when the folder is empty", async () => {
    useMnist({} as ReturnType<typeof fakeMnist>);
    const { source } = await loadDigits(counts);
    expect(source).toBe("drawn digits (seed 0)");
  });

  it("names the files that are missing and what to type", async () => {
    const folder = useMnist();
    rmSync(join(folder, "train-labels-idx1-ubyte.gz"));
    await expect(loadDigits(counts)).rejects.toThrow(
      /but train-labels-idx1-ubyte\.gz is missing\. Type: npm run mnist/,
    );
    rmSync(join(folder, "t10k-images-idx3-ubyte.gz"));
    await expect(loadDigits(counts)).rejects.toThrow(
      /labels-idx1-ubyte\.gz and t10k-images-idx3-ubyte\.gz are missing\./,
    );
    rmSync(join(folder, "t10k-labels-idx1-ubyte.gz"));
    await expect(loadDigits(counts)).rejects.toThrow(
      /ubyte\.gz, t10k-\S+ubyte\.gz and t10k-\S+ubyte\.gz are missing\./,
    );
  });
});

describe("loadDigits with a broken MNIST", () => {
  const good = fakeMnist(5, 5);
  it.each([
    [
      "labels in place of images",
      { ...good, trainImages: good.trainLabels },
      /train-images-idx3-ubyte\.gz .*at least the 16 bytes .*npm run mnist/,
    ],
    [
      "images in place of labels",
      { ...good, testLabels: good.testImages },
      /t10k-labels-idx1-ubyte\.gz .*number 2049, got 2051.*npm run mnist/,
    ],
    [
      "more labels than images",
      { ...good, trainLabels: idxFile([6], [1, 2, 3, 4, 5, 6]) },
      /train-labels-idx1-ubyte\.gz .*sizes 5, got 6.*npm run mnist/,
    ],
    [
      "a label above 9",
      { ...good, testLabels: idxFile([5], [0, 1, 10, 3, 4]) },
      /t10k-labels-idx1-ubyte\.gz .*from 0 to 9, got 10.*npm run mnist/,
    ],
  ])("refuses %s", async (_, files, message) => {
    useMnist(files);
    await expect(loadDigits(counts)).rejects.toThrow(message);
  });

  it("refuses a file that is cut short or no gzip file at all", async () => {
    const file = join(useMnist(), "train-images-idx3-ubyte.gz");
    const message = /train-images-idx3-ubyte\.gz is not .*npm run mnist/;
    truncateSync(file, 60);
    await expect(loadDigits(counts)).rejects.toThrow(message);
    writeFileSync(file, "<html>Please log in</html>");
    await expect(loadDigits(counts)).rejects.toThrow(message);
  });

  it("refuses a packed file in which one byte has changed", async () => {
    const file = join(useMnist(), "train-images-idx3-ubyte.gz");
    const bytes = readFileSync(file);
    bytes[bytes.length - 6] ^= 1; // in the checksum at its end
    writeFileSync(file, bytes);
    await expect(loadDigits(counts)).rejects.toThrow(
      /train-images-idx3-ubyte\.gz is not .*incorrect data check.*run mnist/,
    );
  });
});
