import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../../scripts/setup/root.mjs";
import { type Setting, settings } from "../../types/compile-cells.ts";
import { libraryDeclarations } from "../../types/declarations.ts";

const imports =
  'import { type NDArray, columns, loadTable } from "@course/lib";';
const count = 'loadTable("cars").groupby("Origin").count().numRows()';
const power = "(d) => d.Horsepower !== null";
const cells = [
  `const n: number = ${count};`,
  `const x: NDArray = columns(loadTable("cars").filter(${power}), ["Name"]);`,
  `const n: string = ${count};`,
  'loadTable("car");',
].map((cell) => `${imports}\n${cell}\nexport {};\n`);

/** A folder with cells, the library and Arquero, as notebooks have them. */
const folder = mkdtempSync(join(tmpdir(), "cells 表 "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const [path, text] of libraryDeclarations()) {
  write(path.replace("/course/", ""), text);
}
const arquero = "node_modules/arquero";
symlinkSync(join(root, arquero), join(folder, arquero), "junction");
const paths = cells.map((cell, i) => write(`cell${i}.ts`, cell));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** What the compiler says about each cell. */
function compile({ compiler, options }: Setting): string[][] {
  const program = compiler.createProgram(paths, {
    ...options,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    noEmit: true,
    skipLibCheck: true,
  });
  return paths.map((path) =>
    compiler
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map((one) => compiler.flattenDiagnosticMessageText(one.messageText, "")),
  );
}

describe.each(settings)("a table in a cell, under $name", (setting) => {
  it("has Arquero's verbs, and the compiler knows them", () => {
    const [number, array, wrong, unknown] = compile(setting);
    expect([number, array]).toEqual([[], []]);
    expect(wrong).toEqual([
      "Type 'number' is not assignable to type 'string'.",
    ]);
    expect(unknown).toEqual([
      `Argument of type '"car"' is not assignable to parameter of type ` +
        `'"cars" | "penguins"'.`,
    ]);
  });
});
