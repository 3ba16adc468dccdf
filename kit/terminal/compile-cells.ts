import ts from "typescript";
import type { CodeCell } from "../notebook.ts";
import { cellModules } from "./cell-module.ts";

/** A code cell, ready to be run, or why it cannot be. */
export type CompiledCell = { number: number } & (
  | {
      /** JavaScript that uses `require` and `exports`, and may `await`. */
      code: string;
      /** The source map, as JSON: from the code back to the cell. */
      map: string;
    }
  | { line: number; message: string }
);

/** The JavaScript of code cells; the types are not looked at. */
export function compileCells(cells: readonly CodeCell[]): CompiledCell[] {
  return cellModules(cells).map(({ number, text }) => {
    const { outputText, sourceMapText, diagnostics } = ts.transpileModule(
      text,
      {
        fileName: `cell-${number}.ts`,
        reportDiagnostics: true,
        compilerOptions: {
          target: ts.ScriptTarget.ES2022,
          module: ts.ModuleKind.CommonJS,
          sourceMap: true,
        },
      },
    );
    const [error] = diagnostics ?? [];
    if (error) {
      const before = text.slice(0, error.start);
      const line = before.split("\n").length;
      const message = ts.flattenDiagnosticMessageText(error.messageText, " ");
      return { number, line, message };
    }
    const code = outputText.replace(/\n\/\/# sourceMappingURL=.*$/, "");
    return { number, code, map: sourceMapText ?? "{}" };
  });
}
