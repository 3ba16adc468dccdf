import { describe, expect, it } from "vitest";
import { cellModules } from "../../../kit/terminal/cell-module.ts";
import { compileCells } from "../../../kit/terminal/compile-cells.ts";
import { countChecks, countTodos } from "../../../kit/terminal/count-calls.ts";

const cells = (...sources: string[]) =>
  sources.map((source, i) => ({ number: i + 1, source }));

describe("cellModules", () => {
  it("gives a cell the names of those above that it uses", () => {
    const [, , third] = cellModules(
      cells("const a = 1, b = 2;", "function f() {}", "f(a);"),
    );
    expect(third.text).toBe(
      'import { a } from "./cell-1"; import { f } from "./cell-2"; f(a);\n' +
        "export {  };",
    );
    expect(third.text.slice(third.offset)).toMatch(/^f\(a\);/);
  });

  it("takes the last declaration above, and its own before all", () => {
    const [, , third, fourth] = cellModules(
      cells("const a = 1;", "const a = 2;", "a;", "const a = 3; a;"),
    );
    expect(third.text).toContain('import { a } from "./cell-2"');
    expect(fourth.text).not.toContain("import");
  });

  it("finds every kind of declaration", () => {
    const [{ text }] = cellModules(
      cells(
        `import d, { type Layer, zeros as z } from "@course/lib";
         import * as all from "@course/kit";
         const { a, b: [c, ...rest] } = f();
         let e = 1; class K {} enum E {} interface I {} type T = 1;
         async function g() { const inner = 1; }
         export const shown = 1;`,
      ),
    );
    expect(text.split("\n").at(-1)).toBe(
      "export { d, Layer, z, all, a, c, rest, e, K, E, I, T, g };",
    );
  });
});

describe("compileCells", () => {
  it("gives JavaScript that may await", () => {
    const [cell] = compileCells(cells("const a: number = await 2;"));
    expect(cell).toMatchObject({
      code: expect.stringContaining("const a = await 2;"),
    });
  });

  it("says where a cell is no TypeScript, and compiles the others", () => {
    const [broken, right] = compileCells(cells("const a = 1;\nif (a {", "2;"));
    expect(broken).toMatchObject({ line: 2, message: "')' expected." });
    expect(right).toHaveProperty("code");
  });
});

it("countTodos counts calls, and no words in texts and comments", () => {
  const source =
    'const dW = todo("dW"); // todo("dx")\nconsole.log("todo(1)");';
  expect(countTodos(cells(source, 'return todo("x");'))).toBe(2);
});

it("countChecks counts the checks of all cells", () => {
  const source = 'check("a", { one: { actual: f }, two: { actual: g } });';
  expect(countChecks(cells(source, source, "hint('a');"))).toBe(4);
  expect(countChecks(cells(source, 'ask("why", why);'))).toBe(3);
});
