import ts from "typescript";

/**
 * The JavaScript of assembled code, in the form `(require, exports) => …`.
 *
 * Imports that serve as types alone disappear with the types.
 */
export function stripTypes(code: string): string {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: false,
      removeComments: false,
    },
  });
  return outputText;
}
