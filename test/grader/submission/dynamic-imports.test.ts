import { expect, test } from "vitest";
import { mayLoadModules } from "../../../grader/submission/dynamic-imports.ts";

test.each([
  ["a call of import", "const f = () => import('node:fs');"],
  ["behind a comment of HTML", "y <!--z /*\n; import('node:fs') //*/"],
  ["behind what looks like types", "const f = a < b > (import('node:fs'));"],
  ["what no parser can read", "const = 'import';"],
])("does not trust %s", (_, code) => {
  expect(mayLoadModules(code)).toBe(true);
});

test.each([
  ["a word", "const text = 'import(1)';"],
  ["a name", "const important = reimport(1);"],
  ["a comment", "// import('x')\nconst f = 1;"],
  ["waiting", "await new Promise(() => {}); // import"],
])("trusts %s", (_, code) => {
  expect(mayLoadModules(code)).toBe(false);
});
