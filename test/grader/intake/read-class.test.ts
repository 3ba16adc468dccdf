import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readClass } from "../../../grader/intake/read-class.ts";
import { RefusedError } from "../../../grader/refused-error.ts";
import { UsageError } from "../../../grader/usage-error.ts";
import { type Entry, zipOf } from "./zip.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "class-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, text = "a notebook"): Promise<void> {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
}

async function archive(entries: Record<string, Entry>, name = "class.zip") {
  const file = path.join(folder, name);
  await writeFile(file, await zipOf(entries));
  return file;
}

/** What the exercises ask for. */
const NAMES = new Map([
  ["06-layers", ["Affine", "ReLU", "Sigmoid"]],
  ["07-softmax-with-loss", ["SoftmaxWithLoss", "logSoftmax"]],
  ["08-multilayer", ["MultiLayer", "Affine", "ReLU"]],
]);
const LAYERS = '"class Affine {\\n}\\nconst Sigmoid = 1;"';

interface Found {
  /** What was read, or why nothing was. */
  came: string;
  notes?: string[];
  isLate?: boolean;
  time?: string;
}

/** What was found, by student, and exercise where there are several. */
async function found(
  sources: string | string[] = folder,
  exercises = ["06-layers"],
  allExercises = exercises,
): Promise<Record<string, Found | Found[]>> {
  const { handed, close } = await readClass({
    sources: [sources].flat(),
    exercises,
    all: allExercises,
    namesOf: async () => NAMES,
  });
  const all: Record<string, Found | Found[]> = {};
  for (const { student, exercise, notes, isLate, read } of handed) {
    const one: Found = { came: await cameOf(read) };
    if (notes.length > 0) one.notes = notes.map(({ en }) => en);
    if (isLate) one.isLate = true;
    const key =
      exercises.length > 1 ? `${student.key}/${exercise}` : student.key;
    const known = all[key];
    all[key] = known ? [known, one].flat() : one;
  }
  close();
  return all;
}

async function cameOf(read: () => Promise<Buffer>): Promise<string> {
  try {
    return (await read()).toString();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    expect(error.text.ja).not.toBe("");
    return error.text.en;
  }
}

const taken = (name: string, exercise = "06-layers") => [
  `The file was named "${name}"; it was taken for ${exercise}.ipynb.`,
];

test("reads a folder for each student, in a fixed order", async () => {
  await put("b 山田/06-layers.ipynb", "b");
  await put("a/06-layers.ipynb", "a");
  await put("c/deep/in/06-layers.ipynb", "c");
  const all = await found();
  expect(Object.keys(all)).toEqual(["a", "b 山田", "c"]);
  expect(all.a).toEqual({ came: "a" });
  expect(all.c).toEqual({ came: "c" });
});

test("reads nbgrader's folder, from inside and from above", async () => {
  await put("course/submitted/ada/06-layers/06-layers.ipynb", "ada");
  await put("course/submitted/bob/06-layers/work.ipynb", "bob");
  await put("course/source/06-layers/06-layers.ipynb", "not handed in");
  const expected = {
    ada: { came: "ada" },
    bob: { came: "bob", notes: taken("06-layers/work.ipynb") },
  };
  expect(await found(path.join(folder, "course"))).toEqual(expected);
  const inside = path.join(folder, "course", "submitted");
  expect(await found(inside)).toEqual(expected);
});

test("takes the exercises of a lone student for no students", async () => {
  await put("submitted/ada/06-layers/06-layers.ipynb", "six");
  await put("submitted/ada/07-loss/07-loss.ipynb", "seven");
  const inside = path.join(folder, "submitted");
  expect(await found(inside, ["06-layers", "07-loss"])).toEqual({
    "ada/06-layers": { came: "six" },
    "ada/07-loss": { came: "seven" },
  });
});

test("reads a download of Moodle, with and without folders", async () => {
  const zip = await archive({
    "Yamada Taro_123456_assignsubmission_file_/06-layers.ipynb": "taro",
    "O'Neil_Ann_77_assignsubmission_file_06-layers.ipynb": "ann",
    "山田 花子_9_assignsubmission_file/提出/06-layers.ipynb": "hanako",
    "Bob_5_assignsubmission_onlinetext_/onlinetext.html": "<p>hello",
  });
  expect(await found(zip)).toEqual({
    "Yamada Taro_123456": { came: "taro" },
    "O'Neil_Ann_77": { came: "ann" },
    "山田 花子_9": { came: "hanako" },
    Bob_5: { came: expect.stringContaining('found "onlinetext.html"') },
  });
});

test("reads a download of Canvas, with late and repeated hand-ins", async () => {
  const zip = await archive({
    "lovelaceada_12345_67890_06-layers.ipynb": "ada",
    "bob_LATE_12_34_06-layers-2.ipynb": "bob 3",
    "bob_12_33_06-layers.ipynb": "bob 1",
    "cleo_13_35_my 06 Layers.ipynb": "cleo",
  });
  expect(await found(zip)).toEqual({
    lovelaceada_12345: { came: "ada" },
    bob_12: [{ came: "bob 1" }, { came: "bob 3", isLate: true }],
    cleo_13: { came: "cleo", notes: taken("my 06 Layers.ipynb") },
  });
});

test("keeps who is who for Moodle and Canvas", async () => {
  const zip = await archive({
    "A B_1_assignsubmission_file_/06-layers.ipynb": "",
    "cd_2_3_06-layers.ipynb": "",
  });
  const { handed, close } = await readClass({
    sources: [zip],
    exercises: ["06-layers"],
  });
  close();
  expect(handed.map(({ student }) => student)).toEqual([
    { key: "A B_1", name: "A B", platform: { system: "moodle", id: "1" } },
    { key: "cd_2", name: "cd", platform: { system: "canvas", id: "2" } },
  ]);
});

test("reads one notebook, and a folder of one student", async () => {
  await put("Ada/06-layers.ipynb", "six");
  await put("Ada/other.ipynb");
  const file = path.join(folder, "Ada", "06-layers.ipynb");
  expect(await found(file)).toEqual({ Ada: { came: "six" } });
  expect(await found(path.join(folder, "Ada"))).toEqual({
    Ada: { came: "six" },
  });
});

test("looks into the one folder that holds the whole class", async () => {
  const zip = await archive({
    "class/Ada/06-layers.ipynb": "ada",
    "class/Bob/06-layers.ipynb": "bob",
    "__MACOSX/class/Ada/._06-layers.ipynb": "junk",
  });
  expect(await found(zip)).toEqual({
    Ada: { came: "ada" },
    Bob: { came: "bob" },
  });
});

test("takes later sources for later attempts", async () => {
  await put("one/Ada/06-layers.ipynb", "first");
  await put("two/Ada/06-layers.ipynb", "second");
  await put("two/Bob/06-layers.ipynb", "only");
  const sources = ["one", "two"].map((name) => path.join(folder, name));
  expect(await found(sources)).toEqual({
    Ada: [{ came: "first" }, { came: "second" }],
    Bob: { came: "only" },
  });
});

test("takes a file of a similar name, and says so", async () => {
  await put("exact/06-layers.ipynb");
  await put("again/06-layers (1).ipynb");
  await put("capital/06-Layers.ipynb");
  await put("named/yamada_06_layers_final.ipynb");
  await put("backup/06-layers.ipynb", "the right one");
  await put("backup/06-layers-Copy1.ipynb");
  const all = await found();
  expect(all.again).toMatchObject({ notes: taken("06-layers (1).ipynb") });
  expect(all.capital).toMatchObject({ notes: taken("06-Layers.ipynb") });
  expect(all.named).toMatchObject({
    notes: taken("yamada_06_layers_final.ipynb"),
  });
  expect(all.backup).toEqual({ came: "the right one" });
});

test("takes a lone notebook when only one exercise is graded", async () => {
  await put("Ada/06-layers.ipynb");
  await put("Bob/Untitled.ipynb", "bob");
  const both = await found(folder, ["06-layers", "07-loss"]);
  expect(both["Bob/06-layers"]).toMatchObject({
    came: expect.stringContaining("Not handed in"),
  });
  await put("Cleo/16-layers.ipynb");
  const one = await found(folder, ["06-layers"], ["06-layers", "16-layers"]);
  expect(one.Cleo).toMatchObject({
    came: expect.stringContaining("Not handed in"),
  });
  expect(one.Bob).toEqual({ came: "bob", notes: taken("Untitled.ipynb") });
});

test("finds a notebook of any name by the names that it declares", async () => {
  const exercises = [...NAMES.keys()];
  await put("Ada/homework.ipynb", LAYERS);
  await put("Ada/week 2/more.ipynb", '"function logSoftmax() {}"');
  await put("Bob/06-layers.ipynb");
  await put("Bob/07-softmax-with-loss.ipynb");
  const all = await found(folder, exercises);
  const recognized = (name: string, exercise: string) => [
    `The file was named "${name}", which tells no exercise; it was taken ` +
      `for ${exercise}.ipynb, whose names it declares.`,
  ];
  expect(all["Ada/06-layers"]).toEqual({
    came: LAYERS,
    notes: recognized("homework.ipynb", "06-layers"),
  });
  expect(all["Ada/07-softmax-with-loss"]).toMatchObject({
    notes: recognized("week 2/more.ipynb", "07-softmax-with-loss"),
  });
});

test("guesses nothing when a notebook declares the names of two exercises", async () => {
  const exercises = [...NAMES.keys()];
  await put("Ada/homework.ipynb", '"class Affine {}\\nclass ReLU {}"');
  await put("Bob/06-layers.ipynb");
  await put("Cyd/nothing.ipynb", '"const affine = new Affine(); // ReLU"');
  const all = await found(folder, exercises);
  expect(all["Ada/06-layers"]).toMatchObject({
    came: expect.stringContaining(
      'found "homework.ipynb" (it declares the names of 06-layers, 08-multilayer)',
    ),
  });
  expect(all["Cyd/06-layers"]).toMatchObject({
    came: expect.stringContaining(
      'found "nothing.ipynb" (it declares the names of no exercise)',
    ),
  });
});

test("takes neither of two notebooks that declare the same names", async () => {
  const exercises = [...NAMES.keys()];
  await put("Ada/one.ipynb", LAYERS);
  await put("Ada/two.ipynb", LAYERS);
  const all = await found(folder, exercises);
  expect(all["Ada/06-layers"]).toMatchObject({
    came: expect.stringMatching(/^Several files could be meant for 06-layers/),
  });
});

test("leaves a lone notebook to the exercise whose names it declares", async () => {
  await put("Ada/homework.ipynb", LAYERS);
  await put("Bob/07-softmax-with-loss.ipynb");
  const only = ["07-softmax-with-loss"];
  const all = await found(folder, only, [...NAMES.keys()]);
  expect(all.Ada).toMatchObject({
    came: expect.stringMatching(/^Not handed in/),
  });
});

test("guesses nothing when two files could be meant", async () => {
  await put("Ada/a/06-layers.ipynb");
  await put("Ada/b/06-layers.ipynb");
  await put("Bob/06-layers (1).ipynb");
  await put("Bob/06-layers (2).ipynb");
  const all = await found(folder);
  expect(all.Ada).toEqual({
    came:
      'Several files could be meant for 06-layers: "a/06-layers.ipynb", ' +
      '"b/06-layers.ipynb". Hand in only one.',
  });
  expect(all.Bob).toMatchObject({
    came: expect.stringContaining("Several files could be meant"),
  });
});

test("asks for no exercise that nobody has handed in", async () => {
  await put("a/06-layers.ipynb");
  await put("b/07-loss.ipynb");
  const all = await found(folder, ["06-layers", "07-loss", "08-cnn"]);
  expect(Object.keys(all)).toEqual([
    "a/06-layers",
    "a/07-loss",
    "b/06-layers",
    "b/07-loss",
  ]);
});

test("gives a row to a notebook that lies beside the folders", async () => {
  await put("a/06-layers.ipynb");
  await put("whose.ipynb");
  await put("notes.txt");
  const all = await found();
  expect(Object.keys(all)).toEqual(["a", "whose"]);
  expect(all.whose).toEqual({
    came: expect.stringContaining("lies beside the students' folders"),
  });
});

test("tells what lay there instead of the notebook", async () => {
  await put("a/06-layers.ipynb");
  await mkdir(path.join(folder, "empty"));
  for (let i = 10; i < 23; i++) await put(`many/${i}.txt`);
  const all = await found();
  const start = "Not handed in: expected a file named 06-layers.ipynb, found";
  expect(all.empty).toEqual({ came: `${start} an empty folder.` });
  const { came } = all.many as Found;
  expect(came).toContain(`${start} "10.txt", "11.txt"`);
  expect(came).toContain('"19.txt", … (+3). Hand in the notebook itself');
});

test("says what it has looked for when there is nothing", async () => {
  await expect(found()).rejects.toThrow(UsageError);
  await expect(found()).rejects.toThrow("<student>/06-layers.ipynb");
  const nowhere = found(path.join(folder, "nowhere"));
  await expect(nowhere).rejects.toThrow("There is no folder or file");
  await put("no.zip", "no archive");
  const broken = found(path.join(folder, "no.zip"));
  await expect(broken).rejects.toThrow("no zip archive that can be read");
  await expect(broken).rejects.toThrow(/[^.]\.$/);
});

test("knows when something was handed in, where that is told", async () => {
  await put("submitted/ada/06-layers/06-layers.ipynb");
  await put("submitted/bob/06-layers/06-layers.ipynb");
  await put(
    "submitted/ada/06-layers/timestamp.txt",
    "2027-04-05 23:59:59.123456 Asia/Tokyo\n",
  );
  const { handed, close } = await readClass({
    sources: [folder],
    exercises: ["06-layers"],
  });
  close();
  expect(handed.map(({ time }) => time?.toISOString())).toEqual([
    "2027-04-05T14:59:59.000Z",
    undefined,
  ]);
});
