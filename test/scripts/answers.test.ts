import { expect, it } from "vitest";
import { answersIn } from "../../scripts/authoring/answers.ts";

const cell = `function add(a: number, b: number): number {
  // BEGIN SOLUTION sum: return todo("a + b");
  const sum = a + b;

  return sum;
  // END SOLUTION
}`;

it("takes an answer apart, and not what stands around it", () => {
  const [answer] = answersIn(cell, "");
  expect(answer.tokens.join(" ")).toBe("const sum = a + b ; return sum ;");
  expect(answer.lines).toBe(2);
});

it("counts the statements of an answer, not those within others", () => {
  expect(answersIn(cell, "")[0].statements).toBe(2);
  const loop = cell.replace("const sum", "for (;;) { a; b; }\n const sum");
  expect(answersIn(loop, "")[0].statements).toBe(3);
});
