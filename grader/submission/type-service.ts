import ts from "typescript";
import type { Text } from "../../kit/words/text.ts";
import { remarks } from "../words/remarks.ts";
import type { Assembled } from "./assemble.ts";
import { clip, shorten } from "./shorten.ts";
import { StudentFiles } from "./student-files.ts";
import { toCell } from "./to-cell.ts";

// The compiler sees the repository under this name, so that no message holds
// a path of this machine.
const VIRTUAL = "/course";
const FILE = `${VIRTUAL}/submission.ts`;
const GLOBALS = `${VIRTUAL}/globals.d.ts`;
const ECMASCRIPT = `${VIRTUAL}/node_modules/typescript/lib`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  strict: false, // as in the students' notebooks
  types: [],
  paths: {
    "@course/lib": [`${VIRTUAL}/lib/index.ts`],
    "@course/kit": [`${VIRTUAL}/kit/index.ts`],
  },
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "preact",
};

/** What a cell may use besides ECMAScript itself. */
const globals = `
interface Console { log(...data: unknown[]): void; error(...data: unknown[]): void;
  warn(...data: unknown[]): void; info(...data: unknown[]): void;
  table(data: unknown): void; time(label?: string): void; timeEnd(label?: string): void; }
declare var console: Console;
declare var performance: { now(): number };
declare function structuredClone<T>(value: T): T;
declare function setTimeout(f: () => void, ms?: number): unknown;
declare function clearTimeout(timer: unknown): void;
`;

/** Checks the types of many submissions; the library is read only once. */
export class TypeService {
  private readonly files: StudentFiles;
  private source = "";
  private version = 0;
  private readonly known = new Map<string, ts.IScriptSnapshot>();
  private readonly service: ts.LanguageService;

  /** @param root the folder of the repository, with a slash at its end. */
  constructor(root: string) {
    this.files = new StudentFiles(root, VIRTUAL);
    this.service = ts.createLanguageService(this.host());
  }

  /** One remark for each type error, with its cell and the line in the cell. */
  check({ code, segments }: Assembled): Text[] {
    this.source = code;
    this.version += 1;
    const errors = this.service.getSemanticDiagnostics(FILE);
    return shorten(
      errors,
      ({ messageText, start }) => {
        const text = ts.flattenDiagnosticMessageText(messageText, " ");
        const line = code.slice(0, start).split("\n").length;
        return remarks.typeError(toCell(segments, line), clip(text));
      },
      remarks.moreTypeErrors,
    );
  }

  private host(): ts.LanguageServiceHost {
    const { files } = this;
    return {
      getCompilationSettings: () => options,
      getCurrentDirectory: () => VIRTUAL,
      getDefaultLibFileName: (settings) =>
        `${ECMASCRIPT}/${ts.getDefaultLibFileName(settings)}`,
      getScriptFileNames: () => [FILE, GLOBALS],
      getScriptVersion: (path) => (path === FILE ? `${this.version}` : "1"),
      getScriptSnapshot: (path) => this.snapshot(path),
      fileExists: (path) =>
        path === FILE || path === GLOBALS || files.fileExists(path),
      directoryExists: (path) => files.directoryExists(path),
      readFile: (path) => files.readFile(path),
    };
  }

  private snapshot(path: string): ts.IScriptSnapshot | undefined {
    if (path === FILE) return ts.ScriptSnapshot.fromString(this.source);
    const known = this.known.get(path);
    if (known) return known;
    const text = path === GLOBALS ? globals : this.files.readFile(path);
    if (text === undefined) return undefined;
    const snapshot = ts.ScriptSnapshot.fromString(text);
    this.known.set(path, snapshot);
    return snapshot;
  }
}
