import { expect, test } from "vitest";
import { zipOf } from "../grader/intake/zip.ts";
import { FILE, find, put, putZip, RIGHT, useFolder } from "./hand-ins.ts";

useFolder();

const good = { bytes: RIGHT };
const SENT = "assignsubmission_file";

/** As whom Moodle or Canvas would get the grade, by student. */
async function ids(names: readonly string[]) {
  const entries = Object.fromEntries(names.map((name) => [name, good]));
  const { handed } = await find(await putZip(await zipOf(entries)));
  return Object.fromEntries(
    handed.map(({ student }) => [student.key, student.platform?.id]),
  );
}

test.each([
  ["the file", `Mallory_5_${SENT}_Ada_12_${SENT}_${FILE}`],
  ["the student", `Ada_12_${SENT}_x_5_${SENT}_${FILE}`],
  ["the file, as of Canvas", `mallory_5_77_Ada_12_${SENT}_${FILE}`],
])("a name of %s gives nobody the grade of another", async (_, name) => {
  expect(await ids([`Ada_12_${SENT}_${FILE}`, name])).toEqual({
    Ada_12: "12",
    [name.replace(".ipynb", "")]: undefined,
  });
});

test("in a folder of Moodle, the last number is the student's", async () => {
  const [ada, mallory] = [`Ada_12_${SENT}_`, `Ada_12_${SENT}_x_5_${SENT}_`];
  expect(await ids([`${ada}/${FILE}`, `${mallory}/${FILE}`])).toEqual({
    Ada_12: "12",
    [`Ada_12_${SENT}_x_5`]: "5",
  });
});

test("a student whose name is that of nbgrader's folder hides nobody", async () => {
  await put("Ada");
  await put("submitted");
  const { handed } = await find();
  expect(handed.map(({ student }) => student.key)).toEqual([
    "Ada",
    "submitted",
  ]);
});

test("who is called as tools are is told of, and hides nobody", async () => {
  await put("Ada");
  await put(".mallory");
  await put("Ada/.ipynb_checkpoints");
  await put(".ipynb_checkpoints");
  const { handed, leftOut } = await find();
  expect(handed.map(({ student }) => student.key)).toEqual(["Ada"]);
  expect(leftOut).toEqual([".mallory"]);
});

test("the same holds in an archive", async () => {
  const zip = await zipOf({
    [`Ada/${FILE}`]: good,
    [`.mallory/${FILE}`]: good,
    [`Ada/.git/${FILE}`]: good,
    "__MACOSX/._Ada": "",
  });
  const { handed, leftOut } = await find(await putZip(zip));
  expect(handed.map(({ student }) => student.key)).toEqual(["Ada"]);
  expect(leftOut).toEqual([".mallory"]);
});
