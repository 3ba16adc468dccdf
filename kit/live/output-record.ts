import { joined, type Output } from "./output.ts";

/** What a kernel says about a cell that runs. */
export interface KernelMessage {
  header: { msg_type: string };
  content: Record<string, unknown>;
}

type Transient = { display_id?: string } | undefined;

/**
 * The outputs of cells, kept as JupyterLab keeps them from the messages of the
 * kernel: what is printed in one go is one output, and a display that is
 * updated keeps its place, also when a later cell updates it.
 */
export class OutputRecord {
  private readonly cells = new Map<string, Output[]>();
  private readonly displays = new Map<string, Output[]>();

  /** The outputs of a cell until now. */
  of(cell: string): Output[] {
    return this.cells.get(cell) ?? [];
  }

  /** Forgets what a cell has given, before it runs anew. */
  clear(cell: string): void {
    this.cells.set(cell, []);
  }

  /**
   * Takes in a message.
   *
   * @returns whether some outputs are others now
   */
  add(cell: string, { header, content }: KernelMessage): boolean {
    const outputs = this.cells.get(cell) ?? [];
    this.cells.set(cell, outputs);
    const id = (content.transient as Transient)?.display_id;
    const { data, metadata = {} } = content as Omit<Output, "output_type">;
    switch (header.msg_type) {
      case "stream":
        this.print(outputs, content as unknown as Output);
        return true;
      case "update_display_data":
        for (const output of this.displays.get(String(id)) ?? []) {
          Object.assign(output, { data, metadata });
        }
        return true;
      case "display_data":
      case "execute_result": {
        const output = { output_type: "display_data", data, metadata };
        outputs.push(output);
        if (id !== undefined) {
          this.displays.set(id, [...(this.displays.get(id) ?? []), output]);
        }
        return true;
      }
      case "error":
        outputs.push({ output_type: "error", ...content });
        return true;
      case "clear_output":
        outputs.splice(0);
        return true;
      default:
        return false;
    }
  }

  private print(outputs: Output[], { name, text }: Output): void {
    const last = outputs.at(-1);
    if (last?.output_type === "stream" && last.name === name) {
      last.text = joined(last.text) + joined(text);
    } else {
      outputs.push({ output_type: "stream", name, text: joined(text) });
    }
  }
}
