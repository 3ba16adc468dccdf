import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** An entry of an archive: its text, or the link that it is. */
export type Entry = string | { link: string } | { bytes: Buffer };

const LINK = 0o120777;

/** A zip archive with these entries, by their names. */
export async function zipOf(entries: Record<string, Entry>): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date("2027-04-05T12:00:00Z");
  for (const [name, entry] of Object.entries(entries)) {
    if (name.endsWith("/")) zip.addEmptyDirectory(name, { mtime });
    else if (typeof entry === "object" && "link" in entry) {
      zip.addBuffer(Buffer.from(entry.link), name, { mtime, mode: LINK });
    } else {
      const bytes =
        typeof entry === "string" ? Buffer.from(entry) : entry.bytes;
      zip.addBuffer(bytes, name, { mtime });
    }
  }
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

/** The same bytes with another text of the same length: names lead anywhere. */
export function replaced(zip: Buffer, from: string, to: string): Buffer {
  if (Buffer.byteLength(from) !== Buffer.byteLength(to)) {
    throw new Error(`${from} and ${to} differ in length.`);
  }
  const text = zip.toString("latin1");
  const [old, fresh] = [from, to].map((name) =>
    Buffer.from(name).toString("latin1"),
  );
  return Buffer.from(text.replaceAll(old, fresh), "latin1");
}
