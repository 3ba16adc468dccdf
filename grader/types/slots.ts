import { COURSE } from "./student-files.ts";

/**
 * The files in which the compiler is given submissions. It is told that their
 * folder is not there: so none can import another.
 */
export const SLOTS: readonly string[] = Array.from(
  { length: 8 },
  (_, i) => `${COURSE}/desks/${i + 1}.ts`,
);

/**
 * Which submission stands in which file.
 *
 * A compiler that finds other imports in a file looks for all files of the
 * library anew. So there is a file for each list of imports: the lists of a
 * class are few. The longest unused is given to another list.
 */
export class Slots {
  private readonly texts = new Map<string, string>();
  /** The list of imports by file; the longest unused first. */
  private readonly lists = new Map(SLOTS.map((file) => [file, ""]));

  /** Puts a text into a file, and tells which. */
  put(text: string): string {
    const list = importsOf(text);
    const [longest] = this.lists.keys();
    const same = [...this.lists].find(([, other]) => other === list);
    const file = same?.[0] ?? longest;
    this.lists.delete(file);
    this.lists.set(file, list);
    this.texts.set(file, text);
    return file;
  }

  /** What stands in a file of ours; nothing of any other. */
  read(file: string): string | undefined {
    return SLOTS.includes(file) ? (this.texts.get(file) ?? "") : undefined;
  }
}

/** The packages in the order of the imports, which assembled code begins with. */
function importsOf(text: string): string {
  return (text.match(/^import .*$/gm) ?? [])
    .map((line) => line.slice(line.lastIndexOf(" from ")))
    .join();
}
