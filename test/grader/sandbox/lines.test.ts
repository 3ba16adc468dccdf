import { expect, test } from "vitest";
import { Lines } from "../../../grader/sandbox/lines.ts";

test("cuts at the ends of lines, however the bytes arrive", () => {
  const lines = new Lines();
  const bytes = Buffer.from("one\n日本\n\nrest");
  const came = [...bytes].flatMap((byte) => lines.add(Buffer.from([byte])));
  expect(came).toEqual(["one", "日本", ""]);
  expect(lines.add(Buffer.from("!\n"))).toEqual(["rest!"]);
});

test.each(["\u2028", "\u2029", "\r", "\u0085"])(
  "does not take %j for the end of a line",
  (end) => {
    const line = `{"text":"a${end}b"}`;
    expect(new Lines().add(Buffer.from(`${line}\n`))).toEqual([line]);
  },
);
