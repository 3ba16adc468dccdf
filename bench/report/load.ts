import { availableParallelism, loadavg } from "node:os";

/** Says so when other programs keep the machine busy: times would be wrong. */
export function warnOfLoad(): void {
  const [load] = loadavg(); // of the last minute; 0 on Windows
  const cores = availableParallelism();
  if (load < cores / 2) return;
  console.warn(
    `This machine is busy: ${load.toFixed(1)} programs ran at a time in the ` +
      `last minute, on ${cores} cores. Do not rely on the times below.`,
  );
}
