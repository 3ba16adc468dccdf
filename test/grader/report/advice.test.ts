import { expect, test } from "vitest";
import type { FailureKind } from "../../../grader/failure.ts";
import { adviceOn } from "../../../grader/report/advice.ts";
import { both } from "./grades.ts";

const advice = (message: string, kind: FailureKind = "threw") =>
  adviceOn({ kind, message: both(message) }).map(({ en }) => en);

test("says what may lie behind an error of the engine", () => {
  const nothing =
    "Your code threw TypeError: Cannot read properties of undefined " +
    "(reading 'mask')";
  expect(advice(nothing)).toEqual([
    expect.stringContaining("what stands before .mask has no value"),
  ]);
  const call = "Your code threw TypeError: layer.forward is not a function";
  expect(advice(call)).toEqual([
    expect.stringContaining("Is it spelled as in the exercise"),
  ]);
});

test("says nothing of what explains itself, or is no error", () => {
  expect(advice("Your code threw RangeError: no shape")).toEqual([]);
  expect(advice("(reading 'W') is not a function", "wrong")).toEqual([]);
});

test("names the well-known mistake last", () => {
  const message = both("Your code threw TypeError: f is not a function");
  const mistake = { en: "without f", ja: "f を使わない" };
  const said = adviceOn({ kind: "threw", message, mistake });
  expect(said.map(({ en }) => en)).toEqual([
    expect.stringContaining("no function"),
    "These are the values one gets without f.",
  ]);
});
