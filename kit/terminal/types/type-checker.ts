import { Worker } from "node:worker_threads";
import type { CodeCell } from "../../notebook.ts";
import type { TypeProblem } from "./type-service.ts";

/** What the thread answers. */
interface Answer {
  id: number;
  problems: TypeProblem[];
}

/** Checks types beside everything else, in a thread. */
export class TypeChecker {
  private readonly worker: Worker;
  private id = 0;

  /**
   * @param program of the thread, `type-worker.js`
   * @param root the folder of the course
   */
  constructor(program: string, root: string) {
    this.worker = new Worker(program, { workerData: root });
    this.worker.setMaxListeners(0);
  }

  /** The type errors; `undefined` when they were asked for again meanwhile. */
  check(cells: readonly CodeCell[]): Promise<TypeProblem[] | undefined> {
    this.id += 1;
    const { id } = this;
    this.worker.postMessage({ id, cells });
    return new Promise((resolve, reject) => {
      const listen = (answer: Answer) => {
        if (answer.id < id) return;
        this.worker.off("message", listen);
        this.worker.off("error", reject);
        resolve(id === this.id ? answer.problems : undefined);
      };
      this.worker.on("message", listen);
      this.worker.on("error", reject);
    });
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.worker.terminate();
  }
}
