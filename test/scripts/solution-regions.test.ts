import { describe, expect, it } from "vitest";
import {
  solutionRegions,
  withoutSolutions,
} from "../../scripts/authoring/solution-regions.ts";

const cell = `function add(a: number, b: number): number {
  // BEGIN SOLUTION sum: return todo("a + b");
  const sum = a + b;
  return sum;
  // END SOLUTION
}`;

describe("withoutSolutions", () => {
  it("puts what students see in the place of the answer", () => {
    expect(
      withoutSolutions(cell, "a.ipynb, cell 1"),
    ).toBe(`function add(a: number, b: number): number {
  return todo("a + b");
}`);
  });

  it("keeps the left-hand side where the author keeps it", () => {
    const code = `// BEGIN SOLUTION y: const y: number = todo("y");
const y = 2;
// END SOLUTION
y;`;
    expect(withoutSolutions(code, "")).toBe('const y: number = todo("y");\ny;');
  });

  it("takes no notice of the marks in a string", () => {
    const code = 'const text = "// BEGIN SOLUTION";';
    expect(withoutSolutions(code, "")).toBe(code);
  });
});

describe("solutionRegions", () => {
  it("gives the name of the fill-in", () => {
    expect(solutionRegions(cell, "")[0].fillIn).toBe("sum");
  });

  it.each([
    [
      "unclosed",
      '// BEGIN SOLUTION a: todo("");\n1;',
      /line 1: .* never closed/,
    ],
    ["unopened", "1;\n// END SOLUTION", /line 2: END SOLUTION without/],
    [
      "nested",
      '// BEGIN SOLUTION a: todo("");\n// BEGIN SOLUTION a: todo("");\n1;',
      /line 2: a second BEGIN SOLUTION/,
    ],
    ["without a stub", "// BEGIN SOLUTION\n1;\n// END SOLUTION", /line 1: /],
    [
      "without a name",
      '// BEGIN SOLUTION return todo("");\n1;\n// END SOLUTION',
      /line 1: BEGIN SOLUTION without the name/,
    ],
    ["misspelled", '// BEGIN SOLUTON todo("");\n1;\n// END SOLUTON', /a mark/],
    ["in small letters", '// begin solution todo("");\n1;', /a mark/],
    ["BEGN", '// BEGN SOLUTION todo("");\n1;', /a mark/],
    ["not TypeScript", "const = 1;", /line 1: /],
  ])("stops at a region that is %s", (_, code, message) => {
    expect(() => solutionRegions(code, "06.ipynb, cell 3")).toThrow(message);
    expect(() => solutionRegions(code, "06.ipynb, cell 3")).toThrow(
      /^06.ipynb, cell 3/,
    );
  });

  it("stops at a stub that does not parse", () => {
    const code = cell.replace('todo("a + b")', 'todo("a + b"');
    expect(() => withoutSolutions(code, "06.ipynb, cell 3")).toThrow(
      /as students get it/,
    );
  });
});
