import { createRequire } from "node:module";
import ts from "typescript";
import { libraryDeclarations, PACKAGE } from "./declarations.ts";

type Compiler = typeof ts;

const kernelCompiler: Compiler = createRequire(import.meta.url)(
  "@tslab/typescript-for-tslab",
);
const library = libraryDeclarations();

/** A compiler with the options under which it will see the library. */
export interface Setting {
  name: string;
  compiler: Compiler;
  options: ts.CompilerOptions;
}

/** Two compilers: this project's own, strict, and the notebook kernel's. */
export const settings: Setting[] = [
  {
    name: `the project's TypeScript ${ts.version}`,
    compiler: ts,
    options: {
      strict: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  },
  {
    name: `the kernel's TypeScript ${kernelCompiler.version}`,
    compiler: kernelCompiler,
    // as in tslab's converter.js
    options: {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Node10,
      esModuleInterop: true,
      declaration: true,
      experimentalDecorators: true,
      resolveJsonModule: true,
      jsx: ts.JsxEmit.React,
      allowJs: true,
      checkJs: true,
    },
  },
];

/** Type-checks cells, each on its own; gives the messages for each cell. */
export function compileCells(
  { compiler, options }: Setting,
  cells: readonly string[],
): string[][] {
  const paths = cells.map((_, i) => `/course/cell${i}.ts`);
  const files = new Map(library);
  cells.forEach((cell, i) => {
    files.set(paths[i], `${cell}\nexport {};\n`);
  });
  const all: ts.CompilerOptions = {
    ...options,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    types: [],
    noEmit: true,
    skipLibCheck: true,
  };
  const program = compiler.createProgram(
    paths,
    all,
    virtualHost(compiler, all, files),
  );
  return paths.map((path) =>
    compiler
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) =>
        compiler.flattenDiagnosticMessageText(messageText, "\n"),
      ),
  );
}

/** Syntax errors in the library's declarations, as this compiler reads them. */
export function syntaxErrors({ compiler, options }: Setting): string[] {
  const paths = [...library.keys()].filter((path) => path.endsWith(".d.ts"));
  const host = virtualHost(compiler, options, library);
  const program = compiler.createProgram(paths, options, host);
  return paths.flatMap((path) =>
    program
      .getSyntacticDiagnostics(program.getSourceFile(path))
      .map((found) => `${path.slice(PACKAGE.length)}: ${found.messageText}`),
  );
}

/** A host that knows the files of a map besides those on the disk. */
function virtualHost(
  compiler: Compiler,
  options: ts.CompilerOptions,
  files: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const host = compiler.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, getSourceFile } = host;
  host.getCurrentDirectory = () => "/course";
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.directoryExists = (path) =>
    [...files.keys()].some((file) => file.startsWith(`${path}/`)) ||
    (directoryExists?.(path) ?? true);
  host.realpath = (path) => path;
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : compiler.createSourceFile(path, text, version, true);
  };
  return host;
}
