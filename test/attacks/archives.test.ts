import { expect, test } from "vitest";
import { replaced, zipOf } from "../grader/intake/zip.ts";
import { FILE, putZip, RIGHT, read, useFolder } from "./hand-ins.ts";

useFolder();

const good = { bytes: RIGHT };
const BOMB = "It unpacks to far more than it is packed: no notebook does that.";
const OUTSIDE = "Its name in the archive leads out of the archive.";
const LINK = "It is a link. Links are not followed: hand in the file itself.";

test("zip bombs are not unpacked, and their neighbours are read", async () => {
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    [`Mallory/${FILE}`]: { bytes: Buffer.alloc(200_000_000) },
    [`Oscar/${FILE}`]: { bytes: Buffer.alloc(2_000_000) },
    [`Trudy/${FILE}`]: { bytes: Buffer.alloc(19_999_999, "[") },
  });
  expect(zip.length).toBeLessThan(500_000);
  expect(await read(await putZip(zip))).toEqual({
    Ada: "read",
    Mallory: BOMB,
    Oscar: BOMB,
    Trudy: BOMB,
  });
});

test("a zip in a zip is no notebook, and is not opened", async () => {
  const inner = await zipOf({ [FILE]: { bytes: Buffer.alloc(2_000_000) } });
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    "Mallory/06-layers.zip": { bytes: inner },
  });
  expect(await read(await putZip(zip))).toEqual({
    Ada: "read",
    Mallory: expect.stringMatching(
      /^Not handed in: .*, found "06-layers\.zip"\. Hand in the notebook itself/,
    ),
  });
});

test.each([
  ["..", `aa/${FILE}`, `../${FILE}`],
  [".. in the middle", `Mall/aa/${FILE}`, `Mall/../${FILE}`],
  ["a root", `aa/${FILE}`, `/a/${FILE}`],
  ["a disk", `C./${FILE}`, `C:/${FILE}`],
  [".. in the manner of Windows", `aa.Ada.${FILE}`, `..\\Ada\\${FILE}`],
])("an entry with %s is read from nowhere", async (_, from, to) => {
  const zip = await zipOf({ [`Ada/${FILE}`]: good, [from]: "out" });
  const all = await read(await putZip(replaced(zip, from, to)));
  const [mallory] = Object.keys(all).filter((key) => key !== "Ada");
  expect(all).toEqual({
    Ada: "read",
    [mallory]: expect.stringContaining(OUTSIDE),
  });
  expect(mallory).toMatch(/^[^/\\:]+ \([0-9a-f]{8}\)$/);
});

test("a link in an archive is not followed", async () => {
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    [`Mallory/${FILE}`]: { link: "/etc/passwd" },
    [`Oscar/${FILE}`]: { link: `../Ada/${FILE}` },
  });
  expect(await read(await putZip(zip))).toEqual({
    Ada: "read",
    Mallory: LINK,
    Oscar: LINK,
  });
});

/** The same bytes with another number in them, wherever it stands. */
function withNumber(zip: Buffer, from: number, to: number): Buffer {
  const [old, fresh] = [from, to].map((number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(number);
    return bytes.toString("latin1");
  });
  return Buffer.from(zip.toString("latin1").replaceAll(old, fresh), "latin1");
}

test.each([
  ["less", 50, /^It could not be read: too many bytes in the stream/],
  ["more", 90_000, /^It could not be read: not enough bytes in the stream/],
])(
  "an entry that says %s than comes out of it is not read",
  async (_, size, why) => {
    const zip = await zipOf({
      [`Ada/${FILE}`]: good,
      [`Mallory/${FILE}`]: { bytes: Buffer.alloc(5_000, "12345") },
    });
    expect(await read(await putZip(withNumber(zip, 5_000, size)))).toEqual({
      Ada: "read",
      Mallory: expect.stringMatching(why),
    });
  },
);

test("of two entries of one name neither is taken", async () => {
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    [`Mallory/${FILE}`]: "one",
    [`Mallorx/${FILE}`]: "two",
  });
  expect(await read(await putZip(replaced(zip, "Mallorx", "Mallory")))).toEqual(
    {
      Ada: "read",
      Mallory: expect.stringMatching(
        /^Several files could be meant for 06-layers/,
      ),
    },
  );
});

test("entries that lie over one another are too much together", async () => {
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    ...Object.fromEntries(
      Array.from({ length: 250 }, (_, i) => [`${1_000 + i}/${FILE}`, "x"]),
    ),
  });
  // Each says that it has 19 MB: of the same bytes, as far as one can know.
  const start = zip.indexOf("PK\u0001\u0002");
  for (let at = start; at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 1)) {
    zip.writeUInt32LE(19_000_000, at + 24);
  }
  await expect(read(await putZip(zip))).rejects.toThrow("4 GB");
});

test.each([["files", "more than 50000 files", 60_000]])(
  "an archive that says that it has very many %s is refused",
  async (_, why, count) => {
    const zip = await zipOf({ "Ada/": "", [`Bob/${FILE}`]: "x" });
    zip.writeUInt16LE(count, zip.length - 14); // both counts at the end
    zip.writeUInt16LE(count, zip.length - 12);
    await expect(read(await putZip(zip))).rejects.toThrow(why);
  },
);
