import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A square picture in 16 greys as a PNG in a URL.
 *
 * It is stored, not compressed: then it is the same on every machine.
 *
 * @param ink size² numbers, row after row: 0 is white, 1 is black
 * Source: W3C, Portable Network Graphics, third edition.
 */
export function greyPng(ink: ArrayLike<number>, size: number): string {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 4; // bits for each pixel; colour type 0, the rest 0: grey
  const stored = deflateSync(rowsOf(ink, size), { level: 0 });
  const bytes = Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", stored),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${bytes.toString("base64")}`;
}

/** Rows of half bytes, each behind a 0: "this row is not filtered". */
function rowsOf(ink: ArrayLike<number>, size: number): Buffer {
  const width = 1 + Math.ceil(size / 2);
  const rows = Buffer.alloc(size * width);
  for (let i = 0; i < size * size; i++) {
    const column = i % size;
    const at = Math.floor(i / size) * width + 1 + (column >> 1);
    const grey = 15 - Math.round(15 * ink[i]);
    rows[at] |= column % 2 === 0 ? grey << 4 : grey;
  }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
