import { expect, test } from "vitest";
import type { Sandbox } from "../../../grader/sandbox/sandbox.ts";
import { submissionIn } from "../../../grader/spec/submission.ts";

/** The text that reaches the sandbox. */
async function textOf(fn: unknown): Promise<string> {
  let text = "";
  const evaluate = async (sent: string) => {
    text = sent;
  };
  const sandbox = { evaluate } as unknown as Sandbox;
  const { evaluate: ask } = submissionIn<object, never>(sandbox, []);
  await ask(fn as () => void, {});
  return text;
}

test("sends a function as it is written", async () => {
  const fn = () => 1;
  expect(await textOf(fn)).toBe(`${fn}`);
});

test("lets a function run that keeps the names of functions in it", async () => {
  const compiled = new Function(
    "return () => { const half = __name((x) => x / 2, 'half'); return half(6); }",
  )();
  const sent = await textOf(compiled);
  const run: unknown = new Function(`return (${sent})`)();
  expect((run as () => number)()).toBe(3);
});
