import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { CodeCell } from "../notebook.ts";
import { writeWhole } from "../write-whole.ts";
import { readIfThere } from "./files.ts";

const record = z.object({
  /** Of the notebook and of its text, when they last agreed. */
  agreed: z.object({ notebook: z.string(), text: z.string() }).optional(),
  /** How many visible checks passed, for code cells with this fingerprint. */
  checked: z
    .object({ cells: z.string(), passed: z.number(), total: z.number() })
    .optional(),
});
const file = z.object({
  last: z.string().optional(),
  exercises: z.record(z.string(), record),
});

/** What is remembered of an exercise. */
export type ExerciseRecord = z.infer<typeof record>;

/** What is remembered of the exercises in a folder, from one day to the next. */
export class Progress {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, ".progress.json");
  }

  /** The exercise that was worked on last. */
  get last(): string | undefined {
    return this.read().last;
  }

  set last(name: string) {
    this.write({ ...this.read(), last: name });
  }

  /** What is remembered of an exercise; nothing if it was never opened. */
  of(name: string): ExerciseRecord {
    return this.read().exercises[name] ?? {};
  }

  /** Remembers more of an exercise. */
  remember(name: string, more: ExerciseRecord): void {
    const all = this.read();
    const exercises = {
      ...all.exercises,
      [name]: { ...this.of(name), ...more },
    };
    this.write({ ...all, exercises });
  }

  /** A file that cannot be read holds nothing that is missed for long. */
  private read(): z.infer<typeof file> {
    const text = readIfThere(this.path);
    const result = file.safeParse(text === undefined ? {} : parse(text));
    return result.success ? result.data : { exercises: {} };
  }

  private write(all: z.infer<typeof file>): void {
    writeWhole(this.path, `${JSON.stringify(all, null, 2)}\n`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // half written: as if there were none
  }
}

/** A short name for a text: two texts with one fingerprint are the same. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The fingerprint of what runs in a notebook. */
export function cellsFingerprint(cells: readonly CodeCell[]): string {
  return fingerprint(JSON.stringify(cells.map(({ source }) => source)));
}
