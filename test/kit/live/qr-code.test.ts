import { expect, test } from "vitest";
import { qrCode } from "../../../kit/live/qr-code.ts";

test("an address becomes a square of characters", () => {
  const lines = qrCode("http://192.168.1.7:8988/0123456789abcdef/").split("\n");
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.every((line) => /^[█▀▄ \u2580-\u259f]*$/.test(line))).toBe(true);
});
