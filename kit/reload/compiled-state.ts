import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { writeWhole } from "../write-whole.ts";

const state = z.object({
  /** The process that compiles on each save. */
  pid: z.number(),
  /** Which sources are compiled: their name. */
  sources: z.string(),
  /** What is wrong in them, in words; then nothing was written. */
  mistakes: z.array(z.string()),
});

/** How the compiled packages stand, as the last process left them. */
export type CompiledState = z.infer<typeof state>;

const fileOf = (root: string) => join(root, "lib/dist/compiled-state");

/** The last state, or `undefined` when there is none that can be read. */
export function readState(root: string): CompiledState | undefined {
  try {
    return state.parse(JSON.parse(readFileSync(fileOf(root), "utf8")));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isBroken =
      error instanceof SyntaxError || error instanceof z.ZodError;
    if (code === "ENOENT" || isBroken) return undefined;
    throw error;
  }
}

/** Writes the state; whoever reads meanwhile reads the one before. */
export function writeState(root: string, value: CompiledState): void {
  writeWhole(fileOf(root), JSON.stringify(value));
}
