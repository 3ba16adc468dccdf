import { setImmediate as pause } from "node:timers/promises";
import { runningCell } from "../charts/display.ts";

/** Hears the interrupt (Ctrl-C, or ■ in JupyterLab) until told to stop. */
export interface Interrupt {
  readonly heard: boolean;
  /** Leaves the next interrupt to others again. */
  stop(): void;
}

/** Thrown where training would begin in a cell that was stopped before. */
class CellStopped extends Error {
  override readonly name = "CellStopped";
}

/** Each training that runs, to be told of the interrupt. */
const trainings = new Set<() => void>();

/** Who listened before, in a notebook: the kernel, which gives up the cell. */
let others: NodeJS.SignalsListener[] = [];

/** The cell in which an interrupt was heard last. */
let stopped: unknown;

/**
 * Begins to listen for the interrupt.
 *
 * Only the first one is caught: the second ends a program in a terminal, or a
 * cell of a notebook, as usual.
 *
 * In a notebook the kernel does not hear the first one. It would give up the
 * cell at once, while what the cell awaits goes on behind its back: the next
 * cell would meet a network in the middle of a step.
 *
 * @throws {CellStopped} in a notebook, when the cell was stopped before: its
 *   loop would only train the next network.
 */
export async function listenForInterrupt(): Promise<Interrupt> {
  // The kernel runs the first stretch of a cell, up to an await that waits, by
  // `vm` with `breakOnSigint`. At its end Node puts back its own handling of
  // the signal: whoever has begun to listen before ends the kernel with it.
  await pause();
  const cell = runningCell();
  if (cell && cell === stopped) {
    throw new CellStopped(
      "This cell was stopped while it trained, so nothing more is trained " +
        "in it. What is trained already is kept: run a cell to go on.",
    );
  }
  let heard = false;
  const hear = () => {
    heard = true;
    stopped = cell;
  };
  if (trainings.size === 0) takeOver(cell !== undefined);
  trainings.add(hear);
  return {
    get heard() {
      return heard;
    },
    stop() {
      if (trainings.delete(hear) && trainings.size === 0) giveBack();
    },
  };
}

/** Listens, in a notebook alone. Someone listens at each moment. */
function takeOver(alone: boolean): void {
  const before = process.rawListeners("SIGINT") as NodeJS.SignalsListener[];
  process.on("SIGINT", tellAll);
  if (!alone) return;
  others = before;
  for (const other of others) process.off("SIGINT", other);
}

function giveBack(): void {
  for (const other of others) process.on("SIGINT", other);
  others = [];
  process.off("SIGINT", tellAll);
}

function tellAll(): void {
  for (const hear of trainings) hear();
  trainings.clear();
  giveBack();
}
