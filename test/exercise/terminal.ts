import { spawn } from "node:child_process";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, vi } from "vitest";
import { root } from "../../scripts/setup/root.mjs";
import { venvPython } from "../../scripts/setup/venv-python.mjs";

const PATIENCE = { timeout: 60_000, interval: 30 };

/** A program in a pseudo terminal, as somebody sees it who sits there. */
export class Terminal {
  /** The exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  private shown = "";
  private readonly child;

  /** @param args of Node */
  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const driver = join(root, "test/exercise/pseudo_terminal.py");
    this.child = spawn(
      venvPython(root),
      ["-B", driver, process.execPath, ...args],
      {
        cwd: root,
        env: { ...process.env, TERM: "xterm", ...env },
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    this.child.stdout.setEncoding("utf8").on("data", (text) => {
      this.shown += text;
    });
    this.ended = new Promise((resolve) => {
      this.child.on("exit", (code) => resolve(code));
    });
  }

  /** All that was ever written, with what moves the cursor. */
  get written(): string {
    return this.shown;
  }

  /** What stands on the screen: the last whole frame. */
  get screen(): string {
    const end = this.shown.lastIndexOf("\u001b[J");
    const start = this.shown.lastIndexOf("\u001b[H", end);
    return stripVTControlCharacters(this.shown.slice(start, end));
  }

  /** Waits until the screen shows something. */
  async shows(what: string | RegExp): Promise<void> {
    await vi.waitFor(() => expect(this.screen).toMatch(what), PATIENCE);
  }

  /** Presses keys. */
  press(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** Ends the program if it is still there. */
  kill(): void {
    this.child.kill();
  }
}
