import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadDigits } from "../../../lib/data/load-digits.ts";
import { downloadMnist } from "../../../lib/data/mnist-download.ts";
import { emptyFolder, useEmptyDataFolder } from "./data-fixture.ts";
import {
  checksums,
  files,
  names,
  startMirrors,
  unusedAddress,
} from "./mirror-fixture.ts";

describe("downloadMnist", () => {
  it("puts the four files into data/mnist, where loadDigits finds them", async () => {
    const data = useEmptyDataFolder();
    const { mirror } = await startMirrors();
    const folder = await downloadMnist({
      mirrors: [mirror("good")],
      checksums,
    });
    expect(folder).toBe(join(data, "mnist"));
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(folder, name))).toEqual(files.get(name));
    }
    const { source } = await loadDigits({ train: 50, test: 20 });
    expect(source).toBe("MNIST (data/mnist)");
  });

  it.each(["missing", "wrong", "broken"])(
    "goes on to the next mirror when the first one is %s",
    async (kind) => {
      const folder = emptyFolder();
      const { asked, mirror } = await startMirrors();
      const mirrors = [mirror(kind), mirror("good")];
      await downloadMnist({ folder, mirrors, checksums });
      expect(readdirSync(folder).sort()).toEqual(names);
      expect(asked).toHaveLength(8);
    },
  );

  it("goes on when nobody answers at the first mirror's address", async () => {
    const folder = emptyFolder();
    const { mirror } = await startMirrors();
    const nobody = await unusedAddress();
    await downloadMnist({
      folder,
      mirrors: [nobody, mirror("good")],
      checksums,
    });
    expect(readdirSync(folder).sort()).toEqual(names);
  });

  it("says what was tried and what to do when every mirror fails", async () => {
    const folder = emptyFolder();
    const { mirror } = await startMirrors();
    const mirrors = ["missing", "wrong", "broken"].map(mirror);
    const failed = downloadMnist({ folder, mirrors, checksums });
    const error = await failed.then(
      () => new Error("no error came"),
      (reason: Error) => reason,
    );
    const lines = error.message.split("\n");
    expect(lines[0]).toContain("train-images-idx3-ubyte.gz");
    expect(lines[1]).toContain("/missing/");
    expect(lines[1]).toContain("the server answered 404");
    expect(lines[2]).toContain(`MD5 should be ${checksums.trainImages}`);
    expect(lines[3]).toContain("/broken/");
    expect(lines[4]).toContain(folder);
    expect(lines[4]).toContain("npm run mnist");
    expect(readdirSync(folder), "nothing left behind").toEqual([]);
  });

  it("skips the files that are right and replaces those that are not", async () => {
    const folder = emptyFolder();
    const { asked, mirror } = await startMirrors();
    const [first, second] = names;
    writeFileSync(join(folder, first), files.get(first) ?? "");
    writeFileSync(join(folder, second), "half a file");
    const skipped: string[] = [];
    await downloadMnist({
      folder,
      mirrors: [mirror("good")],
      checksums,
      onFile: (name, url) => url === undefined && skipped.push(name),
    });
    expect(skipped).toEqual([first]);
    expect(asked).toHaveLength(3);
    expect(readFileSync(join(folder, second))).toEqual(files.get(second));
  });

  it("cleans up and asks no other mirror when it is interrupted", async () => {
    const folder = emptyFolder();
    const { asked, mirror } = await startMirrors();
    const interrupted = new AbortController();
    let beside: string[] = [];
    const download = downloadMnist({
      folder,
      mirrors: [mirror("slow"), mirror("good")],
      checksums,
      signal: interrupted.signal,
      onBytes: () => {
        setTimeout(() => {
          beside = readdirSync(folder);
          interrupted.abort();
        }, 100);
      },
    });
    await expect(download).rejects.toThrow("aborted");
    expect(beside[0], "the unfinished file").toMatch(/\.part$/);
    expect(readdirSync(folder)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it("reports how much of a file has come", async () => {
    const folder = emptyFolder();
    const { mirror } = await startMirrors();
    const last = new Map<string, number[]>();
    await downloadMnist({
      folder,
      mirrors: [mirror("good")],
      checksums,
      onBytes: (name, received, total) => last.set(name, [received, total]),
    });
    expect(last.size).toBe(names.length);
    for (const [name, [received, total]] of last) {
      expect(received).toBe(files.get(name)?.length);
      expect(total).toBe(received);
    }
  });
});
