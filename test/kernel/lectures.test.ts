import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/setup/root.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";

const lectures = readdirSync(join(root, "notebooks")).filter((name) =>
  name.endsWith(".ipynb"),
);

it.each(lectures)("%s gives the outputs that are committed", async (name) => {
  const args = ["scripts/run.mjs", "scripts/notebooks.ts", "--check", name];
  const { status, output } = await runProgram(process.execPath, args, {
    cwd: root,
  });
  expect(status, output).toBe(0);
});
