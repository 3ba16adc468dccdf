import { expect, test } from "vitest";
import {
  Account,
  TestTime,
  tooLong,
} from "../../../../grader/sandbox/walls/test-time.ts";

test.each([
  ["time that was not used is not too long", 0, 900, 900, undefined],
  ["computing for longer than the limit is", 1_001, 1_001, 0, "time"],
  ["waiting for a processor is not", 500, 10_000, 9_500, undefined],
  ["sleeping is, with patience", 0, 4_001, 0, "waiting"],
  ["sleeping a little is not", 0, 3_999, 0, undefined],
] as const)("%s", (_, cpu, passed, waited, why) => {
  expect(tooLong({ cpu, passed, waited }, 1_000)).toBe(why);
});

test("where waiting for a processor is not told, the clock has more patience", () => {
  expect(tooLong({ cpu: 0, passed: 19_000 }, 1_000)).toBeUndefined();
  expect(tooLong({ cpu: 0, passed: 20_001 }, 1_000)).toBe("waiting");
});

const usage = (cpu: number, waited?: number) => ({
  resident: 0,
  cpu,
  ...(waited !== undefined && { waited }),
});

test("a test takes what all its processes work, from the first look on", () => {
  const time = new TestTime(1_000);
  const [one, other] = [new Account(time), new Account(time)];
  one.book(usage(5_000, 100)); // what it did before is no matter
  other.book(usage(70, 0));
  one.book(usage(5_300, 120));
  other.book(usage(370, 5));
  one.unseen = 700;
  one.bookClock();
  expect({ ...time }).toEqual({
    limit: 1_000,
    cpu: 600,
    waited: 25,
    passed: 700,
  });
  expect(one.unseen).toBe(0);
});

test("what cannot be seen is not counted", () => {
  const time = new TestTime(1_000);
  const account = new Account(time);
  account.book(usage(0, 0));
  account.book(undefined);
  account.book(usage(50));
  expect(time).toMatchObject({ cpu: 50, waited: undefined });
});
