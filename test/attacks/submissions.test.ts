import { readdirSync } from "node:fs";
import { homedir, hostname, tmpdir, userInfo } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { grade } from "../../grader/grade.ts";
import { findWalls } from "../../grader/sandbox/walls/walls.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { loadSpecification } from "../../grader/spec/load-specification.ts";
import { OpenExercise } from "../../grader/spec/open-exercise.ts";
import { Preparer } from "../../grader/submission/preparer.ts";
import { expected, type Family, verdictOf } from "./attack.ts";

const FOLDER = fileURLToPath(new URL("families", import.meta.url));
/** All that are there: none can be forgotten. */
const families: Family[] = await Promise.all(
  readdirSync(FOLDER).map(async (file) => {
    const [family] = Object.values(await import(path.join(FOLDER, file)));
    return family as Family;
  }),
);

const preparer = new Preparer();
afterAll(() => preparer.end());

describe.concurrent.each([true, false])("with bubblewrap: %s", (bubblewrap) => {
  let opened: OpenExercise;
  beforeAll(async () => {
    opened = await OpenExercise.open({
      specification: await loadSpecification("test/attacks/exercise.ts"),
      preparer,
      walls: await findWalls({ bubblewrap }),
      hashes: { tests: "t", library: "l", grader: "g" },
    });
  });
  afterAll(() => opened.close());

  const tried = families
    .filter(({ bothWays }) => bubblewrap || bothWays)
    .flatMap(({ name, attacks }) =>
      attacks.map((attack) => ({ family: name, ...attack })),
    );
  test.each(tried)("$family: $name", async (attack) => {
    expect(await verdictOf(attack, opened)).toEqual(expected(attack));
  });

  test("identity: nothing that it sees tells whose it is, or where", async () => {
    const report = await grade(
      { bytes: bytesOf([{ source: EVERYTHING }]) },
      opened,
      7,
    );
    const told = JSON.stringify(report);
    expect(told).toContain("Error: seen"); // so the trace was printed
    const { username } = userInfo();
    const own = [process.cwd(), homedir(), tmpdir(), hostname()];
    // A name such as "root" may be part of any word: only as a folder.
    for (const one of [...own, `/${username}`]) {
      expect(told).not.toContain(one);
    }
  });
});

const EVERYTHING = `function double() {
  const look = (f) => { try { return f(); } catch (error) { return String(error).slice(0, 60); } };
  for (const see of [
    () => Deno, () => process.argv, () => process.cwd(), () => process.env,
    () => location.href, () => navigator.userAgent, () => require.main,
    () => __filename, () => __dirname, () => globalThis, () => performance,
    () => Intl.DateTimeFormat().resolvedOptions(),
  ]) console.log(look(see));
  console.log(new Error("seen").stack);
  return 0;
}`;
