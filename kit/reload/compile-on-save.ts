import { rmSync } from "node:fs";
import { join } from "node:path";
import { watch } from "chokidar";
import { writeState } from "./compiled-state.ts";
import { mistakeInWords } from "./mistake.ts";
import { PackageCompiler } from "./package-compiler.ts";
import { isSkipped, nameOf, packages, readSources } from "./sources.ts";

const REST = 30; // milliseconds without a further save
const MOST = 5; // mistakes that are told: they often follow from the first

/**
 * Compiles the packages that notebooks import, now and each time that a source
 * is saved, made or removed.
 *
 * @param root the folder of the course, as the file system names it
 * @returns ends it
 */
export function compileOnSave(root: string): () => Promise<void> {
  const compilers = packages.map((name) => new PackageCompiler(root, name));
  let compiled = "";
  let timer: NodeJS.Timeout | undefined;

  function compile(): void {
    const sources = readSources(root);
    const name = nameOf(sources);
    if (name === compiled) return;
    // What the set-up compiled is no more what stands there.
    for (const folder of packages) {
      rmSync(join(root, folder, "dist/course-stamp"), { force: true });
    }
    const mistakes = compileAll(sources);
    compiled = name;
    writeState(root, { pid: process.pid, sources: name, mistakes });
  }

  function compileAll(sources: ReturnType<typeof readSources>): string[] {
    for (const compiler of compilers) {
      const mistakes = compiler.compile(sources);
      if (mistakes.length > 0)
        return mistakes.slice(0, MOST).map(mistakeInWords);
    }
    return [];
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(compile, REST);
  };
  const watcher = watch(
    packages.map((name) => join(root, name)),
    { ignoreInitial: true, ignored: isSkipped },
  );
  watcher.on("all", soon);
  watcher.on("ready", soon);
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
