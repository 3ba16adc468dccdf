const readSync = Deno.stdin.readSync.bind(Deno.stdin);
const writeSync = Deno.stdout.writeSync.bind(Deno.stdout);
const encoder = new TextEncoder();
const encode = encoder.encode.bind(encoder);
const decoder = new TextDecoder();
const decode = decoder.decode.bind(decoder);
const buffer = new Uint8Array(65_536);
const part = buffer.subarray.bind(buffer);

let unread = "";

/** The next line; waits for it, and nothing else runs meanwhile. */
export function readLine(): string | undefined {
  let line = "";
  for (;;) {
    for (let i = 0; i < unread.length; i++) {
      if (unread[i] !== "\n") continue;
      line += unread.slice(0, i);
      unread = unread.slice(i + 1);
      return line;
    }
    line += unread;
    const count = readSync(buffer);
    if (count === null) return undefined;
    unread = decode(part(0, count), { stream: true });
  }
}

/** Writes a line, to the end. */
export function writeLine(line: string): void {
  let bytes = encode(`${line}\n`);
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(bytes));
}
