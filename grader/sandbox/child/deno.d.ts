/** The part of Deno that the inside of the sandbox uses. */
declare const Deno: {
  stdin: { readSync(buffer: Uint8Array): number | null };
  stdout: { writeSync(bytes: Uint8Array): number };
  exit(code: number): never;
  inspect(value: unknown, options: Record<string, unknown>): string;
  /** The key of what Deno keeps for itself; the version of Deno is pinned. */
  internal: symbol;
  [internal: symbol]: {
    core: {
      /** Runs a script: its value and nothing, or nothing and the error. */
      evalContext(
        code: string,
        name: string,
      ): [unknown, { thrown: unknown } | null];
    };
  };
};

/** The events by which errors that nobody waits for are told. */
declare function addEventListener(
  type: "unhandledrejection" | "error",
  listener: (event: {
    reason?: unknown;
    error?: unknown;
    preventDefault(): void;
  }) => void,
): void;
