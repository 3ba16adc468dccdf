import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/setup/root.mjs";
import { notebookFolder, writeNotebook } from "./fixture.ts";
import { html, notebooks, outputs, read, stream } from "./run-notebooks.ts";

const printing = `import { display } from "tslab";
console.log("one");
console.log({ two: new Float64Array(2), 三: "日本語" });
display.html("<b>three</b>");
console.log("four");`;

const updating = `import { newDisplay } from "tslab";
const picture = newDisplay();
for (let i = 0; i < 5; i++) {
  picture.html(\`<i>step \${i}</i>\`);
  await new Promise((resolve) => setTimeout(resolve, 20));
}`;

describe("npm run notebooks, on a notebook that prints and draws", () => {
  let path = "";
  let text = "";

  beforeAll(async () => {
    const codes = [printing, updating, "", 'picture.html("last")', "1 + 1"];
    path = writeNotebook(notebookFolder(), "01 図.ipynb", codes);
    const { code, output } = await notebooks(path);
    expect(output).toMatch(/✓ .*01 図\.ipynb \(\d+\.\d s, \d kB\)/);
    expect(code).toBe(0);
    text = read(path);
  });

  test("keeps what was printed, in order, joined where it was one stream", () => {
    expect(outputs(text)[0]).toEqual([
      stream("stdout", [
        "one\n",
        "{ two: Float64Array(2) [ 0, 0 ], '三': '日本語' }\n",
      ]),
      html("<b>three</b>"),
      stream("stdout", ["four\n"]),
    ]);
  });

  test("keeps the last state of a display that was updated", () => {
    expect(outputs(text)[1]).toEqual([html("last")]);
  });

  test("numbers the cells that ran, and keeps their ids", () => {
    const { cells } = JSON.parse(text);
    expect(cells.map((cell: { id: string }) => cell.id)).toEqual(
      [1, 2, 3, 4, 5].map((i) => `cell-${i}`),
    );
    expect(
      cells.map((cell: { execution_count: number }) => cell.execution_count),
    ).toEqual([1, 2, null, 3, 4]);
  });

  test("writes nothing that differs from run to run", async () => {
    expect((await notebooks(path)).code).toBe(0);
    expect(read(path)).toBe(text);
    expect(text).not.toContain("execution_state");
    expect(text).not.toContain("display_id");
    expect(text.endsWith("}\n")).toBe(true);
  });

  test("with --check agrees with a file that is fresh", async () => {
    expect((await notebooks("--check", path)).code).toBe(0);
    expect(read(path)).toBe(text);
  });

  test("with --check shows what is stale, and leaves it", async () => {
    const stale = text.replace('"four', '"fore');
    writeFileSync(join(root, path), stale);
    const { code, output } = await notebooks("--check", path);
    expect(output).toContain("cell 1: - committed, + fresh");
    expect(output).toMatch(/-.*"fore\\n"/);
    expect(output).toMatch(/\+.*"four\\n"/);
    expect(output).not.toContain("cell 2");
    expect(code).toBe(1);
    expect(read(path)).toBe(stale);
  });
});

describe("npm run notebooks writes nothing and names the cell", () => {
  const folder = notebookFolder();
  const throws = 'throw new Error("boom");';

  test.each([
    ["throws", ["1", throws], /cell 2: .*\n[\s\S]*Error: boom/],
    ["has a type error", ["const n: number = '1';"], /cell 1: .*\n?.*string/],
    [
      "prints faster than the kernel can pass on",
      ["function f() { for (let i = 0; i < 2000; i++) console.log(i); }\nf()"],
      /cell 1: some of its output was lost/,
    ],
    ["ends its kernel", ["1", "process.exit(3)"], /cell 2: the kernel died/],
  ] as const)("when it %s", async (name, codes, message) => {
    const path = writeNotebook(folder, `${name}.ipynb`, [...codes]);
    const before = read(path);
    const { code, output } = await notebooks(path);
    expect(output).toContain(`✗ ${path}`);
    expect(output).toMatch(message);
    expect(code).toBe(1);
    expect(read(path)).toBe(before);
  });

  test("when it warns, names this machine or prints too much", async () => {
    const much = 'console.log("x".repeat(1_100_000))';
    const codes = ['console.warn("careful")', "process.cwd()", much];
    const path = writeNotebook(folder, "not kept.ipynb", codes);
    const before = read(path);
    const { code, output } = await notebooks(path);
    expect(output).toMatch(/cell 1: it printed to stderr .*:\n *careful\n/);
    expect(output).toMatch(/cell 2: its output names a folder of this machine/);
    expect(output).toMatch(/1101 kB .* 1000 kB; most is in cell 3, 1100 kB/);
    expect(output).not.toContain("cell 3: ");
    expect(code).toBe(1);
    expect(read(path)).toBe(before);
  });

  test("when a cell takes longer than it may", async () => {
    const path = writeNotebook(folder, "loops.ipynb", ["1", "for (;;) {}"]);
    const started = performance.now();
    const { code, output } = await notebooks("--timeout", "3", path);
    expect(output).toContain("cell 2: it ran over 3 s");
    expect(code).toBe(1);
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test("and leaves no other file behind", () => {
    const names = readdirSync(join(root, folder));
    expect(names.filter((name) => !name.endsWith(".ipynb"))).toEqual([]);
    expect(names.filter((name) => name.startsWith("."))).toEqual([]);
  });
});

test("a cell tagged raises-exception may fail, and the next ones run", async () => {
  const fails = {
    source: 'throw new Error("shown")',
    tags: ["raises-exception"],
  };
  const warns = { source: 'console.warn("hm")', tags: ["stderr-expected"] };
  const codes = [fails, "1 + 1", warns, "2 + 2"];
  const path = writeNotebook(notebookFolder(), "fails.ipynb", codes);
  expect((await notebooks(path)).code).toBe(0);
  const [failed, next, warned, last] = outputs(read(path));
  expect(JSON.stringify(failed)).toContain("Error: shown");
  expect(JSON.stringify(failed)).not.toContain(root);
  expect(next).toEqual([stream("stdout", ["2\n"])]);
  expect(warned).toEqual([stream("stderr", ["hm\n"])]);
  expect(last).toEqual([stream("stdout", ["4\n"])]);
});
