import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCache, writeCache } from "../../../lib/data/digit-cache.ts";
import { drawDigits } from "../../../lib/data/drawn-digits.ts";
import { loadDigits } from "../../../lib/data/load-digits.ts";
import { emptyFolder, useEmptyDataFolder } from "./data-fixture.ts";

const small = { train: 20, validation: 0, test: 10 };
const digits = drawDigits(20, 0);

async function cacheFile(): Promise<string> {
  const file = join(emptyFolder(), "digits", "20.digits");
  await writeCache(file, digits);
  return file;
}

describe("the cache of drawn digits", () => {
  it("gives back what was written, and leaves nothing else", async () => {
    const file = await cacheFile();
    const back = await readCache(file, 20);
    expect([...(back?.labels ?? [])]).toEqual([...digits.labels]);
    expect([...(back?.pixels ?? [])]).toEqual([...digits.pixels]);
    expect(readdirSync(join(file, ".."))).toEqual(["20.digits"]);
  });

  it("has nothing when the file is missing", async () => {
    expect(await readCache(join(emptyFolder(), "no"), 20)).toBeUndefined();
  });

  it.each([0, 31, 32, 40, 5000])(
    "does not trust a file in which byte %i has changed",
    async (at) => {
      const file = await cacheFile();
      const bytes = readFileSync(file);
      bytes[at] ^= 1;
      writeFileSync(file, bytes);
      expect(await readCache(file, 20)).toBeUndefined();
    },
  );

  it("does not trust a file that is cut short, empty or too long", async () => {
    const file = await cacheFile();
    const bytes = readFileSync(file);
    const longer = Buffer.concat([bytes, Buffer.alloc(1)]);
    for (const wrong of [bytes.subarray(0, -1), Buffer.alloc(0), longer]) {
      writeFileSync(file, wrong);
      expect(await readCache(file, 20)).toBeUndefined();
    }
  });

  it("is mended by loadDigits when it is damaged", async () => {
    const folder = useEmptyDataFolder();
    const before = await loadDigits(small);
    const names = readdirSync(join(folder, "digits"));
    const paths = names.map((name) => join(folder, "digits", name));
    const whole = paths.map((path) => readFileSync(path));
    for (const path of paths) writeFileSync(path, "damaged");
    expect(await loadDigits(small)).toEqual(before);
    expect(paths.map((path) => readFileSync(path))).toEqual(whole);
  });

  it("is done without when its folder cannot be made", async () => {
    useEmptyDataFolder();
    const usual = await loadDigits(small);
    const folder = useEmptyDataFolder();
    writeFileSync(join(folder, "digits"), "a file in the way");
    expect(await loadDigits(small)).toEqual(usual);
    expect(readFileSync(join(folder, "digits"), "utf8")).toMatch("in the way");
  });

  it("is done without when its file cannot be replaced", async () => {
    const file = join(emptyFolder(), "20.digits");
    mkdirSync(join(file, "a folder in the way"), { recursive: true });
    await writeCache(file, digits);
    expect(await readCache(file, 20)).toBeUndefined();
    expect(readdirSync(join(file, ".."))).toEqual(["20.digits"]);
  });
});
