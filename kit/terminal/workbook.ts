import { statSync } from "node:fs";
import { join } from "node:path";
import {
  formatNotebook,
  type Notebook,
  NotebookError,
  parseNotebook,
} from "../notebook.ts";
import type { Text } from "../words/text.ts";
import { writeWhole } from "../write-whole.ts";
import { keepCopy, readIfThere } from "./files.ts";
import { fingerprint, type Progress } from "./progress.ts";
import { terminalMessages } from "./terminal-messages.ts";
import {
  cellNames,
  isTextForm,
  TextFormError,
  toText,
  withText,
} from "./text-form.ts";

/** Where an exercise is, and what it was. */
export interface WorkbookOptions {
  /** The folder with the student's notebooks. */
  folder: string;
  name: string;
  /** The notebook as it was handed out: the text of the file. */
  untouched: string;
  progress: Progress;
}

/** What the files of an exercise hold at the moment. */
export interface Contents {
  notebook?: Notebook;
  /** The text beside the notebook, if there is one. */
  text?: string;
  /** What is wrong with the files. */
  problem?: Text;
  /** What was done about them, if it is worth knowing. */
  note?: Text;
}

/**
 * A student's notebook, and the same as text beside it for an editor.
 *
 * The notebook is what counts: it runs, and it is handed in. The text is a
 * view of it. What is saved in one is carried over into the other; where both
 * have been changed, the one saved last counts and the other is kept.
 */
export class Workbook {
  readonly notebookFile: string;
  readonly textFile: string;
  private readonly options: WorkbookOptions;

  constructor(options: WorkbookOptions) {
    const { folder, name } = options;
    this.options = options;
    this.notebookFile = join(folder, `${name}.ipynb`);
    this.textFile = join(folder, `${name}.ts`);
  }

  /**
   * Reads both files, and lets them agree.
   *
   * @param options makeText: make the text if there is none
   */
  sync({ makeText }: { makeText: boolean }): Contents {
    const { name } = this.options;
    const saved = readIfThere(this.notebookFile);
    const text = readIfThere(this.textFile);
    if (saved === undefined) return this.remake(text);
    const notebook = readNotebook(saved);
    if (!notebook) {
      return { problem: terminalMessages.fileBroken(`${name}.ipynb`) };
    }
    if (text !== undefined) return this.agree(notebook, text);
    return makeText ? this.rewriteText(notebook) : { notebook };
  }

  /** The notebook as it is, if it can be read: no file is changed. */
  peek(): Notebook | undefined {
    const saved = readIfThere(this.notebookFile);
    return saved === undefined ? undefined : readNotebook(saved);
  }

  /** Puts the untouched exercise there. @returns the copies of what was. */
  reset(): string[] {
    const { folder, name, untouched } = this.options;
    const saved = readIfThere(this.notebookFile);
    const file = readIfThere(this.textFile);
    const text = file && this.isForeign(file) ? undefined : file;
    const kept: string[] = [];
    if (saved !== undefined && saved !== untouched) {
      kept.push(keepCopy(folder, `${name}.ipynb`, saved));
    }
    if (text !== undefined && !this.isKnown(text, saved)) {
      kept.push(keepCopy(folder, `${name}.ts`, text));
    }
    writeWhole(this.notebookFile, untouched);
    if (text !== undefined) this.rewriteText(parseNotebook(untouched));
    return kept;
  }

  /** A file of this name that nobody made from the notebook is left alone. */
  private isForeign(text: string): boolean {
    const { name, progress } = this.options;
    return !progress.of(name).agreed && !isTextForm(text);
  }

  /** Whether a text says nothing that its notebook does not say as well. */
  private isKnown(text: string, saved: string | undefined): boolean {
    const { name, untouched, progress } = this.options;
    const { agreed } = progress.of(name);
    const notebook = saved === undefined ? undefined : readNotebook(saved);
    return [notebook, parseNotebook(untouched)].some((one) => {
      if (!one) return false;
      const view = this.viewOf(one);
      const marks = [fingerprint(view), fingerprint(text)];
      return (
        view === text || `${marks}` === `${[agreed?.notebook, agreed?.text]}`
      );
    });
  }

  /** The notebook is gone: the text still says what was in it. */
  private remake(text: string | undefined): Contents {
    const { name, untouched } = this.options;
    const problem = terminalMessages.fileMissing(`${name}.ipynb`);
    if (text === undefined) return { problem };
    const contents = this.carryOver(parseNotebook(untouched), text);
    if (contents.problem) return { problem };
    return { ...contents, note: terminalMessages.remade(`${name}.ipynb`) };
  }

  private agree(notebook: Notebook, text: string): Contents {
    const { folder, name, progress } = this.options;
    const view = this.viewOf(notebook);
    if (view === text) {
      this.remember(view, text);
      return { notebook, text };
    }
    const { agreed } = progress.of(name);
    if (this.isForeign(text)) {
      const why = terminalMessages.noTextForm;
      const problem = terminalMessages.notCarriedOver(`${name}.ts`, why);
      return { notebook, problem };
    }
    const isTextOld = agreed?.text === fingerprint(text);
    const isNotebookOld = agreed?.notebook === fingerprint(view);
    if (isTextOld && isNotebookOld) return { notebook, text };
    if (isTextOld) return this.rewriteText(notebook);
    if (isNotebookOld) return this.carryOver(notebook, text);
    const isTextNewer =
      statSync(this.textFile).mtimeMs >= statSync(this.notebookFile).mtimeMs;
    const contents = isTextNewer
      ? this.carryOver(notebook, text)
      : this.rewriteText(notebook);
    if (contents.problem) return contents;
    const kept = isTextNewer
      ? keepCopy(folder, `${name}.ipynb`, formatNotebook(notebook))
      : keepCopy(folder, `${name}.ts`, text);
    return { ...contents, note: terminalMessages.bothChanged(kept) };
  }

  /** The notebook gets what the text says. */
  private carryOver(notebook: Notebook, text: string): Contents {
    const { name, untouched } = this.options;
    const there = new Set(cellNames(notebook));
    const needed = cellNames(parseNotebook(untouched));
    try {
      const changed = withText(
        notebook,
        text,
        needed.filter((cell) => there.has(cell)),
      );
      writeWhole(this.notebookFile, formatNotebook(changed));
      this.remember(this.viewOf(changed), text);
      return { notebook: changed, text };
    } catch (error) {
      if (!(error instanceof TextFormError)) throw error;
      const problem = terminalMessages.notCarriedOver(`${name}.ts`, error.text);
      return { notebook, text, problem };
    }
  }

  /** The text gets what the notebook says. */
  private rewriteText(notebook: Notebook): Contents {
    const text = this.viewOf(notebook);
    writeWhole(this.textFile, text);
    this.remember(text, text);
    return { notebook, text };
  }

  private viewOf(notebook: Notebook): string {
    const { name } = this.options;
    const about = terminalMessages.aboutText.map((line) =>
      line.replace("NAME", name),
    );
    return toText(notebook, about);
  }

  private remember(view: string, text: string): void {
    const { name, progress } = this.options;
    const agreed = { notebook: fingerprint(view), text: fingerprint(text) };
    progress.remember(name, { agreed });
  }
}

function readNotebook(saved: string): Notebook | undefined {
  try {
    return parseNotebook(saved);
  } catch (error) {
    if (!(error instanceof NotebookError)) throw error;
    return undefined;
  }
}
