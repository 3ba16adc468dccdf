import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { watchFiles } from "../../../kit/terminal/watch-files.ts";

it("sees a file that is made, saved, replaced and removed, and no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "watch "));
  const file = join(folder, "06.ts");
  const changed = vi.fn();
  const unwatch = watchFiles([file], changed);
  const isCalled = async () => {
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), 10_000);
    changed.mockClear();
  };
  try {
    await isCalled(); // at the beginning: all that came before is seen
    writeFileSync(file, "1");
    await isCalled();
    writeFileSync(file, "2 2");
    await isCalled();
    writeFileSync(join(folder, "06.ts.swp"), "3 3 3");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(changed).not.toHaveBeenCalled();
    renameSync(join(folder, "06.ts.swp"), file);
    await isCalled();
    rmSync(file);
    await isCalled();
  } finally {
    await unwatch();
    rmSync(folder, { recursive: true });
  }
});
