import type { Jupyter } from "./jupyter.ts";
import type { Filling, LiveDocument } from "./live-document.ts";

/**
 * A notebook that no window of ours shows: it is read and written as a file,
 * through Jupyter.
 */
export class FileDocument implements LiveDocument {
  private readonly jupyter: Pick<Jupyter, "read" | "write">;
  private readonly path: string;

  constructor(jupyter: Pick<Jupyter, "read" | "write">, path: string) {
    this.jupyter = jupyter;
    this.path = path;
  }

  async sources(): Promise<Map<string, string>> {
    const { cells } = await this.jupyter.read(this.path);
    return new Map(cells.map(({ id, source }) => [String(id), source]));
  }

  async fill({ id, before, source, outputs, count }: Filling): Promise<void> {
    const notebook = await this.jupyter.read(this.path);
    const cell = notebook.cells.find((one) => one.id === id);
    if (cell?.source !== before) return;
    Object.assign(cell, { source, outputs, execution_count: count });
    await this.jupyter.write(this.path, notebook);
  }

  /** Each filling is saved at once. */
  async save(): Promise<void> {}
}
