import type { Filling, LiveDocument } from "./live-document.ts";
import type { WindowCell, WindowMessage } from "./window-messages.ts";

const PATIENCE = 15_000; // milliseconds

/** What the conductor asks of the window. */
export type WindowRequest =
  | ({ kind: "fill" } & Filling)
  | { kind: "save" }
  | { kind: "show"; id: string };

/**
 * The notebook in a window of JupyterLab, with what is typed there and not
 * saved yet. The extension in `lab/` keeps it up to date.
 */
export class WindowDocument implements LiveDocument {
  /** The cells, by their ids. */
  readonly cells = new Map<string, WindowCell>();
  /** The ids in the order of the notebook. */
  order: string[] = [];
  private readonly send: (text: string) => void;
  private readonly waiting = new Map<number, () => void>();
  private requests = 0;

  /** @param send hands a text to the window */
  constructor(send: (text: string) => void) {
    this.send = send;
  }

  /** Takes in what the window says. */
  hear(message: WindowMessage): void {
    if (message.kind === "order") {
      this.order = message.ids;
      const left = new Set(message.ids);
      for (const id of this.cells.keys()) {
        if (!left.has(id)) this.cells.delete(id);
      }
    } else if (message.kind === "cells") {
      for (const cell of message.cells) this.cells.set(cell.id, cell);
    } else if (message.kind === "answer") {
      this.waiting.get(message.request)?.();
      this.waiting.delete(message.request);
    }
  }

  async sources(): Promise<Map<string, string>> {
    const all = [...this.cells.values()];
    return new Map(all.map(({ id, source }) => [id, source]));
  }

  fill(filling: Filling): Promise<void> {
    return this.request({ kind: "fill", ...filling });
  }

  save(): Promise<void> {
    return this.request({ kind: "save" });
  }

  /** Brings a cell into view, ready to be typed into. */
  show(id: string): Promise<void> {
    return this.request({ kind: "show", id });
  }

  /** The window does not answer any more. */
  close(): void {
    for (const end of this.waiting.values()) end();
    this.waiting.clear();
  }

  private request(wish: WindowRequest): Promise<void> {
    const request = ++this.requests;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(request);
        reject(new Error("JupyterLab does not answer: reload its page."));
      }, PATIENCE);
      this.waiting.set(request, () => {
        clearTimeout(timer);
        resolve();
      });
      this.send(JSON.stringify({ request, ...wish }));
    });
  }
}
