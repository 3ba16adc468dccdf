import { Problem } from "../setup/problem.mjs";
import { root } from "../setup/root.mjs";

/** What is needed of AssemblyScript's compiler. */
interface Compiler {
  main(
    args: string[],
    hooks: { writeFile(name: string, contents: Uint8Array): void },
  ): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}

/** Places below 1024 are free for the kernels' own use. */
const OPTIONS = [
  "-O3",
  ...["--enable", "simd"],
  "--importMemory",
  ...["--memoryBase", "1024"],
  ...["--runtime", "stub"],
  "--noAssert",
  "--disableWarning",
];

/**
 * Compiles AssemblyScript to WebAssembly. The same source gives the same bytes.
 *
 * @param entry the file that exports the kernels, relative to `folder`
 * @throws {Problem} when it does not compile: with file, line and column.
 */
export async function compileKernels(
  entry: string,
  folder = root,
): Promise<Uint8Array> {
  const { main } = await loadCompiler();
  let binary: Uint8Array | undefined;
  const args = [entry, "--baseDir", folder, "-o", "kernels.wasm", ...OPTIONS];
  const { error, stderr } = await main(args, {
    writeFile(_, contents) {
      binary = contents;
    },
  });
  if (error || !binary) {
    throw new Problem(`${entry} does not compile.`, `${stderr}`.trim());
  }
  return binary;
}

/**
 * Its own types would bring the names of AssemblyScript, `i32`, `max`, `load`,
 * into every file of the course: so the compiler is not to see this import.
 */
async function loadCompiler(): Promise<Compiler> {
  const name = "assemblyscript/asc";
  return await import(name);
}
