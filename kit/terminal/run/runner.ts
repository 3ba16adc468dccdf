import { type ChildProcess, fork } from "node:child_process";
import type { CompiledCell } from "../compile-cells.ts";
import type { RunEnd, RunEvent, RunRequest } from "./run-events.ts";

/** How cells are run. */
export interface RunnerOptions {
  /** The program of the process, `child.js`. */
  program: string;
  /** The folder in which it runs: that of the notebook. */
  folder: string;
  /** Milliseconds for a whole notebook. */
  timeLimit: number;
  withHelp: boolean;
}

/**
 * Runs the cells of a notebook, each time in a new process.
 *
 * The process for the next run is started ahead, so that it has loaded the
 * library when it is needed.
 */
export class Runner {
  private readonly options: RunnerOptions;
  private next: ChildProcess | undefined;
  private stopRunning: (() => void) | undefined;

  constructor(options: RunnerOptions) {
    this.options = options;
    this.next = this.start();
  }

  /**
   * Runs cells, and breaks off a run that is under way.
   *
   * @param tell is told what happens, "ended" last
   */
  run(cells: CompiledCell[], tell: (event: RunEvent) => void): Promise<RunEnd> {
    this.stopRunning?.();
    const child = this.next?.connected ? this.next : this.start();
    this.next = undefined;
    return new Promise((resolve) => {
      let isOver = false;
      const end = (how: RunEnd) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        child.kill("SIGKILL");
        if (this.stopRunning === stop) this.stopRunning = undefined;
        this.next ??= how === "stopped" ? undefined : this.start();
        tell({ type: "ended", how });
        resolve(how);
      };
      const stop = () => end("stopped");
      const timer = setTimeout(() => end("too long"), this.options.timeLimit);
      this.stopRunning = stop;
      child.on("message", (event: RunEvent) => {
        if (isOver) return;
        if (event.type === "ended") end(event.how);
        else tell(event);
      });
      child.on("error", () => end("crashed"));
      child.on("exit", () => end("crashed"));
      const request: RunRequest = { cells, withHelp: this.options.withHelp };
      child.send(request);
    });
  }

  /** Ends all processes. */
  close(): void {
    this.stopRunning?.();
    this.next?.kill("SIGKILL");
    this.next = undefined;
  }

  private start(): ChildProcess {
    const { program, folder } = this.options;
    const child = fork(program, {
      cwd: folder,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: [],
    });
    child.on("error", () => {}); // told by the run that needs it
    return child;
  }
}
