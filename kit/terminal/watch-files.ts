import { dirname } from "node:path";
import { watch } from "chokidar";

const REST = 30; // milliseconds without a further change

/**
 * Calls `changed` when one of some files in a folder is saved, made or
 * removed, and once at the beginning. Editors save in several steps: the call
 * comes when all is quiet.
 *
 * The folder is watched, so that a file that is not there yet, or that is
 * replaced by another one, is seen as well.
 *
 * @returns ends the watching
 */
export function watchFiles(
  files: readonly [string, ...string[]],
  changed: () => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const folder = dirname(files[0]);
  const wanted = new Set(files);
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    ignored: (path) => path !== folder && !wanted.has(path),
  });
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, REST);
  };
  watcher.on("all", soon);
  watcher.on("ready", soon); // what was saved before that was not seen
  return async () => {
    clearTimeout(timer);
    await watcher.close();
  };
}
