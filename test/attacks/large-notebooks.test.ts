import { open } from "node:fs/promises";
import { expect, test } from "vitest";
import { find, put, read, useFolder } from "./hand-ins.ts";

useFolder();

/** Makes a file so long, without anything in it. */
async function stretch(file: string, bytes: number): Promise<void> {
  const handle = await open(file, "r+");
  await handle.truncate(bytes);
  await handle.close();
}

const TOO_LARGE = (megabytes: number) =>
  `The file has ${megabytes} MB; at most 20 MB are read. Clear the outputs ` +
  "(Edit, Clear Outputs of All Cells), save it, and hand it in again.";

test("a notebook of 200 MB is not read, and its neighbour is", async () => {
  await put("Ada");
  await stretch(await put("Mallory"), 200_000_000);
  await stretch(await put("Oscar"), 20_000_001);
  await stretch(await put("Trudy"), 1e12);
  expect(await read()).toEqual({
    Ada: "read",
    Mallory: TOO_LARGE(200),
    Oscar: TOO_LARGE(21),
    Trudy: TOO_LARGE(1_000_000),
  });
});

test("a notebook that grows after it was found is not read", async () => {
  await put("Ada");
  const file = await put("Mallory");
  const found = await find();
  await stretch(file, 200_000_000);
  expect(await found.read()).toEqual({ Ada: "read", Mallory: TOO_LARGE(200) });
});
