import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Trains in a process of its own, with these flags of Node. */
function trained(...flags: string[]) {
  const program = new URL("plain-program.ts", import.meta.url);
  const args = [...flags, "--import", "tsx", fileURLToPath(program)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const result: { wasm: boolean; losses: number[] } = JSON.parse(stdout);
  return { ...result, stderr };
}

it("without WebAssembly the plain loops train as well, and say so once", () => {
  const compiled = trained();
  const plain = trained("--no-expose-wasm");
  expect([compiled.wasm, plain.wasm]).toEqual([true, false]);
  expect(compiled.stderr).toBe("");
  expect(plain.stderr).toMatch(
    /^@course\/lib computes with plain loops, some ten times slower: .+\n$/,
  );
  expect(plain.losses).toHaveLength(6);
  for (const [i, loss] of plain.losses.entries()) {
    expect(Math.abs(loss - compiled.losses[i])).toBeLessThan(1e-5);
  }
  expect(plain.losses).not.toEqual(compiled.losses); // it was the other path
});
