import { StringDecoder } from "node:string_decoder";

/**
 * Cuts what a process writes into lines.
 *
 * Only "\n" ends a line. Node's own reader also takes U+2028 for an end, which
 * may stand within a text of JSON.
 */
export class Lines {
  private readonly decoder = new StringDecoder("utf8");
  private parts: string[] = [];

  /** The lines that end in these bytes. */
  add(bytes: Buffer): string[] {
    const pieces = this.decoder.write(bytes).split("\n");
    const lines: string[] = [];
    for (const piece of pieces.slice(0, -1)) {
      lines.push([...this.parts, piece].join(""));
      this.parts = [];
    }
    this.parts.push(pieces[pieces.length - 1]);
    return lines;
  }
}
