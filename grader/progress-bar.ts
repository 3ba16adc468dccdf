import { SingleBar } from "cli-progress";

/** Shows how far a long piece of work is. */
export interface Progress {
  update: (done: number, all: number) => void;
  stop: () => void;
}

/** A bar with the time left; nothing where no person is looking. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: "{bar} {value} of {total}, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: true,
  });
  let started = false;
  return {
    update(done, all) {
      if (!started) bar.start(all, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
