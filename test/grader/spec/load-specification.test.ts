import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  loadSpecification,
  SpecificationError,
} from "../../../grader/spec/load-specification.ts";

const SPEC = decodeURI(
  pathToFileURL(path.resolve("grader/spec/index.ts")).pathname,
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spec-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(text: string, name = "x.test.ts") {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return loadSpecification(file);
}

const declaring = (name: string) => `
  import { exercise } from ${JSON.stringify(SPEC)};
  exercise("${name}", { names: { f: 1, g: 2 }, allow: ["zeros"],
    mistakes: {}, otherAnswers: [] }, (test) => {
    const about = { points: 2, hint: { en: "h", ja: "h" } };
    test({ en: "works", ja: "動く" }, about, async () => {});
  });`;

test("gives what the file declares, also when it is loaded again", async () => {
  const specification = await load(declaring("x"));
  expect(specification).toMatchObject({
    name: "x",
    rules: { names: ["f", "g"], allow: ["zeros"] },
    timeLimit: 5_000,
    tests: [{ title: { en: "works", ja: "動く" }, points: 2 }],
  });
  const again = loadSpecification(path.join(folder, "x.test.ts"));
  expect(await again).toBe(specification);
});

test("keeps apart what is loaded at the same time", async () => {
  const names = ["a", "b", "c"];
  const all = names.map((name) => load(declaring(name), `${name}.test.ts`));
  expect((await Promise.all(all)).map(({ name }) => name)).toEqual(names);
});

test.each([
  ["no code", "import {"],
  ["an import that is not there", "import './nowhere.ts';"],
  ["an error of its own", "throw new Error('broken');"],
  ["no exercise", "export const nothing = 1;"],
  ["no test", declaring("x").replace(/test\(\{.*/, "")],
  [
    "two exercises",
    `${declaring("x")}\n${declaring("y").split("\n")[2]}
    mistakes: {}, otherAnswers: [] }, () => {});`,
  ],
])("a specification with %s is the grader's fault", async (_, text) => {
  const loading = load(text);
  await expect(loading).rejects.toThrow(SpecificationError);
  await expect(loading).rejects.toThrow("x.test.ts");
});
