// The program of the thread that checks types: the first check reads the
// library, which takes a second or two, and keys are to answer meanwhile.
import { parentPort, workerData } from "node:worker_threads";
import type { CodeCell } from "../../notebook.ts";
import { TypeService } from "./type-service.ts";

const service = new TypeService(workerData as string);

parentPort?.on(
  "message",
  ({ id, cells }: { id: number; cells: CodeCell[] }) => {
    parentPort?.postMessage({ id, problems: service.check(cells) });
  },
);
