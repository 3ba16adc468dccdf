import { join } from "node:path";
import ts from "typescript";
import type { CodeCell } from "../../notebook.ts";
import { type CellModule, cellModules, moduleName } from "../cell-module.ts";

const MOST = 10; // errors that are told

/** Something that the compiler refuses. */
export interface TypeProblem {
  cell: number;
  line: number;
  message: string;
}

// As in the notebook's kernel: not strict, and with what Node brings.
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noEmit: true,
  skipLibCheck: true,
  strict: false,
  types: ["node"],
};

/** Checks the types of a notebook's cells; what has not changed is kept. */
export class TypeService {
  private readonly folder: string;
  private modules = new Map<string, CellModule>();
  private readonly versions = new Map<string, number>();
  private readonly known = new Map<string, ts.IScriptSnapshot>();
  private readonly service: ts.LanguageService;

  /** @param root the folder of the course: its packages can be imported. */
  constructor(root: string) {
    this.folder = join(root, "exercises").replaceAll("\\", "/");
    this.service = ts.createLanguageService(this.host());
  }

  /** The first errors, cell by cell. */
  check(cells: readonly CodeCell[]): TypeProblem[] {
    const before = this.modules;
    this.modules = new Map(
      cellModules(cells).map((module) => [this.file(module.number), module]),
    );
    for (const [file, { text }] of this.modules) {
      if (before.get(file)?.text === text) continue;
      this.versions.set(file, (this.versions.get(file) ?? 0) + 1);
    }
    const problems: TypeProblem[] = [];
    for (const [file, module] of this.modules) {
      for (const error of this.service.getSemanticDiagnostics(file)) {
        problems.push(problemOf(error, module));
        if (problems.length === MOST) return problems;
      }
    }
    return problems;
  }

  private file(number: number): string {
    return `${this.folder}/${moduleName(number).slice(2)}.ts`;
  }

  private host(): ts.LanguageServiceHost {
    return {
      getCompilationSettings: () => OPTIONS,
      getCurrentDirectory: () => this.folder,
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      getScriptFileNames: () => [...this.modules.keys()],
      getScriptVersion: (path) => `${this.versions.get(path) ?? 0}`,
      getScriptSnapshot: (path) => this.snapshot(path),
      fileExists: (path) => this.modules.has(path) || ts.sys.fileExists(path),
      directoryExists: ts.sys.directoryExists,
      readFile: ts.sys.readFile,
    };
  }

  private snapshot(path: string): ts.IScriptSnapshot | undefined {
    const module = this.modules.get(path);
    if (module) return ts.ScriptSnapshot.fromString(module.text);
    const known = this.known.get(path);
    if (known) return known;
    const text = ts.sys.readFile(path);
    if (text === undefined) return undefined;
    const snapshot = ts.ScriptSnapshot.fromString(text);
    this.known.set(path, snapshot);
    return snapshot;
  }
}

function problemOf(
  { messageText, start }: ts.Diagnostic,
  { number, text }: CellModule,
): TypeProblem {
  return {
    cell: number,
    line: text.slice(0, start).split("\n").length,
    message: ts.flattenDiagnosticMessageText(messageText, " "),
  };
}
