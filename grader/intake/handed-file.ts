import type { Text } from "../../kit/words/text.ts";

/** A file among what was handed in, in a folder or an archive. */
export interface HandedFile {
  /** Its place: the names of the folders from the top, and its own. */
  path: readonly string[];
  /** Why it is not read. */
  refused?: Text;
  /**
   * Its bytes.
   *
   * @throws {RefusedError} when it cannot be read after all.
   */
  read(): Promise<Buffer>;
}

/** All that was handed in. */
export interface Tree {
  files: HandedFile[];
  /** All folders, also empty ones. */
  folders: (readonly string[])[];
  /** Folders that are left out, but that may have been meant. */
  leftOut: (readonly string[])[];
}

/** How much one hand-in may be. */
export const LIMITS = {
  /** Bytes of a notebook; one with all its pictures has less than 1 MB. */
  notebook: 20_000_000,
  /** Files and folders of an archive. */
  entries: 50_000,
  /** Bytes of an archive, unpacked. */
  archive: 4_000_000_000,
  /** Bytes that come out of one packed byte; notebooks have about 20. */
  ratio: 200,
  /** Folders in one another. */
  depth: 8,
} as const;

/** Hidden folders that tools make, beside what people work on. */
const TOOLS = /^\.(ipynb_checkpoints|git|vscode|idea|venv|cache|Trash.*)$/;

/** Whether a hidden folder may be meant: a student's name, say. */
export function mayBeMeant(name: string): boolean {
  return name.startsWith(".") && !TOOLS.test(name);
}

/** Whether a name begins with a point, or is a by-product of some system. */
export function isHidden(name: string): boolean {
  return name.startsWith(".") || name === "__MACOSX" || name === "desktop.ini";
}
