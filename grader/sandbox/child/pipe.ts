import { uncurry } from "./uncurry.ts";

// Nothing here is looked up on an object that the submission can change: who
// gets hold of these bytes reads the token and can write in our name.
const readSync = Deno.stdin.readSync.bind(Deno.stdin);
const writeSync = Deno.stdout.writeSync.bind(Deno.stdout);
const encoder = new TextEncoder();
const encodeInto = encoder.encodeInto.bind(encoder);
const decoder = new TextDecoder();
const decode = decoder.decode.bind(decoder);
const slice = uncurry(String.prototype.slice);
const Memory = ArrayBuffer;
const Bytes = Uint8Array;
const incoming = new Memory(65_536);
const buffer = new Bytes(incoming);

let unread = "";

/** The next line; waits for it, and nothing else runs meanwhile. */
export function readLine(): string | undefined {
  let line = "";
  for (;;) {
    for (let i = 0; i < unread.length; i++) {
      if (unread[i] !== "\n") continue;
      line += slice(unread, 0, i);
      unread = slice(unread, i + 1);
      return line;
    }
    line += unread;
    const count = readSync(buffer);
    if (count === null) return undefined;
    // Not buffer.subarray(…), which asks the array for its constructor.
    unread = decode(new Bytes(incoming, 0, count), { stream: true });
  }
}

/** Writes a line, to the end. */
export function writeLine(line: string): void {
  const text = `${line}\n`;
  const memory = new Memory(3 * text.length); // UTF-8 never needs more
  const { written } = encodeInto(text, new Bytes(memory));
  let at = 0;
  while (at < written) at += writeSync(new Bytes(memory, at, written - at));
}
