/** What one sandbox may take, wherever the system can hold it to that. */
export const BOUNDS = {
  /** Megabytes of JavaScript objects: V8 keeps to it by itself. */
  heap: 256,
  /**
   * Bytes that the process may ask the system for (Linux). Deno asks for half
   * of them when it starts, and uses hardly any of those.
   */
  data: 1_200_000_000,
  /** Bytes of the machine's memory that it may fill: watched everywhere. */
  resident: 1_100_000_000,
  /** Seconds of a processor in the whole life of a process (Linux). */
  cpu: 900,
  /** Processes and threads in its own namespace (bubblewrap). */
  processes: 64,
} as const;
