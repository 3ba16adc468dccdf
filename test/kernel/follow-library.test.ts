import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { followLibrary } from "../../scripts/setup/follow-library.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { courseCopy } from "./course-copy.ts";

it("npm start compiles the library on its first save, and on each after it", async () => {
  const copy = join(root, courseCopy());
  const stop = followLibrary(copy);
  await sleep(1000); // until the folders are watched
  const compiled = () =>
    readFileSync(join(copy, "lib/dist/layers/affine.js"), "utf8");
  for (const words of ["// saved once", "// saved twice"]) {
    appendFileSync(join(copy, "lib/layers/affine.ts"), `${words}\n`);
    await vi.waitUntil(() => compiled().includes(words), 60_000);
  }
  expect(compiled()).toMatch(/saved once\n.*saved twice/);
  stop();
});
