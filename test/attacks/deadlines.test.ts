import { expect, test } from "vitest";
import { zipOf } from "../grader/intake/zip.ts";
import { FILE, find, put, putZip, RIGHT, useFolder } from "./hand-ins.ts";

useFolder();

const EARLY = "2027-01-01 00:00:00 UTC";
const good = { bytes: RIGHT };

/** By student, when each notebook was handed in. */
async function times(source?: string) {
  const { handed } = await find(source);
  return Object.fromEntries(
    handed.map(({ student, time }) => [student.key, time?.toISOString()]),
  );
}

test("a time that a student writes is not believed", async () => {
  await put("Ada");
  await put("Ada", EARLY, "timestamp.txt");
  await put("Bob/06-layers");
  await put("Bob/06-layers", EARLY, "timestamp.txt"); // as nbgrader does
  await put("Cyd/06-layers/06-layers");
  await put("Cyd/06-layers/06-layers", EARLY, "timestamp.txt");
  expect(await times()).toEqual({
    Ada: undefined,
    Bob: "2027-01-01T00:00:00.000Z",
    Cyd: undefined,
  });
});

test("nor is one in a download of Moodle", async () => {
  const folder = "Ada_5_assignsubmission_file_";
  const zip = await zipOf({
    [`${folder}/06-layers/${FILE}`]: good,
    [`${folder}/06-layers/timestamp.txt`]: EARLY,
  });
  expect(await times(await putZip(zip))).toEqual({ Ada_5: undefined });
});

test.each([
  ["spaces", `${EARLY}${" ".repeat(1_000_000)}x y`],
  ["digits", `2027-01-01 00:00:00.${"1".repeat(1_000_000)}x y`],
  ["a zone without end", `2027-01-01 00:00:00 ${"A/".repeat(500_000)}`],
])("a time with %s without number is none, at once", async (_, text) => {
  await put("Ada/06-layers");
  await put("Ada/06-layers", text, "timestamp.txt");
  const start = performance.now();
  expect(await times()).toEqual({ Ada: undefined });
  expect(performance.now() - start).toBeLessThan(2_000);
});
