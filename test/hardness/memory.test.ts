import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { root } from "../../scripts/setup/root.mjs";

/** What the process holds, in MB. */
interface Memory {
  resident: number;
  objects: number;
  arrays: number;
}

it("100 epochs hold the same memory as 2", () => {
  const program = fileURLToPath(new URL("memory-program.ts", import.meta.url));
  const args = ["--expose-gc", "--import", "tsx", program];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  const held: Record<string, Memory> = JSON.parse(stdout);
  const [after2, after100] = [held["2"], held["100"]];
  // An epoch makes some 3 MB of arrays: one of them kept would be seen.
  expect(after100.arrays - after2.arrays).toBeLessThan(0.1);
  expect(after100.objects - after2.objects).toBeLessThan(3);
  // Node itself grows by some 30 MB while it makes the loops fast; 98 epochs
  // of arrays would be ten times as much.
  expect(after100.resident - after2.resident).toBeLessThan(60);
});
