import { type CaughtUp, catchUp, type Done, hasRun } from "./catch-up.ts";
import { FileDocument } from "./file-document.ts";
import type { Jupyter } from "./jupyter.ts";
import { Kernel } from "./kernel.ts";
import type { Lecture, LectureCell } from "./lecture.ts";
import { conditionOf, type LiveDocument } from "./live-document.ts";
import { type Shown, shown } from "./output.ts";
import type { WindowDocument } from "./window-document.ts";
import type { WindowMessage } from "./window-messages.ts";

/** How a step stands. */
export type Standing = "open" | "typing" | "failed" | "done";

/** A step as the conductor's page shows it. */
export interface StepView {
  number: number;
  id: string;
  prompt: string;
  notes: string;
  code: string;
  outputs: Shown[];
  /** The heading under which it stands. */
  section: string;
}

/** What changes while the lecture goes on. */
export interface ConductorState {
  standings: Standing[];
  /** The step that comes next, from 1; one more than there are at the end. */
  next: number;
  /** What the conductor does just now, or has done; empty when nothing. */
  message: string;
  busy: boolean;
  /** Whether a window of JupyterLab shows the notebook. */
  window: boolean;
}

/** Leads through a lecture that is typed in front of the class. */
export class Conductor {
  readonly lecture: Lecture;
  readonly path: string;
  /** The notebook in the window of JupyterLab, while there is one. */
  window: WindowDocument | undefined;
  private readonly jupyter: Jupyter;
  private readonly done: Done = new Map();
  private readonly failures = new Set<string>();
  private readonly listeners = new Set<(state: ConductorState) => void>();
  private kernel: { id: string; open: Kernel } | undefined;
  private message = "";
  private busy = false;

  /** @param path of the working copy, as Jupyter names it */
  constructor(lecture: Lecture, jupyter: Jupyter, path: string) {
    this.lecture = lecture;
    this.jupyter = jupyter;
    this.path = path;
  }

  /** The steps, as they are from the beginning to the end. */
  get steps(): StepView[] {
    const { cells, steps } = this.lecture;
    return steps.map((at, i) => {
      const { id, source, outputs, mark } = cells[at];
      const headings = cells
        .slice(0, at)
        .flatMap(({ type, source }) =>
          type === "markdown" ? (source.match(/^##+ .*/gm) ?? []) : [],
        );
      return {
        number: i + 1,
        id,
        prompt: mark?.prompt ?? "",
        notes: mark?.notes ?? "",
        code: source,
        outputs: outputs.map(shown),
        section: headings.at(-1)?.replace(/^#+ /, "") ?? "",
      };
    });
  }

  /** How things stand. */
  get state(): ConductorState {
    const standings = this.lecture.steps.map((at) =>
      this.standing(this.lecture.cells[at]),
    );
    const last = standings.lastIndexOf("done");
    const { message, busy } = this;
    const window = this.window !== undefined;
    return { standings, next: last + 2, message, busy, window };
  }

  /** Calls `listener` at every change, until the returned function is called. */
  listen(listener: (state: ConductorState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A window of JupyterLab shows the notebook, or none any more. */
  setWindow(window: WindowDocument | undefined): void {
    this.window?.close();
    this.window = window;
    this.tell();
  }

  /**
   * Finds out whether what has run, if anything has, is still in the kernel.
   * From then on the window says when the kernel is started anew.
   *
   * @throws {Error} when there is no kernel to be had
   */
  async meetKernel(): Promise<void> {
    const kernel = await this.connect();
    if (await this.isNew(kernel)) this.forget();
    this.tell();
  }

  /** Takes in what the window of JupyterLab says. */
  hear(message: WindowMessage): void {
    this.window?.hear(message);
    if (message.kind === "restarted") this.forget();
    if (message.kind === "ran") {
      const { id, source, ok } = message;
      this.failures.delete(id);
      if (ok) this.done.set(id, source);
      else this.done.delete(id);
      if (!ok) this.failures.add(id);
    }
    if (message.kind !== "answer") this.tell();
  }

  /**
   * Brings notebook and kernel to the state after a step.
   *
   * @param step from 1; `"end"` for the last cell of the lecture
   * @throws {RangeError} when there is no such step
   * @throws {Error} when another catch-up goes on, or a finished cell fails
   */
  async catchUp(step: number | "end"): Promise<CaughtUp> {
    const { cells, steps } = this.lecture;
    const last = step === "end" ? cells.length - 1 : steps[step - 1];
    if (last === undefined) {
      throw new RangeError(
        `There is no step ${step}: the lecture has ${steps.length}.`,
      );
    }
    return this.alone(async () => {
      const kernel = await this.connect();
      if (!this.window && (await this.isNew(kernel))) this.forget();
      const document = this.document();
      const { lecture, done } = this;
      const begins = (cell: LectureCell) => {
        this.failures.delete(cell.id);
        this.tell(`Running ${cell.mark?.prompt ?? cell.id} …`);
      };
      const wish = { lecture, last, kernel, document, done, begins };
      const result = await catchUp(wish);
      this.message = wordsFor(step, result);
      const next = step === "end" ? undefined : cells[steps[step]];
      if (next) await this.window?.show(next.id);
      return result;
    });
  }

  /**
   * Writes the finished code of a step into its cell, whatever stands there.
   * Nothing is run.
   *
   * @throws {RangeError} when there is no such step
   */
  async writeIn(step: number): Promise<void> {
    const cell = this.lecture.cells[this.lecture.steps[step - 1]];
    if (cell === undefined) throw new RangeError(`There is no step ${step}.`);
    await this.alone(async () => {
      const document = this.document();
      const { id, source } = cell;
      const before = (await document.sources()).get(id);
      if (before === undefined) {
        throw new Error("The notebook has no such cell any more.");
      }
      const rest = { outputs: [], count: null };
      await document.fill({ id, before, source, ...rest });
      await this.window?.show(id);
      this.message = `Step ${step} is written; run it with Shift + Enter.`;
    });
  }

  /** Saves the notebook as it stands in the window. */
  save(): Promise<void> {
    return this.document().save();
  }

  /** Ends the connection to the kernel. */
  close(): void {
    this.window?.close();
    this.kernel?.open.close();
  }

  private document(): LiveDocument {
    return this.window ?? new FileDocument(this.jupyter, this.path);
  }

  /** One thing after the other. */
  private async alone<T>(act: () => Promise<T>): Promise<T> {
    if (this.busy) throw new Error("Wait: another step is being caught up.");
    this.busy = true;
    try {
      return await act();
    } catch (error) {
      this.message = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.busy = false;
      this.tell();
    }
  }

  private async connect(): Promise<Kernel> {
    const id = await this.jupyter.kernelOf(this.path);
    if (this.kernel?.id !== id) {
      this.kernel?.open.close();
      if (this.kernel) this.forget();
      this.kernel = { id, open: await Kernel.open(this.jupyter, id) };
    }
    return this.kernel.open;
  }

  /** A kernel that was restarted has lost the sign that we leave in it. */
  private async isNew(kernel: Kernel): Promise<boolean> {
    const sign = `globalThis["course live"]`;
    await kernel.run("", `console.log(${sign} ?? (${sign} = "new"));${later}`);
    const [output] = kernel.outputs.of("");
    return String(output?.text).trim() === "new";
  }

  private forget(): void {
    this.done.clear();
    this.failures.clear();
  }

  private standing(cell: LectureCell): Standing {
    if (this.failures.has(cell.id)) return "failed";
    if (this.done.has(cell.id)) return "done";
    if (hasRun(cell, this.done)) return "done";
    const now = this.window?.cells.get(cell.id)?.source;
    return conditionOf(cell, now) === "edited" ? "typing" : "open";
  }

  private tell(message = this.message): void {
    this.message = message;
    const { state } = this;
    for (const listener of this.listeners) listener(state);
  }
}

const later = ` globalThis["course live"] = "known";`;

function wordsFor(step: number | "end", { ran, kept }: CaughtUp): string {
  const place = step === "end" ? "the end" : `step ${step}`;
  const cells = (n: number) => `${n} ${n === 1 ? "cell" : "cells"}`;
  const left = kept.length > 0 ? `; ${cells(kept.length)} left as edited` : "";
  if (ran.length === 0) return `The kernel is at ${place} already${left}.`;
  return `The kernel is at ${place}: ${cells(ran.length)} run${left}.`;
}
