import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll } from "vitest";
import { root } from "../../scripts/setup/root.mjs";

/** What a command of a small course answered. */
export interface Answer {
  code: number;
  /** Both streams, one after the other. */
  output: string;
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/**
 * Makes a course in a temporary folder, whose path has a space and Japanese
 * letters: the real set-up, and packages so small that nothing is downloaded.
 * Only the compiler is needed, and that is linked.
 *
 * @returns the folder
 */
export function smallCourse(): string {
  const outer = mkdtempSync(join(tmpdir(), "深層 学習 "));
  made.push(outer);
  const folder = join(outer, "コース 1");
  for (const path of [
    "scripts/start.mjs",
    "scripts/run.mjs",
    "scripts/setup",
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  const compiler = join(root, "node_modules/typescript");
  const link = relative(folder, compiler).replaceAll("\\", "/");
  const manifest = {
    name: "small-course",
    version: "1.0.0",
    type: "module",
    engines: { node: ">=20.19.0" },
    dependencies: { typescript: `file:${link}` },
  };
  writeJson(folder, "package.json", manifest);
  writeJson(folder, "package-lock.json", {
    name: manifest.name,
    version: manifest.version,
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": manifest,
      [link]: { version: "6.0.3" },
      "node_modules/typescript": { resolved: link, link: true },
    },
  });
  writeText(folder, "requirements.txt", "# nothing\n");
  writeJson(folder, "tsconfig.base.json", {});
  for (const name of ["lib", "kit"]) {
    writeText(folder, `${name}/index.ts`, "export const one = 1;\n");
    writeJson(folder, `${name}/package.json`, { type: "commonjs" });
    writeJson(folder, `${name}/tsconfig.json`, {
      compilerOptions: { composite: true, rootDir: ".", outDir: "dist" },
      exclude: ["dist"],
    });
  }
  writeText(folder, "hello.mjs", 'console.log("hello", ...process.argv);\n');
  return folder;
}

/** Writes a file of a course, and its folder if need be. */
export function writeText(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** `writeText` for a value. */
export function writeJson(folder: string, path: string, value: object): void {
  writeText(folder, path, JSON.stringify(value, null, 2));
}

/**
 * Runs a script of a course with Node.
 *
 * @param command such as `["scripts/run.mjs", "hello.mjs"]`
 * @param env variables to set; undefined takes one away
 */
export function runIn(
  folder: string,
  command: string[],
  env: Record<string, string | undefined> = {},
): Promise<Answer> {
  const options = { cwd: folder, env: { ...process.env, ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, command, options, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : 0;
      resolve({
        code: error && code === 0 ? 1 : code,
        output: stdout + stderr,
      });
    });
  });
}
