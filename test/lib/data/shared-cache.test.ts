import { execFile } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { readCache, writeCache } from "../../../lib/data/digit-cache.ts";
import { drawDigits } from "../../../lib/data/drawn-digits.ts";
import { PIXELS } from "../../../lib/data/raster.ts";
import {
  abandonedFile,
  emptyFolder,
  useEmptyDataFolder,
} from "./data-fixture.ts";

const digits = drawDigits(20, 0);

/** Loads digits in a program of its own; gives what it prints. */
async function loadElsewhere(): Promise<string> {
  const program = new URL("./load-digits-program.ts", import.meta.url);
  const args = ["--import", "tsx", fileURLToPath(program)];
  const cwd = fileURLToPath(new URL("../../..", import.meta.url));
  const run = promisify(execFile)(process.execPath, args, { cwd });
  const { stdout } = await run;
  return stdout.trim();
}

describe("the cache of drawn digits, used by several at once", () => {
  it("serves two programs that draw and write the same digits", async () => {
    const folder = join(useEmptyDataFolder(), "digits");
    const [a, b] = await Promise.all([loadElsewhere(), loadElsewhere()]);
    expect(a).toMatch(/^[0-9a-f]{64}$/);
    expect(b).toBe(a);
    const files = readdirSync(folder);
    expect(files).toHaveLength(3);
    expect(files.filter((name) => !name.endsWith(".digits"))).toEqual([]);
    expect(await loadElsewhere(), "from the cache").toBe(a);
  });

  it("is never read half-written", async () => {
    const file = join(emptyFolder(), "many.digits");
    const many = {
      labels: new Uint8Array(4000),
      pixels: new Uint8Array(4000 * PIXELS),
    };
    const writing = Array.from({ length: 20 }, () => writeCache(file, many));
    let done = false;
    const written = Promise.all(writing).then(() => {
      done = true;
    });
    let whole = 0;
    while (!done) {
      const before = existsSync(file);
      const back = await readCache(file, 4000);
      if (before) expect(back, "there once means there, whole").toBeDefined();
      whole += back ? 1 : 0;
    }
    await written;
    expect(whole).toBeGreaterThan(0);
    expect(readdirSync(join(file, ".."))).toEqual(["many.digits"]);
  });

  it("loses what a program that was ended left unfinished", async () => {
    const folder = emptyFolder();
    const file = join(folder, "20.digits");
    abandonedFile(`${file}.1234.part`);
    await writeCache(file, digits);
    expect(readdirSync(folder)).toEqual(["20.digits"]);
  });

  it("keeps what another program is still writing", async () => {
    const folder = emptyFolder();
    const file = join(folder, "20.digits");
    writeFileSync(`${file}.1234.part`, "half a file");
    await writeCache(file, digits);
    expect(readdirSync(folder)).toEqual(["20.digits", "20.digits.1234.part"]);
  });
});
