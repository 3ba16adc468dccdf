import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { COMPILED } from "../../lib/kernels/compiled.ts";
import { compileKernels } from "../../scripts/kernels/compile-kernels.ts";
import { compiledSource } from "../../scripts/kernels/compiled-source.ts";
import { root } from "../../scripts/setup/root.mjs";

/** A folder with one file of AssemblyScript. */
function folderWith(source: string): string {
  const folder = mkdtempSync(join(tmpdir(), "kernels 数字 "));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "small.ts"), source);
  return folder;
}

describe("npm run kernels", { timeout: 60_000 }, () => {
  it("gives the bytes that the library has, each time", async () => {
    const binary = await compileKernels("lib/kernels/assembly/index.ts");
    const held = Buffer.from(COMPILED, "base64");
    expect(Buffer.from(binary).equals(held)).toBe(true);
    const text = readFileSync(join(root, "lib/kernels/compiled.ts"), "utf8");
    expect(compiledSource(binary)).toBe(text);
  });

  it("shows file, line and column of an error", async () => {
    const folder = folderWith(
      "export function twice(x: f64): f64 {\n  return 2 * y;\n}\n",
    );
    await expect(compileKernels("small.ts", folder)).rejects.toMatchObject({
      name: "Problem",
      message: "small.ts does not compile.",
      advice: expect.stringMatching(
        /Cannot find name 'y'[\s\S]*small\.ts\(2,14\)/,
      ),
    });
  });

  it("says which file is missing", async () => {
    const folder = folderWith('export { f } from "./other";\n');
    await expect(compileKernels("small.ts", folder)).rejects.toMatchObject({
      advice: expect.stringContaining("File 'other.ts' not found"),
    });
  });
});

it("the compiled file gives the bytes back, and is no longer than others", () => {
  const binary = Uint8Array.from({ length: 14_000 }, (_, i) => i % 251);
  const text = compiledSource(binary);
  const [, letters] = text.split("`");
  expect(new Uint8Array(Buffer.from(letters, "base64"))).toEqual(binary);
  expect(text.split("\n").length).toBeLessThan(150);
});
