import { expect, test } from "vitest";
import { folderNames } from "../../../grader/results/folder-names.ts";

const nameOf = (key: string) => folderNames([key]).get(key)!;

test("keeps the names that every system takes", () => {
  for (const key of ["Ada", "山田 太郎_12", "O'Neil, Ann", "=2+3"]) {
    expect(nameOf(key)).toBe(key);
  }
});

test("gives others a name that leads nowhere and does nothing", () => {
  const keys = ["..", "../../x", "a/b", "two\nlines", "\u001b[31m", "<b>"];
  for (const key of [...keys, "CON", "a. ", "", ".hidden", "x".repeat(300)]) {
    expect(nameOf(key)).toMatch(/^[^./\\<>\p{Control}][^/\\<>\p{Control}]*$/u);
    expect(nameOf(key)).toMatch(/~[0-9a-f]{8}$/);
    expect(nameOf(key).length).toBeLessThan(80);
  }
});

test("keeps apart what would be one folder", () => {
  const files = ["grades.csv", "moodle-06-layers.csv"];
  const keys = ["Ada", "ada", "é", "e\u0301", "a/b", "a_b", "Bob", ...files];
  const named = folderNames(keys);
  const names = [...named.values()].map((n) => n.normalize().toLowerCase());
  expect(new Set(names).size).toBe(keys.length);
  for (const file of files) expect(names).not.toContain(file);
  expect(named.get("Bob")).toBe("Bob");
});

test("gives nobody the folder of another by a name that is made for it", () => {
  const forged = nameOf("a/b");
  const named = folderNames(["a/b", forged]);
  expect(named.get(forged)).not.toBe(named.get("a/b"));
});
