import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { type Mistake, mistakeOf } from "./mistake.ts";
import type { Sources } from "./sources.ts";

/**
 * Compiles one package again and again, and keeps what has not changed: the
 * second time takes a fraction of the first.
 */
export class PackageCompiler {
  private readonly root: string;
  private readonly folder: string;
  private sources: Sources = new Map();
  private program?: ts.EmitAndSemanticDiagnosticsBuilderProgram;
  private readonly parsed = new Map<string, ts.SourceFile>();

  /**
   * @param root the folder of the course, as the file system names it
   * @param name of the package: its folder
   */
  constructor(root: string, name: string) {
    this.root = root.replaceAll("\\", "/");
    this.folder = `${this.root}/${name}`;
  }

  /**
   * Compiles the package, if nothing in it is wrong; otherwise what was
   * compiled before stays. Only what differs is written, in place: the kernel
   * may load it at any moment, and a file that is replaced by another one can
   * stop its cells ("Unexpected pending rebuildTimer").
   */
  compile(sources: Sources): Mistake[] {
    this.sources = sources;
    const config = this.readConfig();
    const host = this.host(config.options);
    this.program = ts.createEmitAndSemanticDiagnosticsBuilderProgram(
      config.fileNames,
      config.options,
      host,
      this.program ?? ts.readBuilderProgram(config.options, host),
      config.errors,
      config.projectReferences,
    );
    const mistakes = [
      ...this.program.getConfigFileParsingDiagnostics(),
      ...this.program.getOptionsDiagnostics(),
      ...this.program.getGlobalDiagnostics(),
      ...this.program.getSyntacticDiagnostics(),
      ...this.program.getSemanticDiagnostics(),
    ];
    if (mistakes.length === 0) {
      const { diagnostics } = this.program.emit(undefined, write);
      mistakes.push(...diagnostics);
      this.removeLeftovers(config);
    }
    return mistakes.map((mistake) => mistakeOf(this.root, mistake));
  }

  private readConfig(): ts.ParsedCommandLine {
    const config = ts.getParsedCommandLineOfConfigFile(
      `${this.folder}/tsconfig.json`,
      {},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
          throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
        },
      },
    );
    if (!config) throw new Error(`${this.folder} has no tsconfig.json.`);
    return config;
  }

  private host(options: ts.CompilerOptions): ts.CompilerHost {
    const host = ts.createIncrementalCompilerHost(options);
    const parse = host.getSourceFile;
    host.readFile = (path) => this.read(path);
    host.getSourceFile = (path, ...rest) => {
      const known = this.parsed.get(path);
      if (known && this.isForeign(path)) return known;
      const text = this.read(path);
      if (text === undefined) return undefined;
      if (known?.text === text) return known;
      const file = parse.call(host, path, ...rest);
      if (file) this.parsed.set(path, file);
      return file;
    };
    return host;
  }

  /** The text of a source as it was when all were read, of others as it is. */
  private read(path: string): string | undefined {
    const own = relative(this.root, path).replaceAll("\\", "/");
    return this.sources.get(own) ?? ts.sys.readFile(path);
  }

  /** Whether it is a file of another package, which does not change. */
  private isForeign(path: string): boolean {
    return path.includes("/node_modules/") && !path.includes("/@course/");
  }

  /** Removes what was made from sources that are no longer there. */
  private removeLeftovers(config: ts.ParsedCommandLine): void {
    const { outDir = `${this.folder}/dist` } = config.options;
    const made = new Set(
      config.fileNames.flatMap((file) =>
        ts
          .getOutputFileNames(config, file, !ts.sys.useCaseSensitiveFileNames)
          .map((path) => relative(outDir, path)),
      ),
    );
    for (const name of readdirSync(outDir, { recursive: true })) {
      const path = String(name);
      const isCompiled = /\.(js|d\.ts)$/.test(path);
      if (isCompiled && !made.has(path)) rmSync(join(outDir, path));
    }
  }
}

function write(path: string, text: string): void {
  if (ts.sys.readFile(path) === text) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
