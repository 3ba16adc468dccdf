import { failures } from "../words/failures.ts";
import type { ChildProcess } from "./child-process.ts";

/**
 * Processes that go from one sandbox to the next: to start one takes longer
 * than most tests.
 *
 * Only for programs that are ours, such as well-known mistakes. A process in
 * which one has left traces is not used again, as between two tests.
 */
export class Processes {
  private readonly idle: ChildProcess[] = [];

  /** A process that a sandbox has given back; there may be none. */
  take(): ChildProcess | undefined {
    return this.idle.pop();
  }

  giveBack(child: ChildProcess): void {
    if (child.isIdle) this.idle.push(child);
    else child.kill({ kind: "crashed", message: failures.over });
  }

  end(): void {
    for (const child of this.idle.splice(0)) {
      child.kill({ kind: "crashed", message: failures.over });
    }
  }
}
