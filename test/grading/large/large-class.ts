import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Specification } from "../../../grader/spec/declare.ts";
import { Random } from "../../../lib/arrays/random.ts";
import { zipOf } from "../../grader/intake/zip.ts";
import { type Kind, kindsOf } from "./kinds.ts";
import { nameOf } from "./names.ts";

const FILE = "06-layers.ipynb";

/** A class on the disk, and what is to become of each of its hand-ins. */
export interface LargeClass {
  /** What is given to the grader. */
  sources: string[];
  /** By the key of the student. */
  expected: ReadonlyMap<string, Kind>;
}

/**
 * Writes what a large class hands in, in all forms: folders, nbgrader's tree,
 * an archive of Moodle and one of Canvas. The same seed gives the same class.
 *
 * @param top an empty folder
 * @param options how many students there are, and the seed of the grading
 */
export async function largeClass(
  top: string,
  specification: Specification,
  { students = 300, seed = 9, gradedBy = 3 } = {},
): Promise<LargeClass> {
  const all = await kindsOf(specification, gradedBy);
  const kinds = chosen(all, students, new Random(seed));
  const expected = new Map<string, Kind>();
  const moodle: Record<string, { bytes: Buffer }> = {};
  const canvas: Record<string, { bytes: Buffer }> = {};
  for (const [i, kind] of kinds.entries()) {
    const name = nameOf(i);
    const id = 10_000 + i;
    const bytes = distinct(kind, i);
    // What is no notebook, or a very large one, comes in a folder.
    const form = bytes && bytes.length < 1e6 ? i % 6 : 0;
    if (form === 3) {
      await write(bytes!, top, "nbgrader", "submitted", name, "06-layers");
      expected.set(name, kind);
    } else if (form === 4) {
      const folder = `${name}_${id}_assignsubmission_file_`;
      moodle[`${folder}/${FILE}`] = { bytes: bytes! };
      expected.set(`${name}_${id}`, kind);
    } else if (form === 5) {
      canvas[`${name}_${id}_77_${FILE}`] = { bytes: bytes! };
      expected.set(`${name}_${id}`, kind);
    } else {
      await write(bytes, top, "folders", name);
      expected.set(name, kind);
    }
  }
  await writeFile(path.join(top, "moodle.zip"), await zipOf(moodle));
  await writeFile(path.join(top, "canvas.zip"), await zipOf(canvas));
  const sources = ["folders", "nbgrader", "moodle.zip", "canvas.zip"];
  return { sources: sources.map((one) => path.join(top, one)), expected };
}

/** Two of five right, three of ten with a known mistake, in a mixed order. */
function chosen(
  { right, wrong, broken, others, once }: Awaited<ReturnType<typeof kindsOf>>,
  students: number,
  random: Random,
): Kind[] {
  const some = (kinds: readonly Kind[], share: number): Kind[] =>
    Array.from(
      { length: Math.round(share * students) },
      (_, i) => kinds[i % kinds.length],
    );
  const kinds = [
    ...once,
    ...some(wrong, 0.3),
    ...some(broken, 0.12),
    ...some(others, 0.16),
  ];
  kinds.push(...some(right, (students - kinds.length) / students));
  return [...random.permutation(kinds.length)].map((i) => kinds[i]);
}

/** No two students hand in the same bytes. */
function distinct({ file }: Kind, number: number): Buffer | undefined {
  if (file === undefined) return undefined;
  const bytes = Buffer.from(file);
  if (bytes.length === 0) return bytes;
  const isWide = bytes[0] === 0xff;
  const end = Buffer.from(" ".repeat(number), isWide ? "utf16le" : "utf8");
  return Buffer.concat([bytes, end]);
}

async function write(bytes: Buffer | undefined, ...place: string[]) {
  const folder = path.join(...place);
  await mkdir(folder, { recursive: true });
  const file = bytes ? FILE : "notes.txt";
  await writeFile(path.join(folder, file), bytes ?? "I have nothing yet.");
}
