import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { arch, platform } from "node:process";

/**
 * The path of the Deno that npm has installed.
 *
 * The package `deno` finds it in its install script; npm need not run that.
 *
 * @throws {Error} when npm has installed none for this machine.
 */
export function denoPath(): string {
  const family = platform === "linux" ? "-glibc" : "";
  const name = `@deno/${platform}-${arch}${family}`;
  const file = platform === "win32" ? "deno.exe" : "deno";
  const fromDeno = createRequire(
    createRequire(import.meta.url).resolve("deno/package.json"),
  );
  try {
    return path.join(
      path.dirname(fromDeno.resolve(`${name}/package.json`)),
      file,
    );
  } catch (cause) {
    throw new Error(
      `The grader needs ${name}, which is not installed. Type npm install; ` +
        "if that does not help, Deno may not exist for this kind of machine.",
      { cause },
    );
  }
}

/** Looks a program up in the PATH; only used where there is util-linux. */
export function findProgram(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not for us: look further
  }
}
