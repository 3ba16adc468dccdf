import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chart } from "@course/lib";
import * as library from "@course/lib";
import ts from "typescript";
import { afterAll, expect, it } from "vitest";
import { readSources } from "../../scripts/docs/check/program.ts";
import { cellsOf } from "../../scripts/docs/pages/gallery-cells.ts";
import { galleryPage } from "../../scripts/docs/pages/gallery-page.ts";
import { kindOf } from "../../scripts/docs/pages/kinds.ts";
import { problemsOfPages } from "../../scripts/docs/verify.ts";
import { root } from "../../scripts/setup/root.mjs";
import { gallery, withDrawnDigits } from "../lib/charts/gallery.ts";

/** A function from source in which `await` may stand. */
const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>;

const folder = mkdtempSync(join(tmpdir(), "docs-pages-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("shows each chart of the gallery with its words and its code", () => {
  const sections = galleryPage().split(/^## /m).slice(1);
  expect(sections).toHaveLength(Object.keys(gallery).length);
  for (const [i, name] of Object.keys(gallery).entries()) {
    expect(sections[i]).toContain(`<img src="../gallery/${name}.svg" alt="`);
    expect(sections[i]).toMatch(/```ts\nimport .*function \w+\(\): .*Chart/s);
  }
});

it("shows the helpers that the code of a chart calls", () => {
  const [saddle] = galleryPage()
    .split(/^## Contours of a saddle/m)
    .slice(1);
  expect(saddle.split("\n## ")[0]).toContain("function walk(");
});

const cells = cellsOf(join(root, "test/lib/charts/gallery.ts"));

it.each([...cells])(
  "shows a cell that readers can run: %s",
  async (name, cell) => {
    const [, names] =
      /^import \{([^}]*)\} from "@course\/lib";/.exec(cell) ?? [];
    const imported = names.split(",").map((one) => one.trim());
    const exported = Object.keys(library);
    for (const one of imported.filter((text) => text && !/^type /.test(text))) {
      expect(exported).toContain(one);
    }
    const { outputText } = ts.transpileModule(cell, {
      compilerOptions: { target: ts.ScriptTarget.ES2022 },
    });
    const code = outputText.replace(/import[^;]*;/, "");
    const shown: Chart[] = [];
    const given = { ...library, show: (chart: Chart) => shown.push(chart) };
    const run = new AsyncFunction(...Object.keys(given), code);
    await withDrawnDigits(() => run(...Object.values(given)));
    // As text: Vega puts symbols into the data of a chart that it has drawn.
    expect(JSON.stringify(shown)).toBe(JSON.stringify([gallery[name]]));
  },
);

it("has a place for each folder, and asks for one where there is none", () => {
  expect(kindOf("/course/lib/layers/affine.ts")).toBe("Layers");
  expect(() => kindOf("/course/lib/new/x.ts")).toThrow("give it one");
});

it("has a place for each folder that exports something", () => {
  const entries = ["lib/index.ts", "kit/index.ts"];
  const { exported } = readSources(entries.map((file) => join(root, file)));
  const files = [...exported].flatMap(({ declarations = [] }) =>
    declarations.map((declaration) => declaration.getSourceFile().fileName),
  );
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) expect(() => kindOf(file)).not.toThrow();
});

it("finds what a page would request, and links that lead nowhere", () => {
  const write = (name: string, text: string) =>
    writeFileSync(join(folder, name), text);
  write("a.html", '<a id="here" href="b.html#there">b</a> <img src="no.png">');
  write("b.html", '<script src="https://cdn.x/y.js"></script>');
  write("c.html", '<a href="https://x.y">a page</a> <a href="a.html#here">');
  write("d.css", "@font-face { src: url(//fonts.x/f.woff) }");
  expect(problemsOfPages(folder).sort()).toEqual([
    "a.html has a link to b.html#there, which is not there",
    "a.html has a link to no.png, which is not there",
    "b.html would request https://cdn.x/y.js",
    "d.css would request //fonts.x/f.woff",
  ]);
});
