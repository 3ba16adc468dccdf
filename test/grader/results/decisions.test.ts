import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkNotes, readNotes } from "../../../grader/results/by-hand.ts";
import { NO_POLICY, readPolicy } from "../../../grader/results/policy.ts";
import { UsageError } from "../../../grader/usage-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "decisions-"));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, text: string) =>
  writeFile(path.join(folder, name), text);

const read = () => readPolicy(folder, ["06-layers"]);

test("reads a policy, and has one where there is none", async () => {
  expect(await read()).toEqual(NO_POLICY);
  await put(
    "policy.json",
    JSON.stringify({
      deadlines: { "06-layers": "2027-04-05T23:59:59+09:00" },
      late: { freeDays: 3, lossPerDay: 0.1 },
      resubmissions: "best",
    }),
  );
  expect(await read()).toEqual({
    ...NO_POLICY,
    deadlines: { "06-layers": new Date("2027-04-05T14:59:59Z") },
    late: { graceMinutes: 0, freeDays: 3, lossPerDay: 0.1 },
    resubmissions: "best",
  });
});

test.each([
  ["no JSON", "{", "is no JSON"],
  ["a misspelled word", '{"dedlines": {}}', "dedlines"],
  ["a list", "[]", "docs/grading.md shows such a file"],
  ["no time", '{"deadlines": {"06-layers": "soon"}}', "06-layers"],
  ["no time zone", '{"deadlines": {"06-layers": "2027-04-05T00:00:00"}}', "06"],
  ["a loss of 10", '{"late": {"lossPerDay": 10}}', "lossPerDay"],
  ["an unknown exercise", '{"canvas": {"6": "Six (1)"}}', "exercise 6"],
])("refuses a policy with %s", async (_, text, words) => {
  await put("policy.json", text);
  await expect(read()).rejects.toThrow(UsageError);
  await expect(read()).rejects.toThrow(words);
});

const HEADER = "student,exercise,test,points,comment";

test("reads points by hand as a spreadsheet saves them", async () => {
  await put(
    "by-hand.csv",
    `\uFEFF${HEADER}\r\n山田,06-layers,"f, doubled",1.5,"well, ""nearly"""\r\n`,
  );
  await put(
    "times.csv",
    "student,exercise,time\nAda,06-layers,2027-04-05T00:00:00Z\n",
  );
  expect(await readNotes(folder)).toEqual({
    byHand: [
      {
        student: "山田",
        exercise: "06-layers",
        test: "f, doubled",
        points: 1.5,
        comment: 'well, "nearly"',
      },
    ],
    times: [
      {
        student: "Ada",
        exercise: "06-layers",
        time: new Date("2027-04-05T00:00:00Z"),
      },
    ],
  });
});

test.each([
  ["no comment", `${HEADER}\nAda,06-layers,,1,\n`, "line 2"],
  ["no number", `${HEADER}\nA,06,,1,ok\nA,06,,many,ok\n`, "line 3"],
  ["points below zero", `${HEADER}\nAda,06-layers,,-1,x\n`, "line 2"],
  ["another header", "name,points\nAda,1\n", "line 2"],
  ["a row too short", `${HEADER}\nAda,1\n`, "comma-separated"],
])("refuses points by hand with %s", async (_, text, words) => {
  await put("by-hand.csv", text);
  await expect(readNotes(folder)).rejects.toThrow(UsageError);
  await expect(readNotes(folder)).rejects.toThrow(words);
});

test.each([
  ["a student", { student: "Adda" }],
  ["an exercise", { exercise: "07-loss" }],
  ["a test", { test: "f trebles" }],
])("refuses points for %s that is not there", (_, wrong) => {
  const row = {
    student: "Ada",
    exercise: "06-layers",
    test: "f doubles",
    points: 1,
    comment: "c",
  };
  const student = { key: "Ada", name: "Ada" };
  const handed = [{ student, exercise: "06-layers" }];
  const titles = new Map([["06-layers", ["f doubles"]]]);
  const check = (byHand: (typeof row)[]) => () =>
    checkNotes({ byHand, times: [] }, handed, titles);
  expect(check([row])).not.toThrow();
  expect(check([{ ...row, ...wrong }])).toThrow(UsageError);
});
