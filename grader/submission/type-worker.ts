import { type MessagePort, workerData } from "node:worker_threads";
import { TypeService } from "./type-service.ts";

/** What a new worker is told. */
export interface WorkerStart {
  /** The folder of the repository, with a slash at its end. */
  root: string;
  /** Its only number becomes 1 with an answer, so that one can wait for it. */
  answers: Int32Array;
  port: MessagePort;
}

/** The remarks, or `undefined` when the compiler could not cope. */
export type WorkerAnswer = string[] | undefined;

const { root, answers, port } = workerData as WorkerStart;
const service = new TypeService(root);

function answer(remarks: WorkerAnswer): void {
  port.postMessage(remarks);
  Atomics.store(answers, 0, 1);
  Atomics.notify(answers, 0);
}

port.on("message", (assembled) => {
  try {
    answer(service.check(assembled));
  } catch {
    // A submission can be too much for the compiler itself, such as for its
    // stack. Whoever asked tells it, and starts anew.
    answer(undefined);
  }
});

// The first check reads the library, which takes much longer than the others.
service.check({
  code: 'import * as lib from "@course/lib"; import * as kit from "@course/kit"; export { lib, kit };',
  segments: [],
  problems: {},
});
answer([]);
