import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDigits } from "../../../lib/data/load-digits.ts";
import { useEmptyDataFolder } from "./data-fixture.ts";

const small = { train: 40, validation: 20, test: 30 };

describe("loadDigits without MNIST", () => {
  it("draws 5000 digits for training and 1000 for testing", async () => {
    useEmptyDataFolder();
    const { train, validation, test, source } = await loadDigits();
    expect(train.x.shape).toEqual([5000, 784]);
    expect(train.t.shape).toEqual([5000, 10]);
    expect(train.labels).toHaveLength(5000);
    expect(validation.x.shape).toEqual([0, 784]);
    expect(test.x.shape).toEqual([1000, 784]);
    expect(source).toBe("drawn digits (seed 0)");
    const rows = [train, test].flatMap(({ x }) => {
      const bytes = Buffer.from(x.data.buffer, x.data.byteOffset);
      return Array.from({ length: x.shape[0] }, (_, i) =>
        bytes.toString("latin1", i * 784 * 4, (i + 1) * 784 * 4),
      );
    });
    expect(new Set(rows).size, "sets that share no picture").toBe(6000);
  });

  it("draws a validation set that shares no picture with the others", async () => {
    useEmptyDataFolder();
    const counts = { train: 300, validation: 300, test: 300 };
    const { train, validation, test } = await loadDigits(counts);
    expect(validation.x.shape).toEqual([300, 784]);
    expect(validation.t.shape).toEqual([300, 10]);
    expect([...validation.t.sum(0).data]).toEqual(Array(10).fill(30));
    const rows = [train, validation, test].flatMap(({ x }) =>
      Array.from({ length: 300 }, (_, i) => String(x.row(i).data)),
    );
    expect(new Set(rows).size).toBe(900);
  });

  it("gives grey values from 0 to 1, and labels that fit the rows of t", async () => {
    useEmptyDataFolder();
    const { train } = await loadDigits(small);
    expect(train.x.min()).toBe(0);
    expect(train.x.max()).toBe(1);
    expect([...train.t.argmax(1).data]).toEqual([...train.labels]);
    expect(train.t.sum()).toBe(40);
  });

  it("gives float32, and the same values in float64 when asked", async () => {
    useEmptyDataFolder();
    const single = await loadDigits(small);
    const double = await loadDigits({ ...small, dtype: "float64" });
    expect([single.train.x.dtype, single.train.t.dtype]).toEqual([
      "float32",
      "float32",
    ]);
    expect([double.train.x.dtype, double.train.t.dtype]).toEqual([
      "float64",
      "float64",
    ]);
    expect(double.train.x.astype("float32").data).toEqual(single.train.x.data);
  });

  it("gives the same digits drawn, from the cache and without a cache", async () => {
    const folder = useEmptyDataFolder();
    const drawn = await loadDigits(small);
    const files = readdirSync(join(folder, "digits"));
    expect(files).toHaveLength(3);
    const cached = await loadDigits(small);
    expect(cached).toEqual(drawn);
    useEmptyDataFolder();
    expect(await loadDigits(small)).toEqual(drawn);
  });

  it("does not change a set when the size of another one changes", async () => {
    useEmptyDataFolder();
    const a = await loadDigits(small);
    const b = await loadDigits({ train: 60, validation: 0, test: 30 });
    expect(b.test).toEqual(a.test);
    expect(b.train.x.rows([...Array(40).keys()])).toEqual(a.train.x);
  });

  it("gives other digits for another seed, and says which seed it was", async () => {
    useEmptyDataFolder();
    const a = await loadDigits(small);
    const b = await loadDigits({ ...small, seed: 1 });
    expect(b.train.x.data).not.toEqual(a.train.x.data);
    expect(b.source).toBe("drawn digits (seed 1)");
  });

  it("serves several callers at once", async () => {
    const folder = useEmptyDataFolder();
    const all = await Promise.all([1, 2, 3, 4].map(() => loadDigits(small)));
    for (const one of all) expect(one).toEqual(all[0]);
    expect(readdirSync(join(folder, "digits"))).toHaveLength(3);
  });

  it("names a count or a seed that it cannot use", async () => {
    useEmptyDataFolder();
    await expect(loadDigits({ train: -1 })).rejects.toThrow('"train", got -1');
    await expect(loadDigits({ test: 1.5 })).rejects.toThrow('"test", got 1.5');
    await expect(loadDigits({ seed: 0.5 })).rejects.toThrow("got 0.5");
    await expect(loadDigits({ train: 1e12 })).rejects.toThrow(
      'from 0 to 1000000 for "train", got 1000000000000',
    );
  });

  it("names a kind of number that there is not", async () => {
    useEmptyDataFolder();
    await expect(loadDigits({ dtype: "int8" as never })).rejects.toThrow(
      'loadDigits expects dtype to be "float32" or "float64", got "int8".',
    );
  });
});
