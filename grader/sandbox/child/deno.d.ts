/** The part of Deno that the inside of the sandbox uses. */
declare const Deno: {
  stdin: { readSync(buffer: Uint8Array): number | null };
  stdout: { writeSync(bytes: Uint8Array): number };
  exit(code: number): never;
  inspect(value: unknown, options: Record<string, unknown>): string;
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
