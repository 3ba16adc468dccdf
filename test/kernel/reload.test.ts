import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { executeNotebook } from "../../scripts/notebooks/execute-notebook.ts";
import type { Notebook } from "../../scripts/notebooks/notebook-format.ts";
import { root } from "../../scripts/setup/root.mjs";
import { courseCopy } from "./course-copy.ts";
import { writeNotebook } from "./fixture.ts";

const SECONDS = 90; // for the first compilation, which reads everything

const imports = `import { reload } from "@course/kit";
import { Affine, MultiLayerNet, NDArray, Random, ReLU } from "@course/lib";`;

/**
 * What a test cell needs to save a file as JupyterLab does: it keeps the old
 * text beside it while it writes.
 */
const editing = `const fs = require("fs");
const lib = process.cwd() + "/../lib/";
function edit(file: string, from: string, to: string) {
  const text = fs.readFileSync(lib + file, "utf8");
  if (!text.includes(from)) throw new Error(file + " has no " + from);
  const [folder, name] = file.includes("/") ? file.split("/") : [".", file];
  fs.copyFileSync(lib + file, lib + folder + "/.~" + name);
  fs.writeFileSync(lib + file, text.replace(from, to));
  fs.rmSync(lib + folder + "/.~" + name);
}`;

const forward = "return x.matmul(W).add(b);";

let copies = 0;

/** What each cell prints, run in a course whose library can be changed. */
async function printed(folder: string, codes: string[]): Promise<string[]> {
  copies += 1;
  const cells = [imports, editing, ...codes].map((source) => ({
    source,
    tags: ["raises-exception", "stderr-expected"],
  }));
  const path = writeNotebook(
    join(folder, "notebooks"),
    `${copies}.ipynb`,
    cells,
  );
  const { text, problems } = await executeNotebook(root, path, SECONDS);
  expect(problems).toEqual([]);
  const notebook: Notebook = JSON.parse(text ?? "");
  return notebook.cells.slice(2).map(({ outputs }) => textOf(outputs));
}

function textOf(outputs: unknown): string {
  const streams = outputs as { text?: string[] }[];
  return streams.flatMap(({ text }) => text ?? []).join("");
}

const made = `const random = new Random(1);
const x = NDArray.from([[1, 2]]);
const layer = new Affine(NDArray.from([[1], [1]]), NDArray.from([0]));
class Own extends Affine {}
const kept = { runs: [new Own(layer.params.W, layer.params.b)] };
const value = () => layer.forward(x).toArray();
console.log(value());`;

const again = `const layer = new Affine(NDArray.from([[1], [1]]), NDArray.from([0]));
console.log(layer.forward(x).toArray());`;

describe("reload", () => {
  let folder = "";

  beforeEach(() => {
    folder = courseCopy();
  });

  it("gives what a saved file says, and names what holds the old", async () => {
    const [before, said, stale, , after, rest] = await printed(folder, [
      made,
      `edit("layers/affine.ts", "${forward}", "${forward.replace(";", ".mul(10);")}");
await reload();`,
      "console.log(layer.forward(x).toArray());",
      imports,
      again,
      "await reload();",
    ]);
    expect(before).toBe("[ [ 3 ] ]\n");
    expect(said).toBe(
      "New: lib/layers/affine.ts.\n" +
        "Import again: Affine, MultiLayerNet.\n" +
        "Make anew, these hold an old version: layer (Affine), Own (a class " +
        "that extends Affine), kept.runs[0] (Own extends Affine).\n",
    );
    expect(stale).toBe("[ [ 3 ] ]\n");
    expect(after).toBe("[ [ 30 ] ]\n");
    expect(rest).toBe(
      "Nothing that was loaded has changed.\n" +
        "Make anew, these hold an old version: Own (a class that extends " +
        "Affine), kept.runs[0] (Own extends Affine).\n",
    );
  });

  it("shows a mistake with its file and line, and changes nothing", async () => {
    const [, said, after, mended] = await printed(folder, [
      made,
      `edit("layers/relu.ts", "forward(", "forwards(");
await reload();`,
      `${imports}\n${again.replace("x)", "NDArray.from([[1, 2]]))")}`,
      `edit("layers/relu.ts", "forwards(", "forward(");
await reload();`,
    ]);
    expect(said).toMatch(/^LibraryError: The library does not compile, so/);
    expect(said).toMatch(
      /\nlib\/layers\/relu\.ts, line \d+, column \d+\n.*ReLU.*\n +\^\n[\s\S]*forward/,
    );
    expect(after).toBe("[ [ 3 ] ]\n");
    expect(mended).toBe("Nothing that was loaded has changed.\n");
  });

  it("shows what cannot be parsed, or imports a file that is gone", async () => {
    const [unread, gone, mended] = await printed(folder, [
      `edit("layers/tanh.ts", "forward(x", "forward(x(");
await reload();`,
      `edit("layers/tanh.ts", "forward(x(", "forward(x");
fs.renameSync(lib + "data/smooth-labels.ts", lib + "data/soft.ts");
await reload();`,
      `edit("index.ts", "data/smooth-labels.ts", "data/soft.ts");
await reload();`,
    ]);
    expect(unread).toMatch(/lib\/layers\/tanh\.ts, line \d+, column \d+/);
    expect(unread).toContain("expected.");
    expect(gone).toContain("lib/index.ts, line ");
    expect(gone).toContain("'./data/smooth-labels.ts'");
    expect(mended).toMatch(
      /^New: lib\/data\/smooth-labels\.ts, lib\/index\.ts\./,
    );
    const compiled = readdirSync(join(root, folder, "lib/dist/data"));
    expect(compiled).toContain("soft.d.ts");
    expect(compiled.filter((name) => name.startsWith("smooth"))).toEqual([]);
  });

  it("takes the last of two saves, and new exports with their types", async () => {
    const [first, , said, typed] = await printed(folder, [
      `edit("layers/sigmoid.ts", "export class", "export const answer = 1;\\nexport class");
edit("index.ts", "export { Sigmoid }", "export { answer, Sigmoid }");
const first = reload();
edit("layers/sigmoid.ts", "answer = 1", "answer = 2");
await first;
await reload();`,
      `import { answer } from "@course/lib";`,
      "console.log(answer)",
      `const text: string = answer;`,
    ]);
    expect(first).toContain("New: lib/index.ts, lib/layers/sigmoid.ts.");
    expect(said).toBe("2\n");
    expect(typed).toContain("Type 'number' is not assignable to type 'string'");
  });

  it("keeps what does not depend on the change", async () => {
    const [, , kept] = await printed(folder, [
      "const before = [NDArray, Affine]; const data = NDArray.from([1, 2]);",
      `edit("layers/affine.ts", "add(b)", "add(b).mul(10)"); await reload();`,
      `import { Affine as NewAffine, NDArray as Same } from "@course/lib";
console.log(Same === before[0], NewAffine === before[1], data instanceof Same);`,
    ]);
    expect(kept).toBe("true false true\n");
  });

  it("is there within a second of a save, once it has compiled", async () => {
    const [said] = await printed(folder, [
      `const times: number[] = [];
async function save(n: number) {
  edit("layers/affine.ts", "add(b)", "add(b).mul(" + n + ")");
  const began = performance.now();
  await reload();
  if (n > 1) times.push(performance.now() - began);
}
for (let n = 1; n <= 5; n++) await save(n);
times.sort((a, b) => a - b);
console.log("median: " + Math.round(times[1]) + " ms");`,
    ]);
    const [, median] = /median: (\d+) ms/.exec(said) ?? [];
    console.log(`from save to reload: ${median} ms`);
    expect(Number(median)).toBeLessThan(1000);
  });
});
