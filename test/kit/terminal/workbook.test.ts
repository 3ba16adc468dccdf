import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatNotebook, parseNotebook } from "../../../kit/notebook.ts";
import { Progress } from "../../../kit/terminal/progress.ts";
import { Workbook } from "../../../kit/terminal/workbook.ts";

const source = (code: string) =>
  formatNotebook({
    nbformat: 4,
    nbformat_minor: 5,
    cells: [
      { cell_type: "markdown", id: "title", metadata: {}, source: "# Title" },
      {
        cell_type: "code",
        id: "code",
        metadata: {},
        source: code,
        outputs: [],
        execution_count: null,
      },
    ],
  });
const UNTOUCHED = source('todo("y");');

let folder: string;
let notebookFile: string;
let textFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook "));
  notebookFile = join(folder, "06.ipynb");
  textFile = join(folder, "06.ts");
  writeFileSync(notebookFile, UNTOUCHED);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the program does when it is started. */
function workbook(): Workbook {
  const progress = new Progress(folder);
  return new Workbook({ folder, name: "06", untouched: UNTOUCHED, progress });
}
const sync = () => workbook().sync({ makeText: true });
const text = () => readFileSync(textFile, "utf8");
const code = () =>
  parseNotebook(readFileSync(notebookFile, "utf8")).cells[1].source;
const kept = () => readdirSync(join(folder, "kept"));
const edit = (to: string) =>
  writeFileSync(textFile, text().replace('todo("y");', to));

describe("a notebook and its text", () => {
  it("make no text where nobody edits", () => {
    expect(workbook().sync({ makeText: false }).problem).toBeUndefined();
    expect(existsSync(textFile)).toBe(false);
  });

  it("agree after a save in the text", () => {
    sync();
    edit("const y = 1;");
    expect(sync().problem).toBeUndefined();
    expect(code()).toBe("const y = 1;");
  });

  it("agree after a save in JupyterLab", () => {
    sync();
    writeFileSync(notebookFile, source("const y = 2;"));
    sync();
    expect(text()).toContain("const y = 2;");
    expect(code()).toBe("const y = 2;");
  });

  it("leave both alone when nothing is new, with a heading without a name", () => {
    sync();
    const written = `${text()}\n// %%\n3;\n`;
    writeFileSync(textFile, written);
    sync();
    sync();
    expect(text()).toBe(written);
    expect(
      parseNotebook(readFileSync(notebookFile, "utf8")).cells,
    ).toHaveLength(3);
  });

  it.each([
    ["text", "const y = 1;"],
    ["notebook", "const y = 2;"],
  ])(
    "take the %s where both were changed and it was saved last, and keep the other",
    (newer, y) => {
      sync();
      edit("const y = 1;");
      writeFileSync(notebookFile, source("const y = 2;"));
      const older = newer === "text" ? notebookFile : textFile;
      utimesSync(older, 1, 1);
      expect(sync().note?.en).toMatch(/other is kept\/06-/);
      expect(code()).toBe(y);
      expect(text()).toContain(y);
      const [copy] = kept();
      const other = y === "const y = 1;" ? "const y = 2;" : "const y = 1;";
      expect(readFileSync(join(folder, "kept", copy), "utf8")).toContain(other);
    },
  );

  it("keep the notebook as it is while the text is half saved", () => {
    sync();
    writeFileSync(textFile, "");
    expect(sync().problem?.en).toMatch(/06\.ts was not carried over/);
    expect(code()).toBe('todo("y");');
    expect(text()).toBe("");
  });

  it("leave a file alone that was there before, and is no such text", () => {
    for (const makeText of [true, false]) {
      writeFileSync(textFile, "const mine = 1;");
      utimesSync(textFile, 1, 1);
      expect(workbook().sync({ makeText }).problem?.en).toMatch(
        /06\.ts was not carried over .*: it has no lines \/\/ %%/,
      );
      workbook().reset();
      expect(text()).toBe("const mine = 1;");
      expect(code()).toBe('todo("y");');
    }
  });

  it("are not changed by a look", () => {
    sync();
    edit("const y = 1;");
    expect(workbook().peek()?.cells[1].source).toBe('todo("y");');
    expect(code()).toBe('todo("y");');
  });

  it("carry over what is no TypeScript yet", () => {
    sync();
    edit("const y = (");
    expect(sync().problem).toBeUndefined();
    expect(code()).toBe("const y = (");
  });

  it("say when the notebook is half saved, and change nothing", () => {
    sync();
    writeFileSync(notebookFile, UNTOUCHED.slice(0, 50));
    expect(sync().problem?.en).toMatch(/06\.ipynb is half saved/);
    expect(text()).toContain("todo");
  });

  it("make the notebook again from its text when it is gone", () => {
    sync();
    edit("const y = 1;");
    rmSync(notebookFile);
    expect(sync().note?.en).toMatch(/was not there/);
    expect(code()).toBe("const y = 1;");
  });

  it("say when both are gone", () => {
    rmSync(notebookFile);
    expect(sync().problem?.en).toMatch(/06\.ipynb is not there/);
  });
});

describe("a reset", () => {
  it("keeps what was there, and puts the untouched exercise in its place", () => {
    sync();
    edit("const y = 1;");
    sync();
    const [copy] = workbook().reset();
    expect(copy).toMatch(/^kept\/06-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d\.ipynb$/);
    expect(readFileSync(join(folder, copy), "utf8")).toContain("const y = 1;");
    expect(readFileSync(notebookFile, "utf8")).toBe(UNTOUCHED);
    expect(text()).toContain("todo");
    expect(sync().note).toBeUndefined();
  });

  it("keeps two copies that are made in one second", () => {
    for (const y of ["1;", "2;"]) {
      writeFileSync(notebookFile, source(y));
      workbook().reset();
    }
    expect(kept()).toHaveLength(2);
  });

  it("keeps a text that was not carried over, and a broken notebook", () => {
    sync();
    writeFileSync(textFile, "half");
    writeFileSync(notebookFile, "{");
    expect(workbook().reset()).toHaveLength(2);
    expect(readFileSync(notebookFile, "utf8")).toBe(UNTOUCHED);
  });

  it("keeps the text alone when the notebook is gone", () => {
    sync();
    edit("const y = 1;");
    sync();
    rmSync(notebookFile);
    expect(workbook().reset()).toEqual([expect.stringMatching(/\.ts$/)]);
  });

  it("keeps nothing of what is untouched", () => {
    sync();
    expect(workbook().reset()).toEqual([]);
  });
});
