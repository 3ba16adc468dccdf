import { watch } from "node:fs";
import { createRequire } from "node:module";
import { join, sep } from "node:path";

/**
 * Compiles the library each time that one of its files is saved, for as long
 * as this process runs: `reload()` in a notebook then finds it compiled.
 *
 * The compiler takes a few seconds and some 300 MB. Most readers never change
 * the library, so it is started by the first save.
 *
 * @param {string} root the folder of the course
 * @param {{ atOnce?: boolean }} [options] atOnce: start it now, for a lecture
 *   in which the first save is to be compiled within a second as well
 * @returns {() => void} ends the watching for the first save
 */
export function followLibrary(root, { atOnce = false } = {}) {
  const start = () => {
    const load = createRequire(join(root, "kit/package.json"));
    load("./dist/reload/compiler-process.js").startCompiler(root);
  };
  if (atOnce) {
    start();
    return () => {};
  }
  const watcher = watch(
    join(root, "lib"),
    { recursive: true, persistent: false },
    (_, name) => {
      if (name?.startsWith(`dist${sep}`) || !/\.tsx?$/.test(name ?? "")) return;
      watcher.close();
      start();
    },
  );
  watcher.on("error", (error) => {
    console.error(
      `  Saving in lib/ is not noticed (${error.message}): reload() in a ` +
        "notebook compiles what was saved.",
    );
  });
  return () => watcher.close();
}
