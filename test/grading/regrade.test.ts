import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gradeClass } from "../../grader/grade-class.ts";
import { regradeClass } from "../../grader/regrade-class.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";

const INDEX = fileURLToPath(
  new URL("../../grader/spec/index.ts", import.meta.url),
);

let folder: string;
const place = (...names: string[]) => path.join(folder, ...names);

async function put(file: string, text: string | Buffer): Promise<void> {
  await mkdir(path.dirname(place(file)), { recursive: true });
  await writeFile(place(file), text);
}

const SOLUTION = bytesOf([
  {
    source: `const f = (x) => {
  // BEGIN SOLUTION f: return todo("2x");
  return 2 * x;
  // END SOLUTION
};`,
  },
]);

/** A course whose one test expects f to give this for 3. */
async function course(name: string, expected: string): Promise<string> {
  await put(`${name}/solutions/01-f.ipynb`, SOLUTION);
  await put(
    `${name}/test/hidden/01-f.test.ts`,
    `import { exercise, expectClose } from ${JSON.stringify(INDEX)};
    exercise("01-f", { names: { f: (x: number) => x }, allow: ["NDArray"],
      mistakes: {}, otherAnswers: [] }, (test) => {
      const about = { points: 2, hint: { en: "h", ja: "h" } };
      test({ en: "f doubles", ja: "f は 2 倍する" }, about, async ({ submission }) => {
        const y = await submission.evaluate(({ f }) => f(3), {});
        expectClose(${expected}, 6);
      });
      test({ en: "f of 0", ja: "f の 0" }, about, async ({ submission }) => {
        expectClose(await submission.evaluate(({ f }) => f(0), {}), 0);
      });
    });`,
  );
  return place(name);
}

let old: string;
let fixed: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "regraded "));
  // The old test takes 6 with the wrong sign, by mistake.
  old = await course("old", "Math.abs(y)");
  fixed = await course("fixed", "y");
  await put("in/Ada/01-f.ipynb", SOLUTION);
  await put(
    "in/Bob/01-f.ipynb",
    bytesOf([{ source: "const f = (x) => -2 * x;" }]),
  );
  await put(
    "out/by-hand.csv",
    "student,exercise,test,points,comment\nAda,01-f,f of 0,1,by eye\n",
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const grade = (from: string, more: object = {}) =>
  gradeClass({
    sources: [place("in")],
    out: place("out"),
    folder: from,
    ...more,
  });

const regrade = (isTrial: boolean) =>
  regradeClass({ out: place("out"), isTrial, folder: fixed });

const points = async () =>
  (await readFile(place("out", "grades.csv"), "utf8"))
    .split("\r\n")
    .slice(1, -1);

test("shows what a fixed test changes, then lets it", async () => {
  await grade(old);
  const before = await points();
  expect(before).toEqual(['"Ada","01-f",2,1,3,4,', '"Bob","01-f",2,2,4,4,']);
  const expected = [
    {
      student: "Bob",
      exercise: "01-f",
      from: 4,
      to: 2,
      tests: [expect.stringMatching(/^"f doubles" now fails: The result is/)],
      because: ["hidden tests or solution"],
    },
  ];
  await expect(grade(fixed)).rejects.toThrow("npm run regrade");
  expect(await regrade(true)).toEqual(expected);
  expect(await points()).toEqual(before);
  expect(await regrade(false)).toEqual(expected);
  // What was given by hand is still there.
  expect(await points()).toEqual([
    '"Ada","01-f",2,1,3,4,',
    '"Bob","01-f",0,2,2,4,',
  ]);
  expect(await regrade(true)).toEqual([]);
});

test("goes on with the seed of the folder, and with no other", async () => {
  const run = JSON.parse(await readFile(place("out", "run.json"), "utf8"));
  await cp(place("out"), place("copy"), { recursive: true });
  await expect(grade(fixed, { seed: run.seed + 1 })).rejects.toThrow("--seed");
  const grades = await grade(fixed);
  expect(grades[0].counted.report.seed).toBe(run.seed);
});

test("grades anew only what was handed in anew", async () => {
  await put("in/Bob/01-f.ipynb", SOLUTION);
  let graded = 0;
  const old = await readFile(
    place("out", "reports", "Ada", "01-f.json"),
    "utf8",
  );
  await grade(fixed, { onProgress: () => (graded += 1) });
  expect(graded).toBe(2);
  expect((await points())[1]).toBe('"Bob","01-f",2,2,4,4,');
  expect(
    await readFile(place("out", "reports", "Ada", "01-f.json"), "utf8"),
  ).toBe(old);
});

test("says that there is nothing to grade again", async () => {
  const nowhere = regradeClass({ out: place("nowhere"), isTrial: true });
  await expect(nowhere).rejects.toThrow("There are no results");
});

test("says which walls stand, also where there is nothing to grade", async () => {
  const cli = fileURLToPath(
    new URL("../../grader/regrade-cli.ts", import.meta.url),
  );
  const args = ["--import", "tsx", cli, place("nothing")];
  await expect(
    promisify(execFile)(process.execPath, args),
  ).rejects.toMatchObject({
    stdout: expect.stringMatching(/^Around each submission: Deno without/),
    stderr: expect.stringContaining("There are no results in"),
  });
});
