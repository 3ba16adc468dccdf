import { setImmediate as pause } from "node:timers/promises";

/** Hears the interrupt (Ctrl-C, or ■ in JupyterLab) until told to stop. */
export interface Interrupt {
  readonly heard: boolean;
  /** Leaves the next interrupt to others again. */
  stop(): void;
}

/**
 * Begins to listen for the interrupt.
 *
 * Only the first one is caught: the second ends a program in a terminal as
 * usual. In a notebook the kernel gives up the cell at once, but whatever the
 * cell awaits goes on unless it listens itself.
 */
export async function listenForInterrupt(): Promise<Interrupt> {
  // The kernel runs the first stretch of a cell, up to an await that waits, by
  // `vm` with `breakOnSigint`. At its end Node puts back its own handling of
  // the signal: whoever has begun to listen before ends the kernel with it.
  await pause();
  let heard = false;
  const hear = () => {
    heard = true;
  };
  process.once("SIGINT", hear);
  return {
    get heard() {
      return heard;
    },
    stop: () => process.off("SIGINT", hear),
  };
}
