import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import type { Address } from "./jupyter.ts";
import { type KernelMessage, OutputRecord } from "./output-record.ts";

/** How a cell ended. */
export interface Ended {
  ok: boolean;
  count: number | null;
}

interface Message extends KernelMessage {
  parent_header: { msg_id?: string };
  channel: string;
}

interface Running {
  cell: string;
  reply?: Ended & { aborted: boolean };
  idle: boolean;
  changed: () => void;
  end: (ended: Ended & { aborted: boolean }) => void;
  fail: (error: Error) => void;
}

// After an error tslab drops what comes within 0.2 s.
const DEAF = 500; // milliseconds

/** A connection to a kernel of Jupyter, beside that of JupyterLab. */
export class Kernel {
  /** What the cells that were run through this connection have given. */
  readonly outputs = new OutputRecord();
  private readonly session = randomUUID();
  private readonly running = new Map<string, Running>();
  private readonly socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on("message", (data) => this.hear(JSON.parse(String(data))));
    socket.on("close", () => this.fail("The connection to the kernel ended."));
    socket.on("error", (error) => this.fail(error.message));
  }

  /**
   * Connects to a kernel.
   *
   * @throws {Error} when there is no such kernel
   */
  static open({ address, token }: Address, id: string): Promise<Kernel> {
    const url = `${address.replace(/^http/, "ws")}/api/kernels/${id}/channels`;
    const headers = { authorization: `token ${token}` };
    const socket = new WebSocket(url, { headers, maxPayload: 2 ** 28 });
    return new Promise((resolve, reject) => {
      socket.once("error", reject);
      socket.once("open", () => {
        socket.off("error", reject);
        resolve(new Kernel(socket));
      });
    });
  }

  /**
   * Runs a cell, and waits for its end.
   *
   * @param cell under which its outputs are kept
   * @param changed is called when there are other outputs
   * @throws {Error} when the kernel dies or is restarted meanwhile
   */
  async run(
    cell: string,
    code: string,
    changed: () => void = () => {},
  ): Promise<Ended> {
    this.outputs.clear(cell);
    let ended = await this.send(cell, code, changed);
    if (ended.aborted) {
      await pause();
      ended = await this.send(cell, code, changed);
    }
    if (!ended.ok) await pause();
    return { ok: ended.ok, count: ended.count };
  }

  /** Ends the connection; the kernel goes on. */
  close(): void {
    this.socket.close();
  }

  private send(cell: string, code: string, changed: () => void) {
    const id = randomUUID();
    const header = {
      msg_id: id,
      msg_type: "execute_request",
      username: "live",
      session: this.session,
      date: new Date().toISOString(),
      version: "5.3",
    };
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    };
    const rest = { parent_header: {}, metadata: {}, channel: "shell" };
    return new Promise<Ended & { aborted: boolean }>((end, fail) => {
      this.running.set(id, { cell, idle: false, changed, end, fail });
      this.socket.send(JSON.stringify({ header, content, ...rest }));
    });
  }

  private hear(message: Message): void {
    const { header, content, parent_header } = message;
    if (/restarting|dead/.test(String(content.execution_state))) {
      this.fail("The kernel was restarted.");
    }
    const id = String(parent_header?.msg_id);
    const running = this.running.get(id);
    if (running === undefined) return;
    if (header.msg_type === "execute_reply") {
      running.reply = {
        ok: content.status === "ok",
        aborted: content.status === "aborted",
        count: (content.execution_count as number | undefined) ?? null,
      };
    } else if (header.msg_type === "status") {
      running.idle = content.execution_state === "idle";
    } else if (this.outputs.add(running.cell, message)) {
      running.changed();
    }
    if (running.idle && running.reply) {
      this.running.delete(id);
      running.end(running.reply);
    }
  }

  private fail(words: string): void {
    const all = [...this.running.values()];
    this.running.clear();
    for (const { fail } of all) fail(new Error(words));
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, DEAF));
}
