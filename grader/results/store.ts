import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Handed } from "../intake/read-class.ts";
import { REPORTS } from "./file-names.ts";
import type { Graded } from "./graded.ts";
import { writeFile } from "./write-file.ts";

/** What has to be there of a report so that one can tell what it is of. */
const stored = z.looseObject({
  report: z.looseObject({
    seed: z.number(),
    hashes: z.object({
      submission: z.string(),
      tests: z.string(),
      library: z.string(),
      grader: z.string(),
    }),
  }),
});

/** Keeps what came of each hand-in, each in a file of its own. */
export class Store {
  private readonly top: string;
  private readonly folders: ReadonlyMap<string, string>;

  /** @param folders for each student's key the name of the folder */
  constructor(out: string, folders: ReadonlyMap<string, string>) {
    this.top = path.join(out, REPORTS);
    this.folders = folders;
  }

  /** What is kept of a hand-in; `undefined` when there is nothing. */
  async read(handed: Handed): Promise<Graded | undefined> {
    let text: string;
    try {
      text = await readFile(this.fileOf(handed), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
    // Written by hand or by an older grader, it is as if it were not there.
    const found = jsonOf(text);
    return stored.safeParse(found).success ? (found as Graded) : undefined;
  }

  async write(graded: Graded): Promise<void> {
    const text = `${JSON.stringify(graded, null, 2)}\n`;
    await writeFile(this.fileOf(graded), text);
  }

  private fileOf({
    student,
    exercise,
    number,
  }: Pick<Graded, "student" | "exercise" | "number">): string {
    const name = number === 1 ? exercise : `${exercise}.${number}`;
    const folder = this.folders.get(student.key)!;
    return path.join(this.top, folder, `${name}.json`);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off by a full disk, or no JSON at all
  }
}
