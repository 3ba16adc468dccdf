import { createHash } from "node:crypto";
import { NDArray } from "../arrays/ndarray.ts";
import { allocate } from "../kernels/storage.ts";
import type { Params } from "../layers/layer.ts";

const FORMAT = "course network, version 1";
const LENGTH_BYTES = 8; // of the number in front: how long the header is
const DTYPES = { F32: "float32", F64: "float64" } as const;

/** An array in the header: what it is, and from where to where it stands. */
interface Entry {
  dtype: keyof typeof DTYPES;
  shape: number[];
  data_offsets: [number, number];
}

/** A word on the file. */
interface About {
  format: string;
  note: string;
  sha256: string;
}

/** The header: a word on the file, and the place of each array. */
interface Header {
  about: About;
  entries: Record<string, Entry>;
}

/**
 * Arrays and a note as the bytes of a file: the length of the header, the
 * header as JSON, and all numbers as they lie in memory.
 *
 * This is the format "safetensors": other programs can read the arrays too. A
 * SHA-256 in the header covers all the rest.
 */
export function encodeArrays(arrays: Params, note: string): Buffer {
  const entries: Header["entries"] = {};
  const numbers: Buffer[] = [];
  let end = 0;
  for (const [name, { data, dtype, shape }] of Object.entries(arrays)) {
    const start = end;
    end += data.byteLength;
    entries[name] = {
      dtype: dtype === "float32" ? "F32" : "F64",
      shape: [...shape],
      data_offsets: [start, end],
    };
    numbers.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  }
  const body = Buffer.concat(numbers);
  const sha256 = checksum(note, entries, body);
  const __metadata__ = { format: FORMAT, note, sha256 };
  const header = Buffer.from(JSON.stringify({ __metadata__, ...entries }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, body]);
}

/**
 * The inverse of {@link encodeArrays}.
 *
 * @throws {Error} when the bytes are not such a file, or not all of one.
 */
export function decodeArrays(file: Buffer): { arrays: Params; note: string } {
  const bodyStart = LENGTH_BYTES + headerLength(file);
  const { about, entries } = readHeader(file.subarray(LENGTH_BYTES, bodyStart));
  const body = file.subarray(bodyStart);
  if (about.sha256 !== checksum(about.note, entries, body)) {
    throw new Error("it is cut short, or has been changed since");
  }
  const arrays: Params = {};
  for (const [name, { dtype, shape, data_offsets }] of Object.entries(
    entries,
  )) {
    const bytes = body.subarray(...data_offsets);
    const width = dtype === "F32" ? 4 : 8;
    const data = allocate(bytes.length / width, DTYPES[dtype]);
    new Uint8Array(data.buffer).set(bytes);
    arrays[name] = NDArray.wrap(data, shape);
  }
  return { arrays, note: about.note };
}

function headerLength(file: Buffer): number {
  const rest = file.length - LENGTH_BYTES;
  const length = rest < 0 ? 0 : Number(file.readBigUInt64LE());
  if (length < 1 || length > rest) {
    throw new Error("it is cut short, or was not written by save");
  }
  return length;
}

function readHeader(bytes: Buffer): Header {
  let header: ({ __metadata__?: About } & Header["entries"]) | null;
  try {
    header = JSON.parse(bytes.toString());
  } catch (cause) {
    throw new Error("it was not written by save", { cause });
  }
  const { __metadata__: about, ...entries } = header ?? {};
  if (about?.format !== FORMAT) {
    throw new Error("it was not written by save, or by another version of it");
  }
  if (typeof about.note !== "string") {
    throw new Error("it was not written by save, or has been changed since");
  }
  return { about, entries };
}

function checksum(note: string, entries: object, body: Buffer): string {
  const hash = createHash("sha256").update(note);
  return hash.update(JSON.stringify(entries)).update(body).digest("hex");
}
