import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach } from "vitest";
import { readClass } from "../../grader/intake/read-class.ts";
import { RefusedError } from "../../grader/refused-error.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";

export const FILE = "06-layers.ipynb";

/** A notebook as it should be. */
export const RIGHT = bytesOf([{ source: "const f = 1;" }]);

let folder: string;

/** For each test of a file a folder of its own. */
export function useFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "attacked-"));
  });
  afterEach(() => rm(folder, { recursive: true }));
}

/** A place in the folder of this test. */
export const place = (...names: string[]) => path.join(folder, ...names);

/** Hands in a notebook, and gives back where it is. */
export async function put(
  student: string,
  bytes: string | Buffer = RIGHT,
  name = FILE,
): Promise<string> {
  await mkdir(place("in", student), { recursive: true });
  await writeFile(place("in", student, name), bytes);
  return place("in", student, name);
}

/** Writes an archive, and gives back where it is. */
export async function putZip(bytes: Buffer): Promise<string> {
  await writeFile(place("class.zip"), bytes);
  return place("class.zip");
}

/** Finds what was handed in, to be read later. */
export async function find(source = place("in")) {
  const options = { sources: [source], exercises: ["06-layers"] };
  const { handed, leftOut, close } = await readClass(options);
  return {
    handed,
    leftOut,
    /** By student: "read", or why nothing was. */
    async read(): Promise<Record<string, string>> {
      const came = handed.map(async ({ student, read }) => {
        try {
          const bytes = await read();
          return [student.key, bytes.equals(RIGHT) ? "read" : `${bytes}`];
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          return [student.key, error.text.en];
        }
      });
      const all = await Promise.all(came);
      close();
      return Object.fromEntries(all);
    },
  };
}

/** Finds and reads at once. */
export async function read(source?: string): Promise<Record<string, string>> {
  return (await find(source)).read();
}
