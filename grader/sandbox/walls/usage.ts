import { readFileSync } from "node:fs";
import { platform } from "node:process";
import pidusage from "pidusage";

/** What a process has used since it started. */
export interface Usage {
  /** Bytes of the machine's memory that it fills now. */
  resident: number;
  /** Milliseconds of processors, all threads together. */
  cpu: number;
  /** Milliseconds in which it could have run, and others did; if known. */
  waited?: number;
}

/** Milliseconds between two looks: elsewhere each starts a program. */
export const LOOK_EVERY =
  { linux: 50, darwin: 250 }[platform as string] ?? 1_000;

/** Looks at a process; `undefined` when it is gone, or cannot be seen. */
export async function usageOf(pid: number): Promise<Usage | undefined> {
  try {
    if (platform === "linux") return fromProc(pid);
    const { memory, ctime } = await pidusage(pid);
    return { resident: memory, cpu: ctime };
  } catch {
    return undefined; // it has ended: its own end is told elsewhere
  }
}

const TICK = 10; // milliseconds: what Linux tells programs, on every processor

function fromProc(pid: number): Usage {
  const read = (name: string) => readFileSync(`/proc/${pid}/${name}`, "utf8");
  const resident = /^VmRSS:\s*(\d+) kB$/m.exec(read("status"))?.[1] ?? 0;
  const stat = read("stat");
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  const waited = waitedFor(pid);
  return {
    resident: 1024 * Number(resident),
    cpu: TICK * (user + system),
    ...(waited !== undefined && { waited }),
  };
}

/** Of the first thread, in which the submission runs. */
function waitedFor(pid: number): number | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/schedstat`, "utf8");
    return Number(text.split(" ")[1]) / 1e6;
  } catch {
    return undefined; // some kernels do not count it
  }
}
