import { expect, test } from "vitest";
import { OutputRecord } from "../../../kit/live/output-record.ts";

const message = (msg_type: string, content: Record<string, unknown>) => ({
  header: { msg_type },
  content,
});
const says = (name: string, text: string) => message("stream", { name, text });

test("what is printed in one go is one output", () => {
  const record = new OutputRecord();
  for (const [name, text] of [
    ["stdout", "a"],
    ["stdout", "b"],
    ["stderr", "c"],
  ]) {
    record.add("one", says(name, text));
  }
  expect(record.of("one").map(({ text }) => text)).toEqual(["ab", "c"]);
});

test("a display keeps its place when a later cell updates it", () => {
  const record = new OutputRecord();
  const transient = { display_id: "d" };
  const show = (kind: string, text: string) =>
    message(kind, { data: { "text/plain": text }, transient });
  record.add("one", show("display_data", "first"));
  record.add("one", says("stdout", "after"));
  record.add("two", show("update_display_data", "last"));
  expect(record.of("one")[0].data).toEqual({ "text/plain": "last" });
  expect(record.of("two")).toEqual([]);
});

test("a cell that runs anew begins without outputs", () => {
  const record = new OutputRecord();
  record.add("one", says("stdout", "a"));
  record.clear("one");
  expect(record.of("one")).toEqual([]);
});

test("the state of the kernel is no output", () => {
  const record = new OutputRecord();
  const busy = message("status", { execution_state: "busy" });
  expect(record.add("one", busy)).toBe(false);
  expect(record.of("one")).toEqual([]);
});
