import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const lib = fileURLToPath(new URL("../../lib", import.meta.url));

/** The folder in which a notebook would find the library. */
export const PACKAGE = "/course/node_modules/@course/lib";

/**
 * What the library's build writes for the type checker: the text of each
 * `.d.ts` file, and of package.json, by its path in {@link PACKAGE}. Made from
 * the sources, so that it is never an old one.
 */
export function libraryDeclarations(): Map<string, string> {
  const configPath = join(lib, "tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configPath, ts.sys.readFile).config,
    ts.sys,
    dirname(configPath),
  );
  const program = ts.createProgram([join(lib, "index.ts")], {
    ...options,
    composite: false,
    tsBuildInfoFile: undefined,
    outDir: `${PACKAGE}/dist`,
    emitDeclarationOnly: true,
    noCheck: true,
  });
  const files = new Map<string, string>();
  program.emit(undefined, (path, text) => files.set(path, text));
  files.set(
    `${PACKAGE}/package.json`,
    ts.sys.readFile(join(lib, "package.json")) ?? "",
  );
  return files;
}
