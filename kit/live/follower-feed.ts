import { newToken } from "./guard.ts";
import type { Shown } from "./output.ts";
import { shown } from "./output.ts";
import { prose } from "./prose.ts";
import type { WindowCell, WindowMessage } from "./window-messages.ts";

const REST = 40; // milliseconds between two reports

/** A cell as followers see it. */
export interface FollowedCell {
  id: string;
  /** The prose as HTML, or the code as text. */
  html?: string;
  source?: string;
  outputs: Shown[];
  runs: boolean;
}

interface Entry {
  cell: WindowCell;
  /** The code that ran last; undefined while it has not run. */
  ran?: string;
  runs: boolean;
  /** At which count of changes it changed last. */
  changed: number;
}

/**
 * What followers see of a lecture: the cells that have run, with their
 * outputs, and the prose around them up to the next cell that has not.
 *
 * Each change has a number. Whoever comes back says the last one it saw, and
 * gets all cells that have changed since, as they are now: nothing is kept for
 * those who are away.
 */
export class FollowerFeed {
  private readonly epoch = newToken().slice(0, 8);
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<(event: string) => void>();
  private order: string[] = [];
  private seen: string[] = [];
  private seenChanged = 0;
  private changes = 0;
  private told = 0;
  private toldAt = 0;
  private timer: NodeJS.Timeout | undefined;

  /** How many are listening. */
  get count(): number {
    return this.listeners.size;
  }

  /** Takes in what the window of JupyterLab says. */
  hear(message: WindowMessage): void {
    if (message.kind === "order") this.order = message.ids;
    if (message.kind === "cells") {
      for (const cell of message.cells) this.take(cell);
    }
    if (message.kind === "runs") {
      const entry = this.entries.get(message.id);
      if (entry) this.change(entry, { ran: entry.cell.source, runs: true });
    }
    if (message.kind === "ran") {
      const entry = this.entries.get(message.id);
      if (entry) this.change(entry, { ran: message.source, runs: false });
    }
    this.look();
    if (this.changes > this.told) {
      const rest = Math.max(0, REST - (Date.now() - this.toldAt));
      this.timer ??= setTimeout(() => this.tell(), rest);
    }
  }

  /**
   * Hands every further event to `listener`, after what has changed since it
   * was here last.
   *
   * @param last the `id` of the last event that it has seen, if any
   * @returns ends that
   */
  follow(listener: (event: string) => void, last = ""): () => void {
    const [epoch, count] = last.split("-");
    const known = epoch === this.epoch;
    listener(this.event(known ? Number(count) : 0, !known));
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(cell: WindowCell): void {
    const entry = this.entries.get(cell.id);
    if (entry === undefined) {
      const changed = ++this.changes;
      // What has outputs at first sight has run before we came.
      const ran = cell.outputs.length > 0 ? cell.source : undefined;
      this.entries.set(cell.id, { cell, ran, runs: false, changed });
      return;
    }
    const { outputs, source, type } = entry.cell;
    const other =
      JSON.stringify(outputs) !== JSON.stringify(cell.outputs) ||
      (type === "markdown" && source !== cell.source);
    if (other) this.change(entry, { cell });
    else entry.cell = cell;
  }

  private change(entry: Entry, news: Partial<Entry>): void {
    Object.assign(entry, news, { changed: ++this.changes });
  }

  /** Finds out which cells are to be seen. */
  private look(): void {
    const hasRun = (id: string) => this.entries.get(id)?.ran !== undefined;
    const isCode = (id: string) => this.entries.get(id)?.cell.type === "code";
    const last = this.order.map(hasRun).lastIndexOf(true);
    const next = this.order.findIndex((id, i) => i > last && isCode(id));
    const seen = this.order
      .slice(0, next < 0 ? undefined : next)
      .filter((id) => !isCode(id) || hasRun(id));
    if (seen.join() === this.seen.join()) return;
    // A cell that comes into view is news, however old it is.
    for (const id of seen.filter((id) => !this.seen.includes(id))) {
      const entry = this.entries.get(id);
      if (entry) this.change(entry, {});
    }
    this.seen = seen;
    this.seenChanged = ++this.changes;
  }

  private tell(): void {
    this.timer = undefined;
    this.toldAt = Date.now();
    const event = this.event(this.told, false);
    this.told = this.changes;
    for (const listener of this.listeners) listener(event);
  }

  private event(since: number, fresh: boolean): string {
    const cells = this.seen.flatMap((id) => {
      const entry = this.entries.get(id);
      return entry && entry.changed > since ? [followed(entry)] : [];
    });
    const order = this.seenChanged > since ? this.seen : undefined;
    const data = JSON.stringify({ fresh, order, cells });
    return `id: ${this.epoch}-${this.changes}\ndata: ${data}\n\n`;
  }
}

function followed({ cell, ran, runs }: Entry): FollowedCell {
  const { id, type, source } = cell;
  if (type !== "code") return { id, html: prose(source), outputs: [], runs };
  return { id, source: ran, outputs: cell.outputs.map(shown), runs };
}
