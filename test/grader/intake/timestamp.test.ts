import { expect, test } from "vitest";
import { readTimestamp } from "../../../grader/intake/timestamp.ts";

test.each([
  ["2027-04-05 23:59:59.123456 UTC", "2027-04-05T23:59:59.000Z"],
  ["2027-04-05 23:59:59", "2027-04-05T23:59:59.000Z"],
  ["2027-04-05 23:59:59.1 Asia/Tokyo\n", "2027-04-05T14:59:59.000Z"],
  ["2027-07-05 23:59:59 America/Los_Angeles", "2027-07-06T06:59:59.000Z"],
  ["2027-01-05 23:59:59 America/Los_Angeles", "2027-01-06T07:59:59.000Z"],
  ["2027-04-05T23:59:59+0900", "2027-04-05T14:59:59.000Z"],
  ["2027-04-05T23:59:59-03:30", "2027-04-06T03:29:59.000Z"],
])("reads %j", (text, time) => {
  expect(readTimestamp(text)?.toISOString()).toBe(time);
});

test.each(["", "soon", "2027-13-45 00:00:00", "2027-04-05 23:59:59 Nowhere"])(
  "finds no time in %j",
  (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  },
);
