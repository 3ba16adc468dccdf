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
    expect(nameOf(key)).toMatch(/-[0-9a-f]{8}$/);
    expect(nameOf(key).length).toBeLessThan(80);
  }
});

test("keeps apart what would be one folder", () => {
  const keys = ["Ada", "ada", "a/b", "a_b", "grades.csv", "Bob"];
  const names = [...folderNames(keys).values()].map((n) => n.toLowerCase());
  expect(new Set(names).size).toBe(keys.length);
  expect(names).not.toContain("grades.csv");
  expect(folderNames(keys).get("Bob")).toBe("Bob");
});
