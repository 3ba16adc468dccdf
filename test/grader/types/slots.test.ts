import { expect, test } from "vitest";
import { SLOTS, Slots } from "../../../grader/types/slots.ts";

const importing = (name: string, rest = "") =>
  `import { a } from "${name}";\n${rest}`;

test("puts texts with the same imports into one file, the last one counts", () => {
  const slots = new Slots();
  const file = slots.put(importing("a", "1"));
  expect(slots.put(importing("a", "2"))).toBe(file);
  expect(slots.put(importing("b"))).not.toBe(file);
  expect(slots.read(file)).toBe(importing("a", "2"));
});

test("has room for any number of lists, of which the longest unused goes", () => {
  const slots = new Slots();
  const files = SLOTS.map((_, i) => slots.put(importing(`${i}`)));
  expect(new Set(files).size).toBe(SLOTS.length);
  expect(slots.put(importing("0"))).toBe(files[0]);
  expect(slots.put(importing("new"))).toBe(files[1]);
  expect(slots.put(importing("0"))).toBe(files[0]);
});

test("reads its own files, empty until something is put there", () => {
  const slots = new Slots();
  expect(slots.read(SLOTS[0])).toBe("");
  expect(slots.read("/course/lib/index.ts")).toBeUndefined();
});
