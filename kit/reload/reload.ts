import { realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inspect } from "node:util";
import { compiledState } from "./compiler-process.ts";
import { removeChanged } from "./loaded-modules.ts";
import { OldVersions } from "./old-versions.ts";

const NOTICED = 100; // milliseconds in which the kernel notices new types

/** Thrown when the library cannot be compiled; it says where and why. */
export class LibraryError extends Error {
  /** Tells this error from all others. */
  override readonly name = "LibraryError";

  /** As the kernel prints it: where it was thrown, nobody wants to know. */
  [inspect.custom](): string {
    return `${this.name}: ${this.message}`;
  }
}

const old = new OldVersions();

/**
 * Takes over what was saved in `lib/`, without a restart of the kernel: waits
 * until it is compiled, and makes the kernel forget what has changed and all
 * that depends on it. The import cell, run again, loads the new versions.
 *
 * It prints which files are new, which names have to be imported again, and
 * which variables still hold a class of an old version. What a function of a
 * cell imports in the same cell, it keeps: give imports a cell of their own.
 *
 * @throws {LibraryError} when there is a mistake in the library, with its file
 *   and line. Then everything stays as it was.
 * @throws {Error} when the compiler does not answer.
 */
export async function reload(): Promise<void> {
  const root = realpathSync.native(join(__dirname, "../../.."));
  const { mistakes } = await compiledState(root);
  if (mistakes.length > 0) throw libraryError(mistakes);
  await sleep(NOTICED);
  const { changed, exported } = removeChanged(root);
  for (const exports of exported) old.add(exports);
  console.log(report(changed));
}

function libraryError(mistakes: readonly string[]): LibraryError {
  return new LibraryError(
    "The library does not compile, so everything stays as it was.\n\n" +
      mistakes.join("\n\n"),
  );
}

function report(changed: readonly string[]): string {
  const names = Object.entries(namesOfNotebook());
  const imports = names.filter(([, value]) => old.isImport(value));
  const holders = names
    .filter(([, value]) => !old.isImport(value))
    .flatMap(([name, value]) => old.holder(name, value) ?? []);
  return [
    changed.length > 0
      ? `New: ${changed.join(", ")}.`
      : "Nothing that was loaded has changed.",
    ...list(
      "Import again",
      imports.map(([name]) => name),
    ),
    ...list("Make anew, these hold an old version", holders),
  ].join("\n");
}

function list(title: string, entries: readonly string[]): string[] {
  return entries.length > 0 ? [`${title}: ${entries.join(", ")}.`] : [];
}

/** The names of the cells that have run; none where there is no kernel. */
function namesOfNotebook(): Record<string, unknown> {
  const kernel = globalThis as { __tslab__?: { exports: object } };
  return { ...kernel.__tslab__?.exports };
}
