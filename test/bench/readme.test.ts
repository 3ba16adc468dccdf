import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BEGIN, END, withBlock } from "../../bench/report/readme.ts";
import { root } from "../../scripts/setup/root.mjs";

const readme = `# Title\n\n${BEGIN}\nold\n${END}\n\nThe rest, $1 and $&.\n`;

it("replaces what stands between the marks, and nothing else", () => {
  expect(withBlock(readme, "new")).toBe(
    `# Title\n\n${BEGIN}\n\nnew\n\n${END}\n\nThe rest, $1 and $&.\n`,
  );
});

it("gives the same text when the same block is written again", () => {
  const once = withBlock(readme, "costs $& nothing");
  expect(withBlock(once, "costs $& nothing")).toBe(once);
});

it.each([
  ["without marks", "# Title\n"],
  ["with the marks in the wrong order", `${END}\n${BEGIN}\n`],
  ["with one mark twice", `${readme}${BEGIN}\n`],
  ["with the end twice", `${readme}${END}\n`],
])("refuses a README %s", (_, text) => {
  expect(() => withBlock(text, "new")).toThrow("README.md needs the line");
});

it("finds its marks in the README of the course", () => {
  const text = readFileSync(join(root, "README.md"), "utf8");
  expect(withBlock(text, "new")).toContain(`${BEGIN}\n\nnew\n\n${END}`);
});
