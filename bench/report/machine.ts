import { cpus, totalmem } from "node:os";

/** What the times were measured on; no name of the machine, and no path. */
export interface Machine {
  cpu: string;
  cores: number;
  memory: string;
  system: string;
  node: string;
}

/** This machine. */
export function thisMachine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? "unknown",
    cores: all.length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}
