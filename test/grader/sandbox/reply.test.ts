import { expect, test } from "vitest";
import { readReply } from "../../../grader/sandbox/reply.ts";

/** Milliseconds that reading a line takes; it must be none of ours. */
function timeToRefuse(line: string): number {
  const start = performance.now();
  expect(readReply(line, "secret")).toBeUndefined();
  return performance.now() - start;
}

const HEAD = '{"token":"secret",';
const hostile: [string, string][] = [
  ["a text of 12 million letters", `"${"a".repeat(12e6)}"`],
  ["a text that never ends", '"\\'.repeat(5e6)],
  ["2.5 million empty objects", `[${"{},".repeat(2.5e6)}{}]`],
  ["a million open brackets", "[".repeat(1e6)],
];

test.each(hostile)("refuses %s at once without the token", (_, line) => {
  expect(timeToRefuse(line)).toBeLessThan(500);
});

const unfinished = hostile.filter(([, line]) => !line.endsWith("]"));

test.each(unfinished)("refuses %s in linear time with the token", (_, line) => {
  expect(timeToRefuse(`${HEAD}"value":${line}`)).toBeLessThan(5_000);
});

test("counts no bracket within a text", () => {
  const value = `\\"${"[".repeat(1_000)}\\\\`;
  expect(readReply(`${HEAD}"id":1,"value":"${value}"}`, "secret")).toEqual({
    token: "secret",
    id: 1,
    value: `"${"[".repeat(1_000)}\\`,
  });
});
