import { speak } from "@course/kit";
import { afterEach, expect, test } from "vitest";
import { speakAsAsked } from "../../grader/lang-option.ts";
import { UsageError } from "../../grader/usage-error.ts";
import { language } from "../../kit/words/text.ts";

afterEach(() => speak("en"));

test("speaks the language that is asked for", () => {
  speakAsAsked("ja");
  expect(language()).toBe("ja");
  speakAsAsked(undefined);
  expect(language()).toBe("ja");
});

test("knows no other language", () => {
  expect(() => speakAsAsked("de")).toThrow(UsageError);
});
