import { describe, expect, it } from "vitest";
import { compileCells } from "../../../kit/terminal/compile-cells.ts";
import { runCells } from "../../../kit/terminal/run/run-cells.ts";
import { todo } from "../../../kit/todo.ts";

/** Runs cells; what they `put` and how they fail. */
async function run(...sources: string[]) {
  const cells = sources.map((source, i) => ({ number: i + 1, source }));
  const values: unknown[] = [];
  const failures: unknown[] = [];
  const load = () => ({ put: (value: unknown) => values.push(value), todo });
  const head = { number: 0, source: 'import { put, todo } from "tools";' };
  await runCells(
    compileCells([head, ...cells]),
    (failure) => failures.push(failure),
    load,
  );
  return { values, failures };
}

describe("runCells", () => {
  it("lets a cell see what those above declare", async () => {
    const { values, failures } = await run(
      "const a = 1; function f(x: number) { return x + a; }",
      "class K { y = f(2); }",
      "const { y } = new K(); put({ a, y });",
    );
    expect(failures).toEqual([]);
    expect(values).toEqual([{ a: 1, y: 3 }]);
  });

  it("lets a name be declared anew, and older functions keep theirs", async () => {
    const { values } = await run(
      "const a = 1; const f = () => a;",
      "const a = 2; put(a);",
      "put(a); put(f());",
    );
    expect(values).toEqual([2, 2, 1]);
  });

  it("shows what a function changed since", async () => {
    const { values } = await run(
      "let count = 0; function more() { count += 1; }",
      "more(); more(); put(count);",
    );
    expect(values).toEqual([2]);
  });

  it("waits at the top level", async () => {
    const { values } = await run(
      "const a = await Promise.resolve(5);",
      "put(a);",
    );
    expect(values).toEqual([5]);
  });

  it("runs the other cells when one fails, and says where it failed", async () => {
    const { values, failures } = await run(
      "interface T { a: number }\n\nconst t: T = { a: 1 };\nthrow new Error('no');",
      "put(1);",
    );
    expect(values).toEqual([1]);
    expect(failures).toEqual([
      { type: "error", cell: 1, line: 4, message: "no" },
    ]);
  });

  it("names what a cell that failed did not come to", async () => {
    const { failures } = await run(
      "const early = 1; throw 'text'; const late = 2;",
      "put(early); put(late);",
    );
    expect(failures).toMatchObject([
      { cell: 1, message: "text" },
      {
        cell: 2,
        message: "late is not there, because cell 1 did not run to its end",
      },
    ]);
  });

  it("tells what is still to be written from an error", async () => {
    const { failures } = await run('const y = todo("y");');
    expect(failures).toMatchObject([
      { type: "to do", cell: 1, message: "still to be written: y" },
    ]);
  });

  it("passes by a cell that is no TypeScript", async () => {
    const { values, failures } = await run("put(1);\nif (", "put(2);");
    expect(values).toEqual([2]);
    expect(failures).toMatchObject([{ type: "error", cell: 1, line: 3 }]);
  });
});
