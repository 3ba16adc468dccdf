import { runInThisContext } from "node:vm";
import { Random, SGD, fit as train } from "@course/lib";
import { quadrantNet, quadrants } from "./training-data.ts";

/** Windows has no signals to send: what stands for them there is the event. */
function interrupt(): void {
  if (process.platform === "win32") process.emit("SIGINT");
  else process.kill(process.pid, "SIGINT");
}

/** Trains as a cell of the kernel does, which is interrupted in epoch 3. */
const cell = () =>
  train(quadrantNet(), quadrants(1), {
    epochs: 50,
    batchSize: 10,
    optimizer: new SGD({ lr: 0.1 }),
    random: new Random(1),
    onEpoch: ({ epoch }) => {
      if (epoch === 2) interrupt();
    },
  });

Object.assign(globalThis, { cell });
const history = await runInThisContext("cell()", { breakOnSigint: true });
console.log(history.length);
